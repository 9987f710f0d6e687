import type { Block, Reply, ReplyKind } from '../../../domain/reply.ts';

/** Words of a reply that may be put otherwise by themselves: blocks of text that follow each other, or one item of a short list. */
export interface Part {
  readonly text: string;
  /** The blocks that it is made of. */
  readonly from: number;
  readonly to: number;
  /** Of a list, which of its items. */
  readonly item: number | null;
}

/** Answers and digests. What is to be confirmed, was recorded or refused is said in the words that everybody knows. */
const kinds: ReadonlySet<ReplyKind> = new Set<ReplyKind>([
  ...(['lead', 'duties', 'due', 'status', 'history', 'silent'] as const),
  ...(['liaison', 'organisation', 'target', 'count', 'digest'] as const),
]);

/** A list of more is a table, and read as one. */
const LONGEST_LIST = 6;

/** More than these in one reply are not put otherwise. */
const MOST_PARTS = 24;

/** Whether the reply may be put otherwise at all. Codes that are put in when it is shown go to no model. */
export const isRewordable = ({ kind, sealed, aside }: Reply): boolean =>
  kinds.has(kind) && sealed === undefined && aside !== true;

/** The parts of a reply, in its order. Quotes, charts, notes, headings and long lists are in none. */
export function partsOf({ kind, blocks: all }: Pick<Reply, 'kind' | 'blocks'>): readonly Part[] {
  const blocks = kind === 'digest' ? firstLines(all) : all;
  const parts: Part[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'text' && block.heads !== true) addText(parts, { text: block.text, at });
    if (block.type !== 'list' || block.items.length > LONGEST_LIST) continue;
    for (const [item, text] of block.items.entries()) parts.push({ text, from: at, to: at, item });
  }
  return parts.slice(0, MOST_PARTS);
}

/** Of a digest what stands before its first list: the rest is read by its figures, which stand where they always stand. */
function firstLines(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ type }, at) => type === 'list' || blocks[at + 1]?.type === 'list');
  return first < 0 ? blocks : blocks.slice(0, first);
}

/** Words as they may stand in the place of a part: in one line where it is an item, and with a colon where a list follows. */
export function inPlaceOf({ text, item }: Part, words: string): string {
  const spaced = words.trim().replace(item === null ? /[^\S\n]+/gu : /\s+/gu, ' ');
  return announces(text) && !announces(spaced) ? spaced.replace(/[。.]?$/u, () => text.trim().slice(-1)) : spaced;
}

/** What announces a list stays right before it. */
const announces = (text: string): boolean => /[:：]\s*$/u.test(text);

function addText(parts: Part[], { text, at }: { readonly text: string; readonly at: number }): void {
  const last = parts.at(-1);
  if (last?.item !== null || last.to !== at - 1 || announces(text) || announces(last.text)) {
    parts.push({ text, from: at, to: at, item: null });
    return;
  }
  parts.splice(-1, 1, { ...last, text: `${last.text}\n${text}`, to: at });
}

/** The blocks with other words in the places of their parts. */
export function withWords(
  { blocks }: Pick<Reply, 'blocks'>,
  parts: readonly (Part & { readonly words: string })[],
): readonly Block[] {
  return blocks.flatMap((block, at): readonly Block[] => {
    const of = parts.filter(({ from, to }) => from <= at && at <= to);
    const [first] = of;
    if (first === undefined) return [block];
    if (block.type === 'list')
      return [{ ...block, items: block.items.map((text, i) => of.find(({ item }) => item === i)?.words ?? text) }];
    return first.from === at ? [{ type: 'text', text: first.words }] : [];
  });
}
