import arrangement from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, daysBetween, plainDate } from './dates.ts';
import { type Festival, festivalDay, festivalNamed } from './festivals.ts';

// The data is read as such: the library's own day functions follow the time zone of the machine.
const daysOff = new Map(Object.entries(arrangement.holidays));
const madeUpDays = new Map(Object.entries(arrangement.workdays));
const arrangedYears = new Set([...daysOff.keys()].map((day) => Number(day.slice(0, 4))));
const lastArrangedYear = Math.max(...arrangedYears);

/** Whether the State Council's arrangement of days off and of weekends worked instead (调休) is known for the year. */
export const hasHolidayArrangement = (year: number): boolean => arrangedYears.has(year);

/**
 * Whether offices work on the day, by the yearly arrangement of the State Council. For years without one: Monday to Friday, and
 * in years still to be arranged the days that the law sets free are free.
 */
export function isWorkingDay(day: Day): boolean {
  if (madeUpDays.has(day)) return true;
  if (daysOff.has(day)) return false;
  const { dayOfWeek, year } = plainDate(day);
  if (dayOfWeek > 5) return false;
  return year <= lastArrangedYear || !isLawfulHoliday(day, year);
}

/** The working day that is `days` working days after the day, or before it where `days` is negative; the day itself is not counted. */
export function addWorkingDays(day: Day, days: number): Day {
  const step = Math.sign(days);
  let current = day;
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** How many working days lie after `from` up to and with `to`; negative where `to` is the earlier one. */
export function workingDaysBetween(from: Day, to: Day): number {
  return to < from ? -countWorkingDays(to, addDays(from, -1)) : countWorkingDays(addDays(from, 1), to);
}

function countWorkingDays(first: Day, last: Day): number {
  let count = 0;
  const length = daysBetween(first, last) + 1;
  for (let i = 0; i < length; i += 1) if (isWorkingDay(addDays(first, i))) count += 1;
  return count;
}

/**
 * The day on which a statutory holiday begins; "国庆节前" allows the day before it. That is the day of the festival, and for 春节 the
 * first day off, mostly 除夕. A weekend joined on before the others is not part of them. The names that offices use (国庆, 十一, 五一)
 * are understood; `null` for any other word, and for festivals of the lunar calendar outside 1900–2100.
 */
export function holidayStart(name: string, year: number): Day | null {
  const festival = festivalNamed(name);
  const day = festival === null ? null : festivalDay(festival, year);
  if (festival !== '春节' || day === null) return day;
  return year > lastArrangedYear ? addDays(day, -1) : firstDayOff(day);
}

function firstDayOff(festival: Day): Day {
  const before = addDays(festival, -1);
  return daysOff.has(before) ? firstDayOff(before) : festival;
}

/** First and last day off around each festival by the 全国年节及纪念日放假办法 as amended for 2025. */
const lawful: readonly (readonly [Festival, number, number])[] = [
  ['元旦', 0, 0],
  ['春节', -1, 2],
  ['清明节', 0, 0],
  ['劳动节', 0, 1],
  ['端午节', 0, 0],
  ['中秋节', 0, 0],
  ['国庆节', 0, 2],
];

const isLawfulHoliday = (day: Day, year: number): boolean =>
  lawful.some(([festival, first, last]) => {
    const at = festivalDay(festival, year);
    return at !== null && day >= addDays(at, first) && day <= addDays(at, last);
  });
