import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Finding, Unit } from '../../domain/plan/plan.ts';
import type { Pair } from './pair-rows.ts';

interface Known {
  readonly file: string;
  readonly units: readonly Unit[];
}

/** Where a row of a ledger and the plan differ: each is a finding for the office, and both words are kept. */
export function differences({ row, item, alike }: Pair, { file, units }: Known): readonly Finding[] {
  const place = `${file} 第${String(row.line)}行`;
  if (item === null) return [conflict(`${place}：${whyAlone(alike)}，已作为单独一行记入台账`, row.task)];
  return [...dueDifference(row, item, place), ...leadDifference(row, item, { place, units })];
}

/** A row that was edited after it was exported, while its item was reported on or changed. */
export const overtakenRow = ({ line, task }: LedgerRow, file: string): Finding =>
  conflict(`${file} 第${String(line)}行：导出后台账又有报送或变更，未按此行改写，请重新导出后再改`, task);

const whyAlone = (alike: readonly Item[]): string =>
  alike.length === 0
    ? '方案中没有与此对应的措施'
    : `与多项措施相近（${alike.map(({ ref }) => ref).join('、')}），未能确定是哪一项`;

function dueDifference(row: LedgerRow, { planDue, ref }: Item, place: string): readonly Finding[] {
  if (row.due === null || planDue === null || row.due === planDue) return [];
  const days = `台账为${chineseDate(row.due)}，方案为${chineseDate(planDue)}`;
  return [conflict(`${place}：完成时限与方案不一致，${days}`, row.dueText ?? row.task, ref)];
}

function leadDifference(
  row: LedgerRow,
  item: Item,
  { place, units }: { readonly place: string; readonly units: readonly Unit[] },
): readonly Finding[] {
  if (otherLead(row, item, units) === null) return [];
  const said = row.lead.join('、');
  const other = item.measureId === null ? '原台账' : '方案';
  const names = `台账为${said}，${other}为${item.lead.join('、') || '未明确'}`;
  return [conflict(`${place}：牵头单位与${other}不一致，${names}`, said, item.ref)];
}

/** Who leads by the row of the ledger, by the names that the plan knows; `null` where that is nobody else than by the plan. */
export function otherLead(row: LedgerRow, item: Item, units: readonly Unit[]): readonly string[] | null {
  const nameOf = (said: string): string => units.find(({ aliases }) => aliases.includes(said))?.name ?? said;
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
