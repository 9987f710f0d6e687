import { isWithin, minutesOf } from '../calendar/time-of-day.ts';
import type { ReminderSettings } from '../settings.ts';

/** Whether reminders of the day are sent at a time of it, HH:MM: not yet or no more (`none`), on time, or late with a note. */
export type Turn = 'none' | 'on-time' | 'late';

/** What was missed in the morning is sent until noon, with a later hour for two hours; then it is the next day's. */
const NOON = 12 * 60;
const GRACE = 2 * 60;

/** A message that comes by more minutes behind its hour says that it is late. */
const LATE = 10;

export function turnAt(time: string, { at, quiet }: Pick<ReminderSettings, 'at' | 'quiet'>): Turn {
  const minute = minutesOf(time);
  const hour = minutesOf(isWithin(at, quiet) ? quiet.to : at);
  if (minute < hour || minute >= Math.max(NOON, hour + GRACE) || isWithin(time, quiet)) return 'none';
  return minute > hour + LATE ? 'late' : 'on-time';
}
