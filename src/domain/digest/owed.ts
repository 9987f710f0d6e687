import type { Day } from '../calendar/dates.ts';
import { plainDate } from '../calendar/dates.ts';
import { minutesOf } from '../calendar/time-of-day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Role } from '../people.ts';
import type { DigestForm, OrganisationSettings, Subscription } from '../settings.ts';
import { comesOn } from './form.ts';

/** A digest that somebody is to be sent now. */
export interface OwedDigest {
  readonly form: DigestForm;
  /** So long behind its hour that the reader should be told. */
  readonly late: boolean;
}

interface Moment {
  readonly today: Day;
  /** HH:MM in the organisation's time zone. */
  readonly time: string;
  readonly calendar: WorkingCalendar;
}

/** What a minute's delay is not, and ten are. */
const LATE_MINUTES = 10;

/** Until when one is sent that was missed at its hour: noon, or an hour after where the hour itself is that late. */
const NOON = 12 * 60;
const GRACE_MINUTES = 60;

/** What somebody gets who has not chosen, by their role. Who only reads is sent nothing unasked. */
export function subscriptionOf(
  role: Role,
  chosen: Subscription | undefined,
  { digest }: OrganisationSettings,
): Subscription | null {
  if (chosen !== undefined) return chosen;
  return role === 'member' ? null : digest[role === 'administrator' ? 'office' : role];
}

/** Which digests are to be sent now, were none sent on this day yet. After its last minute one is merged into the next of its form. */
export function owedNow({ forms, at, days }: Subscription, { today, time, calendar }: Moment): readonly OwedDigest[] {
  const behind = minutesOf(time) - minutesOf(at);
  const last = Math.max(NOON, minutesOf(at) + GRACE_MINUTES);
  if (behind < 0 || minutesOf(time) >= last) return [];
  const weekday = plainDate(today).dayOfWeek;
  return forms
    .filter((form) => comesOn(form, today, calendar) && (form !== 'daily' || days.includes(weekday)))
    .map((form) => ({ form, late: behind >= LATE_MINUTES }));
}
