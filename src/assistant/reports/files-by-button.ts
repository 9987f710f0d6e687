import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { quoted, quotedTitles, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { MOST_FILES } from '../received-files.ts';
import { denied } from './ask.ts';
import { attachTo, countOf, dropFiles, fileLine, sentFor, waitingIn } from './attachments.ts';
import { drafted, offer } from './compose.ts';
import { standingOn } from './rights.ts';
import type { Settling } from './settle-draft.ts';

export const DROP_FILES = 'files:drop';

/** Attaches the waiting files to records of the presser's own. */
export const attachAction = (records: readonly { readonly updateId: string }[]): string =>
  `files:attach:${records.map(({ updateId }) => updateId).join(',')}`;

/** Says of which item the waiting files are. */
export const filesForAction = (itemId: string): string => `files:for:${itemId}`;

/** What a button does with the files that wait; `null` for any other button. */
export async function filesByButton(action: string, context: Context, settling: Settling): Promise<Reply | null> {
  const said = /^files:(?<what>drop|attach|for)(?::(?<ids>[\d,]{1,200}))?$/u.exec(action)?.groups;
  if (said === undefined) return null;
  const files = await waitingIn(settling.conversation, context);
  if (files.length === 0) return reply(context, 'not-found', { blocks: [text(context.say('files-none'))] });
  if (said['what'] === 'drop') {
    await dropFiles(settling.conversation, context);
    return reply(context, 'cancelled', {
      blocks: [text(context.say('files-dropped', { count: countOf(files, context) }))],
    });
  }
  const ids = (said['ids'] ?? '').split(',');
  if (said['what'] === 'attach') return attach(ids, context, settling);
  const [item] = await context.stores.ledger.items({ ids }, context.speaker);
  if (item === undefined) return reply(context, 'not-found', { blocks: [text(context.say('draft-item-gone'))] });
  const isOwn = standingOn(item, context.speaker, context.directory) !== null;
  return isOwn ? supplement(item, context, settling) : denied([item], context);
}

/** A person may add to their own record of this conversation for as long as they may take it back. */
const ATTACH_MS = 24 * 60 * 60 * 1000;

async function attach(ids: readonly string[], context: Context, settling: Settling): Promise<Reply> {
  const { stores, speaker, say, now } = context;
  const { conversation } = settling;
  const since = new Date(Date.parse(now) - ATTACH_MS).toISOString();
  const recent = await stores.evidence.lastRecord({ conversation, since }, speaker);
  const records = recent.filter(({ updateId }) => ids.includes(updateId));
  if (records.length === 0) return reply(context, 'not-found', { blocks: [text(say('files-record-gone'))] });
  const files = await waitingIn(conversation, context);
  const itemIds = records.map(({ itemId }) => itemId);
  const before = await stores.evidence.of(itemIds, speaker);
  if (records.some(({ updateId }) => isFull(before, updateId, files.length)))
    return reply(context, 'denied', { blocks: [text(say('files-full', { limit: MOST_FILES }))] });
  for (const { updateId, itemId } of records)
    await attachTo({ id: updateId, itemId }, files, { context, messageId: settling.messageId });
  return reply(context, 'recorded', {
    blocks: [text(say('files-attached', { titles: quotedTitles(records) })), text(fileLine(files, context))],
    measures: await stores.ledger.items({ ids: itemIds }, speaker),
    attachments: files,
  });
}

const isFull = (before: readonly { readonly updateId: string }[], id: string, more: number): boolean =>
  before.filter(({ updateId }) => updateId === id).length + more > MOST_FILES;

/**
 * Waiting files of an item that nothing is reported of: a draft that adds them to what was reported before. Where nothing ever was, they tell nothing of
 * how far the work is, and it is asked for.
 */
export async function supplement(item: Item, context: Context, settling: Settling): Promise<Reply> {
  const { say, speaker, directory } = context;
  await sentFor([item.id], settling.conversation, context);
  const standing = standingOn(item, speaker, directory) ?? 'participant';
  const files = await waitingIn(settling.conversation, context);
  if (item.status === null && standing !== 'participant')
    return reply(context, 'status', {
      blocks: [text(say('files-need-words', { title: quoted(item.title), count: countOf(files, context) }))],
      measures: [item],
    });
  const caption = files.find((file) => file.caption !== null)?.caption ?? say('files-supplement');
  const changes = [drafted(item, { note: caption }, { standing })];
  return offer({ kind: 'report', changes, words: caption }, context, settling);
}
