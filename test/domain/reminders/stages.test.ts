import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/domain/calendar/dates.ts';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { dayOf, latestDue, silentFrom, stageOn } from '../../../src/domain/reminders/stages.ts';

const calendar = workingCalendar();
const standard = { preset: 'standard', calendar } as const;

/** The working days from one to another, each with the stage that it brings. */
function stagesUntil(
  due: Day,
  { from, to }: { from: Day; to: Day },
  preset: 'standard' | 'light' | 'off' = 'standard',
) {
  const days: [Day, number][] = [];
  let before: number | null = null;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorking(day)) continue;
    const stage = stageOn(day, { due, preset, calendar });
    if (stage !== null && stage !== before) days.push([day, stage]);
    before = stage;
  }
  return days;
}

describe('the stages of a deadline', () => {
  it('come a week, three days and a day before it, on it, the day after and then every week', () => {
    expect(stagesUntil('2026-07-16', { from: '2026-07-01', to: '2026-08-03' })).toEqual([
      ['2026-07-09', -7],
      ['2026-07-13', -3],
      ['2026-07-15', -1],
      ['2026-07-16', 0],
      ['2026-07-17', 1],
      ['2026-07-24', 8],
      ['2026-07-31', 15],
    ]);
  });

  it('come before days off while the deadline is ahead, and behind them once it is past', () => {
    // 国庆 2026: off from the first of October to the seventh.
    expect(dayOf(0, '2026-10-05', calendar)).toBe('2026-09-30');
    expect(dayOf(-1, '2026-10-05', calendar)).toBe('2026-09-30');
    expect(dayOf(1, '2026-10-05', calendar)).toBe('2026-10-08');
    expect(stagesUntil('2026-10-05', { from: '2026-09-20', to: '2026-10-09' })).toEqual([
      ['2026-09-28', -7],
      ['2026-09-30', 0],
      ['2026-10-08', 1],
    ]);
  });

  it('count a Saturday that is worked instead as the working day that it is', () => {
    // 2026-10-10 is a Saturday, worked for the holiday.
    expect(calendar.isWorking('2026-10-10')).toBe(true);
    expect(dayOf(0, '2026-10-10', calendar)).toBe('2026-10-10');
    expect(dayOf(1, '2026-10-09', calendar)).toBe('2026-10-10');
  });

  it('go by the organisation’s own days before the State Council’s', () => {
    const own = workingCalendar(new Map([['2026-07-16', false]]));

    expect(dayOf(0, '2026-07-16', own)).toBe('2026-07-15');
    expect(dayOf(1, '2026-07-15', own)).toBe('2026-07-17');
  });

  it('are those of three days before and of what is overdue with the light preset, and none with it off', () => {
    const days = { from: '2026-07-01', to: '2026-07-27' };

    expect(stagesUntil('2026-07-16', days, 'light').map(([, stage]) => stage)).toEqual([-3, 1, 8]);
    expect(stagesUntil('2026-07-16', days, 'off')).toEqual([]);
  });

  it('are silenced by what was heard since the day of the stage before', () => {
    const due = '2026-07-16';

    expect([-7, -3, -1, 0, 1, 8].map((stage) => silentFrom(stage, due, calendar))).toEqual([
      '2026-07-02',
      '2026-07-09',
      '2026-07-13',
      '2026-07-15',
      '2026-07-16',
      '2026-07-17',
    ]);
  });

  it('begin for no deadline behind the latest that is looked for, whatever the calendar', () => {
    const own = fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), own, fc.integer({ min: 1, max: 60 }), (start, free, ahead) => {
        const at = addDays('2026-01-01', start);
        const days = workingCalendar(new Map(free.map((day) => [addDays(at, day), false])));
        const today = days.onOrAfter(at);
        const last = latestDue(today, days);

        expect(stageOn(today, { due: addDays(last, ahead), preset: 'standard', calendar: days })).toBeNull();
        expect(stageOn(today, { ...standard, due: last, calendar: days })).not.toBeNull();
      }),
    );
  });
});
