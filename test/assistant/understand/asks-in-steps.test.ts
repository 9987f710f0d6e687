import { describe, expect, test } from 'vitest';
import { asksInSteps } from '../../../src/assistant/understand/asks-in-steps.ts';
import { examples } from '../questions/examples.ts';

describe('a question within another', () => {
  test.each([
    '情报信息中心牵头的工作里,哪些参与单位上月没报送?',
    '教育局牵头的工作里，哪些参与单位上月没报送？',
    '教育局牵头的工作中，哪些单位没有联络员',
    '应急局牵头的工作的参与单位里，哪些上个月没有报送',
    '公安局参与的工作里哪些牵头单位本月没报送',
    '教育局牵头的工作，参与单位的联络员是谁',
    '6月没报送的单位里，哪些参与了应急局牵头的工作',
    'of the measures that the Education Bureau leads, which participants have not reported?',
  ])('is known: %s', (words) => {
    expect(asksInSteps(words)).toBe(true);
  });

  test('is none of those that one question of ours answers', () => {
    expect(Object.values(examples).flat().filter(asksInSteps)).toEqual([]);
  });
});
