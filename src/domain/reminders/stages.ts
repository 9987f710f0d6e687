import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, daysBetween, type Day } from '../calendar/dates.ts';
import type { Preset } from '../settings.ts';

/** When somebody is reminded of an item: so many days before its deadline (−7, −3, −1), on it (0), behind it (1), and every week from then (8, 15, …). */
export type Stage = number;

const beforehand: readonly Stage[] = [-7, -3, -1, 0];

/** The first stage behind the deadline; the others follow it by weeks. */
const OVERDUE: Stage = 1;
const WEEK = 7;

/** Which stages a preset knows. The light one keeps those that follow the deadline, so that an item that is overdue is not forgotten. */
const isOf = (preset: Preset, stage: Stage): boolean =>
  preset === 'standard' || (preset === 'light' && (stage === -3 || stage >= OVERDUE));

/** From this stage on a unit's head is told beside its liaison, a week behind the deadline. */
export const HEAD_FROM: Stage = OVERDUE + WEEK;

/** From this stage on the office is told as well, two weeks behind it. */
export const OFFICE_FROM: Stage = OVERDUE + 2 * WEEK;

/** The stage whose turn it is on a working day, the newest that has come; `null` before the first, and with a preset that is off. */
export function stageOn(
  today: Day,
  { due, preset, calendar }: { readonly due: Day; readonly preset: Preset; readonly calendar: WorkingCalendar },
): Stage | null {
  const late = daysBetween(due, today);
  if (late >= OVERDUE && preset !== 'off') return OVERDUE + WEEK * Math.floor((late - OVERDUE) / WEEK);
  const come = beforehand.filter((stage) => isOf(preset, stage) && dayOf(stage, due, calendar) <= today);
  return come.at(-1) ?? null;
}

/** The day of a stage: one that falls on a day off comes on the last working day before it, and behind the deadline on the first after it. */
export function dayOf(stage: Stage, due: Day, calendar: WorkingCalendar): Day {
  const day = addDays(due, stage);
  if (stage >= OVERDUE) return calendar.onOrAfter(day);
  return calendar.isWorking(day) ? day : calendar.before(day);
}

/** What was heard of an item on this day or later silences the stage: the day of the stage before it, of the presets the fullest. */
export function silentFrom(stage: Stage, due: Day, calendar: WorkingCalendar): Day {
  const before = beforehand.filter((earlier) => earlier < stage).at(-1);
  return dayOf(stage > OVERDUE || before === undefined ? stage - WEEK : before, due, calendar);
}

/** The latest deadline of which a stage may have come on a working day. */
export const latestDue = (today: Day, calendar: WorkingCalendar): Day =>
  addDays(calendar.after(today, 1), -Math.min(...beforehand) - 1);
