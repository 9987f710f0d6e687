import { addDays, addMonths, daysBetween, type Day } from '../../domain/calendar/dates.ts';
import { findDeadlines, type FoundDeadline } from '../../domain/calendar/deadline.ts';
import { dayAfter, lengthWords } from '../../domain/calendar/duration.ts';
import { remembered } from '../../domain/remembered.ts';
import type { Span } from '../understand/phrases.ts';

/** A day that is spoken of as one to come. */
export interface ExpectedDay extends Span {
  readonly text: string;
  /** `null` where the calendar has no such day, or it is past. */
  readonly day: Day | null;
}

/** Today, and what is yesterday or tomorrow elsewhere. */
const DAYS = 3;

/** A day without its year that has passed means next year's while that one is nearer than this. */
const NEAR_MONTHS = 6;

/** The last of the days that the text names as one to come; `null` where it names none. */
export function expectedDayIn(text: string, today: Day): ExpectedDay | null {
  const named = deadlinesIn(text, today).filter((found) => found.due !== null || isImpossible(found));
  const last = named.at(-1);
  if (last === undefined) return stillTaking(text, today);
  const { start, end, text: words, due } = last;
  return { start, end, text: words, day: due === null ? null : toCome(due, words, today) };
}

/** Every stretch that speaks of a day or a time. */
export const daysIn = (text: string, today: Day): readonly Span[] =>
  deadlinesIn(text, today).filter(({ due, kind }) => due !== null || kind === 'date');

/** The first day that the text names, past or to come. */
export const dayNamedIn = (text: string, today: Day): Day | null =>
  deadlinesIn(text, today).find(({ due }) => due !== null)?.due ?? null;

const deadlinesIn = (text: string, today: Day): readonly FoundDeadline[] => on(today)(text);

const on = remembered((today) => remembered((text) => findDeadlines(slashed(text), today)), DAYS);

/** 10.31 is a day where it can be one, and no figure follows from it. Every letter keeps its place. */
const slashed = (text: string): string =>
  text.replace(/(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?![\d.]|\s*[%个万亿元成倍])/gu, '$1/$2');

/** 9月31日 names a day; 验收后15日内 counts from one that nobody knows yet. */
const isImpossible = ({ due, kind, text }: FoundDeadline): boolean =>
  due === null && kind !== 'open' && kind !== 'recurring' && /[月./-]\s*[\d一二三四五六七八九十]/u.test(text);

/** The day, in the year that is meant; `null` where it is past. */
export function toCome(day: Day, words: string, today: Day): Day | null {
  if (day >= today) return day;
  const saysYear = /\d{4}|[二〇零一]{4}年|[今去前]年/u.test(words);
  const next = addMonths(day, 12);
  return !saysYear && daysBetween(addMonths(today, NEAR_MONTHS), next) <= 0 ? lastOfSame(day, next) : null;
}

/** The end of a month stays its end: 28 February becomes 29 February in a leap year. */
function lastOfSame(day: Day, next: Day): Day {
  const isEnd = addDays(day, 1).endsWith('-01');
  return isEnd ? addDays(addMonths(addDays(day, 1), 12), -1) : next;
}

const taking = new RegExp(
  `(?:还|再|大概|大约|估计|预计|约)(?:需|要|得|有|过|花|用)要?(?:大概|大约|约)?(${lengthWords})`,
  'u',
);

/** 还要两周, 再有10天. */
function stillTaking(text: string, today: Day): ExpectedDay | null {
  const found = taking.exec(text);
  if (found === null) return null;
  const start = found.index;
  return { start, end: start + found[0].length, text: found[0], day: dayAfter(today, found.groups ?? {}) };
}
