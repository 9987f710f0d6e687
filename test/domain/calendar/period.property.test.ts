import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day, Period } from '../../../src/domain/calendar/dates.ts';
import { findPeriods } from '../../../src/domain/calendar/period.ts';
import { englishPeriods, relativePeriods, yearlyPeriods } from '../../support/period-words.ts';
import { at, later, months, until, week, whole } from '../../support/plain-calendar.ts';
import { aDay } from './days.ts';

const read = (question: string, today: Day): readonly Period[] =>
  findPeriods(question, today).map(({ period }) => period);

/** A day that turns something: the ends of months, years and weeks, and the leap day. */
const aTurn = fc
  .record({ year: fc.integer({ min: 2005, max: 2044 }), month: fc.integer({ min: 1, max: 12 }), days: fc.integer({ min: -1, max: 1 }) })
  .map(({ year, month, days }) => at(year, month, days)); // prettier-ignore
const aToday = fc.oneof(
  aDay,
  aTurn,
  fc.constantFrom('2024-02-28', '2024-02-29', '2025-02-28', '2024-12-30', '2027-01-03'),
);
const question = fc.constantFrom(
  (words: string) => `${words}到期的有哪些`,
  (words: string) => `哪些工作${words}到期`,
  (words: string) => `${words}要完成的有哪些？`,
  (words: string) => `请问一下${words}到期的有哪些`,
  (words: string) => `我想了解一下${words}要完成哪些`,
  (words: string) => words,
);

test.each([
  ['from today', relativePeriods],
  ['in the year', yearlyPeriods],
])("every way of naming a period %s is the calendar's, on whatever day it is asked", (_, all) => {
  fc.assert(
    fc.property(aToday, fc.constantFrom(...all), question, (today, { words, on }, ask) => {
      expect(read(ask(words), today), `${ask(words)} on ${today}`).toEqual([on(today)]);
    }),
    { numRuns: 3000 },
  );
});

test("English ways of naming a period are the calendar's too", () => {
  fc.assert(
    fc.property(aToday, fc.constantFrom(...englishPeriods), (today, { words, on }) => {
      expect(read(`what is due ${words}?`, today), `${words} on ${today}`).toEqual([on(today)]);
    }),
    { numRuns: 500 },
  );
});

test('a month of any year ends on its last day, in leap years too', () => {
  fc.assert(
    fc.property(aToday, fc.integer({ min: 2005, max: 2044 }), fc.integer({ min: 1, max: 12 }), (today, year, n) => {
      const name = `${String(year)}年${String(n)}月`;

      expect(read(`${name}到期的有哪些`, today)).toEqual([months(year, n)]);
      expect(read(`${name}底前到期的有哪些`, today)).toEqual([until(months(year, n).to, today)]);
    }),
  );
});

test('a range has both of its days, whichever words join them', () => {
  const joined = fc.constantFrom(
    (a: string, b: string) => `从${a}到${b}`,
    (a: string, b: string) => `${a}至${b}`,
    (a: string, b: string) => `自${a}起至${b}止`,
    (a: string, b: string) => `${a}到${b}之间`,
    (a: string, b: string) => `${a}-${b}`,
  );
  fc.assert(
    fc.property(aToday, aToday, fc.integer({ min: 1, max: 400 }), joined, (today, from, length, join) => {
      const to = later(from, length);

      expect(read(`${join(inWords(from), inWords(to))}到期的有哪些`, today)).toEqual([{ from, to }]);
    }),
  );
});

test('up to a day has that day, and since a day has it as well', () => {
  fc.assert(
    fc.property(aToday, aToday, fc.constantFrom('前', '之前', '以前'), (today, day, before) => {
      expect(read(`${inWords(day)}${before}到期的有哪些`, today)).toEqual([until(day, today)]);
      expect(read(`${inWords(day)}起到期的有哪些`, today)[0]?.from).toBe(day);
      expect(read(`${inWords(day)}以后到期的有哪些`, today)[0]?.from).toBe(later(day, 1));
    }),
  );
});

test('every weekday is that of a week from Monday to Sunday', () => {
  fc.assert(
    fc.property(aToday, fc.integer({ min: 0, max: 6 }), fc.integer({ min: -1, max: 1 }), (today, weekday, ahead) => {
      const words = `${['上', '本', '下'][ahead + 1] ?? ''}周${'一二三四五六日'[weekday] ?? ''}`;

      expect(read(`${words}到期的有哪些`, today)).toEqual([whole(later(week(today, ahead).from, weekday))]);
    }),
  );
});

const inWords = (day: Day): string => {
  const [year = '', month = '', ofMonth = ''] = day.split('-').map((part) => part.replace(/^0/u, ''));
  return `${year}年${month}月${ofMonth}日`;
};
