import type { Period } from '../domain/calendar/dates.ts';
import { dayIn } from './answer.ts';
import type { Context } from './question.ts';

/** The days of a period in figures, so that 本周 cannot be taken for another: a day, since a day, or from one to another. */
export function daysLine({ from, to }: Period, { say, language, today }: Context): string {
  const [first, last] = [dayIn(language, from), dayIn(language, to > today ? today : to)];
  if (from === to) return first;
  return to >= today ? say('days-since', { from: first }) : say('days-between', { from: first, to: last });
}
