import { Temporal } from 'temporal-polyfill';
import type { Item } from '../../domain/ledger/item.ts';
import { stateOf } from '../../domain/ledger/update.ts';
import type { Reply, ReplyKind } from '../../domain/reply.ts';
import { cite, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { drafted, itemsOf, offer, updateFacts, type Author } from './compose.ts';
import type { Draft, DraftedChange } from './draft.ts';
import { standingOn } from './rights.ts';
import { changeLines } from './show-change.ts';

/** Another conversation changed the row between looking and recording. The whole message is handled again. */
export class RowMovedError extends Error {
  override readonly name = 'RowMovedError';
}

export interface Settling extends Author {
  readonly messageId: string;
}

/** Records a draft that its author confirms: once, as it was shown, on the rows that were shown. */
export async function confirm(draft: Draft | null, context: Context, settling: Settling): Promise<Reply> {
  const refused = refusal(draft, context);
  if (refused !== null || draft === null) return refused ?? closed('not-found', 'draft-gone', context);
  const items = await itemsOf(draft.payload, context);
  const moved = draft.payload.changes.filter(({ itemId, version }) => items.get(itemId)?.version !== version);
  if (moved.length > 0) return offerAgain(draft, items, { context, settling });
  if (
    draft.payload.kind === 'report' &&
    draft.payload.changes.some((change) => !stillAllowed(change, items, context))
  ) {
    return closed('denied', 'draft-no-right', context);
  }
  if (!(await context.stores.drafts.close(draft.token, 'confirmed')))
    return closed('recorded', 'draft-already-recorded', context);
  for (const change of draft.payload.changes) await record(change, draft, { context, settling });
  const now = await itemsOf(draft.payload, context);
  return recorded(draft, now, context);
}

/** Drops a draft; the ledger was never touched. */
export async function cancel(draft: Draft | null, context: Context): Promise<Reply> {
  const refused = refusal(draft, context);
  if (refused !== null || draft === null) return refused ?? closed('not-found', 'draft-gone', context);
  await context.stores.drafts.close(draft.token, 'cancelled');
  return closed('cancelled', 'draft-cancelled', context);
}

/** Why a draft cannot be settled by this person now; `null` where it can. */
function refusal(draft: Draft | null, context: Context): Reply | null {
  if (draft === null) return closed('not-found', 'draft-gone', context);
  if (draft.author !== context.speaker.id) return closed('denied', 'draft-not-yours', context);
  if (draft.state === 'confirmed') return closed('recorded', 'draft-already-recorded', context);
  if (draft.state === 'cancelled') return closed('cancelled', 'draft-already-cancelled', context);
  if (draft.state === 'replaced') return closed('cancelled', 'draft-replaced', context);
  const expired =
    Temporal.Instant.compare(Temporal.Instant.from(draft.expiresAt), Temporal.Instant.from(context.now)) < 0;
  return expired ? closed('cancelled', 'draft-expired', context) : null;
}

const closed = (kind: ReplyKind, id: string, context: Context): Reply =>
  reply(context, kind, { blocks: [text(context.say(id))] });

const stillAllowed = (
  { itemId }: DraftedChange,
  items: ReadonlyMap<string, Item>,
  { speaker, directory }: Context,
): boolean => {
  const item = items.get(itemId);
  return item !== undefined && standingOn(item, speaker, directory) !== null;
};

/** The row moved on since the draft was shown: the same words against the row as it is now, to be confirmed again. */
async function offerAgain(
  draft: Draft,
  items: ReadonlyMap<string, Item>,
  { context, settling }: { readonly context: Context; readonly settling: Settling },
): Promise<Reply> {
  const changes = draft.payload.changes.flatMap((change) => {
    const item = items.get(change.itemId);
    return item === undefined ? [] : [drafted(item, change.said, change.standing)];
  });
  if (changes.length === 0) return closed('not-found', 'draft-item-gone', context);
  const lead = [text(context.say('draft-moved-on'))];
  return offer({ ...draft.payload, changes }, context, { ...settling, lead });
}

async function record(
  change: DraftedChange,
  { payload }: Draft,
  { context, settling }: { readonly context: Context; readonly settling: Settling },
): Promise<void> {
  const { stores, speaker, now } = context;
  const update = await stores.ledger.record({
    ...change,
    kind: payload.kind,
    undoes: payload.undoes,
    personName: speaker.name,
    messageId: settling.messageId,
    recordedAt: now,
  });
  if (update === null) throw new RowMovedError(`item ${change.itemId} is no longer at version ${change.version}`);
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId: settling.messageId,
    action: payload.kind,
    subject: `item ${change.itemId}`,
    before: JSON.stringify(change.before),
    after: JSON.stringify({ ...change.after, said: change.said, standing: change.standing }),
  });
}

function recorded({ payload }: Draft, items: ReadonlyMap<string, Item>, context: Context): Reply {
  const { say } = context;
  const lines = payload.changes.map((change) => {
    const item = items.get(change.itemId);
    const changes = changeLines(change.before, item === undefined ? change.after : stateOf(item), context).join('；');
    const what =
      change.standing === 'participant' ? say('recorded-beside') : changes === '' ? say('no-change') : changes;
    return say('recorded-line', { title: quoted(item?.title ?? ''), what });
  });
  const measures = [...items.values()];
  return reply(context, 'recorded', {
    blocks: [
      text(say('recorded')),
      { type: 'list', ordered: false, items: lines },
      { type: 'note', text: say('recorded-how-to-undo') },
    ],
    measures,
    facts: updateFacts(payload.changes, items),
    citations: measures.flatMap((item) => cite(item, context)),
    actions: [{ label: say('action-undo'), value: say('action-undo') }],
  });
}
