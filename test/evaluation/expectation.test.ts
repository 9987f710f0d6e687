import { describe, expect, it } from 'vitest';
import { expectedLine, wrongLine } from '../../src/evaluation/expectation.ts';

it('takes a value by itself for a list of one', () => {
  const line = expectedLine.parse({ q: '谁牵头', kind: 'lead', lead: '县水务局', must: ['甲', '乙'] });

  expect(line).toEqual({ q: '谁牵头', kind: ['lead'], lead: ['县水务局'], must: ['甲', '乙'] });
});

describe('a line that is wrong', () => {
  it.each<[string, unknown, string]>([
    ['no object', null, '应为一个 JSON 对象'],
    ['a list', [], '应为一个 JSON 对象'],
    ['a field that there is not', { q: '甲', must_not: '乙' }, '不认识字段 must_not，可用：id、q'],
    ['no question', { must: '甲' }, 'q 应为文字'],
    ['no expectation', { id: '1', q: '甲', as: '乙' }, '没有写期望的答复'],
    ['a kind that there is not', { q: '甲', kind: ['leads'] }, 'kind 应为答复的类别'],
    ['no kind in the list', { q: '甲', kind: [] }, 'kind 应为答复的类别'],
    ['a time without its offset', { q: '甲', must: '乙', now: '2026-07-08T10:00:00' }, 'now 应为带时区的时间'],
    ['blank words', { q: '甲', must: [' '] }, 'must 应为文字'],
    ['no wording to choose from', { q: '甲', must_any: [] }, 'must_any 应为文字'],
    ['a number that is a text', { q: '甲', total: '3' }, 'total 应为数字'],
    ['a count that is none', { q: '甲', counts: { 乙: '3' } }, 'counts 应为'],
    ['an update with another field', { q: '甲', update: { measure: '乙', per_cent: 3 } }, 'update 应为'],
  ])('for it has %s is told its field and what was expected', (_, line, reason) => {
    const { error } = expectedLine.safeParse(line);

    const said = error === undefined ? '' : wrongLine(error);

    expect(said).toContain(reason);
    expect(said).toMatch(/\([a-zA-Z ;,]+\)$|offset\)$/u);
    expect(said).not.toContain('Invalid');
  });
});
