import { Temporal } from 'temporal-polyfill';
import type { Item } from '../../domain/ledger/item.ts';
import { apply, stateOf, type Change, type Standing } from '../../domain/ledger/update.ts';
import type { Block, Reply, UpdateFact } from '../../domain/reply.ts';
import { cite, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import type { Draft, DraftedChange, DraftPayload } from './draft.ts';
import { changeLines } from './show-change.ts';

/** How long a draft waits for its author. */
const DRAFT_HOURS = 24;

/** Where a draft is kept and for whom. */
export interface Author {
  readonly conversation: string;
  /** Makes a name that nobody can guess. */
  readonly newToken: () => string;
}

/** What a change makes of an item, as its author sees it now. A participant's word leaves the row as it is. */
export function drafted(item: Item, said: Change, standing: Standing): DraftedChange {
  const before = stateOf(item);
  const after = standing === 'participant' ? before : apply(before, said);
  return { itemId: item.id, version: item.version, standing, said, before, after };
}

/** Keeps a draft and shows it: old → new, with the buttons that settle it. */
export async function offer(
  payload: DraftPayload,
  context: Context,
  { conversation, newToken, lead = [] }: Author & { readonly lead?: readonly Block[] },
): Promise<Reply> {
  const draft: Draft = {
    token: newToken(),
    conversation,
    author: context.speaker.id,
    payload,
    state: 'open',
    createdAt: context.now,
    expiresAt: Temporal.Instant.from(context.now).add({ hours: DRAFT_HOURS }).toString(),
  };
  await context.stores.drafts.keep(draft);
  return show(draft, context, lead);
}

export async function show(draft: Draft, context: Context, lead: readonly Block[] = []): Promise<Reply> {
  const { say } = context;
  const items = await itemsOf(draft.payload, context);
  const blocks = draft.payload.changes.flatMap((change) => changeBlocks(change, items.get(change.itemId), context));
  const shown = [...items.values()];
  return reply(context, 'draft', {
    blocks: [...lead, text(say(`draft-${draft.payload.kind}`)), ...blocks, { type: 'note', text: say('draft-how') }],
    measures: shown,
    facts: updateFacts(draft.payload.changes, items),
    citations: shown.flatMap((item) => cite(item, context)),
    actions: [
      { label: say('action-confirm'), value: `confirm:${draft.token}` },
      { label: say('action-cancel'), value: `cancel:${draft.token}` },
    ],
  });
}

export async function itemsOf(
  { changes }: DraftPayload,
  { stores, speaker }: Context,
): Promise<ReadonlyMap<string, Item>> {
  const items = await stores.ledger.items({ ids: changes.map(({ itemId }) => itemId) }, speaker);
  return new Map(items.map((item) => [item.id, item]));
}

function changeBlocks(change: DraftedChange, item: Item | undefined, context: Context): readonly Block[] {
  const { say } = context;
  const title = text(`${quoted(item?.title ?? change.itemId)}（${item?.ref ?? ''}）`);
  const note = change.said.note === undefined ? [] : [text(say('draft-note', { note: change.said.note }))];
  if (change.standing === 'participant') return [title, text(say('draft-participant')), ...note];
  const lines = changeLines(change.before, change.after, context);
  const changes: Block =
    lines.length === 0 ? text(say('draft-no-change')) : { type: 'list', ordered: false, items: lines };
  return [title, changes, ...note];
}

export function updateFacts(
  changes: readonly DraftedChange[],
  items: ReadonlyMap<string, Item>,
): { readonly update?: UpdateFact; readonly updates?: readonly UpdateFact[] } {
  const [first, ...more] = changes.map((change) => updateFact(change, items.get(change.itemId)));
  if (first === undefined) return {};
  return more.length === 0 ? { update: first } : { update: first, updates: [first, ...more] };
}

/** What will stand in the record: the row's new state; for a participant, what was said. */
function updateFact({ said, after, standing }: DraftedChange, item: Item | undefined): UpdateFact {
  const own = standing === 'participant';
  return {
    measure: item?.title ?? '',
    ref: item?.ref ?? '',
    status: said.status ?? (own ? null : after.status),
    percent: own ? (said.percent ?? null) : after.percent,
    expected: own ? (said.expected ?? null) : after.expected,
    blocker: own ? (said.blocker ?? null) : after.blocker,
    note: said.note ?? null,
    evidence: [],
  };
}
