/** A share of the work as a person puts it. Offsets into the text it was found in. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 to 100; `null` where the words leave it open (过半, 大部分) or it cannot be (120%). */
  readonly percent: number | null;
  /** Comes on top of what was reported before (又推进15个百分点). */
  readonly added: boolean;
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const DIGIT = '[零〇一二两三四五六七八九]';
const NUMBER = `(?:${DIGIT}?十${DIGIT}?|一百|${DIGIT})`;

/** Each wording with how it is read; of two that begin at one place, the earlier. */
const wordings: readonly (readonly [pattern: string, read: (words: RegExpMatchArray) => number | null])[] = [
  ['(\\d{1,4}(?:[.]\\d+)?)\\s*(?:个)?百分点', ([, figure]) => Number(figure)],
  ['(\\d{1,4}(?:[.]\\d+)?)\\s*(?:%|percent\\b|per cent\\b)', ([, figure]) => Number(figure)],
  ['百分之(\\d{1,4}(?:[.]\\d+)?)', ([, figure]) => Number(figure)],
  [`百分之(${NUMBER})`, ([, words]) => chineseNumber(words ?? '')],
  [
    '(\\d)成(半)?(?![员立为熟果效分功本交绩])',
    ([, tenths, half]) => Number(tenths) * 10 + (half === undefined ? 0 : 5),
  ],
  [
    `(${DIGIT})成(半)?(?![员立为熟果效分功本交绩])`,
    ([, tenths, half]) => (digits[tenths ?? ''] ?? 0) * 10 + (half === undefined ? 0 : 5),
  ],
  [`(${DIGIT})分之(${DIGIT})`, ([, whole, part]) => share(digits[part ?? ''], digits[whole ?? ''])],
  ['(\\d{1,2})/(\\d{1,2})(?![/月日号\\d])', ([, part, whole]) => share(Number(part), Number(whole))],
  ['(?:过|超|超过|不到|近|将近|大)半|一?大半|大部分|小部分|一部分', () => null],
  ['(?:完成|推进|做|干|进度|过)(?:到|了|约|大约)*一半|一半|\\bhalf\\b', () => 50],
];

/** Every share that the text names, in order, not overlapping. The text is folded (half-width, simplified). */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found = wordings.flatMap(([pattern, read]) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map((words) => quantity(text, words, read(words))),
  );
  const kept: Quantity[] = [];
  for (const each of found)
    if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each);
  return kept.toSorted((a, b) => a.start - b.start);
}

function quantity(text: string, words: RegExpMatchArray, figure: number | null): Quantity {
  const start = words.index ?? 0;
  const added =
    /(?:又|再|新增|增加|提高|提升|上升|多|推进)(?:推进|完成|增加|提高|提升|了|约)*\s*$/u.test(text.slice(0, start)) &&
    words[0].includes('百分点');
  const percent = figure === null || figure > 100 ? null : Math.round(figure);
  return { start, end: start + words[0].length, text: words[0], percent, added };
}

const share = (part: number | undefined, whole: number | undefined): number | null =>
  part === undefined || whole === undefined || whole === 0 || part > whole ? null : (part / whole) * 100;

function chineseNumber(words: string): number {
  if (words === '一百') return 100;
  const [tens, units] = words.split('十');
  if (units === undefined) return digits[words] ?? 0;
  return (tens === '' ? 1 : (digits[tens ?? ''] ?? 0)) * 10 + (digits[units] ?? 0);
}
