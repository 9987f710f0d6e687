import { Temporal } from 'temporal-polyfill';
import type { ItemFilter, Stores } from '../../assistant/ports.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { seesAll, type Person } from '../../domain/people.ts';
import { movesIn, type Move } from './moves.ts';

/** How far ahead 即将到期 looks: today and this many days after it. */
const SOON_DAYS = 7;

/** How far back 昨日以来 looks. What was recorded exactly then stood in yesterday's digest. */
const SINCE_HOURS = 24;

/** The sets of a digest, each of them a query of its own. */
export interface Sets {
  /** The unit whose part of the ledger this is, `null` where it is the whole of it. */
  readonly unit: string | null;
  readonly all: readonly Item[];
  readonly done: readonly Item[];
  readonly moving: readonly Item[];
  readonly blocked: readonly Item[];
  /** Not begun, as reported: whatever is open and in none of the others. */
  readonly waiting: readonly Item[];
  readonly silent: readonly Item[];
  readonly overdue: readonly Item[];
  readonly soon: readonly Item[];
  readonly moves: readonly Move[];
}

export async function collect({ ledger, plans }: Stores, reader: Person, now: string): Promise<Sets> {
  const today = now.slice(0, 10);
  const { unit, scope } = await scopeOf(reader, plans);
  const of = (filter: ItemFilter) => ledger.items({ ...scope, ...filter }, reader);
  const [all, open] = [await of({}), await of({ open: true })];
  const moving = await of({ status: 'in-progress' });
  const blocked = await of({ status: 'blocked' });
  const silent = await of({ unreported: true, open: true });
  const said = new Set([...moving, ...blocked, ...silent].map(({ id }) => id));
  const since = Temporal.Instant.from(now).subtract({ hours: SINCE_HOURS }).toString();
  return {
    unit,
    all,
    done: await of({ status: 'done' }),
    moving,
    blocked,
    waiting: open.filter(({ id }) => !said.has(id)),
    silent,
    overdue: await of({ overdueOn: today }),
    soon: await of({ due: { from: today, to: addDays(today, SOON_DAYS) }, open: true }),
    moves: movesIn(await ledger.recordedBetween(since, now, reader), all),
  };
}

/** Those who see all get the whole ledger, others what their own unit leads or takes part in. */
async function scopeOf(
  reader: Person,
  plans: Stores['plans'],
): Promise<{ readonly unit: string | null; readonly scope: ItemFilter }> {
  if (seesAll(reader)) return { unit: null, scope: {} };
  const units = await plans.units();
  const own = units.find(({ name, aliases }) => name === reader.unit || aliases.includes(reader.unit));
  if (own === undefined) return { unit: reader.unit, scope: { ids: [] } };
  return { unit: own.name, scope: { units: [{ unitId: own.id, role: 'any' }] } };
}
