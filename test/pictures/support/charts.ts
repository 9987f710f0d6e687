import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import type { Chart, DueChart, ProgressChart, Standings, UnitChart } from '../../../src/domain/charts.ts';

/** Names as plans have them, and longer, in either language. */
const name = fc.oneof(
  fc
    .array(
      fc.constantFrom(...Array.from('教育公安住建市场监管镇人民政府（融媒体）领导小组办公室、暨委员会《方案》“”第一')),
      { minLength: 1, maxLength: 60 },
    )
    .map((characters) => characters.join('')),
  fc
    .array(
      fc.constantFrom(
        'Bureau',
        'of',
        'Housing',
        'and',
        'Urban-Rural',
        'Development',
        '(Health)',
        'A',
        '2026',
        'Responsibilities',
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);

const figure = fc.oneof(fc.nat(9), fc.nat(99), fc.nat(9_999));

const standings: fc.Arbitrary<Standings> = fc.record({
  name,
  done: figure,
  moving: figure,
  blocked: figure,
  waiting: figure,
  silent: figure,
});

export const unitChart: fc.Arbitrary<UnitChart> = fc
  .record({ title: name, units: fc.array(standings, { minLength: 1, maxLength: 70, size: 'max' }) })
  .map((chart) => ({ kind: 'status-by-unit', ...chart }));

const percent = fc.integer({ min: 0, max: 100 });

export const progressChart: fc.Arbitrary<ProgressChart> = fc
  .record({
    title: name,
    areas: fc.array(fc.record({ name, percent, elapsed: fc.option(percent), total: figure }), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    }),
  })
  .map((chart) => ({ kind: 'progress-by-area', ...chart }));

const monday = '2026-09-21';

export const dueChart: fc.Arbitrary<DueChart> = fc
  .record({
    title: name,
    from: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 1, max: 22 }).chain((weeks) =>
      fc.array(fc.record({ working: fc.boolean(), due: fc.oneof(fc.constant(0), figure) }), {
        minLength: weeks * 7,
        maxLength: weeks * 7,
      }),
    ),
  })
  .map(({ title, from, days }) => ({
    kind: 'due-calendar',
    title,
    today: addDays(monday, from * 7 + 2),
    days: days.map((day, i) => ({ ...day, day: addDays(monday, from * 7 + i) })),
  }));

export const anyChart: fc.Arbitrary<Chart> = fc.oneof(unitChart, progressChart, dueChart);
