import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/calendar/dates.ts';
import {
  addWorkingDays,
  hasHolidayArrangement,
  holidayStart,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-days.ts';
import { aDay } from './days.ts';

describe('working days', () => {
  test.each<[Day, boolean, string]>([
    ['2020-09-30', true, 'a Wednesday'],
    ['2020-10-01', false, 'National Day'],
    ['2020-10-08', false, 'the last day off'],
    ['2020-09-27', true, 'a Sunday that is worked instead'],
    ['2020-10-11', false, 'a plain Sunday'],
    ['2024-02-09', true, '除夕 of a year in which it was not free'],
    ['2025-01-26', true, 'a Sunday before 春节 that is worked instead'],
  ])('%s is worked: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  test('knows from the law which weekdays are free in a year still to be arranged', () => {
    const year = 2030;

    const free = ['2030-01-01', '2030-05-02', '2030-10-01', '2030-10-03'].filter((day) => !isWorkingDay(day));

    expect(hasHolidayArrangement(year)).toBe(false);
    expect(free).toHaveLength(4);
    expect(isWorkingDay('2030-10-08')).toBe(true);
  });

  test('takes every weekday as worked in years before the arrangements', () => {
    expect(isWorkingDay('1998-10-01')).toBe(true);
    expect(isWorkingDay('1998-10-03')).toBe(false);
  });

  test.each<[Day, number, Day]>([
    ['2020-06-18', 10, '2020-07-03'],
    ['2020-09-30', 1, '2020-10-09'],
    ['2020-10-09', -1, '2020-09-30'],
    ['2020-06-20', 1, '2020-06-22'],
    ['2020-06-20', -1, '2020-06-19'],
    ['2020-06-20', 0, '2020-06-20'],
  ])('from %s, %i working days lead to %s', (day, days, expected) => {
    expect(addWorkingDays(day, days)).toBe(expected);
  });

  test('counts back what was added, wherever it started from a working day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40, max: 40 }), (day, days) => {
        const worked = addWorkingDays(addDays(day, -1), 1);
        const there = addWorkingDays(worked, days);

        expect(addWorkingDays(there, -days)).toBe(worked);
        expect(workingDaysBetween(worked, there)).toBe(days);
      }),
      { numRuns: 60 },
    );
  });
});

describe('holidays', () => {
  test.each<[string, number, Day | null]>([
    ['国庆节', 2020, '2020-10-01'],
    ['十一', 2023, '2023-10-01'],
    ['元旦', 2021, '2021-01-01'],
    ['春节', 2021, '2021-02-11'],
    ['春节', 2024, '2024-02-10'],
    ['春节', 2027, '2027-02-05'],
    ['清明', 2020, '2020-04-04'],
    ['五一', 2020, '2020-05-01'],
    ['端午节', 2020, '2020-06-25'],
    ['中秋节', 2020, '2020-10-01'],
    ['中秋', 2025, '2025-10-06'],
    ['泼水节', 2020, null],
    ['constructor', 2020, null],
    ['春节', 3000, null],
  ])('%s of %i begins on %s', (name, year, expected) => {
    expect(holidayStart(name, year)).toBe(expected);
  });
});
