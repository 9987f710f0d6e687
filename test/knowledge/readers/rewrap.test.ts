import { describe, expect, it } from 'vitest';
import { rewrapped } from '../../../src/knowledge/readers/shared/rewrap.ts';

const half = [
  '（一）修好堤坝。对青溪河下游十二公里堤坝逐段检查、逐段加固，六月底前全部完成，汛期前组织专家逐段验收并向社会公布验收结果。（责任单位：县水务局、县财政局（县国资办）、各镇）',
  '（二）备足沙袋。按照每公里堤坝五百只的标准备足沙袋，分发到沿河各村，由村里专人保管，每月清点一次，清点结果报镇里备案。（责任单位：县应急局、各镇）',
  '（三）组织演练。每年汛期前组织一次全县范围的防汛演练，检验预案、队伍和物资，演练结束后十日内形成评估报告并抓好整改。（责任单位：县应急局、县水务局）',
];

const paragraphs = [...half, ...half.map((words) => words.replace(/^（./u, '（四'))];

/** Lines of a width, as a PDF gives them. */
const broken = (width: number, paragraph: string): readonly string[] =>
  paragraph.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [];

describe('a text that was broken at a width', () => {
  it.each([18, 25, 32])('of %i characters comes back in paragraphs', (width) => {
    const text = paragraphs.flatMap((paragraph) => broken(width, paragraph)).join('\n');

    expect(rewrapped(text)).toBe(paragraphs.join('\n'));
  });

  it('loses the page numbers between its lines', () => {
    const lines = paragraphs.flatMap((paragraph) => broken(25, paragraph));
    const text = [...lines.slice(0, 2), '— ２ —', '', ...lines.slice(2)].join('\n');

    expect(rewrapped(text)).toBe(paragraphs.join('\n'));
  });

  it('is joined inside of a bracket, wherever the line ends', () => {
    const lines = paragraphs.flatMap((paragraph) => broken(25, paragraph));
    const text = [...lines, '（责', '任单位：县教育局）'].join('\n');

    expect(rewrapped(text)).toMatch(/（责任单位：县教育局）$/u);
  });
});

describe('a text whose lines end as their author wished', () => {
  it.each([
    ['paragraphs', paragraphs.join('\n')],
    ['short lines', Array.from({ length: 20 }, (_, i) => `${String(i + 1)}.修好堤坝`).join('\n')],
    [
      'a table',
      Array.from({ length: 20 }, (_, i) => `${String(i + 1)}\t修好青溪河堤坝并备足沙袋\t县水务局`).join('\n'),
    ],
    ['full stops', Array.from({ length: 20 }, () => '修好青溪河堤坝，备足沙袋，分发到村里。').join('\n')],
  ])('stays as it is: %s', (_, text) => {
    expect(rewrapped(text)).toBe(text);
  });
});
