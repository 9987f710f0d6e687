import { expect, it } from 'vitest';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';

it('works and rests as the State Council arranges it', () => {
  const calendar = workingCalendar();

  expect(calendar.isWorking('2026-10-01')).toBe(false);
  expect(calendar.onOrAfter('2026-10-01')).toBe('2026-10-08');
  expect(calendar.before('2026-10-08')).toBe('2026-09-30');
});

it('works on the days that the organisation says itself, and rests on those', () => {
  const calendar = workingCalendar(
    new Map([
      ['2026-07-11', true],
      ['2026-07-13', false],
    ]),
  );

  expect(calendar.isWorking('2026-07-11')).toBe(true);
  expect(calendar.isWorking('2026-07-13')).toBe(false);
  expect(calendar.after('2026-07-10', 1)).toBe('2026-07-11');
  expect(calendar.after('2026-07-10', 2)).toBe('2026-07-14');
  expect(calendar.before('2026-07-14')).toBe('2026-07-11');
});
