import type { Item } from '../../domain/ledger/item.ts';
import { apply, stateOf, type Change } from '../../domain/ledger/update.ts';
import type { Context } from '../question.ts';
import { dueDayOf, type DueDay } from './due-day.ts';
import type { MeantOrder } from './order.ts';
import { acceptanceWished, dueWished, rejectionWished, unitsWished, type Row, type Wished } from './wished.ts';

/** What the orders of a message make of a row. */
export interface Outcome {
  readonly item: Item;
  readonly said: Change;
  readonly isChanged: boolean;
  /** What to look at twice, and which orders change nothing. */
  readonly notes: readonly string[];
  readonly unchanged: readonly string[];
  /** It was to be accepted and is not reported as done. */
  readonly isUndone: boolean;
}

type Doubt = Extract<DueDay, { doubt: string }>;

interface Carried {
  readonly item: Item;
  /** What an earlier word of the same draft makes of the row. */
  readonly before: Change | undefined;
  /** The message where it gives reasons. */
  readonly note: string | null;
}

/** Carries out orders on a row one after the other, each on what the ones before it have made of it; or the day that has to be asked about. */
export async function carriedOut(
  orders: readonly MeantOrder[],
  { item, before = {}, note }: Carried,
  context: Context,
): Promise<Outcome | Doubt> {
  let said = before;
  const notes: string[] = [];
  const unchanged: string[] = [];
  let isUndone = false;
  for (const order of orders) {
    const row = { item, state: apply(stateOf(item), said) };
    const wished = await wishedOf(order, row, context);
    if ('doubt' in wished) return wished;
    if ('unchanged' in wished) {
      unchanged.push(wished.unchanged);
      isUndone ||= wished.isUndone === true;
      continue;
    }
    said = { ...said, ...wished.change, ...(note === null ? {} : { note }) };
    notes.push(...wished.notes);
  }
  return { item, said, isChanged: said !== before, notes, unchanged, isUndone };
}

async function wishedOf(order: MeantOrder, row: Row, context: Context): Promise<Wished | Doubt> {
  const { wish, units, from } = order;
  switch (wish.kind) {
    case 'units':
      return unitsWished({ wish, units: units.names, from }, wish, row, context);
    case 'due': {
      const present = 'by' in wish && !wish.again ? row.item.due : row.state.due;
      const day = dueDayOf(wish, present, context.today);
      return 'doubt' in day ? day : dueWished(day.due, row, context);
    }
    case 'accept':
      return acceptanceWished(wish.done, row, context);
    case 'reject':
      return rejectionWished(wish.reason, row, context);
  }
}
