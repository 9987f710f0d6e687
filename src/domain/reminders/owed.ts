import type { Day } from '../calendar/dates.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Item } from '../ledger/item.ts';
import type { Person } from '../people.ts';
import type { Preset } from '../settings.ts';
import { HEAD_FROM, OFFICE_FROM, silentFrom, stageOn, type Stage } from './stages.ts';

/** An item of which somebody is to be reminded, at the stage whose turn it is. */
export interface Owed {
  readonly item: Item;
  readonly stage: Stage;
  readonly due: Day;
}

/** How far somebody was reminded of an item and a deadline, and when they said last that it is not theirs. */
export interface Reminded {
  readonly stage: Stage;
  readonly disownedOn: Day | null;
}

/** What reminders are decided by, on a working day. */
export interface Grounds {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly preset: Preset;
  /** Of items that have one of their own, by the item's id. */
  readonly presets: ReadonlyMap<string, Preset>;
  /** Those of the roster who can be written to. */
  readonly people: readonly Person[];
  /** The names of units by their ids. */
  readonly units: ReadonlyMap<string, string>;
  readonly reminded: (personId: string, itemId: string, due: Day) => Reminded | null;
}

/** Which items each person is owed a reminder of, by the person's id; by deadline, and in the order of the plan. */
export function owedReminders(items: readonly Item[], grounds: Grounds): ReadonlyMap<string, readonly Owed[]> {
  const owed = new Map<string, Owed[]>();
  for (const one of items.flatMap((item) => owedOf(item, grounds)).toSorted((a, b) => a.due.localeCompare(b.due)))
    for (const { id } of addressees(one, grounds)) {
      if (!isOwedTo(id, one, grounds)) continue;
      owed.set(id, [...(owed.get(id) ?? []), one]);
    }
  return owed;
}

function owedOf(item: Item, { today, calendar, preset, presets }: Grounds): readonly Owed[] {
  const { due } = item;
  if (due === null || !isAwaited(item)) return [];
  const stage = stageOn(today, { due, preset: presets.get(item.id) ?? preset, calendar });
  if (stage === null) return [];
  const heard = item.reportedAt?.slice(0, 10) ?? '';
  return heard >= silentFrom(stage, due, calendar) ? [] : [{ item, stage, due }];
}

/** Whether anything is to be done of it by its lead: it is not done or withdrawn, and nothing waits for the office. */
export const isAwaited = ({ status, accepted, withdrawn, extension }: Item): boolean =>
  status !== 'done' && accepted === undefined && !withdrawn && extension === undefined;

/** Who is told at a stage: of each lead the liaisons, then the heads too, then the office; where nobody of a lead can be told, who comes after. */
function addressees({ item, stage }: Owed, { people, units }: Grounds): readonly Person[] {
  const office = people.filter(({ role }) => role === 'office');
  const told = item.lead.flatMap((lead) => {
    const own = people.filter(({ unitId }) => unitId !== null && units.get(unitId) === lead);
    return ofUnit(own, stage);
  });
  const isHeard = item.lead.length > 0 && item.lead.every((lead) => hasSomebody(lead, { people, units }));
  return [...new Set(stage >= OFFICE_FROM || !isHeard ? [...told, ...office] : told)];
}

function ofUnit(people: readonly Person[], stage: Stage): readonly Person[] {
  const [liaisons, heads] = [people.filter(isLiaison), people.filter(isHead)];
  return stage >= HEAD_FROM || liaisons.length === 0 ? [...liaisons, ...heads] : liaisons;
}

const hasSomebody = (lead: string, { people, units }: Pick<Grounds, 'people' | 'units'>): boolean =>
  people.some(
    (person) => person.unitId !== null && units.get(person.unitId) === lead && (isLiaison(person) || isHead(person)),
  );

const isLiaison = ({ role }: Person): boolean => role === 'liaison';
const isHead = ({ role }: Person): boolean => role === 'head';

function isOwedTo(personId: string, { item, stage, due }: Owed, { calendar, reminded }: Grounds): boolean {
  const before = reminded(personId, item.id, due);
  if (before === null) return true;
  return before.stage < stage && (before.disownedOn ?? '') < silentFrom(stage, due, calendar);
}
