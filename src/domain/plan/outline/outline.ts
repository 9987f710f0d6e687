import { bracketsOf } from '../brackets.ts';
import { partOfLabel } from '../assignments/labels.ts';
import type { Line } from './lines.ts';
import { trimmed } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { ANNEX_RANK, ARABIC_RANK, numberingOf, readNumbering } from './numbering.ts';
import type { Clause, Span } from '../plan.ts';
import { refGiver } from './refs.ts';
import type { Row, TableLine } from '../tables/rows.ts';

/** A clause with what reading goes on from: the headings it stands under, its number, its row where it is one of a table. */
export interface OutlineClause extends Clause {
  /** The refs of the numbered clauses above it, outermost first. */
  readonly above: readonly string[];
  readonly numbering: Numbering | null;
  /** The reference of the piece of work that this clause is: a numbered item's first paragraph goes by the item's number. */
  readonly itemRef: string;
  readonly row: Row | null;
  /** The paragraph that announces this one among others, such as `9月底前完成以下任务：`. */
  readonly stem: string | null;
}

interface OutlineInput {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly tables: ReadonlyMap<number, TableLine>;
  /** The lines of the title. */
  readonly titles: readonly Span[];
}

interface Frame {
  readonly numbering: Numbering;
  readonly ref: string;
  readonly heading: string | null;
  paragraphs: number;
}

/** Numbered headings and paragraphs in the order of the text, each with a reference that is its own. */
export function readOutline({ text, lines, tables, titles }: OutlineInput): readonly OutlineClause[] {
  const writer = outlineWriter();
  const runIn = runInStyles(lines.filter((line) => !tables.has(line.start)));
  for (const [i, line] of lines.entries()) {
    const row = tables.get(line.start);
    if (row === 'head' || row === 'part') continue;
    if (titles.some(({ start, end }) => line.start >= start && line.end <= end)) writer.title(line);
    else if (row) writer.row({ start: row.start, end: row.end, text: text.slice(row.start, row.end) }, row);
    else writeLine({ text, line, below: lines[i + 1], writer, runIn });
  }
  return writer.clauses;
}

interface LineContext {
  readonly text: string;
  readonly line: Line;
  readonly below: Line | undefined;
  readonly writer: ReturnType<typeof outlineWriter>;
  readonly runIn: ReadonlySet<number>;
}

function writeLine({ text, line, below, writer, runIn }: LineContext): void {
  const numbering = numberingOf(line);
  if (!numbering) {
    writer.paragraph(line);
    return;
  }
  const length = line.depth === undefined && runIn.has(numbering.rank) ? runInLength(line.text, numbering) : 0;
  if (length === 0) {
    writer.numbered(
      line,
      numbering,
      isHeading(line.text) || isHeadingOf(line.text.slice(numbering.length), below) ? line.text : null,
    );
    return;
  }
  const heading = trimmed(text, { start: line.start, end: line.start + length });
  writer.numbered(heading, numbering, heading.text);
  writer.paragraph(trimmed(text, { start: line.start + length + 1, end: line.end }));
}

/** A numbered line is a heading where it is no sentence: no full stop in it, outside of brackets. */
const isHeading = (text: string): boolean => text.length <= 80 && !/[。；;]/u.test(withoutBrackets(text));

