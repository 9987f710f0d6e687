import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsIn } from '../../../src/assistant/understand/questions-in.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDirectory } from './support.ts';

const situation = { speaker: localOperator, today: '2026-07-08', directory: aDirectory() };
const asked = (words: string): readonly string[] =>
  questionsIn(words, situation).map((question) => question.replace(/[?？,，。；;]+$/u, ''));

describe('several questions in one message', () => {
  test.each([
    ['夜间游船谁牵头？微型消防站什么时候到期？', ['夜间游船谁牵头', '微型消防站什么时候到期']],
    ['夜间游船谁牵头；微型消防站谁参与', ['夜间游船谁牵头', '微型消防站谁参与']],
    ['夜间游船谁牵头，另外问一下河道巡查什么时候到期', ['夜间游船谁牵头', '河道巡查什么时候到期']],
    [
      '一是夜间游船谁牵头，二是河道巡查什么时候到期，三是县水利局有哪些任务',
      ['夜间游船谁牵头', '河道巡查什么时候到期', '县水利局有哪些任务'],
    ],
    [
      '1.夜间游船谁牵头\n2.河道巡查什么时候到期\n3.县水利局牵头哪些工作',
      ['夜间游船谁牵头', '河道巡查什么时候到期', '县水利局牵头哪些工作'],
    ],
    [
      '1. 夜间游船谁牵头 2. 河道巡查什么时候到期 3. 县水利局牵头哪些工作',
      ['夜间游船谁牵头', '河道巡查什么时候到期', '县水利局牵头哪些工作'],
    ],
    ['（1）夜间游船谁牵头？（2）河道巡查谁参与？', ['夜间游船谁牵头', '河道巡查谁参与']],
    ['who leads 夜间游船? and when is 河道巡查 due?', ['who leads 夜间游船', 'when is 河道巡查 due']],
  ])('%j', (words, questions) => {
    expect(asked(words)).toEqual(questions);
  });

  test('hang together: the second goes on with what the first was about', () => {
    expect(asked('夜间游船谁牵头？什么时候到期？参与单位是谁？')).toEqual([
      '夜间游船谁牵头',
      '什么时候到期',
      '参与单位是谁',
    ]);
  });
});

describe('one question', () => {
  test.each([
    '夜间游船谁牵头',
    '夜间游船谁牵头，谁参与？',
    '县水利局牵头、县文旅局参与的有哪些工作？',
    '县水利局牵头的，9月底前到期的有哪些？',
    '打造“星河灯会”品牌，布设亲水步道照明，这项谁牵头？',
    '除了夜间游船，县文旅局还牵头哪些工作？',
    '完成率3.5%以上的有哪些',
  ])('of several clauses stays one: %s', (words) => {
    expect(asked(words)).toHaveLength(1);
  });

  test('is told from the story before it', () => {
    const [question, ...others] = asked('昨天下班路上碰到老同事。他说最近特别忙，孩子又要考试。夜间游船到底谁牵头？');

    expect(question).toContain('夜间游船');
    expect(question).not.toContain('考试');
    expect(others).toEqual([]);
  });

  test('keeps what its story says of it', () => {
    expect(asked('领导想看看夜间游船。这件事谁牵头？').join('')).toContain('夜间游船');
  });
});

test('what asks nothing is given back as it is', () => {
  const words = '夜间游船完成60%，缺两条船。';

  expect(questionsIn(words, situation)).toEqual([words]);
});

test('no words break it, and there is always something to answer', () => {
  const piece = fc.constantFrom(
    '夜间游船',
    '谁牵头',
    '？',
    '，',
    '。',
    '\n',
    '1.',
    '一是',
    ' ',
    '什么时候到期',
    '县水利局',
    'A',
    '😀',
    '第二',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(questionsIn(pieces.join(''), situation).length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
