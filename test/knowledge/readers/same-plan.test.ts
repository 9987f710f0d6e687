import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { readDocument } from '../../../src/knowledge/readers/index.ts';
import { aWordFile, paragraph, table } from '../support/word-files.ts';
import { aWorkbook } from '../support/workbooks.ts';

const title = '青溪县2026年河湖治理重点任务分工表';
const header = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'];
const rows = [
  ['1', '疏浚青溪河下游河道', '县水利局', '县财政局、沿河各镇', '2026年6月底前'],
  ['2', '封堵沿河入河排污口', '市生态环境局青溪分局', '县住建局、县水利局', '2026年8月31日'],
  ['3', '清理河面漂浮物', '县水利局', '沿河各镇', '长期坚持'],
  ['4', '开展河湖保护宣传', '县融媒体中心', '县教育局、县文旅局', '2026年12月底前'],
];
const note = '注：完成时限为本年度内的时限。';
/** The header again on each page, as it is printed. */
const printed = [header, ...rows.slice(0, 2), header, ...rows.slice(2)];

const inText = [title, ...printed.map((row) => row.join('\t')), note].join('\n');
const inCsv = [title, ...printed.map((row) => row.map((cell) => `"${cell}"`).join(',')), note].join('\n');
const inHtml = `<html><body><h1>${title}</h1><table>${printed
  .map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)
  .join('')}</table><p>${note}</p></body></html>`;

const inWorkbook = (): Promise<Uint8Array> =>
  aWorkbook((workbook) => {
    const sheet = workbook.addWorksheet('任务分工');
    sheet.addRow([title]);
    sheet.mergeCells('A1:E1');
    sheet.addRows(printed.map(([number, ...cells]) => [Number(number) || number, ...cells]));
    const due = sheet.getCell('E4');
    due.value = new Date(Date.UTC(2026, 7, 31));
    due.numFmt = 'yyyy"年"m"月"d"日"';
    sheet.mergeCells(`A${String(sheet.addRow([note]).number)}:E${String(sheet.rowCount)}`);
  });

it.each([
  ['.docx', () => aWordFile([paragraph(title), table(printed), paragraph(note)])],
  ['.html', () => Promise.resolve(Buffer.from(inHtml))],
  ['.csv', () => Promise.resolve(Buffer.from(inCsv))],
  ['.xlsx', inWorkbook],
])('a task table gives the same measures in %s as in a text', async (ending, make) => {
  const { text } = await readDocument(`plan${ending}`, await make());

  expect(text).toBe(inText);
  const { measures, facts } = readPlan({ file: `plan${ending}`, text });
  expect(facts.title).toBe(title);
  expect(measures.map(({ lead, participants, due }) => [lead, participants, due])).toEqual([
    [['县水利局'], ['县财政局', '沿河各镇'], '2026-06-30'],
    [['市生态环境局青溪分局'], ['县住建局', '县水利局'], '2026-08-31'],
    [['县水利局'], ['沿河各镇'], null],
    [['县融媒体中心'], ['县教育局', '县文旅局'], '2026-12-31'],
  ]);
});

it('several sheets are read one after another, merged cells in each of their rows, line breaks in cells as blanks', async () => {
  const book = await aWorkbook((workbook) => {
    const first = workbook.addWorksheet('校园');
    first.addRows([header, [1, '巡查', '甲局', '乙局\n丙局', '9月底前'], ['', '值守', '丁局', '', '']]);
    first.mergeCells('A2:A3');
    first.mergeCells('E2:E3');
    workbook.addWorksheet('道路').addRows([header, [2, '=整治+巡查', '戊局', '', '10月底前']]);
  });

  const { text } = await readDocument('任务.xlsx', book);

  expect(text.split('\n')).toEqual([
    header.join('\t'),
    '1\t巡查\t甲局\t乙局 丙局\t9月底前',
    '1\t值守\t丁局\t\t9月底前',
    '',
    header.join('\t'),
    '2\t=整治+巡查\t戊局\t\t10月底前',
  ]);
});

describe('the demonstration plan', () => {
  const source = readFileSync(new URL('../../../knowledge/plan.txt', import.meta.url), 'utf8');
  const paragraphs = source.split('\n').filter((line) => line.trim() !== '');
  const title = paragraphs[0] ?? '';
  const body = paragraphs.map((words) => `<p style="text-indent:2em">&emsp;&emsp;${words}</p>`).join('\n');
  const page =
    `<html><head><meta charset="utf-8"><title>${title}_岚浦县人民政府</title></head><body>` +
    `<nav><a href="/">首页</a></nav><div class="article-content">${body}</div><footer>岚浦县人民政府办公室主办</footer></body></html>`;

  it.each([
    ['.html', () => Promise.resolve(Buffer.from(page))],
    ['.docx', () => aWordFile(paragraphs.map((words) => paragraph(words, { indent: { firstLine: 640 } })))],
  ])('gives the same measures in %s as in a text', async (ending, make) => {
    const { text } = await readDocument(`plan${ending}`, await make());

    const read = (words: string) => {
      const { facts, measures, targets, organisation } = readPlan({ file: 'plan', text: words });
      return { facts, measures, targets, organisation };
    };
    expect(withoutPlaces(read(text))).toEqual(withoutPlaces(read(source)));
  });
});

/** Blank lines between paragraphs are not kept, so offsets differ. */
const withoutPlaces = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'start' || key === 'end' ? undefined : inner)));
