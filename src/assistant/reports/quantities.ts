import { numberOf } from '../../domain/calendar/numerals.ts';
import { remembered } from '../../domain/remembered.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** A share of the work as a person puts it. Offsets into the text it was found in. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** The words that give the figure, without those around it that bear on it (不到, 还剩). */
  readonly text: string;
  /** 0 to 100; of an `added` one -100 to 100; `null` where the words leave it open (过半) or it cannot be (120%). */
  readonly percent: number | null;
  /** Where `percent` is open: the figures between which it lies. `null` where none can. */
  readonly between: readonly [number, number] | null;
  /** Comes on top of what was reported before (又推进15个百分点). */
  readonly added: boolean;
  /** Counts something else than the work as a whole: 覆盖率90%. */
  readonly isRate: boolean;
  /** Tells how far the work was before, or is not: 上周是40%, 不是60%. */
  readonly isPast: boolean;
}

type Figure = number | readonly [number, number] | null;

interface Wording {
  readonly pattern: RegExp;
  readonly read: (words: readonly (string | undefined)[]) => Figure;
  /** A difference and never a state: 15个百分点. */
  readonly isDifference?: true;
}

const DIGIT = '[一二两三四五六七八九]';
const CHINESE = '[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?';
const ARABIC = '(?<![\\d.])\\d{1,4}(?:\\.\\d+)?';
const FIGURE = `(?:${ARABIC}|${CHINESE})`;
const PERCENT = '\\s*(?:%|‰|percent\\b|per cent\\b|pct\\b)';
const NOT_A_TENTH = '(?![员立为熟果效分功本交绩型品都套组]|就(?!能|可|要|全|都|完|办|做|好|行|结|搞|弄|到|差))';

/** Each wording with how it is read. Of two that overlap the earlier in this list counts. */
const wordings: readonly Wording[] = [
  {
    pattern: new RegExp(`(?<![从由到至])(${FIGURE})(?:%)?\\s*(?:[-~—–]|至|到)\\s*(${FIGURE})\\s*%`, 'gu'),
    read: ([, from, to]) => [numeral(from), numeral(to)],
  },
  { pattern: new RegExp(`百分之(${DIGIT})(${DIGIT})十`, 'gu'), read: ([, a, b]) => [tens(a), tens(b)] },
  { pattern: new RegExp(`(${DIGIT})(${DIGIT})成${NOT_A_TENTH}`, 'gu'), read: ([, a, b]) => [tens(a), tens(b)] },
  {
    pattern: new RegExp(`(${FIGURE})\\s*(?:个?百分点|个点(?!位)|percentage points?\\b)`, 'gu'),
    read: ([, figure]) => numeral(figure),
    isDifference: true,
  },
  { pattern: new RegExp(`百分之(${FIGURE})`, 'gu'), read: ([, figure]) => numeral(figure) },
  {
    pattern: new RegExp(`(${FIGURE})${PERCENT}`, 'gu'),
    read: ([words, figure]) => numeral(figure) / (words?.includes('‰') === true ? 10 : 1),
  },
  {
    pattern: new RegExp(`(?<![几\\d])(\\d|${DIGIT})成(半|${DIGIT})?${NOT_A_TENTH}`, 'gu'),
    read: ([, tenths, more]) => tens(tenths) + (more === '半' ? 5 : more === undefined ? 0 : numberOf(more)),
  },
  {
    pattern: new RegExp(`(${CHINESE}|\\d{1,2})分之(${CHINESE}|\\d{1,2})`, 'gu'),
    read: ([, whole, part]) => share(numeral(part), numeral(whole)),
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![/\d]|\s*(?:[月日号]|之?前|之?后|底))/gu,
    read: ([, part, whole]) => share(Number(part), Number(whole)),
  },
  {
    pattern:
      /(?:已经?)?(?:过|超过|超)一?半|一半以上|一半多|一?[大多]半(?![年天夜数])|\bmore than half\b|\bover half\b/gu,
    read: () => [50, 100],
  },
  {
    pattern: /(?:不到|不足|未到|没到|接近|将近|近|快到?)一?半|小半|\b(?:less than|nearly|almost) half\b/gu,
    read: () => [0, 50],
  },
  { pattern: /(?:绝?大部分|大多数?)(?=.{0,6}(?:完成|办结|做完|到位|结束))/gu, read: () => [50, 100] },
  { pattern: /(?:一|小)部分(?=.{0,6}(?:完成|办结|做完|到位|结束))/gu, read: () => [0, 50] },
  {
    pattern:
      /(?<!前|后|上|下|另)一半(?!以|径)|(?<!first |second |next |last |1st |2nd )\bhalf(?:way)?\b(?!(?: of the| a)? year)/gu,
    read: () => 50,
  },
  { pattern: /\b(?:three|3)[- ]quarters\b/gu, read: () => 75 },
  { pattern: /\ba quarter (?=done|complete|finished|of the work)/gu, read: () => 25 },
  { pattern: /\b(?:a|one)[- ]third\b/gu, read: () => 33 },
  { pattern: /\btwo[- ]thirds\b/gu, read: () => 67 },
  {
    pattern:
      /(?:(?<=进度|完成率|完成度|完成比例|(?:进度|完成率|完成度)[为是到达:])|(?<=(?:进度|完成率|完成度)(?:达到|目前是|现在是|已到)))\s*(\d{1,3})(?!\d|\.\d|\s*[%年月日号个户家人项处次点期天周万元])/gu,
    read: ([, figure]) => Number(figure),
  },
];

