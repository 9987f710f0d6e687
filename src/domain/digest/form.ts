import { addDays, addMonths, plainDate, type Day, type Period } from '../calendar/dates.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { DigestForm } from '../settings.ts';

export const mondayOf = (day: Day): Day => addDays(day, 1 - plainDate(day).dayOfWeek);

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The days that a digest of this form is about when it comes on a day: the week or month before; of a daily one those since the working day before. */
export function periodOf(form: DigestForm, today: Day, calendar: WorkingCalendar): Period {
  switch (form) {
    case 'daily':
      return { from: calendar.before(today), to: today };
    case 'weekly':
      return { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) };
    case 'monthly':
      return { from: addMonths(firstOfMonth(today), -1), to: addDays(firstOfMonth(today), -1) };
  }
}

/** Whether digests of this form come on the day: each working day, the first of a week, the first of a month. */
export function comesOn(form: DigestForm, today: Day, calendar: WorkingCalendar): boolean {
  switch (form) {
    case 'daily':
      return calendar.isWorking(today);
    case 'weekly':
      return calendar.onOrAfter(mondayOf(today)) === today;
    case 'monthly':
      return calendar.onOrAfter(firstOfMonth(today)) === today;
  }
}

/** The quarter that a day lies in. */
export function quarterOf(day: Day): Period {
  const first = 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}
