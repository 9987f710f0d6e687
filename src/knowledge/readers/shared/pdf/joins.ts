import type { Glyph } from './page.ts';

/** Two parts of one paragraph put together: Latin words with a space between them, Chinese without. */
export function joined(above: string, below: string): string {
  const [end, start] = [above.trimEnd(), below.trimStart()];
  if (end === '' || start === '') return end + start;
  return latinEnd.test(end) && latinStart.test(start) ? `${end} ${start}` : end + start;
}

const latinEnd = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d,.;:!?%)\]”’"'&*]$/u;
const latinStart = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d("'“‘[$#@&*+–]/u;

/** How wide the beginning of a line is that could not be parted: a word, or a character with the marks that cling to it. */
export function firstUnit(glyphs: readonly Glyph[]): number {
  let end = 0;
  while (isOpening(glyphs[end]?.text) && end < glyphs.length - 1) end += 1;
  while (isLetter(glyphs[end]?.text) && isLetter(glyphs[end + 1]?.text) && gapAfter(glyphs, end) < 0.18) end += 1;
  while (isClosing(glyphs[end + 1]?.text)) end += 1;
  return (glyphs[end]?.x1 ?? 0) - (glyphs[0]?.x0 ?? 0);
}

const gapAfter = (glyphs: readonly Glyph[], i: number): number => {
  const [here, next] = [glyphs[i], glyphs[i + 1]];
  return here && next ? (next.x0 - here.x1) / Math.max(here.size, 0.1) : 0;
};

const isOpening = (text = ''): boolean => /^[(（[［【〔〈《“‘「『{]$/u.test(text);
const isClosing = (text = ''): boolean => /^[)）\]］】〕〉》”’」』},.，。、；;：:！!？?%％…·]$/u.test(text);
const isLetter = (text = ''): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d'’.,/_@&+-]+$/u.test(text);

/** The number that a paragraph or heading begins with, by its kind: `一、`, `（一）`, `1.`, `（1）`, `第一条`, `①`. */
export function numberingOf(text: string): string | null {
  return numberings.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const han = '[一二三四五六七八九十百零〇]{1,4}';
const numberings: readonly (readonly [string, RegExp])[] = [
  ['一、', new RegExp(`^${han}[、.．]`, 'u')],
  ['（一）', new RegExp(`^[(（]${han}[)）]`, 'u')],
  ['第一', new RegExp(`^第(?:${han}|\\d{1,3})[编章节条]`, 'u')],
  ['1.1', /^\d{1,2}(?:\.\d{1,2}){1,3}[.、．\s](?!\d)/u],
  ['1.', /^\d{1,3}[.．、](?!\d)/u],
  ['（1）', /^[(（]\d{1,3}[)）]/u],
  ['1)', /^\d{1,3}[)）]/u],
  ['①', /^[①-⑳]/u],
  ['附件', /^附\s?[件表]\s?\d{0,2}(?:[:：]|$)/u],
  ['•', /^[•●■◆▪○◦‣·*–—-]\s/u],
];
