import type { Day } from '../../domain/calendar/dates.ts';
import type { Change } from '../../domain/ledger/update.ts';
import type { DraftedChange } from '../reports/draft.ts';
import { quantitiesIn } from '../reports/quantities.ts';
import { dueDayOf } from './due-day.ts';
import type { UnitsMeant } from './units-meant.ts';

/** What a draft is to leave as it is. */
export type Kept = 'lead' | 'participants' | 'due';

const fields: readonly (readonly [Kept, string])[] = [
  ['lead', '(?:牵头|主办|责任)(?:单位|部门)?|(?:the )?leads?(?: unit)?'],
  ['participants', '(?:参与|参加|配合|协办)(?:单位|部门)?|(?:the )?(?:participants|partners|participating units)'],
  ['due', '(?:完成|办结)?(?:时限|期限|时间|截止(?:日期|时间)?)|(?:the )?(?:deadline|due date)'],
];
const STAYS =
  '(?:还是|仍然?|就|都|也|先)*(?:不变|不改|不动|不调整?|不用(?:改|动|变|调整?)|别[改动]|保持(?:不变|原样)?|照旧|维持(?:不变|原样|原状)?)(?:了|吧)?';
const english = /^(?:keep|leave) (?<field>.+?)(?: (?:as (?:it is|they are|is)|unchanged|alone))?$/u;

/** 参与单位不变: what stays, and the words that say something else. */
export function keptIn(words: string): readonly [readonly Kept[], string] {
  const clauses = words.split(/[,;。]+/u).map((clause) => clause.trim());
  const kept = clauses.map(keptOf);
  const others = clauses.filter((_, i) => kept[i] === null).join(',');
  return [kept.flatMap((field) => field ?? []), others];
}

function keptOf(clause: string): Kept | null {
  const said = english.exec(clause)?.groups?.['field'];
  const stays = (pattern: string) =>
    said === undefined
      ? new RegExp(`^(?:${pattern})${STAYS}$`, 'u').test(clause)
      : new RegExp(`^(?:${pattern})$`, 'u').test(said);
  return fields.find(([, pattern]) => stays(pattern))?.[0] ?? null;
}

export type Corrected = { readonly said: Change } | { readonly doubt: true };

interface Correcting {
  readonly units: UnitsMeant;
  /** The units are taken out rather than put in. */
  readonly isDropped: boolean;
  readonly today: Day;
}

/** A drafted change with another value in the place of what it says; `null` where it says nothing of the kind. */
export function correctedBy(
  value: string,
  { said, before, after }: DraftedChange,
  { units, isDropped, today }: Correcting,
): Corrected | null {
  if (units.unknown.length === 0 && units.names.length > 0) {
    const role = said.lead !== undefined ? 'lead' : said.participants !== undefined ? 'participants' : null;
    return role === null ? null : { said: { ...said, ...withUnits(role, units.names, { before, after, isDropped }) } };
  }
  const [figure] = quantitiesIn(value);
  if (figure?.percent != null && figure.percent < 100 && said.percent !== undefined)
    return { said: { ...said, percent: figure.percent } };
  if (said.due === undefined) return null;
  const direction = (after.due ?? '') < (before.due ?? '') ? -1 : 1;
  const length = dueDayOf({ kind: 'due', by: value, direction, again: false }, before.due, today);
  const day = 'due' in length ? length : dueDayOf({ kind: 'due', to: value }, before.due, today);
  if ('due' in day) return { said: { ...said, due: day.due } };
  return /[\d月日号天周底]/u.test(value) ? { doubt: true } : null;
}

type Sides = Pick<DraftedChange, 'before' | 'after'> & { readonly isDropped: boolean };

/** Others are added, taken out or put in the place of all, as the draft does it. */
function withUnits(
  role: 'lead' | 'participants',
  names: readonly string[],
  { before, after, isDropped }: Sides,
): Change {
  const [was, is] = [before[role] ?? [], after[role] ?? []];
  const adds = was.length > 0 && was.every((unit) => is.includes(unit));
  const removes = is.length < was.length && is.every((unit) => was.includes(unit));
  const own = isDropped
    ? is.filter((unit) => !names.includes(unit))
    : removes
      ? was.filter((unit) => !names.includes(unit))
      : [...(adds ? was : []), ...names.filter((unit) => !adds || !was.includes(unit))];
  const other = role === 'lead' ? 'participants' : 'lead';
  const beside = before[other] ?? [];
  const rest = beside.filter((unit) => !own.includes(unit));
  const changed = (after[other] ?? []).length !== beside.length || rest.length !== beside.length;
  return { [role]: own, ...(changed ? { [other]: rest } : {}) };
}
