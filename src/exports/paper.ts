import type * as Docx from 'docx';
import type { Annex, Paper, PaperPart, PaperTable } from '../domain/papers/paper.ts';
import { annexHead, annexNames, bodyPart, paperHead, signatureParts } from './paper/parts.ts';
import { isWide, propertiesOf } from './paper/page.ts';
import { pageNumbers } from './paper/page-numbers.ts';
import { paperTable } from './paper/table.ts';
import { styles } from './paper/styles.ts';
import { TooManyRowsError } from './shared/format.ts';
import { contentType, MOST_ROWS } from './shared/word-document.ts';

type Library = typeof Docx;

/** A paper as `.docx`, laid out by GB/T 9704-2012. Throws `TooManyRowsError` for tables that a document does not hold. */
export async function writePaper(paper: Paper): Promise<{ readonly bytes: Uint8Array; readonly contentType: string }> {
  const rows = tablesOf(paper).reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > MOST_ROWS) throw new TooManyRowsError(rows, MOST_ROWS);
  // Loaded when the first document goes out, so that a start does not wait for it.
  const library = await import('docx');
  return { bytes: new Uint8Array(await library.Packer.toBuffer(documentOf(paper, library))), contentType };
}

const tablesOf = ({ body, annexes }: Paper): readonly PaperTable[] => [
  ...body.flatMap((part) => (part.type === 'table' ? [part.table] : [])),
  ...annexes.map(({ table }) => table),
];

function documentOf(paper: Paper, library: Library): Docx.Document {
  return new library.Document({
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    externalStyles: styles,
    sections: sectionsOf(paper, library).map(({ wide, children }) => ({
      properties: propertiesOf(wide, library),
      footers: pageNumbers(library),
      children,
    })),
  });
}

type Child = Docx.Paragraph | Docx.Table;

/** Pages that lie one way. */
interface Pages {
  readonly wide: boolean;
  readonly children: readonly Child[];
}

/** A table that is wider than the text lies on pages of its own, with what stands right above it where that is the paper's head. */
function sectionsOf(paper: Paper, library: Library): readonly Pages[] {
  const closing = [...annexNames(paper.annexes, library), ...signatureParts(paper, library)];
  const parts: readonly Pages[] = [
    { wide: lies(paper.body[0]), children: paperHead(paper, lies(paper.body[0]), library) },
    ...paper.body.map((part, i) => ({
      wide: lies(part),
      children: partOf(part, i === paper.body.length - 1, library),
    })),
    ...(closing.length === 0 ? [] : [{ wide: false, children: closing }]),
  ];
  return [
    ...joined(parts),
    ...paper.annexes.map((annex, at) => annexPages(annex, numberOf(at, paper.annexes), library)),
  ];
}

const lies = (part: PaperPart | undefined): boolean => part?.type === 'table' && isWide(part.table);

const partOf = (part: PaperPart, isLast: boolean, library: Library): readonly Child[] =>
  part.type === 'table' ? [paperTable(part.table, library)] : [bodyPart(part, isLast, library)];

function joined(parts: readonly Pages[]): readonly Pages[] {
  const pages: { wide: boolean; children: Child[] }[] = [];
  for (const { wide, children } of parts) {
    const last = pages.at(-1);
    if (last?.wide === wide) last.children.push(...children);
    else pages.push({ wide, children: [...children] });
  }
  return pages;
}

/** One annex alone has no number. */
const numberOf = (at: number, annexes: readonly Annex[]): string => (annexes.length === 1 ? '' : String(at + 1));

function annexPages(annex: Annex, number: string, library: Library): Pages {
  const wide = isWide(annex.table);
  return { wide, children: [...annexHead(annex, { number, wide }, library), paperTable(annex.table, library)] };
}
