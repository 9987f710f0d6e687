import { addDays } from '../../domain/calendar/dates.ts';
import { isWithin } from '../../domain/calendar/time-of-day.ts';
import type { ReminderSettings } from '../../domain/settings.ts';

/** When something may be sent that would be sent now: now, or where it is quiet the end of the quiet hours. ISO with the offset of `now`. */
export function afterQuiet(now: string, quiet: ReminderSettings['quiet']): string {
  const [day, time, offset] = [now.slice(0, 10), now.slice(11, 16), now.slice(-6)];
  if (!isWithin(time, quiet)) return now;
  return `${time < quiet.to ? day : addDays(day, 1)}T${quiet.to}:00${offset}`;
}
