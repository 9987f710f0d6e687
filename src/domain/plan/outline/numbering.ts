import { numberOf } from '../../calendar/numerals.ts';

/** How a clause is numbered, e.g. `(一)` or `2.`; the styles rank from the outermost to the innermost of official papers. */
export interface Numbering {
  readonly rank: number;
  /** What a reference shows: `四`, `(一)`, `2`, `附件1`. Empty where the heading has no number. */
  readonly label: string;
  readonly ordinal: number;
  /** How many characters the number and its punctuation take. */
  readonly length: number;
}

/** The rank of 附件1. */
export const ANNEX_RANK = 8;

/** Ranks at and above this one are written as Arabic numbers, so that a further number would run into them. */
export const ARABIC_RANK = 50;

/** The depth of a line in bold type: it stands under every marked heading and over every number, where numbers do not make the outline. */
export const BOLD = 9;

interface Style {
  readonly pattern: RegExp;
  readonly rank: (match: RegExpExecArray) => number;
  readonly label: (number: string, match: RegExpExecArray) => string;
}

const HAN = '[一二三四五六七八九十百零〇]{1,6}';

const STYLES: readonly Style[] = [
  { pattern: /^(#{1,6})\s+/u, rank: (m) => m[1]?.length ?? 1, label: () => '' },
  {
    pattern: new RegExp(`^附\\s?件\\s*(\\d{0,2}|${HAN})(?=[:：\\s]|$)[:：]?\\s*(?!\\s*\\d)`, 'u'),
    rank: () => ANNEX_RANK,
    label: (n) => `附件${n}`,
  },
  { pattern: /^\*\*(?=[^*\t|]{1,200}\*\*\s*$)/u, rank: () => BOLD, label: () => '' },
  {
    pattern: new RegExp(`^第(${HAN}|\\d{1,3})([编章节])\\s*`, 'u'),
    rank: (m) => 10 + '编章节'.indexOf(m[2] ?? ''),
    label: (_, m) => m[0].trim(),
  },
  {
    pattern: /^(?:Section|Sec\.|Part|Chapter|Article)\s+(\d{1,3}|[IVX]{1,5})(?:[.:—–-]\s*|\s+(?=[A-Z])|$)/u,
    rank: () => 20,
    label: (n) => `§${n}`,
  },
  { pattern: new RegExp(`^(${HAN})[、.．]\\s*`, 'u'), rank: () => 30, label: (n) => n },
  { pattern: new RegExp(`^第(${HAN}|\\d{1,3})条\\s*`, 'u'), rank: () => 35, label: (_, m) => m[0].trim() },
  { pattern: new RegExp(`^[(（](${HAN})[)）][、.．]?\\s*`, 'u'), rank: () => 40, label: (n) => `(${n})` },
  { pattern: /^(\d{1,3})(?:[.．](?!\d{1,2}(?!\d))|、)\s*/u, rank: () => ARABIC_RANK, label: (n) => n },
  {
    pattern:
      /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、．]?(?=[^\d.%％万亿元年月日个倍])(?!\s*(?:percent|million|billion|trillion|[kMG]Wh?|km|kg|times|hours|years)\b)\s*/u,
    rank: (m) => ARABIC_RANK + (m[1] ?? '').split('.').length - 1,
    label: (n) => n,
  },
  { pattern: /^[(（](\d{1,3})[)）][、.．]?\s*/u, rank: () => 60, label: (n) => `(${n})` },
  { pattern: /^(\d{1,3})[)）]\s*/u, rank: () => 65, label: (n) => `${n})` },
  // A single i, v or x is Roman: a list of letters seldom comes as far.
  { pattern: /^\(([ivx]{1,5})\)\s+/u, rank: () => 68, label: (n) => `(${n})` },
  { pattern: /^\(([a-z])\)\s+/u, rank: () => 66, label: (n) => `(${n})` },
  { pattern: /^([①-⑳])\s*/u, rank: () => 70, label: (n) => n },
];

/** The number of a line, or what makes it a heading without one; `null` where it is neither. */
export function numberingOf({ text, depth }: { readonly text: string; readonly depth?: number }): Numbering | null {
  const inner = readNumbering(text);
  if (depth === undefined || (depth === BOLD && inner)) return inner;
  return { rank: depth, label: inner?.label ?? '', ordinal: inner?.ordinal ?? 0, length: inner?.length ?? 0 };
}

/** The number that a paragraph begins with, or `null`. */
export function readNumbering(text: string): Numbering | null {
  const head = text.slice(0, 240);
  for (const { pattern, rank, label } of STYLES) {
    const match = pattern.exec(head);
    if (!match) continue;
    const number = match[1] ?? '';
    if (number.startsWith('#')) return markdownHeading(head, match[0].length);
    if (match[0] === '**') return boldLine(head, rank(match));
    return { rank: rank(match), label: label(number, match), ordinal: ordinalOf(number), length: match[0].length };
  }
  return null;
}

/** A number inside of bold type says more than the type. */
function boldLine(head: string, rank: number): Numbering {
  const inner = readNumbering(head.slice(2));
  return inner ? { ...inner, length: inner.length + 2 } : { rank, label: '', ordinal: 0, length: 2 };
}

/** A heading of Markdown keeps its own depth, and is called by the number that it begins with. */
function markdownHeading(head: string, length: number): Numbering {
  const inner = readNumbering(head.slice(length));
  const depth = head.search(/[^#]/u);
  return {
    rank: depth,
    label: inner?.label ?? '',
    ordinal: inner?.ordinal ?? 0,
    length: length + (inner?.length ?? 0),
  };
}

/** 二十三 → 23, ③ → 3. Zero where the words are no number. */
export function ordinalOf(words: string): number {
  const circled = (words.codePointAt(0) ?? 0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  return numberOf(words) || 0;
}
