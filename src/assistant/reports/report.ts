import type { Item } from '../../domain/ledger/item.ts';
import { combined } from '../../domain/ledger/update.ts';
import { isOffice } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { bare } from '../../domain/text/fold.ts';
import { text } from '../answer.ts';
import type { Context } from '../question.ts';
import { askFigure, askItem, askReopening, askYear, denial, denied } from './ask.ts';
import { hasAgreed, type Said } from './choices.ts';
import { sentFor } from './attachments.ts';
import { drafted, isExpired, offer, together, type Author } from './compose.ts';
import { partsByModel } from '../model/told.ts';
import { isDeedDraft, type DraftedChange, type UpdatesDraft } from './draft.ts';
import { rectifiesRecord } from './explains.ts';
import { pastYearIn } from './past-year.ts';
import { ownItems, standingOn } from './rights.ts';
import type { ReportPart } from './sum-up.ts';
import { understandReport } from './understand-report.ts';

/** Makes a draft of a report, or asks or refuses; `null` where the words report nothing. Nothing is recorded yet. */
export async function report(said: Said, context: Context, author: Author): Promise<Reply | null> {
  const open = await openReport(context, author);
  const parts =
    said.byModel === true
      ? partsByModel(said.words, context)
      : understandReport(said.words, { ...context, isFollowUp: open !== null });
  if (parts === null) return null;
  const settled: Settled[] = [];
  for (const [i, part] of parts.entries()) {
    const one = await settle(part, { said, at: i, open }, context);
    if ('kind' in one) return one;
    settled.push(one);
  }
  const changes = settled.flatMap((one) => ('refused' in one ? [] : [one]));
  const refused = settled.flatMap((one) => ('refused' in one ? [one.refused] : []));
  if (changes.length === 0) return denied(refused.flat(), context);
  return offerJoined(changes, { open, said, refused }, { context, author });
}

