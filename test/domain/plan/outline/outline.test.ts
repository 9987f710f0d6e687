import { describe, expect, it } from 'vitest';
import { planOf } from '../../../support/plans.ts';

const refs = (...paragraphs: readonly string[]): readonly string[] =>
  planOf(...paragraphs)
    .clauses.filter(({ kind }) => kind !== 'title')
    .slice(2)
    .map(({ ref, kind, text }) => `${ref} ${kind === 'heading' ? '#' : ''}${text}`);

describe('the outline', () => {
  it('numbers paragraphs under the heading that they stand under', () => {
    expect(refs('一、任务', '(一)防汛', '修好堤坝。', '备足沙袋。', '二、要求', '按时报送。')).toEqual([
      '一 #一、任务',
      '一(一) #(一)防汛',
      '一(一)1 修好堤坝。',
      '一(一)2 备足沙袋。',
      '二 #二、要求',
      '二1 按时报送。',
    ]);
  });

  it('parts a heading that runs into its paragraph at the first full stop', () => {
    expect(refs('一、任务', '（一）加强防汛。修好堤坝，备足沙袋。')).toEqual([
      '一 #一、任务',
      '一(一) #（一）加强防汛',
      '一(一)1 修好堤坝，备足沙袋。',
    ]);
  });

  it('keeps a numbered sentence whole where its kind has no headings', () => {
    expect(refs('1.修好堤坝，备足沙袋。汛前完成。', '2.疏通河道，清理淤泥。', '3.检查。逐村进行，不留死角。')).toEqual([
      '1 1.修好堤坝，备足沙袋。汛前完成。',
      '2 2.疏通河道，清理淤泥。',
      '3 3.检查。逐村进行，不留死角。',
    ]);
  });

  it('reads chapters, articles, dotted and bracketed numbers', () => {
    expect(refs('第一章 总则', '第一条 本办法适用于全县。', '1.1 范围', '1.1.1 时间', '(1)村', '①组')).toEqual([
      '第一章 #第一章 总则',
      '第一章第一条 第一条 本办法适用于全县。',
      '1.1 #1.1 范围',
      '1.1.1 #1.1.1 时间',
      '1.1.1(1) #(1)村',
      '1.1.1(1)① #①组',
    ]);
  });

  it('breaks a text without line breaks before the numbers that count on', () => {
    const text =
      '现提出以下意见。一、任务（一）防汛。修好堤坝，按第（二）项办理。（二）防火。清理可燃物。二、要求按时报送，不得延误。';

    expect(refs(text).map((line) => line.split(' ')[0])).toEqual([
      '段3',
      '一',
      '一(一)',
      '一(一)1',
      '一(二)',
      '一(二)1',
      '二',
    ]);
  });

  it('calls headings of Markdown by the numbers that they begin with', () => {
    expect(
      refs('## 一、任务', '### （一）防汛', '- 修好堤坝。', '## Others', '1. Repair').map((line) => line.split(' ')[0]),
    ).toEqual(['一', '一(一)', '一(一)1', '题1', '题1·1']);
  });

  it('gives a number that comes twice a reference of its own', () => {
    expect(refs('一、任务', '一、任务').map((line) => line.split(' ')[0])).toEqual(['一', '一·2']);
  });
});
