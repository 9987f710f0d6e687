import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Finding, Unit } from '../../domain/plan/plan.ts';
import type { SheetRow } from './join-rows.ts';
import { placeOf } from './row-changes.ts';

/** The name by which a unit stands in the record. */
export type NameUnit = (said: string) => string;

export function unitNamer(units: readonly Unit[]): NameUnit {
  const names = new Map(units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)));
  return (said) => names.get(said) ?? said;
}

/** Where a row of a ledger and the plan differ: each is a finding for the office, and both words are kept. */
export function differences(row: SheetRow, item: Item, nameOf: NameUnit): readonly Finding[] {
  const place = placeOf(row);
  return [...dueDifference(row, item, place), ...leadDifference(row, item, { place, nameOf })];
}

function dueDifference(row: LedgerRow, { planDue, ref }: Item, place: string): readonly Finding[] {
  if (row.due === null || planDue === null || row.due === planDue) return [];
  const days = `台账为${chineseDate(row.due)}，方案为${chineseDate(planDue)}`;
  return [conflict(`${place}：完成时限与方案不一致，${days}`, row.dueText ?? row.task, ref)];
}

function leadDifference(
  row: LedgerRow,
  item: Item,
  { place, nameOf }: { readonly place: string; readonly nameOf: NameUnit },
): readonly Finding[] {
  if (otherLead(row, item, nameOf) === null) return [];
  const said = row.lead.join('、');
  const other = item.measureId === null ? '原台账' : '方案';
  const names = `台账为${said}，${other}为${item.lead.join('、') || '未明确'}`;
  return [conflict(`${place}：牵头单位与${other}不一致，${names}`, said, item.ref)];
}

/** Who leads by the row of the ledger, by the names that the plan knows; `null` where that is nobody else than by the plan. */
export function otherLead(row: LedgerRow, item: Item, nameOf: NameUnit): readonly string[] | null {
  const leads = row.lead.map(nameOf);
  // Where either names who is responsible, and not who leads, it may name everybody.
  const strict = row.leadIsExplicit && (item.leadIsExplicit || item.lead.length === 0);
  const expected = strict ? item.lead : [...item.lead, ...item.participants];
  const isLeft = strict && item.lead.some((unit) => !leads.includes(unit));
  const isSame = leads.length === 0 || (!isLeft && leads.every((unit) => expected.includes(unit)));
  return isSame ? null : leads;
}

const conflict = (message: string, quote: string, ref?: string): Finding => ({
  code: 'conflict',
  message,
  quote,
  ...(ref === undefined ? {} : { ref }),
});
