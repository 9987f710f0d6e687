import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  combined,
  isReport,
  sameState,
  type Change,
  type ItemState,
  type NewUpdate,
} from '../../../src/domain/ledger/update.ts';

const aState = (state: Partial<ItemState> = {}): ItemState => ({
  due: '2026-09-30',
  status: null,
  percent: null,
  expected: null,
  blocker: null,
  note: null,
  ...state,
});

const statuses = ['not-started', 'in-progress', 'blocked', 'done'] as const;
const day = fc.constantFrom('2026-07-01', '2026-09-30', '2026-12-31');
const words = fc.constantFrom('缺一名技术员', '经费未到位');
const percent = fc.integer({ min: 0, max: 100 });

/** States that rows can be in. */
const states: fc.Arbitrary<ItemState> = fc
  .record({
    due: fc.option(day),
    status: fc.option(fc.constantFrom(...statuses)),
    percent: fc.option(fc.integer({ min: 0, max: 99 })),
    expected: fc.option(day),
    blocker: fc.option(words),
    note: fc.option(words),
  })
  .map((state) => (state.status === 'done' ? { ...state, percent: 100, expected: null, blocker: null } : state));

const changes: fc.Arbitrary<Change> = fc.record(
  {
    due: fc.option(day),
    status: fc.constantFrom(...statuses, 'unchanged' as const),
    percent,
    expected: day,
    blocker: fc.option(words),
    note: words,
  },
  { requiredKeys: [] },
);

describe('the state after a change', () => {
  test.each<[string, ItemState, Change, Partial<ItemState>]>([
    ['a figure starts the work', aState(), { percent: 60 }, { status: 'in-progress', percent: 60 }],
    ['nought leaves it not started', aState(), { percent: 0 }, { status: 'not-started', percent: 0 }],
    ['all of it is done', aState({ status: 'in-progress' }), { percent: 100 }, { status: 'done', percent: 100 }],
    [
      'done is all of it, with nothing in the way and nothing expected',
      aState({ status: 'blocked', percent: 40, blocker: '缺料', expected: '2026-08-01' }),
      { status: 'done' },
      { status: 'done', percent: 100, blocker: null, expected: null },
    ],
    [
      'a figure leaves a blocked item blocked',
      aState({ status: 'blocked', blocker: '缺料' }),
      { percent: 70 },
      { status: 'blocked', percent: 70, blocker: '缺料' },
    ],
    ['what is in the way means that work goes on', aState(), { blocker: '缺料' }, { status: 'in-progress' }],
    ['无进展 is a report', aState(), { status: 'unchanged' }, { status: 'not-started' }],
    [
      '无进展 keeps how far it was',
      aState({ status: 'blocked', percent: 30 }),
      { status: 'unchanged' },
      { status: 'blocked' },
    ],
    [
      'work that is taken up again has no figure',
      aState({ status: 'done', percent: 100 }),
      { status: 'blocked' },
      { status: 'blocked', percent: null },
    ],
    ['已完成 80% is under way', aState(), { status: 'done', percent: 80 }, { status: 'in-progress', percent: 80 }],
    [
      '无变化 at 100% is done',
      aState({ status: 'in-progress', percent: 90 }),
      { status: 'unchanged', percent: 100 },
      { status: 'done' },
    ],
    [
      'what is blocked is not all done',
      aState({ status: 'in-progress', percent: 90 }),
      { status: 'blocked', percent: 100 },
      { status: 'blocked', percent: 90 },
    ],
    ['null takes the deadline away', aState(), { due: null }, { due: null }],
    ['null takes the blocker away', aState({ blocker: '缺料' }), { blocker: null }, { blocker: null }],
  ])('%s', (_, before, change, expected) => {
    expect(apply(before, change)).toMatchObject(expected);
  });

  test('saying nothing changes nothing', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(apply(state, {})).toEqual(state);
      }),
    );
  });

  test('the same change twice is the change once', () => {
    fc.assert(
      fc.property(states, changes, (state, change) => {
        const once = apply(state, change);
        expect(sameState(apply(once, change), once)).toBe(true);
      }),
    );
  });

  test('done is all of it with nothing in the way, and what is not done is less', () => {
    fc.assert(
      fc.property(states, changes, (state, change) => {
        const after = apply(state, change);
        expect(after.percent === 100).toBe(after.status === 'done');
        if (after.status === 'done') expect([after.blocker, after.expected]).toEqual([null, null]);
      }),
    );
  });

  test.each<[string, Change, Change, Change]>([
    ['a figure takes back that it was done', { status: 'done' }, { percent: 80 }, { percent: 80 }],
    [
      'done takes back a figure',
      { percent: 60, blocker: '缺料' },
      { status: 'done' },
      { status: 'done', blocker: '缺料' },
    ],
    ['a figure takes back that nothing changed', { status: 'unchanged' }, { percent: 93 }, { percent: 93 }],
    ['that nothing changed takes nothing back', { percent: 60 }, { status: 'unchanged' }, { percent: 60 }],
    [
      'what does not contradict stays',
      { status: 'blocked', blocker: '缺料' },
      { percent: 60 },
      { status: 'blocked', blocker: '缺料', percent: 60 },
    ],
  ])('%s', (_, earlier, later, expected) => {
    expect(combined(earlier, later)).toEqual(expected);
  });

  test('of two changes together the later word counts', () => {
    fc.assert(
      fc.property(states, changes, changes, (state, earlier, later) => {
        const [together, after] = [apply(state, combined(earlier, later)), apply(apply(state, earlier), later)];
        expect(together.status === 'done').toBe(after.status === 'done');
        // All of it and blocked at once leaves the figure as it was, and which that was is told by the row alone.
        if (later.percent !== undefined && later.percent < 100) expect(together.percent).toBe(after.percent);
      }),
    );
  });
});

describe('what ends 未报送', () => {
  const anUpdate = (update: Partial<NewUpdate>) => ({ kind: 'report', standing: 'lead', said: {}, ...update }) as const;

  test.each<[string, Partial<NewUpdate>, boolean]>([
    ['a report, whatever it says', {}, true],
    ["a participant's word", { standing: 'participant' }, false],
    ['a change by the office', { kind: 'change', standing: 'office', said: { due: '2026-12-31' } }, false],
    ['an undo', { kind: 'undo' }, false],
    ['a ledger row with a figure', { kind: 'import', said: { percent: 0 } }, true],
    ['a ledger row that says nothing moved', { kind: 'import', said: { status: 'unchanged' } }, true],
    ['a ledger row with a blocker', { kind: 'import', said: { blocker: '缺料' } }, true],
    ['a ledger row with a deadline only', { kind: 'import', said: { due: '2026-12-31', note: '下一步：选址' } }, false],
  ])('%s', (_, update, expected) => {
    expect(isReport(anUpdate(update))).toBe(expected);
  });
});
