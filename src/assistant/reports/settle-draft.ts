import type { Item } from '../../domain/ledger/item.ts';
import { stateOf } from '../../domain/ledger/update.ts';
import type { Reply, ReplyKind } from '../../domain/reply.ts';
import { isOffice } from '../../domain/people.ts';
import { cite, quoted, reply, text } from '../answer.ts';
import { tellOfExtensions } from '../extension-notices.ts';
import type { Drafts } from '../ports.ts';
import type { Context } from '../question.ts';
import { askMissingReason } from './ask-extension.ts';
import { undoAction } from './choices.ts';
import { dropFiles, fileLine, filesOf, recordFiles, type FilesByItem } from './attachments.ts';
import {
  awaitsReason,
  drafted,
  isExpired,
  itemsOf,
  offer,
  show,
  updateFacts,
  withoutRepeats,
  type Author,
} from './compose.ts';
import type { Draft, DraftedChange, UpdatesDraft } from './draft.ts';
import { recordAll } from './record.ts';
import { standingOn } from './rights.ts';
import { changeLines } from './show-change.ts';

/** What the store has of a draft that somebody names. */
export type Found = Awaited<ReturnType<Drafts['byToken']>>;

export interface Settling extends Author {
  readonly messageId: string;
}

/** Records what the author of a draft confirms: once, as it was shown, on the rows that were shown. */
export async function confirm(draft: UpdatesDraft, context: Context, settling: Settling): Promise<Reply> {
  const unexplained = await askMissingReason(draft, context);
  if (unexplained !== null) return unexplained;
  const { stores } = context;
  const { payload, token } = draft;
  const items = await itemsOf(payload, context);
  if (payload.changes.some(({ itemId }) => isForbidden(items.get(itemId), draft, context)))
    return closed('denied', 'draft-no-right', context);
  if (payload.changes.some((change) => hasMoved(change, items.get(change.itemId), draft, context))) {
    // What moved the row may have been this very draft, confirmed from another conversation a moment ago.
    const now = settleable(await stores.drafts.byToken(token, context.speaker), context);
    return 'kind' in now ? now : offerAgain(draft, items, { context, settling });
  }
  if (payload.changes.some(awaitsReason)) return show(draft, context, [text(context.say('draft-reason-first'))]);
  // Somebody else may close it at this very moment, from another conversation of the author's.
  if (!(await stores.drafts.close(token, 'confirmed'))) return alreadySettled(token, context);
  const files = await filesOf(draft, context);
  const updates = await recordAll(
    payload.changes.map((change) => ({ ...change, kind: payload.kind, undoes: null })),
    { context, messageId: settling.messageId },
  );
  await recordFiles(files, updates, { context, messageId: settling.messageId });
  await tellOfExtensions(payload, items, context);
  return recorded(payload, { updates, items: await itemsOf(payload, context), files, context });
}

/** Drops a draft; the ledger was never touched. */
export async function cancel(found: Found, context: Context): Promise<Reply> {
  const draft = settleable(found, context);
  if ('kind' in draft) return draft;
  if (!(await context.stores.drafts.close(draft.token, 'cancelled'))) return alreadySettled(draft.token, context);
  const dropped = await dropFiles(draft.conversation, context);
  return closed('cancelled', dropped === 0 ? 'draft-cancelled' : 'draft-cancelled-with-files', context);
}

/** The draft where this person can settle it now; else the reply that says why not. */
export function settleable(draft: Found, context: Context): Draft | Reply {
  if (draft === null) return closed('not-found', 'draft-gone', context);
  if (draft === 'not-yours') return closed('denied', 'draft-not-yours', context);
  if (draft.state !== 'open') return settledEarlier(draft, context);
  return isExpired(draft, context) ? closed('cancelled', 'draft-expired', context) : draft;
}

async function alreadySettled(token: string, context: Context): Promise<Reply> {
  const draft = await context.stores.drafts.byToken(token, context.speaker);
  const isGone = draft === null || draft === 'not-yours';
  return isGone ? closed('not-found', 'draft-gone', context) : settledEarlier(draft, context);
}

