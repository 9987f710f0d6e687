/** A text as the patterns read it, and the way back to the places in the original. */
export interface Legible {
  readonly text: string;
  /** Where in the original the words stand that are at `start` to `end` here, without the spaces around them. */
  span(start: number, end: number): { readonly start: number; readonly end: number };
}

/**
 * The text with full-width letters and digits made narrow, one kind of dash, simplified characters where wordings of time differ,
 * and without the spaces that typesetting puts around Chinese characters ("2020 年 9 月"). Tabs and line ends stay, for they part cells
 * and paragraphs, but for a line end inside of Latin words.
 */
export function legible(original: string): Legible {
  const units: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    const isKept = !isSpace(original, i) || partsWords(original, i);
    if (!isKept) continue;
    units.push(isSpace(original, i) ? ' ' : folded(original.charAt(i)));
    places.push(i);
  }
  const place = (at: number): number => places[at] ?? original.length;
  return {
    text: units.join(''),
    span: (start, end) => ({ start: place(start), end: end > start ? place(end - 1) + 1 : place(start) }),
  };
}

const space = /[ \u00a0\u2000-\u200a\u202f\u3000]/u;
const isSpace = (text: string, at: number): boolean => space.test(text.charAt(at)) || isWrap(text, at);

/** A Latin line that was broken at a column: `July 1,` and `2015` on the next line. */
const isWrap = (text: string, at: number): boolean =>
  text.charAt(at) === '\n' && /[\w,]/u.test(text.charAt(at - 1)) && /\w/u.test(text.charAt(at + 1));

/** The first of a run of spaces, with a character that is not Chinese on both sides. */
function partsWords(text: string, at: number): boolean {
  if (at === 0 || isSpace(text, at - 1)) return false;
  let next = at + 1;
  while (isSpace(text, next)) next += 1;
  return text.charCodeAt(at - 1) < firstChinese && text.charCodeAt(next) < firstChinese;
}

const firstChinese = 0x2e80;

function folded(character: string): string {
  const unit = character.charCodeAt(0);
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : character;
  return sameAs.get(narrow) ?? narrow;
}

const pairs =
  '個个號号週周內内後后間间節节國国慶庆發发佈布進进續续時时長长開开於于從从兩两終终報报劃划規规態态約约勞劳動动堅坚雙双實实結结點点'.matchAll(
    /(.)(.)/gu,
  );
const sameAs = new Map<string, string>([
  ...Array.from('~～‐‑‒–—―−─', (dash) => [dash, '-'] as const),
  ...Array.from(pairs, ([pair]) => [pair.charAt(0), pair.charAt(1)] as const),
]);
