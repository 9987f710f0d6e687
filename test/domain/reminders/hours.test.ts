import { expect, it } from 'vitest';
import { turnAt } from '../../../src/domain/reminders/hours.ts';

const quiet = { from: '20:00', to: '08:00' };
const turnsOf = (times: readonly string[], settings: Parameters<typeof turnAt>[1]) =>
  times.map((time) => turnAt(time, settings));

it('sends at the hour, late until noon, and then no more', () => {
  expect(turnsOf(['08:59', '09:00', '09:10', '09:11', '11:59', '12:00'], { at: '09:00', quiet })).toEqual([
    'none',
    'on-time',
    'on-time',
    'late',
    'late',
    'none',
  ]);
});

it('has two hours for an hour in the afternoon', () => {
  expect(turnsOf(['12:00', '14:30', '16:29', '16:30'], { at: '14:30', quiet })).toEqual([
    'none',
    'on-time',
    'late',
    'none',
  ]);
});

it('waits for the end of the quiet hours, over midnight and within a day', () => {
  expect(turnsOf(['06:00', '07:59', '08:00'], { at: '06:00', quiet })).toEqual(['none', 'none', 'on-time']);
  expect(turnsOf(['09:00', '10:30', '11:00'], { at: '09:00', quiet: { from: '08:30', to: '10:30' } })).toEqual([
    'none',
    'on-time',
    'late',
  ]);
  expect(turnsOf(['19:59', '20:00'], { at: '19:00', quiet })).toEqual(['late', 'none']);
});

it('knows no quiet hours where they begin and end at once', () => {
  expect(turnAt('03:00', { at: '03:00', quiet: { from: '00:00', to: '00:00' } })).toBe('on-time');
});
