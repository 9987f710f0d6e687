import { addDays, type Day, type Period, plainDate } from '../dates.ts';
import { monthOf, monthsOf, oneDay, quarterOf, weekOf } from '../units.ts';
import { type Stretch, stretch, type StretchRule, type Unit } from './stretch.ts';

const shifts: Readonly<Record<string, number>> = { last: -1, previous: -1, next: 1, following: 1 };
const weekdayNames = 'mon tue wed thu fri sat sun'.split(' ');

/** today, tomorrow, the day after tomorrow, yesterday. */
const days: StretchRule = {
  pattern: /\b(?:(?:the )?day after (?<after>tomorrow)|(?<day>today|tonight|tomorrow|yesterday))\b/giu,
  read({ after, day }, anchor) {
    const name = day?.toLowerCase();
    const shift = after === undefined ? (name === 'tomorrow' ? 1 : name === 'yesterday' ? -1 : 0) : 2;
    return stretch(oneDay(addDays(anchor, shift)), 'day');
  },
};

/** this week, next month, the end of the year, month-end, end of next quarter, by the end of this week. */
const units: StretchRule = {
  pattern:
    /\b(?:(?<end>end) of (?:the )?(?:(?<endShift>this|next|last|current|calendar|previous|following) )?(?<endUnit>week|month|quarter|year)|(?<dashed>month|quarter|year)[- ]end|(?<shift>this|next|last|current|previous) (?<unit>week|month|quarter|year))\b/giu,
  read(words, anchor) {
    const { end, dashed } = words;
    const unit = (words['unit'] ?? words['endUnit'] ?? dashed ?? '').toLowerCase();
    const shift = shifts[(words['shift'] ?? words['endShift'] ?? '').toLowerCase()] ?? 0;
    const isEnd = end !== undefined || dashed !== undefined;
    return unitStretch(unit, { anchor, shift, isEnd });
  },
};

interface Place {
  readonly anchor: Day;
  readonly shift: number;
  readonly isEnd: boolean;
}

function unitStretch(name: string, { anchor, shift, isEnd }: Place): Stretch | 'impossible' | null {
  const found = unitAt(name, anchor, shift);
  if (found === null) return null;
  if (!isEnd) return stretch(found.period, found.unit);
  return stretch(found.period && lastPart(found.period, found.unit), 'part', { isEnd });
}

function unitAt(name: string, anchor: Day, shift: number): { period: Period | null; unit: Unit } | null {
  const month = plainDate(anchor).with({ day: 1 });
  switch (name) {
    case 'week':
      return { period: weekOf(addDays(anchor, 7 * shift)), unit: 'week' };
    case 'month': {
      const at = month.add({ months: shift });
      return { period: monthOf(at.year, at.month), unit: 'month' };
    }
    case 'quarter': {
      const at = month.add({ months: 3 * shift });
      return { period: quarterOf(at.year, Math.ceil(at.month / 3)), unit: 'quarter' };
    }
    case 'year':
      return { period: monthsOf(month.year + shift, 1, 12), unit: 'year' };
    default:
      return null;
  }
}

/** What "the end of" leaves of a stretch: its last weekdays, tens of days or month. */
function lastPart(period: Period, unit: Unit): Period {
  if (unit === 'week') return { from: addDays(period.to, -2), to: period.to };
  const from = unit === 'month' ? `${period.to.slice(0, 8)}21` : `${period.to.slice(0, 8)}01`;
  return { from, to: period.to };
}

/** Friday, next Monday, by Tuesday. */
const weekdays: StretchRule = {
  pattern:
    /\b(?:(?<shift>this|next|last) |(?<=\b(?:by|on|before|until|till) ))(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/giu,
  read(words, anchor) {
    const shift = shifts[words['shift']?.toLowerCase() ?? ''] ?? 0;
    const weekday = weekdayNames.indexOf((words['weekday'] ?? '').slice(0, 3).toLowerCase());
    const day = addDays(weekOf(addDays(anchor, 7 * shift)).from, weekday);
    return stretch(oneDay(day), 'day', { isFloating: words['shift'] === undefined });
  },
};

/** Days, weeks, months, quarters and years counted from the anchor, in English. */
export const englishRelative: readonly StretchRule[] = [days, units, weekdays];
