import chineseDays from 'chinese-days';
import { addDays, type Day, dayOf } from './dates.ts';

/** A statutory holiday. */
export type Festival = '元旦' | '春节' | '清明节' | '劳动节' | '端午节' | '中秋节' | '国庆节';

const names: Readonly<Record<string, Festival>> = {
  元旦: '元旦',
  元旦节: '元旦',
  春节: '春节',
  清明: '清明节',
  清明节: '清明节',
  五一: '劳动节',
  五一节: '劳动节',
  劳动节: '劳动节',
  五一劳动节: '劳动节',
  端午: '端午节',
  端午节: '端午节',
  中秋: '中秋节',
  中秋节: '中秋节',
  十一: '国庆节',
  国庆: '国庆节',
  国庆节: '国庆节',
};

/** The festival that an office calls by this name, `null` for any other word. */
export const festivalNamed = (name: string): Festival | null =>
  Object.hasOwn(names, name) ? (names[name] ?? null) : null;

/** The day of the festival itself, 初一 for 春节. `null` for those that follow the moon or the sun outside 1900–2100. */
export function festivalDay(festival: Festival, year: number): Day | null {
  switch (festival) {
    case '元旦':
      return dayOf(year, 1, 1);
    case '春节':
      return lunarDay(year, 1, 1);
    case '清明节':
      return pureBrightness(year);
    case '劳动节':
      return dayOf(year, 5, 1);
    case '端午节':
      return lunarDay(year, 5, 5);
    case '中秋节':
      return lunarDay(year, 8, 15);
    case '国庆节':
      return dayOf(year, 10, 1);
  }
}

const firstLunarYear = 1900;
const lastLunarYear = 2100;
const firstLunarDay = '1900-01-31';

/** Adds up the library's lengths of lunar months; its own conversion follows the time zone of the machine. */
function lunarDay(year: number, month: number, day: number): Day | null {
  if (year < firstLunarYear || year > lastLunarYear) return null;
  let days = day - 1;
  for (let past = firstLunarYear; past < year; past += 1) days += lunarDaysBefore(past, 13);
  return addDays(firstLunarDay, days + lunarDaysBefore(year, month));
}

/** The days of the lunar year before the month begins; a leap month follows the month that it doubles. */
function lunarDaysBefore(year: number, month: number): number {
  const leap = chineseDays.getYearLeapMonth(year);
  const leapDays = leap.leapMonth !== undefined && leap.leapMonth > 0 && leap.leapMonth < month ? leap.days : 0;
  let days = leapDays;
  for (let past = 1; past < month; past += 1) days += chineseDays.monthDays(year, past);
  return days;
}

/** 清明 by the usual formula for the 20th and 21st century (C = 5.59 and 4.81). */
function pureBrightness(year: number): Day | null {
  if (year < firstLunarYear || year >= lastLunarYear) return null;
  const ofCentury = year % 100;
  const constant = year < 2000 ? 5.59 : 4.81;
  return dayOf(year, 4, Math.floor(ofCentury * 0.2422 + constant) - Math.floor(ofCentury / 4));
}
