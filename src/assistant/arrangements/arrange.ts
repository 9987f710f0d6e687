import { isOffice } from '../../domain/people.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { text } from '../answer.ts';
import type { Context } from '../question.ts';
import { drafted, isExpired, offer, type Author } from '../reports/compose.ts';
import { isDeedDraft, type DraftedChange, type UpdatesDraft } from '../reports/draft.ts';
import { understandReport } from '../reports/understand-report.ts';
import { apart, askDay, unchanged, unknownUnits } from './ask.ts';
import { asksSomething, pleadedIn } from './asked.ts';
import { arrangeAction, type Ordered } from './choices.ts';
import { carriedOut, type Outcome } from './carry-out.ts';
import type { MeantOrder, Order } from './order.ts';
import { ordersIn, type Orders } from './orders.ts';
import { refuse } from './refuse.ts';
import { mayName, targetsOf } from './targets.ts';
import { unitsMeant } from './units-meant.ts';

/**
 * What the office changes of a row by words: who leads and takes part, by when, whether it is accepted. A draft, a question back or a
 * refusal; `null` where the words order nothing. Nothing is changed yet.
 */
export async function arrange(said: Ordered, context: Context, author: Author): Promise<Reply | null> {
  return arrangeOn(said, { context, author, open: await openChange(context, author) });
}

interface Arranging {
  readonly context: Context;
  readonly author: Author;
  /** The draft that the words go on with. */
  readonly open: UpdatesDraft | null;
}

/** The same on a draft as it has been corrected. */
export async function arrangeOn(said: Ordered, { context, author, open }: Arranging): Promise<Reply | null> {
  const words = pleadedIn(said.words) ?? said.words;
  const read = asksSomething(words) ? null : ordersIn(words);
  if (read === null) return null;
  const people = await context.stores.people.all();
  const orders = read.orders.map((order) => meantBy(order, { ...context, people }));
  if (!isOffice(context.speaker)) return refusal(orders, context);
  if (!isMeant(orders, read, { context, open, isChosen: said.chosen.size > 0 })) return null;
  if (read.others.some((clause) => saysHowFar(clause, context))) return apart(context);
  return carry({ read, orders, said: { ...said, words } }, { context, author, open });
}

/** The change that waits for this person here, with which further orders are put together. */
async function openChange({ stores, speaker, now }: Context, { conversation }: Author): Promise<UpdatesDraft | null> {
  const open = await stores.drafts.open(conversation, speaker.id);
  if (open === null || isDeedDraft(open) || open.payload.kind !== 'change') return null;
  return isExpired(open, { now }) ? null : open;
}

function meantBy(
  order: Order,
  known: Context & { readonly people: Parameters<typeof unitsMeant>[1]['people'] },
): MeantOrder {
  const { wish } = order;
  const units = wish.kind === 'units' ? unitsMeant(wish.units, known) : { names: [], persons: [], unknown: [] };
  const from = wish.kind === 'units' && wish.from !== undefined ? unitsMeant(wish.from, known).names : [];
  return { ...order, units, from };
}

/** Of others only what can be nothing but an order, of work or a unit that there is; anything else may be their own report. */
async function refusal(orders: readonly MeantOrder[], context: Context): Promise<Reply | null> {
  const order = orders.find((each) => !each.plain && (each.wish.kind !== 'units' || isKnown(each, context)));
  return order === undefined || orders.some(({ plain }) => plain && order.what === '')
    ? null
    : refuse(order.wish, context);
}

const isKnown = ({ what, units }: MeantOrder, { directory }: Context): boolean =>
  units.names.length > 0 || (what !== '' && directory.subjectOf(what).kind !== 'nothing');

