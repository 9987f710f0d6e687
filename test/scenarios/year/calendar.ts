import { later } from '../../support/plain-calendar.ts';

/** The State Council's calendar of 2026 and of the days behind it, written down by hand, so that the program's own is not asked about itself. */
const off: readonly (readonly [string, string])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  // What falls on New Year’s Day is told of before it.
  ['2027-01-01', '2027-01-03'],
];
const workedWeekends = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

/** The days that the organisation of the year keeps for itself. */
export const ownDays = [
  { day: '2026-03-20', working: false, name: '县运动会' },
  { day: '2026-08-08', working: true, name: '集中攻坚' },
  { day: '2026-11-12', working: false, name: '停电检修' },
];

export function isWorked(day: string): boolean {
  const own = ownDays.find((one) => one.day === day);
  if (own !== undefined) return own.working;
  if (workedWeekends.includes(day)) return true;
  if (off.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The nearest worked day, the day itself included, going back or on. */
export function nearestWorked(day: string, step: 1 | -1): string {
  let at = day;
  while (!isWorked(at)) at = later(at, step);
  return at;
}
