import type { Day } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { sameUnits } from '../../domain/ledger/item.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';
import { dayIn, quoted, statusLine, unitNames } from '../answer.ts';
import type { Context } from '../question.ts';
import type { UnitsWish, Wish } from './order.ts';

/** An order with its words looked up: the units by name, the day by the calendar. */
export interface Settled {
  readonly wish: Wish;
  readonly units: readonly string[];
  /** Whom 由甲变更为乙 calls the present ones. */
  readonly from: readonly string[];
}

/** What an order makes of a row; else why it changes nothing. */
export type Wished =
  | { readonly change: Change; readonly notes: readonly string[] }
  | { readonly unchanged: string; readonly isUndone?: boolean };

export interface Row {
  readonly item: Item;
  /** As it is, or as a draft that waits makes it. */
  readonly state: ItemState;
}

/** A change of units, as one of the row's two lists. A unit has one role: who leads takes no part besides. */
export function unitsWished({ units, from }: Settled, wish: UnitsWish, row: Row, context: Context): Wished {
  const { lead = [], participants = [] } = row.state;
  const [own, other] = wish.role === 'lead' ? [lead, participants] : [participants, lead];
  const after = unitsAfter(own, { how: wish.how, units, from });
  const title = quoted(row.item.title);
  const names = unitNames(units, context.language);
  const now = own.length === 0 ? context.say('value-none') : unitNames(own, context.language);
  if (sameUnits(after, own)) {
    const id = { remove: 'arrange-not-among', add: 'arrange-among-already', set: 'arrange-already' }[wish.how];
    return {
      unchanged: context.say(id, { title, role: wish.role, units: names, now, some: own.length === 0 ? 'no' : 'yes' }),
    };
  }
  const rest = other.filter((unit) => !after.includes(unit));
  const change: Change = {
    [wish.role]: after,
    ...(rest.length === other.length ? {} : { [wish.role === 'lead' ? 'participants' : 'lead']: rest }),
  };
  const isOther = from.length > 0 && !from.some((unit) => own.includes(unit));
  const notes = isOther
    ? [context.say('arrange-from-differs', { title, role: wish.role, now, from: unitNames(from, context.language) })]
    : [];
  return { change, notes };
}

function unitsAfter(
  own: readonly string[],
  {
    how,
    units,
    from,
  }: { readonly how: UnitsWish['how']; readonly units: readonly string[]; readonly from: readonly string[] },
): readonly string[] {
  if (how === 'add') return [...own, ...units.filter((unit) => !own.includes(unit))];
  if (how === 'remove') return own.filter((unit) => !units.includes(unit));
  const replaced = from.filter((unit) => own.includes(unit));
  if (replaced.length === 0) return units;
  const at = own.findIndex((unit) => replaced.includes(unit));
  const left = (some: readonly string[]) => some.filter((unit) => !replaced.includes(unit) && !units.includes(unit));
  return [...left(own.slice(0, at)), ...units, ...left(own.slice(at))];
}

/** The deadline that a row gets. */
export function dueWished(due: Day | null, { item, state }: Row, { say, language }: Context): Wished {
  if (due !== state.due) return { change: { due }, notes: [] };
  const title = quoted(item.title);
  const day = due === null ? '' : dayIn(language, due);
  return { unchanged: say(due === null ? 'arrange-due-none' : 'arrange-due-already', { title, day }) };
}

/** 验收: of what is reported as done, or is so by the same words. */
export function acceptanceWished(done: boolean, { item, state }: Row, context: Context): Wished {
  const { say, language, today, speaker } = context;
  const title = quoted(item.title);
  if (state.accepted)
    return {
      unchanged: say('arrange-accepted-already', {
        title,
        by: state.accepted.by,
        on: dayIn(language, state.accepted.on),
      }),
    };
  if (state.status !== 'done' && !done)
    return { unchanged: say('arrange-not-done', { title, status: statusLine(item, context) }), isUndone: true };
  const accepted = { on: today, by: speaker.name };
  return { change: state.status === 'done' ? { accepted } : { status: 'done', accepted }, notes: [] };
}

/** What stands in the ledger as nearly done, where no figure was reported before the work was reported as done. */
const NEARLY = 99;

/** 验收不通过: the work goes on, from the figure that was reported before it was reported as done. */
export async function rejectionWished(reason: string | null, { item, state }: Row, context: Context): Promise<Wished> {
  const { say, stores, speaker } = context;
  const title = quoted(item.title);
  if (state.status !== 'done')
    return { unchanged: say('arrange-not-done-to-reject', { title, status: statusLine(item, context) }) };
  const history = (await stores.ledger.history(item.id, speaker)) ?? [];
  const figures = history.flatMap(({ before, after }) => [after.percent, before.percent]);
  const percent = figures.find((figure) => figure !== null && figure < 100) ?? NEARLY;
  const change: Change = { status: 'in-progress', percent, ...(reason === null ? {} : { blocker: reason }) };
  return { change, notes: [say('arrange-goes-back', { title, percent, known: percent === NEARLY ? 'no' : 'yes' })] };
}
