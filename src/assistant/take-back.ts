import type { Update } from '../domain/ledger/update.ts';
import type { Reply } from '../domain/reply.ts';
import type { KeptDeed } from './ports.ts';
import type { Context } from './question.ts';
import { recordMeant, undo, type UndoTarget } from './reports/undo.ts';
import { undoDeed } from './settle-deed.ts';

/** Takes back what was recorded last, or of what is named: a report, a change, or the deed that it is part of. */
export async function takeBack(
  target: UndoTarget | { readonly mention: string },
  context: Context,
  messageId: string,
): Promise<Reply> {
  const record = await recordMeant(target, context);
  const isNewest = 'mention' in target && target.mention.length < 2;
  const deed = (isNewest ? await newestDeed(record, context) : null) ?? (await deedOf(record, context));
  return deed === null ? undo(target, context, messageId) : undoDeed(deed.id, context, messageId);
}

/** The speaker's newest deed, unless they recorded something else after it. */
async function newestDeed(record: Update | null, { stores, speaker }: Context): Promise<KeptDeed | null> {
  const deed = await stores.deeds.newest(speaker);
  const isLater = deed !== null && (record === null || Number(record.id) <= deed.afterUpdate);
  return isLater ? deed : null;
}

/** The deed that a record of the ledger is part of: it goes as a whole. */
async function deedOf(record: Update | null, { stores, speaker }: Context): Promise<KeptDeed | null> {
  return record?.messageId == null ? null : stores.deeds.ofMessage(record.messageId, speaker);
}
