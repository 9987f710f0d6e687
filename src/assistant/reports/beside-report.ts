import type { Item } from '../../domain/ledger/item.ts';
import type { Change } from '../../domain/ledger/update.ts';
import type { Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import type { Context } from '../question.ts';
import { drafted, offer, type Author } from './compose.ts';
import { isDeedDraft } from './draft.ts';
import { report } from './report.ts';
import { standingOn } from './rights.ts';
import { understandReport } from './understand-report.ts';

interface Beside {
  readonly item: Item;
  /** What is said of the item besides the report. */
  readonly change: Change;
  /** The whole message. */
  readonly words: string;
}

/**
 * 完成60%，申请延期到11月底: the report and what comes with it in one draft, to be confirmed at once. A report that names no item is of this
 * one. `null` where the rest of the message reports nothing of its own.
 */
export async function besideReport(
  rest: string,
  { item, change, words }: Beside,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply | null> {
  const parts = understandReport(rest, { ...context, isFollowUp: true });
  if (parts === null) return null;
  const choices = new Map(
    parts.flatMap(({ itemIds, mention }, i) =>
      itemIds.length === 0 && bare(mention).length < 2 ? [[i, item.id] as const] : [],
    ),
  );
  const told = await report({ words: rest, choices }, context, author);
  const open =
    told?.kind === 'draft' ? await context.stores.drafts.open(author.conversation, context.speaker.id) : null;
  if (open === null || isDeedDraft(open)) return told;
  const { changes } = open.payload;
  const own = changes.find(({ itemId }) => itemId === item.id);
  const standing = standingOn(item, context.speaker, context.directory) ?? 'participant';
  const joined = drafted(
    item,
    { ...own?.said, ...change, note: words },
    { standing: own?.standing ?? standing, added: own?.added },
  );
  return offer(
    { ...open.payload, changes: [...changes.filter((each) => each !== own), joined], words },
    context,
    author,
  );
}