/** Makes a draft of changes that need no words to be understood, or joins them to the one that waits. */
export async function offerReport(
  changes: readonly DraftedChange[],
  words: string,
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply> {
  const open = await openReport(context, author);
  return offerJoined(changes, { open, said: { words, choices: new Map() }, refused: [] }, { context, author });
}

/** The report that waits for its author's word. */
async function openReport(context: Context, { conversation }: Author): Promise<UpdatesDraft | null> {
  const kept = await context.stores.drafts.open(conversation, context.speaker.id);
  if (kept === null || isDeedDraft(kept) || kept.payload.kind !== 'report') return null;
  return isExpired(kept, context) ? null : kept;
}

type Settled = DraftedChange | { readonly refused: readonly Item[] };

/** Joins the changes with those of a draft that still waits. An item that is reported again takes the place of what was drafted of it. */
async function offerJoined(
  changes: readonly DraftedChange[],
  {
    open,
    said,
    refused,
  }: { readonly open: UpdatesDraft | null; readonly said: Said; readonly refused: readonly (readonly Item[])[] },
  { context, author }: { readonly context: Context; readonly author: Author },
): Promise<Reply> {
  const own = merged(changes, context);
  await sentFor(
    own.map(({ itemId }) => itemId),
    author.conversation,
    context,
  );
  const earlier = (open?.payload.changes ?? []).filter(({ itemId }) => own.every((change) => change.itemId !== itemId));
  const total = earlier.length + own.length;
  const joined: readonly Block[] = earlier.length === 0 ? [] : [text(context.say('draft-joined', { total }))];
  const lead = [...refused.map((items) => text(denial(items, context))), ...joined];
  const words = open === null ? said.words : `${open.payload.words}\n${said.words}`;
  return offer({ kind: 'report', changes: [...earlier, ...own], words }, context, { ...author, lead });
}

/** One change an item: what is said of it twice in a message counts together. */
function merged(changes: readonly DraftedChange[], { say }: Context): readonly DraftedChange[] {
  const byItem = new Map<string, DraftedChange>();
  for (const change of changes) {
    const earlier = byItem.get(change.itemId);
    byItem.set(change.itemId, earlier === undefined ? change : together(earlier, change, say('note-joint')));
  }
  return [...byItem.values()];
}

interface Place {
  readonly said: Said;
  /** Which part of the message it is. */
  readonly at: number;
  readonly open: UpdatesDraft | null;
}

/** The one item that a part is about and what becomes of it, or the reply that asks, or whose it is. */
async function settle(part: ReportPart, place: Place, context: Context): Promise<Settled | Reply> {
  const { directory, speaker } = context;
  const { items: candidates, earlier } = await candidatesOf(part, place, context);
  const allowed = candidates.filter((item) => standingOn(item, speaker, directory) !== null);
  const isNamed = part.itemIds.length > 0;
  if (isNamed && candidates.length > 0 && allowed.length === 0) return { refused: candidates };
  const [item] = allowed;
  // Of what only comes near, even the one that does is asked about.
  const isGuess = isOffice(speaker) && !isNamed && bare(part.mention).length >= 2 && !place.said.choices.has(place.at);
  if (item === undefined || allowed.length > 1 || isGuess) return askItem(part, { ...place, among: allowed }, context);
  const year = pastYearOf(part, item, place, context);
  const doubt = year === null ? doubtOf(part, item, context, place) : askYear(item, year, { ...place, context });
  if (doubt !== null) return doubt;
  const standing = standingOn(item, speaker, directory) ?? 'participant';
  const before = earlier?.changes.find(({ itemId }) => itemId === item.id);
  const change =
    before === undefined ? part.change : { ...combined(before.said, part.change), note: noteOf(before, part, context) };
  const reason = before?.reason ?? reasonOf(part, place.said, context);
  const one = drafted(item, change, { standing, added: part.added, reason });
  const isAgreed = hasAgreed(place.said, place.at, 'reopen') || before?.after.status === 'in-progress';
  return reopens(one) && !isAgreed ? askReopening(item, part.change.note ?? '', { ...place, context }) : one;
}

/** What a participant says moves no row. */
const reopens = ({ before, after }: DraftedChange): boolean => before.status === 'done' && after.status !== 'done';

function pastYearOf({ change }: ReportPart, item: Item, { said, at }: Place, { today }: Context): string | null {
  return hasAgreed(said, at, 'now') ? null : pastYearIn(change.note ?? '', today, [item.title, item.text]);
}

/** Why a figure falls, where the words tell it, or are themselves what puts it right. */
function reasonOf({ change: { note } }: ReportPart, { words, corrects }: Said, { say }: Context): string | undefined {
  if (corrects === true) return say('reason-mistake');
  return rectifiesRecord(words) ? note : undefined;
}

const noteOf = ({ said }: DraftedChange, { change }: ReportPart, { say }: Context): string =>
  [said.note, change.note].filter((note) => note !== undefined && note !== '').join(say('note-joint'));

/** A figure or a day that cannot be recorded as it stands. */
function doubtOf(part: ReportPart, item: Item, context: Context, place: Place): Reply | null {
  const { unclear, added } = part;
  if (unclear !== null) return askFigure(unclear, item, { ...place, context });
  if (added === null) return null;
  if (item.percent === null) return askFigure({ what: 'base', words: String(added) }, item, { ...place, context });
  const percent = item.percent + added;
  return percent > 100 || percent < 0
    ? askFigure({ what: 'sum', words: String(percent) }, item, { ...place, context })
    : null;
}

interface Candidates {
  readonly items: readonly Item[];
  /** The draft that the words go on with. */
  readonly earlier?: UpdatesDraft['payload'];
}

/** What was chosen, or named; else what was talked about, or drafted; else the person's own. */
async function candidatesOf({ itemIds, mention }: ReportPart, place: Place, context: Context): Promise<Candidates> {
  const { stores, speaker, directory } = context;
  const rowsOf = (ids: readonly string[]) => stores.ledger.items({ ids }, speaker);
  const chosen = place.said.choices.get(place.at);
  if (chosen !== undefined) return { items: await rowsOf([chosen]) };
  if (itemIds.length > 0) return { items: await rowsOf(itemIds) };
  if (bare(mention).length >= 2) return { items: await nearestFirst(mention, await ownRows(context), context) };
  const recent = await rowsOf(recentOf(place.open, context));
  const items = isOffice(speaker) ? recent : ownItems(recent, speaker, directory);
  const isDrafted = place.open !== null && items.length === 1;
  if (items.length > 0) return isDrafted ? { items, earlier: place.open.payload } : { items };
  return { items: await ownRows(context) };
}

/** What the person's unit leads or takes part in. The office, which may report on any row, has none that is its own. */
async function ownRows({ stores, speaker, directory }: Context): Promise<readonly Item[]> {
  const unitId = directory.unitNamed(speaker.unit)?.id;
  if (isOffice(speaker) || unitId === undefined) return [];
  return ownItems(await stores.ledger.items({ units: [{ unitId, role: 'any' }] }, speaker), speaker, directory);
}

/** Items for a name that fits none: those that it comes nearest to, as far as the person may report on them, before the rest. */
async function nearestFirst(
  mention: string,
  rest: readonly Item[],
  { directory, speaker, stores }: Context,
): Promise<readonly Item[]> {
  const subject = directory.subjectOf(mention);
  const ids = subject.kind === 'nothing' ? subject.nearest : subject.itemIds;
  const found = new Map((await stores.ledger.items({ ids }, speaker)).map((item) => [item.id, item]));
  const near = ids
    .flatMap((id) => found.get(id) ?? [])
    .filter((item) => standingOn(item, speaker, directory) !== null)
    .slice(0, MOST_NEAR);
  return [...near, ...rest.filter((item) => !near.includes(item))];
}

const MOST_NEAR = 5;

/** The one item that was talked about; else those of the draft that waits. */
function recentOf(open: UpdatesDraft | null, { topic }: Context): readonly string[] {
  const drafts = open?.payload.changes.map(({ itemId }) => itemId) ?? [];
  return topic?.itemIds.length === 1 ? topic.itemIds : drafts;
}
