import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { aPdfFile } from '../knowledge/support/pdf-files.ts';
import { aWorkbookOf } from '../knowledge/support/workbooks.ts';

/** Writes a text as a file of a format, with a library of that format where it has one. A line with tabs is a row of a table. */
type Writer = (text: string) => Promise<Uint8Array>;

/** A sheet has no more. */
const MOST_COLUMNS = 16_384;

/** By ending. */
export const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['.txt', (text) => Promise.resolve(Buffer.from(text))],
  ['.md', (text) => Promise.resolve(Buffer.from(markdownOf(text)))],
  ['.html', (text) => Promise.resolve(Buffer.from(htmlOf(text)))],
  ['.docx', wordFile],
  ['.pdf', (text) => Promise.resolve(pdfFile(text))],
  ['.csv', (text) => Promise.resolve(Buffer.from(csvOf(text)))],
  ['.xlsx', (text) => aWorkbookOf({ 方案: rowsOf(text).map((row) => row.slice(0, MOST_COLUMNS)) })],
]);

/** The endings that name a format which has another as well. */
export const otherNames: ReadonlySet<string> = new Set(['.markdown', '.htm', '.tsv', '.xlsm']);

async function wordFile(text: string): Promise<Uint8Array> {
  const children = blocksOf(text).map((block) =>
    typeof block === 'string'
      ? new Paragraph(block)
      : new Table({ rows: block.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }),
  ); // prettier-ignore
  return Uint8Array.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const LINES_OF_A_PAGE = 22;
const CHARACTERS_OF_A_LINE = 28;

/** A page of an official paper: 22 lines of 28 characters. A tab is a gap. */
function pdfFile(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((line) => line.replaceAll('\t', '    ').match(BROKEN) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_OF_A_PAGE) }, (_, page) =>
    lines.slice(page * LINES_OF_A_PAGE, (page + 1) * LINES_OF_A_PAGE),
  );
  return aPdfFile(pages.map((some) => ({ texts: some.map((line, i) => ({ text: line, x: 73, y: 740 - i * 28 })) })));
}

const BROKEN = new RegExp(`.{1,${CHARACTERS_OF_A_LINE}}`, 'gu');

type Rows = string[][];

/** The lines of a text, those with tabs together as tables. */
function blocksOf(text: string): readonly (string | Rows)[] {
  const blocks: (string | Rows)[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    if (!line.includes('\t')) blocks.push(line);
    else if (Array.isArray(last)) last.push(line.split('\t'));
    else blocks.push([line.split('\t')]);
  }
  return blocks;
}

const markdownOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? `| ${line.replaceAll('\t', ' | ')} |` : line))
    .join('\n\n');

function htmlOf(text: string): string {
  const body = blocksOf(text).map((block) =>
    typeof block === 'string'
      ? `<p>${block}</p>`
      : `<table>${block.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>方案</title></head><body>${body.join('\n')}</body></html>`;
}

const rowsOf = (text: string): readonly string[][] => text.split('\n').map((line) => line.split('\t'));

const csvOf = (text: string): string =>
  rowsOf(text)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
