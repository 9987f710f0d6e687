import { kindOf, type FileKind } from '../../domain/files/file-types.ts';
import type { FileFact } from '../../domain/reply.ts';
import type { TakenFile, WaitingFile } from '../ports.ts';
import type { Context } from '../question.ts';
import type { UpdatesDraft } from './draft.ts';
import type { Recorded } from './record.ts';

/** The files that wait with a draft, by the item that they were sent for. */
export type FilesByItem = ReadonlyMap<string, readonly WaitingFile[]>;

type Kept = Pick<UpdatesDraft, 'conversation' | 'expiresAt' | 'payload'>;

/** Says that files which wait for nothing yet were sent for these items. */
export async function sentFor(itemIds: readonly string[], conversation: string, context: Context): Promise<void> {
  const files = await waitingIn(conversation, context);
  const loose = files.filter((file) => file.itemIds === null).map(({ id }) => id);
  if (loose.length > 0) await context.stores.evidence.hold(loose, { itemIds, until: inADay(context) });
}

/** Files that were sent for one item go with what was said of it to another. */
export async function moveFiles(
  { from, to }: { readonly from: string; readonly to: string },
  conversation: string,
  context: Context,
): Promise<void> {
  for (const { id, itemIds } of await waitingIn(conversation, context)) {
    if (itemIds?.includes(from) !== true) continue;
    const moved = [...new Set(itemIds.map((each) => (each === from ? to : each)))];
    await context.stores.evidence.hold([id], { itemIds: moved, until: inADay(context) });
  }
}

/**
 * Brings the waiting files in step with a draft: those that belong to no item yet belong to all of it, and wait as long as it does; those of items
 * that it no longer holds are dropped. How many were dropped.
 */
export async function holdFiles(draft: Kept, context: Context): Promise<number> {
  const { evidence } = context.stores;
  const drafted = draft.payload.changes.map(({ itemId }) => itemId);
  const gone: string[] = [];
  for (const { id, itemIds } of await waitingIn(draft.conversation, context)) {
    const left = itemIds === null ? drafted : itemIds.filter((itemId) => drafted.includes(itemId));
    if (left.length === 0) gone.push(id);
    else await evidence.hold([id], { itemIds: left, until: draft.expiresAt });
  }
  await evidence.drop(gone);
  return gone.length;
}

export async function filesOf(draft: Kept, context: Context): Promise<FilesByItem> {
  const files = await waitingIn(draft.conversation, context);
  const ids = draft.payload.changes.map(({ itemId }) => itemId);
  return new Map(ids.map((itemId) => [itemId, files.filter((file) => file.itemIds?.includes(itemId) ?? false)]));
}

/** Adds the files of a draft to the updates that it became, each with an entry in the journal. */
export async function recordFiles(
  files: FilesByItem,
  updates: readonly Recorded[],
  { context, messageId }: { readonly context: Context; readonly messageId: string },
): Promise<void> {
  for (const update of updates) await attachTo(update, files.get(update.itemId) ?? [], { context, messageId });
}

/** Adds files to an update, which itself stays as it was recorded. */
export async function attachTo(
  { id, itemId }: Pick<Recorded, 'id' | 'itemId'>,
  files: readonly WaitingFile[],
  { context, messageId }: { readonly context: Context; readonly messageId: string },
): Promise<void> {
  if (files.length === 0) return;
  const { stores, speaker, now } = context;
  await stores.evidence.attach(
    files.map((file) => file.id),
    { updateId: id, at: now },
  );
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId,
    action: `evidence ${id}`,
    subject: `item ${itemId}`,
    before: null,
    after: JSON.stringify(files.map(({ name, sha256, type, size }) => ({ name, sha256, type, size }))),
  });
}

export async function dropFiles(conversation: string, context: Context): Promise<number> {
  const files = await waitingIn(conversation, context);
  await context.stores.evidence.drop(files.map(({ id }) => id));
  return files.length;
}

export const waitingIn = (conversation: string, { stores, speaker, now }: Context): Promise<readonly WaitingFile[]> =>
  stores.evidence.waiting({ conversation, now }, speaker);

/** `2 张照片、1 份文件`; with their names where these say something. */
export function countOf(files: readonly Pick<TakenFile, 'type'>[], { say }: Pick<Context, 'say'>): string {
  const kinds: readonly FileKind[] = ['photo', 'video', 'document'];
  return kinds
    .map((kind) => [kind, files.filter(({ type }) => kindOf(type) === kind).length] as const)
    .filter(([, total]) => total > 0)
    .map(([kind, total]) => say(`files-count-${kind}`, { total }))
    .join(say('files-count-joint'));
}

/** The line of a draft or a record that says what goes with it. */
export function fileLine(files: readonly FileFact[], context: Pick<Context, 'say'>): string {
  const named = files.slice(0, NAMED).map(({ name }) => name);
  return context.say('files-line', {
    count: countOf(files, context),
    names: named.join(context.say('files-count-joint')),
    more: files.length > NAMED ? 'yes' : 'no',
  });
}

/** How many files are called by name. */
const NAMED = 3;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when files wait for which no draft is made yet. */
export const inADay = ({ now }: Pick<Context, 'now'>): string => new Date(Date.parse(now) + DAY_MS).toISOString();
