import type { FileChild, INumberingOptions, IParagraphOptions, ISectionOptions, IStylesOptions } from 'docx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

export const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(text)] });

/** A table; a cell is its text (a line a paragraph), or its text and how many rows or columns it spans. */
export function table(
  rows: readonly (readonly (string | { text: string; rowSpan?: number; columnSpan?: number })[])[],
): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(tableCell) })) });
}

function tableCell(cell: string | { text: string; rowSpan?: number; columnSpan?: number }): TableCell {
  const { text, ...spans } = typeof cell === 'string' ? { text: cell } : cell;
  return new TableCell({ ...spans, children: text.split('\n').map((line) => paragraph(line)) });
}

interface WordFile extends Omit<ISectionOptions, 'children'> {
  readonly numbering?: INumberingOptions;
  readonly styles?: IStylesOptions;
  readonly footnotes?: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

/** The bytes of a Word document with these paragraphs and tables. */
export async function aWordFile(
  children: readonly FileChild[],
  { numbering, styles, footnotes, ...section }: WordFile = {},
): Promise<Uint8Array> {
  const document = new Document({
    sections: [{ ...section, children: [...children] }],
    ...(numbering === undefined ? {} : { numbering }),
    ...(styles === undefined ? {} : { styles }),
    ...(footnotes === undefined ? {} : { footnotes }),
  });
  return Uint8Array.from(await Packer.toBuffer(document));
}
