import { expect, it } from 'vitest';
import { reportOf, type Evaluation } from '../../src/evaluation/report.ts';

const figures = { asked: 12, right: 9, wrong: 1, refused: 1, wronglyRefused: 1, medianMs: 3.456, p99Ms: 1200 };

const evaluation: Evaluation = {
  ...figures,
  share: 10 / 12,
  kinds: [
    { ...figures, kind: 'lead', asked: 11, refused: 0 },
    { kind: 'out-of-scope', asked: 1, right: 0, wrong: 0, refused: 1, wronglyRefused: 0, medianMs: 2, p99Ms: 2 },
  ],
  misses: [
    {
      line: 3,
      id: 'q3',
      q: '加固堤坝谁牵头',
      as: '田水务',
      verdict: 'wronglyRefused',
      faults: [
        { field: 'kind', missing: ['lead', 'duties'], surplus: ['not-found'] },
        { field: 'lead', missing: ['县水务局'], surplus: [] },
      ],
      kind: 'not-found',
      text: '没有查到“加固堤坝”。\n最接近的是：「增设水尺」。',
    },
    {
      line: 8,
      q: '水尺谁牵头',
      verdict: 'wrong',
      faults: [
        { field: 'm', missing: [], surplus: ['二2 清淤'] },
        { field: 'no', missing: [], surplus: ['清淤'] },
      ],
      kind: 'lead',
      text: '「清淤」由县水务局牵头。',
    },
  ],
};

it('is a table by kind with its sum, its columns in line, and every miss with what was expected and what came', () => {
  expect(reportOf(evaluation).join('\n')).toMatchInlineSnapshot(`
    "应有的答复             提问  答对  答错  拒对  误拒  中位毫秒  99%毫秒
    牵头参与 lead            11     9     1     0     1       3.5   1200.0
    不在范围 out-of-scope     1     0     0     1     0       2.0      2.0
    合计 all                 12     9     1     1     1       3.5   1200.0

    合乎期望 10/12，83.3%
    拒对是应当拒答或反问、也这样做了；误拒是应当回答却拒答或反问 (columns: asked,
    right, wrong, rightly refused, wrongly refused, median and 99th percentile in
    ms)

    未合期望的 2 题 (misses)：
    - 第3行，q3，田水务问：加固堤坝谁牵头
        类别（kind）：应为 lead或duties，实为 not-found
        牵头单位（lead）：缺少 县水务局
        误拒（not-found）：没有查到“加固堤坝”。 最接近的是：「增设水尺」。
    - 第8行：水尺谁牵头
        措施（m）：多出 二2 清淤
        文字（no）：不应有 清淤
        答复（lead）：「清淤」由县水务局牵头。"
  `);
});

it('says where a question is counted whose kind cannot be told, and nothing of misses where there are none', () => {
  const report = reportOf({ ...evaluation, kinds: [{ ...figures, kind: 'other' }], misses: [] }).join('\n');

  expect(report).toContain('其他：没有写 kind');
  expect(report).not.toContain('misses');
});

it('shows a long list by its beginning, and what a reply says on one line without control characters', () => {
  const [miss] = evaluation.misses;
  if (miss === undefined) throw new Error('no miss');
  const surplus = Array.from({ length: 40 }, (_, i) => `一${String(i)} 某项`);
  const report = reportOf({
    ...evaluation,
    misses: [{ ...miss, q: '谁\u001b[2J牵头', faults: [{ field: 'm', missing: [], surplus }] }],
  });

  expect(report.join('')).toMatch(/等\s+40 个/u);
  expect(report.join('')).not.toMatch(/\p{Cc}/u);
});
