import { addDays, type Day } from './dates.ts';
import { isWorkingDay } from './working-days.ts';

/** The working days of one organisation: the State Council's, and its own before them. */
export interface WorkingCalendar {
  isWorking(day: Day): boolean;
  /** The day itself where it is a working one, else the next that is. */
  onOrAfter(day: Day): Day;
  /** The last working day before the day. */
  before(day: Day): Day;
  /** The working day that is so many working days after the day; the day itself is not counted. */
  after(day: Day, days: number): Day;
}

/** `own` says of days that are the organisation's own whether it works on them. */
export function workingCalendar(own: ReadonlyMap<Day, boolean> = new Map()): WorkingCalendar {
  const isWorking = (day: Day): boolean => own.get(day) ?? isWorkingDay(day);
  const from = (day: Day, step: 1 | -1): Day => (isWorking(day) ? day : from(addDays(day, step), step));
  return {
    isWorking,
    onOrAfter: (day) => from(day, 1),
    before: (day) => from(addDays(day, -1), -1),
    after(day, days) {
      let current = day;
      for (let left = days; left > 0; left -= 1) current = from(addDays(current, 1), 1);
      return current;
    },
  };
}
