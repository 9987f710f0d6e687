import type { Urge } from '../../assistant/urges.ts';
import { afterQuiet } from '../../assistant/urging/waking-hours.ts';
import { addDays } from '../../domain/calendar/dates.ts';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { ownDaysOf, type OrganisationSettings } from '../../domain/settings.ts';

/** Within so many working days an answer is awaited before the unit's head is told. */
const ANSWER_WITHIN = 2;

/**
 * Whether it is time to go to the head: so many working days after it was sent, at that hour, or the working day after the day that the asker
 * named, at the hour of reminders; on a working day, and not while it is quiet.
 */
export function isEscalationDue(
  { sentAt, answerBy }: Pick<Urge, 'sentAt' | 'answerBy'>,
  now: string,
  settings: OrganisationSettings,
): boolean {
  if (sentAt === null) return false;
  const calendar = workingCalendar(ownDaysOf(settings));
  const { reminders } = settings;
  if (!calendar.isWorking(now.slice(0, 10)) || afterQuiet(now, reminders.quiet) !== now) return false;
  const within = `${calendar.after(sentAt.slice(0, 10), ANSWER_WITHIN)}T${sentAt.slice(11, 16)}`;
  const asked = answerBy === null ? '' : `${calendar.onOrAfter(addDays(answerBy, 1))}T${reminders.at}`;
  return now.slice(0, 16) >= (asked > within ? asked : within);
}
