import type { Block, Reply } from '../../../domain/reply.ts';
import { tidied } from './clean.ts';
import { columnsOf } from './graphemes.ts';
import { seen, type Passage, type Style } from './passage.ts';

/** The blocks of a reply as passages: the words of `plainText` in their order, set for a phone. */
export const passagesOf = ({ blocks }: Pick<Reply, 'blocks'>): readonly Passage[] =>
  blocks.flatMap((block, i) => seen(passagesIn(block, { before: blocks[i - 1], after: blocks[i + 1] })));

interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

function passagesIn(block: Block, around: Neighbours): readonly Passage[] {
  switch (block.type) {
    case 'text':
      return block.heads === true ? headed(block.text) : [plain(block.text, isBetweenLists(around))];
    case 'note':
      return [plain(block.text, around.before?.type === 'list')];
    case 'list':
      return [plain(block.items.map((item, i) => `${mark(block, i)} ${item}`).join('\n'))];
    case 'chart':
      // A picture of its own, below the words.
      return [];
    case 'quote':
      return quoted(block);
  }
}

const plain = (text: string, apart = false): Passage => ({ style: 'plain', text: tidied(text), apart });

/** The first line stands out, what it goes on with does not. */
function headed(text: string): readonly Passage[] {
  const [first = '', ...rest] = tidied(text).split('\n');
  return [{ style: 'bold', text: first, apart: true }, plain(rest.join('\n'))];
}

/** What heads the next list of several. */
const isBetweenLists = ({ before, after }: Neighbours): boolean => before?.type === 'list' && after?.type === 'list';

const mark = ({ ordered, start = 1 }: Extract<Block, { type: 'list' }>, i: number): string =>
  ordered ? `${String(start + i)}.` : '·';

/** Where a quote is folded its source stands below it, for the end of a folded quote is not seen. */
function quoted({ text, source }: Extract<Block, { type: 'quote' }>): readonly Passage[] {
  const style = quoteStyle(text);
  const from = `——${source}`;
  if (style === 'folded') return [{ style, text: tidied(text), apart: false }, plain(from)];
  return [{ style, text: tidied(`${text}\n${from}`), apart: false }];
}

/** So many lines of a quote are shown before it is opened. */
const SHOWN = 3;

/** What stands in one line of a quote on a phone. */
const COLUMNS = 40;

/** Whether a quote is longer than what is shown of a folded one. */
const quoteStyle = (text: string): Style => (linesOf(tidied(text)) > SHOWN ? 'folded' : 'quote');

function linesOf(text: string): number {
  if (text.length > SHOWN * COLUMNS) return Infinity;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / COLUMNS)), 0);
}
