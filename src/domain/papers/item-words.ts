import { chineseDate, daysBetween, type Day, type Period } from '../calendar/dates.ts';
import { statusWords, UNREPORTED } from '../ledger/export/columns.ts';
import { leadByLedger, type Item } from '../ledger/item.ts';

/** The units that a row falls to, as a paper names them: the ledger's where the plan has others. */
export const leadsOf = (item: Item): readonly string[] => leadByLedger(item) ?? item.lead;

/** `更换老旧燃气管道（县住建局牵头）`. */
export function named(item: Item): string {
  const leads = leadsOf(item);
  if (leads.length === 0) return `${item.title}（未明确牵头单位）`;
  const how = item.leadIsExplicit || leadByLedger(item) !== null ? '牵头' : '负责';
  return `${item.title}（${leads.join('、')}${how}）`;
}

/** `推进中，完成率82%`. */
export const standing = ({ status, percent }: Item): string =>
  [
    status === null ? UNREPORTED : statusWords[status],
    ...(percent === null || status === 'done' ? [] : [`完成率${String(percent)}%`]),
  ].join('，');

/** `完成时限2026年9月30日，已逾期54天`; `null` for a row that is not overdue. */
export function lateness({ due, status }: Item, today: Day): string | null {
  if (due === null || status === 'done' || due >= today) return null;
  return `完成时限${chineseDate(due)}，已逾期${String(daysBetween(due, today))}天`;
}

/** `2026年11月23日至11月29日`: of the last day no more than differs in its month and year. */
export function daysOf({ from, to }: Period): string {
  if (from === to) return chineseDate(from);
  const last = chineseDate(to);
  return `${chineseDate(from)}至${from.slice(0, 4) === to.slice(0, 4) ? last.replace(/^\d+年/u, '') : last}`;
}

/** A joint item stands with each of its leads; the units in the order in which the rows first name them. */
export function byLead(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const units = new Map<string, Item[]>();
  for (const item of items) for (const unit of leadsOf(item)) units.set(unit, [...(units.get(unit) ?? []), item]);
  return units;
}

export const withoutLead = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => leadsOf(item).length === 0);

export const unitsOf = (items: readonly Item[]): readonly string[] => [...byLead(items).keys()];
