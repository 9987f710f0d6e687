import { addMonths, type Day } from '../../domain/calendar/dates.ts';
import { findDeadlines } from '../../domain/calendar/deadline.ts';
import { dayAfter, englishLengthWords, lengthWords } from '../../domain/calendar/duration.ts';
import { expectedDayIn } from '../reports/expected-day.ts';
import type { DueWish } from './order.ts';

/** The deadline that is meant, or why it is none. */
export type DueDay =
  | { readonly due: Day | null }
  /** `no-day`: the words name none that the calendar has; `past`: it is over; `no-base`: there is none to count from. */
  | { readonly doubt: 'no-day' | 'past' | 'no-base'; readonly words: string; readonly day?: Day; readonly next?: Day };

/** A day as it was said, or so long after the present one; working days go by the working calendar. */
export function dueDayOf(wish: DueWish, present: Day | null, today: Day): DueDay {
  if ('by' in wish) return shifted(wish, present, today);
  if (wish.to === null) return { due: null };
  const words = wish.to;
  const found = expectedDayIn(words, today);
  if (found === null) return { doubt: 'no-day', words };
  if (found.day !== null) return { due: found.day };
  const day = findDeadlines(words, today).findLast(({ due }) => due !== null)?.due ?? null;
  return day === null ? { doubt: 'no-day', words } : past(day, words, today);
}

/** A day without a year may be the one of the next. */
function past(day: Day, words: string, today: Day): DueDay {
  const isYearNamed = /\d{4}|年/u.test(words);
  const next = addMonths(day, 12);
  return { doubt: 'past', words, day, ...(isYearNamed || next < today ? {} : { next }) };
}

const lengths = [new RegExp(`^${lengthWords}$`, 'u'), new RegExp(`^${englishLengthWords}$`, 'u')];

function shifted({ by, direction }: Extract<DueWish, { by: string }>, present: Day | null, today: Day): DueDay {
  if (present === null) return { doubt: 'no-base', words: by };
  const groups = lengths.map((pattern) => pattern.exec(by)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return { doubt: 'no-day', words: by };
  const due = dayAfter(present, groups, direction);
  return due < today ? { doubt: 'past', words: by, day: due } : { due };
}