/** Words that may be a report as well are an order where they name work and units that there are, and say nothing else. */
function isMeant(
  orders: readonly MeantOrder[],
  { others }: Orders,
  {
    context,
    open,
    isChosen,
  }: { readonly context: Context; readonly open: UpdatesDraft | null; readonly isChosen: boolean },
): boolean {
  if (isChosen || orders.some(({ plain }) => !plain)) return true;
  const isAbout = ({ what }: Order) =>
    what === '' ? open !== null || context.topic?.itemIds.length === 1 : mayName(what, context);
  const isOfWork = orders.every(({ wish }) => wish.kind === 'accept' || wish.kind === 'reject');
  return (
    orders.every((order) => isAbout(order) && order.units.unknown.length === 0) && (isOfWork || others.length === 0)
  );
}

function saysHowFar(clause: string, { today, directory }: Context): boolean {
  const parts = understandReport(clause, { today, directory, isFollowUp: true }) ?? [];
  return parts.some(
    ({ change, added, unclear }) =>
      change.percent !== undefined || change.status !== undefined || added !== null || unclear !== null,
  );
}

interface Carrying {
  readonly read: Orders;
  readonly orders: readonly MeantOrder[];
  readonly said: Ordered;
}

async function carry({ read, orders, said }: Carrying, { context, author, open }: Arranging): Promise<Reply> {
  const unknown = orders.find(({ units }) => units.unknown.length > 0);
  if (unknown !== undefined) return unknownUnits(unknown.units, said, context);
  const places = [...new Set(orders.map(({ what }) => what))];
  const note = read.reason !== null || read.others.length > 0 ? said.words : null;
  const outcomes = new Map<string, Outcome>();
  for (const [at, what] of places.entries()) {
    const choose = (itemIds: readonly string[]) => arrangeAction(new Map([...said.chosen, [at, itemIds]]), said.words);
    const drafts = open?.payload.changes.map(({ itemId }) => itemId) ?? [];
    const chosen = said.chosen.get(at);
    const found =
      chosen === undefined
        ? await targetsOf(what, { context, drafted: drafts, choose })
        : { items: await context.stores.ledger.items({ ids: chosen }, context.speaker) };
    if ('instead' in found) return found.instead;
    for (const item of found.items) {
      const own = orders.filter((order) => order.what === what);
      const before = open?.payload.changes.find(({ itemId }) => itemId === item.id);
      const outcome = await carriedOut(
        own,
        { item, before: outcomes.get(item.id)?.said ?? before?.said, note },
        context,
      );
      if ('doubt' in outcome) return askDay(outcome, item, { said, context });
      outcomes.set(item.id, outcome);
    }
  }
  return conclude([...outcomes.values()], { said, orders, open, context, author });
}

async function conclude(
  outcomes: readonly Outcome[],
  { said, orders, open, context, author }: Arranging & Omit<Carrying, 'read'>,
): Promise<Reply> {
  const changed = outcomes.filter(({ isChanged }) => isChanged);
  // What the draft says already still waits to be confirmed.
  const waits = open?.payload.changes.some(({ itemId }) => outcomes.some(({ item }) => item.id === itemId));
  if (changed.length === 0 && open !== null && waits === true) return offer(open.payload, context, author);
  if (changed.length === 0) return unchanged(outcomes, orders, context);
  const own = changed.map(({ item, said: change }) => drafted(item, change, { standing: 'office' }));
  const earlier = others(open, own);
  const total = earlier.length + own.length;
  const persons = orders.flatMap(({ units }) => units.persons);
  const lead: readonly Block[] = [
    ...persons.map(({ name, unit }) => text(context.say('arrange-person', { name, unit }))),
    ...outcomes.flatMap(({ notes, unchanged: kept }) => [...kept, ...notes]).map(text),
    ...(earlier.length === 0 ? [] : [text(context.say('arrange-joined', { total }))]),
  ];
  const words = open === null ? said.words : `${open.payload.words}\n${said.words}`;
  return offer({ kind: 'change', changes: [...earlier, ...own], words }, context, { ...author, lead });
}

const others = (open: UpdatesDraft | null, own: readonly DraftedChange[]): readonly DraftedChange[] =>
  (open?.payload.changes ?? []).filter(({ itemId }) => own.every((change) => change.itemId !== itemId));
