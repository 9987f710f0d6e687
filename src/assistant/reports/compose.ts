import { epochOf, shifted } from '../../domain/calendar/iso.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { apply, combined, stateOf, type Change, type Standing } from '../../domain/ledger/update.ts';
import type { Action, Block, FileFact, Reply, UpdateFact } from '../../domain/reply.ts';
import { cite, quoted, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { fileLine, filesOf, holdFiles } from './attachments.ts';
import type { Draft, DraftedChange, DraftOf, SomeDraft, UpdatesDraft, UpdatesPayload } from './draft.ts';
import { recountAction } from './choices.ts';
import { cautions, changeLines, saidLines } from './show-change.ts';

/** How long a draft waits for its author. */
const DRAFT_MILLISECONDS = 24 * 3_600_000;

/** Where a draft is kept and for whom. */
export interface Author {
  readonly conversation: string;
  /** Makes a name that nobody can guess. */
  readonly newToken: () => string;
}

export function isExpired({ expiresAt }: Draft, { now }: Pick<Context, 'now'>): boolean {
  return epochOf(expiresAt) < epochOf(now);
}

/** What a change makes of an item, as its author sees it now. A participant's word leaves the row as it is. */
export function drafted(
  item: Item,
  change: Change,
  {
    standing,
    added = null,
    reason,
  }: {
    readonly standing: Standing;
    readonly added?: number | null | undefined;
    /** Why the figure falls. */
    readonly reason?: string | undefined;
  },
): DraftedChange {
  const before = stateOf(item);
  const said = reopening(before, added === null ? change : { ...change, percent: sum(before.percent, added) });
  const after = standing === 'participant' ? before : apply(before, said);
  return {
    itemId: item.id,
    version: item.version,
    standing,
    said,
    before,
    after,
    ...(added === null ? {} : { added }),
    ...(reason === undefined ? {} : { reason }),
  };
}

const sum = (percent: number | null, added: number): number => Math.min(100, Math.max(0, (percent ?? 0) + added));

/** Two changes of one row, the later word before the earlier. */
export function together(earlier: DraftedChange, later: DraftedChange, joint: string): DraftedChange {
  const notes = [earlier.said.note, later.said.note].filter((note) => note !== undefined);
  const said = { ...combined(earlier.said, later.said), note: notes.join(joint) };
  const after = later.standing === 'participant' ? later.before : apply(later.before, said);
  return { ...earlier, ...later, said, after };
}

/** What is still hindered or expected is not done, and what nothing hinders any more is not blocked. */
function reopening(before: DraftedChange['before'], said: Change): Change {
  const isOpen = typeof said.blocker === 'string' || said.expected !== undefined;
  const saysHowFar = said.status !== undefined || said.percent !== undefined;
  if (before.status === 'done' && isOpen && !saysHowFar) return { ...said, status: 'in-progress' };
  const isFreed = before.status === 'blocked' && said.blocker === null && said.status === undefined;
  return isFreed ? { ...said, status: 'in-progress' } : said;
}

/** A figure that falls is recorded with its reason. One of a finished item falls because the item is taken up again. */
const falls = ({ before, after }: Pick<DraftedChange, 'before' | 'after'>): boolean =>
  before.status !== 'done' && before.percent !== null && after.percent !== null && after.percent < before.percent;

export const awaitsReason = (change: DraftedChange): boolean => falls(change) && change.reason === undefined;

/** Keeps a draft and shows it: old → new, with the buttons that settle it. */
export async function offer(
  payload: UpdatesPayload,
  context: Context,
  { lead = [], ...author }: Author & { readonly lead?: readonly Block[] },
): Promise<Reply> {
  const { draft, replaced } = await keepDraft(payload, context, author);
  const dropped = await holdFiles(draft, context);
  const left = dropped === 0 ? [] : [text(context.say('files-left-draft', { total: dropped }))];
  return show(draft, context, [...replaced, ...lead, ...left]);
}

/** Keeps a draft for its author. `replaced` says what gives way to it, unless that is only an earlier form of the same. */
export async function keepDraft<Payload extends Draft['payload']>(
  payload: Payload,
  context: Context,
  { conversation, newToken, again = false }: Author & { readonly again?: boolean },
): Promise<{ readonly draft: DraftOf<Payload>; readonly replaced: readonly Block[] }> {
  const draft: DraftOf<Payload> = {
    token: newToken(),
    conversation,
    author: context.speaker.id,
    payload,
    state: 'open',
    createdAt: context.now,
    expiresAt: shifted(context.now, DRAFT_MILLISECONDS),
  };
  const replaced = again ? [] : await replacedBy(draft, context);
  await context.stores.drafts.keep(draft);
  return { draft, replaced };
}

/** Says that a draft of another kind, a report, a change of a deadline or a deed, gives way. It cannot be joined. */
async function replacedBy({ conversation, author, payload }: SomeDraft, context: Context): Promise<readonly Block[]> {
  const open = await context.stores.drafts.open(conversation, author);
  if (open === null || isExpired(open, context)) return [];
  const isJoined = open.payload.kind === payload.kind && payload.kind !== 'deed';
  return isJoined ? [] : [text(context.say('draft-replaces'))];
}

export async function show(draft: UpdatesDraft, context: Context, lead: readonly Block[] = []): Promise<Reply> {
  const { say } = context;
  const { changes } = draft.payload;
  const items = await itemsOf(draft.payload, context);
  const files = await filesOf(draft, context);
  const blocks = changes.flatMap((change) => {
    return changeBlocks(change, { item: items.get(change.itemId), files: files.get(change.itemId) ?? [] }, context);
  });
  const shown = [...items.values()];
  const waits = changes.some(awaitsReason);
  return reply(context, 'draft', {
    blocks: [
      ...lead,
      text(say(headingOf(draft.payload))),
      ...blocks,
      { type: 'note', text: say(waits ? 'draft-how-reason' : howToCorrect(draft.payload)) },
    ],
    measures: shown,
    facts: updateFacts(changes, { items, files }),
    attachments: withoutRepeats(files),
    citations: shown.flatMap((item) => cite(item)),
    actions: [
      ...(waits ? [mistakeAction(say), ...settlingActions(draft, say).slice(1)] : settlingActions(draft, say)),
      ...(changes.some(isRecountable) ? [{ label: say('action-recount'), value: recountAction(draft.token) }] : []),
    ],
  });
}

/** Says that the record was wrong, which is a reason. */
const mistakeAction = (say: Context['say']): Action => ({ label: say('action-mistake'), value: say('action-mistake') });

/** The buttons that settle a draft. */
export const settlingActions = ({ token }: Pick<Draft, 'token'>, say: Context['say']): readonly Action[] => [
  { label: say('action-confirm'), value: `confirm:${token}` },
  { label: say('action-cancel'), value: `cancel:${token}` },
];

/** What asks the office for something goes to it; a request that is taken back, and a report with one, say so. */
function headingOf({ kind, changes }: UpdatesPayload): string {
  const asks = changes.some(({ said }) => said.extension != null);
  if (kind === 'report') return asks ? 'draft-report-asks' : 'draft-report';
  return kind === 'request' && !asks ? 'draft-withdrawal' : `draft-${kind}`;
}

function howToCorrect({ kind, changes }: UpdatesPayload): string {
  if (kind === 'report') return 'draft-how-report';
  if (changes.every(({ said }) => said.milestones?.length === 0 || (said.extension === null && said.due == null)))
    return 'draft-how-plain';
  return changes.every(({ said }) => said.milestones !== undefined) ? 'draft-how-milestones' : `draft-how-${kind}`;
}

/** Whether it moves a deadline before which milestones stand that were not counted anew. */
export const isRecountable = ({ said, before }: DraftedChange): boolean =>
  said.due != null && said.milestones === undefined && (before.milestones ?? []).some(({ done }) => !done);

export async function itemsOf(
  { changes }: UpdatesPayload,
  { stores, speaker }: Context,
): Promise<ReadonlyMap<string, Item>> {
  const items = await stores.ledger.items({ ids: changes.map(({ itemId }) => itemId) }, speaker);
  return new Map(items.map((item) => [item.id, item]));
}

/** A file that was sent for several items is one file. */
export const withoutRepeats = (files: ReadonlyMap<string, readonly FileFact[]>): readonly FileFact[] => [
  ...new Map([...files.values()].flat().map((file) => [file.id, file])).values(),
];

function changeBlocks(
  change: DraftedChange,
  { item, files }: { readonly item: Item | undefined; readonly files: readonly FileFact[] },
  context: Context,
): readonly Block[] {
  const { say } = context;
  const title = text(say('item-line', { title: quoted(item?.title ?? change.itemId), ref: item?.ref ?? '' }));
  const { note: said, reason } = change.said;
  const note = [
    ...(reason === undefined ? [] : [text(say('draft-reason', { reason }))]),
    ...(said === undefined ? [] : [text(say('draft-note', { note: said }))]),
  ];
  const attached = files.length === 0 ? [] : [text(fileLine(files, context))];
  if (change.standing === 'participant') {
    const figures = saidLines(change.said, context);
    const list: readonly Block[] = figures.length === 0 ? [] : [{ type: 'list', ordered: false, items: figures }];
    return [title, text(say('draft-participant')), ...list, ...note, ...attached];
  }
  const lines = changeLines(change.before, change.after, context);
  const changes: Block =
    lines.length === 0
      ? text(say(files.length > 0 ? 'draft-only-files' : 'draft-no-change'))
      : { type: 'list', ordered: false, items: lines };
  return [title, changes, ...cautions(change.before, change.after, context).map(text), ...note, ...attached];
}

export function updateFacts(
  changes: readonly DraftedChange[],
  {
    items,
    files,
  }: {
    readonly items: ReadonlyMap<string, Item>;
    readonly files: ReadonlyMap<string, readonly FileFact[]>;
  },
): { readonly update?: UpdateFact; readonly updates?: readonly UpdateFact[] } {
  const [first, ...more] = changes.map((change) => ({
    ...updateFact(change, items.get(change.itemId)),
    evidence: (files.get(change.itemId) ?? []).map(({ name }) => name),
  }));
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
