import type { Update } from '../domain/ledger/update.ts';
import { alone, isOffice } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { NotHereError } from './not-here.ts';
import type { KeptDeed } from './ports.ts';
import type { Context } from './question.ts';
import { recordMeant, takenBackWith, undo, type UndoTarget } from './reports/undo.ts';
import { undoDeed } from './settle-deed.ts';

/** Takes back what was recorded last, or of what is named: a report, a change, or the deed that it is part of. */
export async function takeBack(
  target: UndoTarget | { readonly mention: string },
  context: Context,
  messageId: string,
): Promise<Reply> {
  await onlyWhatAllMayKnow(target, context);
  const record = await recordMeant(target, context);
  const isNewest = 'mention' in target && target.mention.length < 2;
  const deed = (isNewest ? await newestDeed(record, context) : null) ?? (await deedOf(record, context));
  return deed === null ? undo(target, context, messageId) : undoDeed(deed.id, context, messageId);
}

/**
 * Where others read along nothing is taken back that they may not know, and nothing else in its place: what is meant is what would be taken back
 * if nobody did.
 */
async function onlyWhatAllMayKnow(target: Parameters<typeof takeBack>[0], context: Context): Promise<void> {
  const { speaker, stores } = context;
  if (speaker.audience === undefined) return;
  const byThemselves = { ...context, speaker: alone(speaker) };
  const record = await recordMeant(target, byThemselves);
  const isNewest = 'mention' in target && target.mention.length < 2;
  const deed = (isNewest ? await newestDeed(record, byThemselves) : null) ?? (await deedOf(record, byThemselves));
  if (deed !== null) throw new NotHereError('group');
  if (record === null || (record.personId !== speaker.id && !isOffice(speaker))) return;
  const ids = (await takenBackWith(record, byThemselves)).map(({ itemId }) => itemId);
  const rows = await stores.ledger.items({ ids }, speaker);
  if (rows.some(({ partly }) => partly === true)) throw new NotHereError('group');
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
