import type { Block, Reply } from '../domain/reply.ts';
import { instantIn } from './answer.ts';
import { isPageAction, PAGE, pageAction } from './page-action.ts';
import type { Context } from './question.ts';
import { request } from './questions/index.ts';
import { asked, type Asked } from './topic.ts';

/** Lines of a list on one page: what a phone shows without much scrolling. */
const LINES = 10;

/** A rest as short as this is not worth a page of its own. */
const SHORT_REST = 3;

/** How many pages there are; 1 where all of it is one page. */
export function pagesOf({ blocks }: Pick<Reply, 'blocks'>): number {
  const lines = linesIn(blocks);
  return lines <= LINES + SHORT_REST ? 1 : Math.ceil((lines - SHORT_REST) / LINES);
}

const linesIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'list' ? block.items.length : 0), 0);

/**
 * One page of an answer that is too long for a phone, with a button for the next. The facts stay those of the whole answer; `complete` is false
 * as long as not all of them stand in the text. A page that there is not is the last.
 */
export function pageOf(whole: Reply, said: Asked, context: Pick<Context, 'say' | 'language'>): Reply {
  const pages = pagesOf(whole);
  if (pages === 1) return whole;
  const page = Math.min(said.page, pages - 1);
  const isLast = page === pages - 1;
  const lines = linesIn(whole.blocks);
  const window = { from: page * LINES, to: isLast ? lines : (page + 1) * LINES };
  const blocks = whole.blocks.map((block) => closedWith(block, { window, lines, whole, context }));
  const next = { label: context.say('action-next-page'), value: pageAction({ ...said, page: page + 1 }) };
  return {
    ...whole,
    blocks: within(blocks, window, page === 0),
    complete: false,
    actions: isLast ? whole.actions : [next, ...whole.actions],
  };
}

interface Window {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

/** The lines of the window, each under its heading. What stands around the lists belongs to the first page. */
function within(blocks: readonly Block[], { from, to }: Window, isFirst: boolean): readonly Block[] {
  // What goes by numbers of its own is not counted.
  const ordered = blocks.some((block) => block.type === 'list' && block.ordered);
  let at = 0;
  return blocks.flatMap((block, i): readonly Block[] => {
    if (block.type === 'note') return [block];
    if (block.type !== 'list') {
      const next = blocks[i + 1];
      const leads = next?.type === 'list' && i > 0;
      const isShown = leads ? at < to && at + next.items.length > from : isFirst;
      return isShown ? [block] : [];
    }
    const start = at;
    at += block.items.length;
    const items = block.items.slice(Math.max(0, from - start), Math.max(0, to - start));
    const counted = ordered ? { ordered, start: Math.max(from, start) + 1 } : {};
    return items.length === 0 ? [] : [{ ...block, ...counted, items }];
  });
}

/** The closing line says which part this is, instead of that all is listed. */
function closedWith(
  block: Block,
  {
    window,
    lines,
    whole,
    context: { say, language },
  }: {
    readonly window: Window;
    readonly lines: number;
    readonly whole: Reply;
    readonly context: Pick<Context, 'say' | 'language'>;
  },
): Block {
  if (block.type !== 'note' || block.closes === undefined) return block;
  const values = { from: window.from + 1, to: window.to, lines, total: whole.total, of: block.closes };
  return { ...block, text: say('closing-page', { ...values, when: instantIn(language, whole.asOf) }) };
}

/** `null` for what is no such button, or asks no question that there is. */
export function readPageAction(action: string): Asked | null {
  if (!isPageAction(action)) return null;
  const said = asked.safeParse(parsed(action.slice(PAGE.length)));
  return said.success && request.safeParse(said.data.request).success ? said.data : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