function settledEarlier({ state }: Draft, context: Context): Reply {
  if (state === 'confirmed') return closed('recorded', 'draft-already-recorded', context);
  return closed('cancelled', state === 'replaced' ? 'draft-replaced' : 'draft-already-cancelled', context);
}

const closed = (kind: ReplyKind, id: string, context: Context): Reply =>
  reply(context, kind, { blocks: [text(context.say(id))] });

/** A right that was lost since the draft was shown. An item that is gone is no matter of rights. */
function isForbidden(item: Item | undefined, { payload }: UpdatesDraft, { speaker, directory }: Context): boolean {
  if (item === undefined) return false;
  const standing = standingOn(item, speaker, directory);
  if (payload.kind === 'request') return standing !== 'lead';
  return payload.kind === 'change' ? !isOffice(speaker) : standing === null;
}

/** The row is another than was shown, or the author now speaks of it in another name. */
function hasMoved(
  { version, standing }: DraftedChange,
  item: Item | undefined,
  { payload }: UpdatesDraft,
  { speaker, directory }: Context,
): boolean {
  if (item?.version !== version) return true;
  return payload.kind !== 'change' && standingOn(item, speaker, directory) !== standing;
}

/** The row moved on since the draft was shown: the same words against the row as it is now, to be confirmed again. */
async function offerAgain(
  draft: UpdatesDraft,
  items: ReadonlyMap<string, Item>,
  { context, settling }: { readonly context: Context; readonly settling: Settling },
): Promise<Reply> {
  const { directory, speaker, say } = context;
  const changes = draft.payload.changes.flatMap(({ itemId, said, standing, added, reason }) => {
    const item = items.get(itemId);
    if (item === undefined) return [];
    const now = draft.payload.kind === 'change' ? standing : (standingOn(item, speaker, directory) ?? standing);
    return [drafted(item, said, { standing: now, added, reason })];
  });
  if (changes.length === 0) {
    await context.stores.drafts.close(draft.token, 'cancelled');
    return closed('not-found', 'draft-item-gone', context);
  }
  const gone = changes.length < draft.payload.changes.length ? [text(say('draft-some-gone'))] : [];
  const lead = [text(say('draft-moved-on')), ...gone];
  return offer({ ...draft.payload, changes }, context, { ...settling, lead });
}

function recorded(
  { kind, changes }: UpdatesDraft['payload'],
  {
    updates,
    items,
    files,
    context,
  }: {
    readonly updates: readonly { readonly id: string; readonly recordedAt: string }[];
    readonly items: ReadonlyMap<string, Item>;
    readonly files: FilesByItem;
    readonly context: Context;
  },
): Reply {
  const { say } = context;
  const measures = [...items.values()];
  const [first] = updates;
  const attached = withoutRepeats(files);
  return reply(context, 'recorded', {
    blocks: [
      text(
        say(kind === 'request' && changes.some(({ said }) => said.extension != null) ? 'recorded-request' : 'recorded'),
      ),
      {
        type: 'list',
        ordered: false,
        items: changes.map((change) =>
          line(
            change,
            { item: items.get(change.itemId), hasFiles: (files.get(change.itemId) ?? []).length > 0 },
            context,
          ),
        ),
      },
      ...(attached.length === 0 ? [] : [text(fileLine(attached, context))]),
      { type: 'note', text: say('recorded-how-to-undo') },
    ],
    measures,
    facts: updateFacts(changes, { items, files }),
    attachments: attached,
    citations: measures.flatMap((item) => cite(item)),
    actions: first === undefined ? [] : [{ label: say('action-undo'), value: undoAction(first) }],
  });
}

function line(
  change: DraftedChange,
  { item, hasFiles }: { readonly item: Item | undefined; readonly hasFiles: boolean },
  context: Context,
): string {
  const { say } = context;
  const title = quoted(item?.title ?? '');
  if (change.standing === 'participant') return say('recorded-line', { title, what: say('recorded-beside') });
  const changes = changeLines(change.before, item === undefined ? change.after : stateOf(item), context);
  return say('recorded-line', {
    title,
    what: changes.length > 0 ? changes.join(say('change-joint')) : say(hasFiles ? 'files-supplement' : 'no-change'),
  });
}