/** Every share that the text names, in order, not overlapping. The text is folded (half-width, simplified). */
export const quantitiesIn = remembered((text): readonly Quantity[] => {
  const found = wordings.flatMap((wording) =>
    matchesOf(text, wording.pattern).map((words) => quantity(text, words, wording)),
  );
  const kept: Quantity[] = [];
  for (const each of found)
    if (kept.every((other) => each.end <= other.start || other.end <= each.start)) kept.push(each);
  return kept.toSorted((a, b) => a.start - b.start);
});

/**
 * The share that a text states: of several the one that was arrived at (从40%提高到60%), else one that leaves no question, else the first.
 */
export function shareIn(text: string): Quantity | null {
  const all = quantitiesIn(text);
  const arrived = all.findLast(
    ({ start }) => all.length > 1 && /(?:到|至|达|成|为|\bto)\s*(?:了|约|大约)?\s*$/u.test(text.slice(0, start)),
  );
  return arrived ?? all.find(({ percent, isRate, isPast }) => percent !== null && !isRate && !isPast) ?? all[0] ?? null;
}

const bearing = {
  remaining: /(?:还|尚|仍)?(?:剩余?下?|剩下|余下|[差欠])(?:了|着|约|大约|最后|的|不到)*\s*$|\b(?:remaining|left)\W*$/u,
  stillOpen: /(?:还|尚|仍)有(?:约|大约|近)?\s*$/u,
  below: /(?:不到|不足|低于|未到|没到|达不到|少于|未达到?|没有?达到|\b(?:less than|below|under))\s*$/u,
  again: /(?:又|再|另外?|新增|\banother)(?:推进|完成|增加|提高|提升|新增|前进|多|干|做|了|约|大约)*\s*$/u,
  more: /(?:增加|增长|提高|提升|上升|新增|多完成|前进|\bup(?: by)?)(?:了|约|大约)*\s*$/u,
  fewer: /(?:下降|回落|减少|下滑|降低|倒退|退|\bdown(?: by)?)(?:了|约|大约)*\s*$/u,
} as const;

function quantity(text: string, words: RegExpExecArray, wording: Wording): Quantity {
  const before = text.slice(0, words.index);
  const after = text.slice(words.index + words[0].length);
  const read = wording.read([...words]);
  const start = words.index - leadIn(before);
  const place = {
    start,
    end: words.index + words[0].length,
    text: words[0],
    isRate: /(?<!完成|办结|推进)率.{0,5}$/u.test(before),
    isPast:
      /(?:不是|并非)约?$|(?:上次|上周|上个?月|上期|上回|上季度|前期|此前|之前|原来|原先|先前|起初|一开始|\b(?:last (?:week|month|time)|previously|before))[^,，。;；]{0,10}$/u.test(
        before,
      ),
  };
  if (read !== null && typeof read !== 'number') return { ...place, percent: null, between: read, added: false };
  const figure = read === null || read > 100 || Number.isNaN(read) ? null : rounded(read);
  const open = { ...place, percent: null, added: false };
  if (figure === null) return { ...open, between: null };
  if (bearing.fewer.test(before) && wording.isDifference === true)
    return { ...place, percent: -figure, between: null, added: true };
  if (wording.isDifference === true || bearing.again.test(before) || bearing.more.test(before))
    return { ...place, percent: figure, between: null, added: true };
  if (bearing.below.test(before) || /^\s*以下/u.test(after))
    return { ...open, text: text.slice(start, place.end), between: [0, figure] };
  const isRest = bearing.remaining.test(before) || (bearing.stillOpen.test(before) && /^.{0,6}[没未待]/u.test(after));
  return { ...place, percent: isRest ? 100 - figure : figure, between: null, added: false };
}

/** How many letters before the figure bear on it and say nothing else. */
function leadIn(before: string): number {
  const found = Object.values(bearing).map((pattern) => pattern.exec(before)?.[0].length ?? 0);
  return Math.max(...found);
}

/** Whole percents; nearly done is not done, and hardly begun is begun. */
const rounded = (figure: number): number =>
  figure > 0 && figure < 100 ? Math.min(99, Math.max(1, Math.round(figure))) : figure;

const share = (part: number, whole: number): number | null =>
  whole === 0 || part > whole ? null : (part / whole) * 100;

const tens = (words: string | undefined): number => numberOf(words ?? '') * 10;

function numeral(words: string | undefined): number {
  const [whole = '', fraction] = (words ?? '').split(/[.点]/u);
  const value = numberOf(whole);
  return fraction === undefined ? value : Number(`${value}.${Array.from(fraction, numberOf).join('')}`);
}
