import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../src/domain/calendar/working-days.ts';
import {
  countBack,
  isInOrder,
  lastWorkingDay,
  paceOf,
  recounted,
  type Step,
} from '../../../src/domain/ledger/milestones.ts';

const step = (title: string, more: Partial<Step> = {}): Step => ({ title, days: null, due: null, ...more });
const days = (found: { readonly milestones: readonly { readonly due: string }[] }) =>
  found.milestones.map(({ due }) => due);

describe('counting back', () => {
  test('each step ends on its last working day, over a holiday and a weekend that is worked', () => {
    const steps = [step('招标', { days: 10 }), step('安装', { days: 5 })];

    const found = countBack(steps, { today: '2026-09-01', due: '2026-10-11' });

    // 10 October 2026 is a Saturday that is worked after the holiday of 1 to 7 October; 11 October is a Sunday.
    expect(days(found)).toEqual(['2026-09-28', '2026-10-10']);
    expect(found).toMatchObject({ isSpread: false, missing: 0 });
  });

  test('says how many working days are missing where the first step would have to begin before today', () => {
    const steps = [step('招标', { days: 20 }), step('安装', { days: 15 }), step('验收', { days: 5 })];

    const found = countBack(steps, { today: '2026-11-02', due: '2026-11-27' });

    expect(found.begins).toBe(addWorkingDays('2026-11-27', -39));
    expect(found.missing).toBe(workingDaysBetween(addDays(found.begins ?? '', -1), '2026-11-01'));
    expect(days(found).at(-1)).toBe('2026-11-27');
  });

  test('steps without a length share the working days evenly, today among them', () => {
    const found = countBack(
      ['方案', '招标', '安装'].map((title) => step(title)),
      { today: '2026-11-02', due: '2026-11-20' },
    );

    expect(days(found)).toEqual(['2026-11-06', '2026-11-13', '2026-11-20']);
    expect(found).toMatchObject({ isSpread: true, missing: 0 });
  });

  test('days that are given stay, be they free or not, and what stands between them shares the time', () => {
    const steps = [
      step('方案', { due: '2026-11-07' }),
      step('招标'),
      step('评标', { due: '2026-11-20' }),
      step('安装', { days: 5 }),
    ];

    const found = countBack(steps, { today: '2026-11-02', due: '2026-12-31' });

    expect(days(found)).toEqual(['2026-11-07', '2026-11-13', '2026-11-20', '2026-12-31']);
  });

  test('days out of order are seen', () => {
    expect(isInOrder([step('甲', { due: '2026-09-10' }), step('乙'), step('丙', { due: '2026-08-15' })])).toBe(false);
    expect(isInOrder([step('甲', { due: '2026-08-15' }), step('乙'), step('丙', { due: '2026-09-10' })])).toBe(true);
  });

  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n));
  const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });

  test('counted forward again from where the first begins, the steps end on the same days', () => {
    fc.assert(
      fc.property(day, lengths, (due, numbers) => {
        const found = countBack(
          numbers.map((n, i) => step(String(i), { days: n })),
          { today: '2024-01-01', due },
        );

        let end = addWorkingDays(found.begins ?? due, -1);
        const forward = numbers.map((n) => (end = addWorkingDays(end, n)));
        expect(days(found)).toEqual(forward);
        expect(days(found).every(isWorkingDay)).toBe(true);
        expect(days(found).at(-1)).toBe(lastWorkingDay(due));
      }),
      { numRuns: 25 },
    );
  });

  test('spread steps never leave the time that there is, and stand in order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 15 }), (today, length, total) => {
        const due = addDays(today, length);
        const found = days(
          countBack(
            Array.from({ length: total }, (_, i) => step(String(i))),
            { today, due },
          ),
        );

        expect(found.every((each) => each >= today && each <= due)).toBe(true);
        expect(found.toSorted()).toEqual(found);
        expect(new Set(found).size).toBe(total);
      }),
      { numRuns: 25 },
    );
  });

  test('counted anew from another deadline and back, milestones are as they were', () => {
    fc.assert(
      fc.property(day, day, lengths, (due, other, numbers) => {
        const { milestones } = countBack(
          numbers.map((n, i) => step(String(i), { days: n })),
          { today: '2024-01-01', due },
        );

        expect(recounted(recounted(milestones, other), due)).toEqual(milestones);
      }),
      { numRuns: 25 },
    );
  });

  test('what is reached keeps its day when the others are counted anew', () => {
    const found = recounted(
      [
        { title: '方案', due: '2026-10-15', done: true },
        { title: '招标', due: '2026-11-06', done: false },
        { title: '安装', due: '2026-11-13', done: false },
      ],
      '2026-11-20',
    );

    expect(found.map(({ due }) => due)).toEqual(['2026-10-15', '2026-11-13', '2026-11-20']);
  });
});

describe('the pace', () => {
  const milestones = [
    { title: '方案', due: '2026-08-15', done: true },
    { title: '招标', due: '2026-09-10', done: false },
    { title: '安装', due: '2026-10-20', done: false },
  ] as const;
  const [draft, bidding, building] = milestones;

  test.each([
    ['on time on the very day', milestones, '2026-09-10', 'on-time'],
    ['behind on the next day', milestones, '2026-09-11', 'behind'],
    ['ahead when reached before its day', [draft, { ...bidding, done: true }, building], '2026-09-01', 'ahead'],
    ['no longer ahead when that day has come', [draft, { ...bidding, done: true }, building], '2026-09-10', 'on-time'],
    [
      'behind with one late, though another is early',
      [draft, bidding, { ...building, done: true }],
      '2026-09-15',
      'behind',
    ],
    ['done with all reached', milestones.map((each) => ({ ...each, done: true })), '2026-12-01', 'done'],
  ] as const)('%s', (_, some, today, state) => {
    expect(paceOf(some, today)?.state).toBe(state);
  });

  test('says what is late and by how many days, and what comes next', () => {
    const pace = paceOf(milestones, '2026-09-15');

    expect(pace).toMatchObject({ reached: 1, total: 3, next: { title: '招标' } });
    expect(pace?.late).toEqual([{ ...bidding, days: 5 }]);
  });

  test('without milestones there is none', () => {
    expect(paceOf([], '2026-09-15')).toBeNull();
  });
});
