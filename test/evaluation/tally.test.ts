import { expect, it } from 'vitest';
import type { Expectation } from '../../src/evaluation/expectation.ts';
import { byGroup, figuresOf, groupOf, shareRight, type Outcome } from '../../src/evaluation/tally.ts';

it.each<[Expectation, string]>([
  [{ kind: ['due', 'lead'], lead: [] }, 'due'],
  [{ lead: [] }, 'lead'],
  [{ participants: ['县财政局'], m: ['堤坝'] }, 'lead'],
  [{ counts: { 县财政局: 1 } }, 'count'],
  [{ update: { measure: '堤坝' }, m: ['堤坝'] }, 'draft'],
  [{ m: [] }, 'duties'],
  [{ refs: ['一1'] }, 'duties'],
  [{ cite: ['堤坝'] }, 'passage'],
  [{ must: ['堤坝'] }, 'other'],
])('a question that expects %j is counted under %s', (expected, group) => {
  expect(groupOf(expected)).toBe(group);
});

const an = (over: Partial<Outcome>): Outcome => ({ group: 'lead', verdict: 'right', elapsedMs: 1, ...over });

it('counts each question once, under its kind, in the order of the kinds, and all together', () => {
  const outcomes = [
    an({ group: 'other' }),
    an({ group: 'not-found', verdict: 'refused' }),
    an({ verdict: 'wrong' }),
    an({ verdict: 'wronglyRefused' }),
    an({}),
  ];

  expect(byGroup(outcomes)).toMatchObject([
    { kind: 'lead', asked: 3, right: 1, wrong: 1, refused: 0, wronglyRefused: 1 },
    { kind: 'not-found', asked: 1, right: 0, wrong: 0, refused: 1, wronglyRefused: 0 },
    { kind: 'other', asked: 1, right: 1 },
  ]);
  expect(shareRight(figuresOf(outcomes))).toBe(3 / 5);
});

it('gives the time that half, and 99 of 100, do not exceed', () => {
  const outcomes = Array.from({ length: 200 }, (_, i) => an({ elapsedMs: 200 - i }));

  expect(figuresOf(outcomes)).toMatchObject({ medianMs: 100, p99Ms: 198 });
  expect(figuresOf([an({ elapsedMs: 7 })])).toMatchObject({ medianMs: 7, p99Ms: 7 });
  expect(figuresOf([])).toMatchObject({ asked: 0, medianMs: 0, p99Ms: 0 });
});
