import type * as Docx from 'docx';
import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Annex, Paper, PaperPart } from '../../domain/papers/paper.ts';
import { titleLines } from '../../domain/papers/title-lines.ts';
import { textWidth } from './page.ts';
import { bodyRun, CHARACTER, lines, offGrid, sizes, typefaces } from './type.ts';

type Library = typeof Docx;
type Typeface = (typeof typefaces)[keyof typeof typefaces];

interface Line extends Omit<Docx.IParagraphOptions, 'text' | 'children'> {
  readonly text: string;
  readonly font?: Typeface;
}

/** A paragraph of 三号 whose lines keep to the grid, whatever typeface stands in for the one that is named. */
function paragraph({ text, font = typefaces.body, ...place }: Line, library: Library): Docx.Paragraph {
  const { LineRuleType, Paragraph, TextRun } = library;
  return new Paragraph({
    spacing: { before: 0, after: 0, line: lines.body, lineRule: LineRuleType.EXACT },
    ...place,
    children: [new TextRun({ text, font, ...bodyRun })],
  });
}

const empty = (library: Library, place: Omit<Line, 'text'> = {}): Docx.Paragraph =>
  paragraph({ text: '', ...place }, library);

/** The number where there is one, the title with what stands under it, and to whom the paper goes. */
export function paperHead(paper: Paper, wide: boolean, library: Library): readonly Docx.Paragraph[] {
  const { number, title, subtitle, to } = paper;
  const { AlignmentType } = library;
  const centred = AlignmentType.CENTER;
  return [
    ...(paper.isAnnex === true ? annexMark('', library) : []),
    ...(number === undefined
      ? []
      : [paragraph({ text: number, alignment: centred }, library), empty(library), empty(library)]),
    ...titleOf({ title, ...(subtitle === undefined ? {} : { subtitle }) }, wide, library),
    ...(to === undefined ? [] : [paragraph({ text: `${to}：`, keepNext: true }, library)]),
  ];
}

/** An annex of a paper begins its own page: the mark, a line, the title. */
export function annexHead(
  annex: Annex,
  { number, wide }: { readonly number: string; readonly wide: boolean },
  library: Library,
): readonly Docx.Paragraph[] {
  return [...annexMark(number, library), ...titleOf(annex, wide, library)];
}

const annexMark = (number: string, library: Library): readonly Docx.Paragraph[] => [
  paragraph({ text: `附件${number}`, font: typefaces.first, keepNext: true }, library),
  empty(library, { keepNext: true }),
];

function titleOf(
  { title, subtitle }: Pick<Paper, 'title' | 'subtitle'>,
  wide: boolean,
  library: Library,
): readonly Docx.Paragraph[] {
  const { AlignmentType, LineRuleType, Paragraph, TextRun } = library;
  const set = titleLines(title, Math.floor(textWidth(wide) / (sizes.title * 10)) - 1).map(
    (words) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: lines.title, lineRule: LineRuleType.EXACT },
        keepNext: true,
        children: [new TextRun({ text: words, font: typefaces.title, size: sizes.title, ...offGrid })],
      }),
  );
  const under =
    subtitle === undefined
      ? []
      : [
          paragraph(
            { text: `（${subtitle}）`, font: typefaces.second, alignment: AlignmentType.CENTER, keepNext: true },
            library,
          ),
        ];
  return [...set, ...under, empty(library, { keepNext: true })];
}

const indented = { firstLineChars: 200, firstLine: 2 * CHARACTER };

/** A heading or a paragraph of the body; the last one goes with the signature. */
export function bodyPart(
  part: Exclude<PaperPart, { type: 'table' }>,
  isLast: boolean,
  library: Library,
): Docx.Paragraph {
  const { AlignmentType } = library;
  if (part.type === 'paragraph')
    return paragraph({ text: part.text, indent: indented, alignment: AlignmentType.BOTH, keepNext: isLast }, library);
  const font = part.level === 1 ? typefaces.first : typefaces.second;
  return paragraph({ text: part.text, font, indent: indented, keepNext: true }, library);
}

/** 附件说明: a line under the body, indented two characters; further ones stand under the first. */
export function annexNames(annexes: readonly Annex[], library: Library): readonly Docx.Paragraph[] {
  if (annexes.length === 0) return [];
  const hanging = { left: 5 * CHARACTER, hanging: 3 * CHARACTER };
  const further = { left: 6 * CHARACTER, hanging: CHARACTER };
  const named = annexes.map(({ title }, i) => {
    const number = annexes.length === 1 ? '' : `${String(i + 1)}.`;
    const text = i === 0 ? `附件：${number}${title}` : `${number}${title}`;
    return paragraph({ text, indent: i === 0 ? hanging : further, keepNext: true }, library);
  });
  return [empty(library, { keepNext: true }), ...named];
}

/** Who signs, over the day, both four characters in from the right. */
export function signatureParts({ signature, date, isAnnex }: Paper, library: Library): readonly Docx.Paragraph[] {
  if (isAnnex === true) return [];
  const place = { alignment: library.AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } };
  return [
    empty(library, { keepNext: true }),
    empty(library, { keepNext: true }),
    paragraph({ text: signature === '' ? NOBODY : signature, ...place, keepNext: true }, library),
    paragraph({ text: chineseDate(date), ...place }, library),
  ];
}

/** For the office to fill in. */
const NOBODY = '（署名单位）';
