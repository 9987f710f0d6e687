import { Temporal } from 'temporal-polyfill';
import { addDays, plainDate, type Day, type Period } from '../../domain/calendar/dates.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { periodOf } from '../../domain/digest/form.ts';
import type { DigestForm } from '../../domain/settings.ts';

/** What a digest is about: days, and the instants between which something was recorded, ISO with offset. */
export interface DigestSpan {
  readonly period: Period;
  readonly since: string;
  readonly until: string;
}

export interface SpanOf {
  readonly form: DigestForm;
  /** ISO with offset. */
  readonly now: string;
  readonly timeZone: string;
  readonly calendar: WorkingCalendar;
  /** Where the digest before it ended, if one was sent. What nobody was told since is told now. */
  readonly reaches: string | null;
}

/** Further back no digest reaches: whoever had none for so long asks for a longer form. */
const FURTHEST_DAYS = 62;

/**
 * The stretch of a digest. A daily one begins where the one before ended, else at this time on the working day before; a weekly or monthly
 * one is about the week or month before, and about what lies between where the one before was not sent.
 */
export function spanOf({ form, now, timeZone, calendar, reaches }: SpanOf): DigestSpan {
  const zoned = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const today = zoned.toPlainDate().toString();
  const period = periodOf(form, today, calendar);
  const iso = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const beginOf = (day: Day): Temporal.ZonedDateTime => plainDate(day).toZonedDateTime(timeZone);
  const usual = form === 'daily' ? zoned.with(fieldsOf(period.from)) : beginOf(period.from);
  const until = form === 'daily' ? zoned : beginOf(addDays(period.to, 1));
  const floor = zoned.subtract({ days: FURTHEST_DAYS });
  const before = reaches === null ? null : Temporal.Instant.from(reaches).toZonedDateTimeISO(timeZone);
  const since = latest(startOf(before, { form, usual, until }), floor);
  return {
    period: { from: since.toPlainDate().toString(), to: period.to },
    since: iso(since),
    until: iso(until),
  };
}

function startOf(
  before: Temporal.ZonedDateTime | null,
  { form, usual, until }: { form: DigestForm; usual: Temporal.ZonedDateTime; until: Temporal.ZonedDateTime },
): Temporal.ZonedDateTime {
  if (before === null || Temporal.ZonedDateTime.compare(before, until) >= 0) return usual;
  return form === 'daily' || Temporal.ZonedDateTime.compare(before, usual) < 0 ? before : usual;
}

const latest = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;

const fieldsOf = (day: Day) => {
  const { year, month, day: of } = plainDate(day);
  return { year, month, day: of };
};