/** `（三）做好宣传。` above paragraphs without a number is their heading, for all its full stop. */
const isHeadingOf = (words: string, below: Line | undefined): boolean =>
  /^[^。；;，,：:()（）]{2,20}。$/u.test(words) &&
  below !== undefined &&
  !below.text.includes('\t') &&
  numberingOf(below) === null &&
  !/^[(（【［〔]/u.test(below.text) &&
  !opensWithLabel(below.text);

const withoutBrackets = (text: string): string =>
  bracketsOf(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

const RUN_IN_HEADING = /^[^。；;，,：:!！?？\n]{2,32}(?=。)/u;

/** How long the heading is that a paragraph begins with, its number included; 0 where it begins with none. */
function runInLength(text: string, numbering: Numbering): number {
  const heading = RUN_IN_HEADING.exec(text.slice(numbering.length))?.[0];
  if (heading === undefined) return 0;
  const length = numbering.length + heading.length;
  const rest = text.slice(length + 1).trim();
  return rest === '' || /^[(（【［〔]/u.test(rest) || opensWithLabel(rest) ? 0 : length;
}

/** What follows is who does it, and the words before are the work itself. */
const opensWithLabel = (words: string): boolean =>
  partOfLabel(/^\**(\p{Script=Han}{2,8})\**\s?[:：]/u.exec(words)?.[1] ?? '') !== null;

/** The ranks whose paragraphs begin with a heading as a rule; a single short first sentence makes none. */
function runInStyles(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, { yes: number; no: number }>();
  for (const { text, depth } of lines) {
    const numbering = readNumbering(text);
    if (!numbering || depth !== undefined || isHeading(text)) continue;
    const count = counts.get(numbering.rank) ?? { yes: 0, no: 0 };
    if (runInLength(text, numbering) > 0) count.yes += 1;
    else count.no += 1;
    counts.set(numbering.rank, count);
  }
  return new Set([...counts].filter(([, { yes, no }]) => yes >= no).map(([rank]) => rank));
}

interface Written {
  readonly line: Line;
  readonly kind: Clause['kind'];
  readonly ref: string;
  readonly itemRef: string;
  readonly numbering: Numbering | null;
  readonly row: Row | null;
}

function outlineWriter() {
  const clauses: OutlineClause[] = [];
  const ownRef = refGiver();
  let stem: Stem | null = null;
  let frames: Frame[] = [];
  let loose = 0;
  let unnumbered = 0;

  const write = ({ line, ...rest }: Written): void => {
    clauses.push({
      ...rest,
      start: line.start,
      end: line.end,
      text: line.text,
      level: rest.kind === 'title' ? 0 : frames.length + 1,
      heading: frames.flatMap(({ heading }) => (heading === null ? [] : [heading])),
      above: frames.map(({ ref }) => ref),
      stem: stem !== null && stem.depth <= frames.length ? stem.text : null,
    });
    if (rest.row === null && rest.kind !== 'title')
      stem = stemAfter(line, frames.length + (rest.numbering === null ? 0 : 1), stem);
  };
  const parentRef = (): string => {
    const parent = frames.at(-1);
    return parent?.numbering.label === '' || parent?.numbering.rank === ANNEX_RANK
      ? `${parent.ref}·`
      : (parent?.ref ?? '');
  };
  const paragraphRef = (): { ref: string; itemRef: string } => {
    const parent = frames.at(-1);
    if (!parent || parent.ref === '') {
      loose += 1;
      return sameRef(ownRef(`段${loose}`));
    }
    parent.paragraphs += 1;
    const n = parent.paragraphs;
    const { rank } = parent.numbering;
    const isItem = rank >= ARABIC_RANK || (rank !== ANNEX_RANK && /\d$/u.test(parent.ref));
    const ref = ownRef(/\d$/u.test(parent.ref) ? `${parent.ref}段${n}` : `${parent.ref}${n}`);
    return { ref, itemRef: isItem && n === 1 && parent.heading !== null ? parent.ref : ref };
  };

  return {
    clauses: clauses as readonly OutlineClause[],
    title(line: Line): void {
      frames = [];
      write({ line, kind: 'title', ...sameRef(ownRef('标题')), numbering: null, row: null });
    },
    numbered(line: Line, numbering: Numbering, heading: string | null): void {
      frames = frames.filter((frame) => frame.numbering.rank < numbering.rank);
      const dotted = numbering.rank > ARABIC_RANK && numbering.label.includes('.');
      const annex = frames.find((frame) => frame.numbering.rank === ANNEX_RANK);
      const parent = dotted ? (annex === undefined ? '' : `${annex.ref}·`) : parentRef();
      if (numbering.label === '') unnumbered += 1;
      const ref = ownRef(numbering.label === '' ? `题${unnumbered}` : `${parent}${numbering.label}`);
      write({ line, kind: heading === null ? 'paragraph' : 'heading', ref, itemRef: ref, numbering, row: null });
      frames.push({ numbering, ref, heading, paragraphs: 0 });
    },
    paragraph(line: Line): void {
      write({ line, kind: 'paragraph', ...paragraphRef(), numbering: null, row: null });
    },
    row(line: Line, row: Row): void {
      const words = row.title ?? row.cells.get('content');
      const named = words === undefined ? null : readNumbering(words.text.replaceAll('*', ''));
      const label = row.index ?? named?.label ?? '行';
      const ref = ownRef(label.includes('.') ? label : `${parentRef()}${label}`);
      write({ line, kind: 'paragraph', ...sameRef(ref), numbering: null, row });
    },
  };
}

interface Stem {
  readonly depth: number;
  readonly text: string;
}

/** A paragraph that ends in a colon announces what follows, until another does or its section ends; so does one of the following reports in English. */
function stemAfter({ text }: Line, depth: number, before: Stem | null): Stem | null {
  if (/[:：]$/u.test(text) || /\b(?:shall|will|must)\b[^.]{0,200}\bthe following\b/u.test(text)) return { depth, text };
  return before !== null && before.depth > depth ? null : before;
}

const sameRef = (ref: string): { ref: string; itemRef: string } => ({ ref, itemRef: ref });
