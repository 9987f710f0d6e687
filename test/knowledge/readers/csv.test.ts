import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/knowledge/readers/csv.ts';
import { encodeAs } from '../support/encode.ts';
import { refusal } from '../support/refusal.ts';

const rows = (source: string): readonly (readonly string[])[] =>
  readCsv(new TextEncoder().encode(source), 'ledger.csv');

const header = ['序号', '任务', '牵头单位'];

describe('separators', () => {
  it.each([[','], [';'], ['\t']])('reads %j', (mark) => {
    expect(rows([header, ['1', '巡查', '教育局']].map((row) => row.join(mark)).join('\r\n'))).toEqual([
      header,
      ['1', '巡查', '教育局'],
    ]);
  });

  it('is not misled by lists in cells or by a title above', () => {
    const source = '青溪县台账,2020\n序号\t任务\t单位\n1\t巡查,值守\t甲\n2\t值守,巡查\t乙';

    expect(rows(source)[2]).toEqual(['1', '巡查,值守', '甲']);
    expect(rows('任务,单位\n巡查,甲;乙\n值守,丙;丁')[1]).toEqual(['巡查', '甲;乙']);
  });

  it('is told by a first line of Excel', () => {
    expect(rows('sep=;\na,b;c')).toEqual([['a,b', 'c']]);
  });

  it('reads a single column', () => {
    expect(rows('姓名\n张三')).toEqual([['姓名'], ['张三']]);
  });
});

describe('cells', () => {
  it('keeps separators, quotes and line breaks inside quotation marks', () => {
    expect(rows('a,b\n"甲,乙","说""好""\n再说"')).toEqual([
      ['a', 'b'],
      ['甲,乙', '说"好"\n再说'],
    ]);
  });

  it('keeps a quotation mark inside a bare cell', () => {
    expect(rows('任务,单位\n推进"一网"建设,教育局')[1]).toEqual(['推进"一网"建设', '教育局']);
  });

  it('allows rows of unequal length, and blank rows, so that a row keeps its place', () => {
    expect(rows('a,b,c\n\n1\n1,2,3,4')).toEqual([['a', 'b', 'c'], [''], ['1'], ['1', '2', '3', '4']]);
  });

  it('leaves out the byte order mark, and reads GB18030', () => {
    expect(rows('\ufeff序号,任务')).toEqual([['序号', '任务']]);
    expect(readCsv(encodeAs('gb18030', '姓名,单位\n张三,教育局'), 'roster.csv')[1]).toEqual(['张三', '教育局']);
  });

  it('reads back whatever is written with quotation marks', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ',', ';', '"', '\n', ' '), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

    fc.assert(
      fc.property(table, (cells) => {
        expect(rows(`a,b,c\n${cells.map((row) => row.map(quoted).join(',')).join('\n')}`).slice(1)).toEqual(cells);
      }),
    );
  });
});

describe('refusals', () => {
  it('says near which line a quotation mark is not closed', async () => {
    expect(await refusal(() => rows('a,b\n1,"没有关\n2,3'))).toContain('行附近的引号没有配对');
  });

  it('names a workbook, and says to save it as .csv', async () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...Buffer.from('xl/workbook.xml')]);

    expect(await refusal(() => readCsv(workbook, 'ledger.csv'))).toMatch(/内容是Excel 工作簿.*\.csv/);
  });

  it('refuses a table without words', async () => {
    expect(await refusal(() => rows('\n\n'))).toContain('没有文字');
  });
});
