import { addDays } from '../../domain/calendar/dates.ts';
import type { ReminderSettings } from '../../domain/settings.ts';

/** When something may be sent that would be sent now: now, or where it is quiet the end of the quiet hours. ISO with the offset of `now`. */
export function afterQuiet(now: string, { from, to }: ReminderSettings['quiet']): string {
  const [day, time, offset] = [now.slice(0, 10), now.slice(11, 16), now.slice(-6)];
  const isQuiet = from < to ? time >= from && time < to : from > to && (time >= from || time < to);
  if (!isQuiet) return now;
  return `${time < to ? day : addDays(day, 1)}T${to}:00${offset}`;
}
