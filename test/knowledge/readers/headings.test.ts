import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { BOLD } from '../../../src/domain/plan/outline/numbering.ts';
import type { SourceText } from '../../../src/domain/plan/plan.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { readDocument } from '../../../src/knowledge/readers/index.ts';
import { aWordFile, paragraph } from '../support/word-files.ts';

/** Each marked line with its depth. */
const marksOf = ({ text, headings = new Map() }: SourceText): readonly string[] =>
  [...headings].map(([at, depth]) => `${depth} ${text.slice(at).split('\n')[0] ?? ''}`);

const inHtml = (body: string): Promise<SourceText> =>
  readDocument('plan.html', Buffer.from(`<html><body>${body}</body></html>`));

describe('headings of a page', () => {
  it('are those marked as such and the paragraphs that are nothing but bold', async () => {
    const source = await inHtml(
      '<h1>防汛方案</h1><p>说明<h2>一、<b>任务</b></h2><p><b>（一）</b><strong>堤坝</strong></p><p><b>责任：</b>水利局</p>' +
        '<p style="font-weight:700">（二）沙袋<br>两处</p><b><div>物资</div></b><p><b style="font-weight: normal">平</b></p>',
    );

    expect(marksOf(source)).toEqual([
      '1 防汛方案',
      '2 一、任务',
      `${BOLD} （一）堤坝`,
      `${BOLD} （二）沙袋`,
      `${BOLD} 两处`,
      `${BOLD} 物资`,
    ]);
  });

  it('are no items of lists and no rows of tables in bold', async () => {
    const source = await inHtml(
      '<h1>防汛方案</h1><ul><li><b>沙袋</b></li></ul><ol><li><b>堤坝</b></li></ol>' +
        '<table><tr><th><b>任务</b></th><th><b>单位</b></th></tr><tr><td>修堤</td><td>水利局</td></tr></table>',
    );

    expect(marksOf(source)).toEqual(['1 防汛方案']);
  });
});

const inWord = async (children: readonly Paragraph[], styles?: IStylesOptions): Promise<SourceText> =>
  readDocument('plan.docx', await aWordFile(children, styles === undefined ? {} : { styles }));
function inBold(text: string): Paragraph {
  const run: IRunOptions = { text, bold: true };
  return new Paragraph({ children: [new TextRun(run)] });
}

describe('headings of a Word document', () => {
  it('are those in the styles for headings and the paragraphs that are nothing but bold', async () => {
    const source = await inWord([
      paragraph('防汛方案', { heading: HeadingLevel.TITLE }),
      paragraph('一、任务', { heading: HeadingLevel.HEADING_1 }),
      paragraph('（一）堤坝', { heading: HeadingLevel.HEADING_2 }),
      inBold('（二）沙袋'),
      paragraph('修好。'),
    ]);

    expect(marksOf(source)).toEqual(['1 防汛方案', '1 一、任务', '2 （一）堤坝', `${BOLD} （二）沙袋`]);
  });

  it('are also in styles of other names, by their outline level or by what they are based on', async () => {
    const source = await inWord(
      ['a1', 'a2', 'a3', 'a4', 'a5'].map((style) => paragraph(style, { style })),
      {
        paragraphStyles: [
          { id: 'a1', name: '标题 1' },
          { id: 'a2', name: '二级', paragraph: { outlineLevel: 1 } },
          { id: 'a3', name: '三级', basedOn: 'a2' },
          { id: 'a4', name: '正文一', basedOn: 'a1', paragraph: { outlineLevel: 9 } },
          { id: 'a5', name: '正文二', basedOn: 'a5' },
        ],
      },
    );

    expect(marksOf(source)).toEqual(['1 a1', '2 a2', '2 a3']);
  });

  it('are also those with an outline level of their own', async () => {
    const at = (outlineLevel: number): IParagraphOptions => ({ outlineLevel, alignment: AlignmentType.CENTER });
    const source = await inWord([paragraph('任务', at(0)), paragraph('堤坝', at(2)), paragraph('修好。', at(9))]);

    expect(marksOf(source)).toEqual(['1 任务', '3 堤坝']);
  });
});

const lines: readonly (readonly [words: string, depth: number | null])[] = [
  ['青溪县2026年河湖治理工作方案', 1],
  ['一、总体要求', 2],
  ['坚持标本兼治。', null],
  ['二、重点任务', 2],
  ['（一）河道', 3],
  ['1.疏浚下游河道。（县水利局牵头，沿河各镇配合；6月底前）', null],
  ['2.封堵入河排污口。（县住建局牵头，县水利局配合）', null],
  ['（二）宣传', 3],
  ['3.开展河湖保护宣传。（县融媒体中心牵头，长期坚持）', null],
];
/** Which headings an author marked. */
const habits: Readonly<Record<string, (depth: number) => boolean>> = {
  all: () => true,
  'the outer ones': (depth) => depth <= 2,
  'the inner ones': (depth) => depth === 3,
  'none but the title': (depth) => depth === 1,
};

describe.each(Object.entries(habits))('a plan with headings, %s of them marked', (_, isMarked) => {
  const marked = lines.map(([words, depth]) => ({ words, depth: depth !== null && isMarked(depth) ? depth : null }));
  const md = marked.map(({ words, depth }) => (depth === null ? words : `${'#'.repeat(depth)} ${words}`)).join('\n\n');
  const page = marked.map(({ words, depth }) =>
    depth === null ? `<p>${words}</p>` : `<h${depth}>${words}</h${depth}>`,
  );
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  const word = marked.map(({ words, depth }) => {
    const heading = levels[(depth ?? 0) - 1];
    return paragraph(words, heading === undefined ? {} : { heading });
  });

  it.each([
    ['.md', () => Promise.resolve(Buffer.from(md))],
    ['.html', () => Promise.resolve(Buffer.from(`<html><body>${page.join('')}</body></html>`))],
    ['.docx', () => aWordFile(word)],
  ])('gives the same measures in %s as in a text', async (ending, make) => {
    const read = ({ facts, measures }: ReturnType<typeof readPlan>) => ({
      facts,
      measures: measures.map(({ ref, heading, text, lead, participants, due }) => ({
        ...{ ref, heading, text, lead, participants, due },
      })),
    });
    const source = await readDocument(`plan${ending}`, await make());

    expect(read(readPlan(source))).toEqual(
      read(readPlan({ file: 'plan.txt', text: lines.map(([words]) => words).join('\n') })),
    );
  });
});
