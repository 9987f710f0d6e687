import type { Status } from './item.ts';

/** Dashes and words by which an office says that a cell holds nothing. */
export const saysNothing = (cell: string): boolean =>
  /^(?:[/／\\\-–—－_.。]*|[暂暫]?[无無没沒]有?|n\/?a|none|nil)$/iu.test(cell);

/** 未报送 in a column of states: no state of the work, and no slip either. */
export const saysUnreported = (cell: string): boolean =>
  /^(?:[尚还還]?未|没有?|沒有?)(?:[报報]送?|上[报報]|填[报報])[。.]?$/u.test(cell);

/**
 * A share of work done, in whole percent: `80%`, `80`, `0.8`, `4/5`, `八成`, `百分之八十`, `一半`. `null` for anything else and beyond 100.
 * `bareIsWhole` tells whether `1` is one percent (the column counts to a hundred) or all of it (it counts to one).
 */
export function readPercent(cell: string, bareIsWhole: boolean): number | null {
  const words = cell
    .normalize('NFKC')
    .replace(/\([^()]*\)$/u, '')
    .replace(
      /^(?:[已总整]?[体個]?(?:完成|达到?|達到?)|[进進]度|[约約近≈≥]|>=|大于等于|不低于|超[过過]|[:：])+|(?:左右|以上|\s|完成)+$/gu,
      '',
    )
    .trim();
  const share = shareOf(words, bareIsWhole);
  return share === null || share < 0 || share > 100 ? null : wholePercent(share);
}

/** Whether the numbers of a column without a percent sign count to a hundred. */
export const countsToHundred = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^\d+(?:\.\d+)?$/.test(cell) && Number(cell) > 1);

function shareOf(words: string, bareIsWhole: boolean): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*(?:%|percent)$/i.exec(words) ?? /^百分之(\d+(?:\.\d+)?)$/.exec(words);
  if (percent !== null) return Number(percent[1]);
  if (/^\d*\.?\d+$/.test(words))
    return Number(words) > 1 || (bareIsWhole && words === '1') ? Number(words) : Number(words) * 100;
  const ratio = /^(\d+)\s*\p{Script=Han}?\s*\/\s*(\d+)\s*\p{Script=Han}?$/u.exec(words);
  if (ratio !== null) return Number(ratio[2]) > 0 ? (Number(ratio[1]) / Number(ratio[2])) * 100 : null;
  return shareInWords(words);
}

const digits = '零一二三四五六七八九十';

function shareInWords(words: string): number | null {
  if (/^(?:一半|半数|过半|half)$/u.test(words)) return words === '过半' ? null : 50;
  if (/^(?:全部|百分之?百|十成)$/u.test(words)) return 100;
  const tenths = /^([一二两三四五六七八九\d])成([半一二三四五六七八九])?$/u.exec(words);
  if (tenths !== null) return digitOf(tenths[1]) * 10 + (tenths[2] === '半' ? 5 : digitOf(tenths[2]));
  const [, parts, part] = /^([二三四五六七八九十])分之([一二三四五六七八九])$/u.exec(words) ?? [];
  if (parts !== undefined) return (digitOf(part) / digitOf(parts)) * 100;
  const hundredths = /^百分之([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(words);
  if (hundredths === null || words === '百分之') return null;
  const [, tens, ten, ones] = hundredths;
  return ten === '' ? digitOf(tens === '' ? ones : tens) : (digitOf(tens) || 1) * 10 + digitOf(ones);
}

const digitOf = (digit = ''): number =>
  /^\d$/.test(digit) ? Number(digit) : Math.max(digits.indexOf(digit === '两' ? '二' : digit || '零'), 0);

// Rounding never says that work is done, or that none is, when it is not so.
function wholePercent(share: number): number {
  if (share === 0 || share === 100) return share;
  return Math.min(99, Math.max(1, Math.round(share)));
}

const wordings: readonly (readonly [Status, RegExp])[] = [
  [
    'not-started',
    /^(?:(?:尚|还|還)?(?:未|没有?|沒有?)|待|暂未|暫未)(?:启动|啟動|开始|開始|开展|開展|动工|實施|实施|开工|開工|着手|推进|推進)|^not started$|^pending$|^to ?do$/u,
  ],
  ['blocked', /受阻|停工|停滞|停滯|搁置|擱置|暂停|暫停|暂缓|暫緩|卡住|困[难難]|^blocked$|^on hold$|^stalled$/u],
  [
    'in-progress',
    /(?:未|没有?|沒有?|部分|阶段性|基本|即将|即將|正在|尚待|预计|預計|计划)(?:完成|办结|辦結|销号|銷號|落实|整改|达标|[验驗]收|竣工)|^逾期|^超期|滞后|滯後/u,
  ],
  [
    'done',
    /完成(?!\d)|办结|辦結|销号|銷號|完结|完結|结项|完工|竣工|[验驗]收|^(?:已|全部)?整改(?:完毕|到位)?$|^已?达标$|^已落[实實]$|^done$|^completed?$|^finished$|^closed$/u,
  ],
  [
    'in-progress',
    /推[进進]|整改|在建|[动動开開]工|收尾|序[时時]|[时時]序|^[长長]期|^常[态態]|[进進]行|[开開]展|[实實]施|[办辦]理|落[实實]|有序|正常|持续|持續|[启啟][动動]|in progress|ongoing|on track|started|under ?way/u,
  ],
];

/** The status that a few words name; `null` for anything longer, for it says more than a status. */
export function readStatus(cell: string): Status | null {
  const words = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[。.!;,、\s]+$/u, '')
    .trim();
  if (words === '' || words.length > (/\p{Script=Han}/u.test(words) ? 8 : 20)) return null;
  return wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** `是` and `否` under a header that asks whether it is done. A plain no leaves open whether it was begun. */
export function readDone(cell: string): Status | null {
  if (/^(?:是|√|✓|✔|yes|y)$/iu.test(cell)) return 'done';
  return /^(?:否|×|✗|no|n)$/iu.test(cell) ? 'in-progress' : null;
}

/** What a percentage alone tells. */
export function statusOfPercent(percent: number | null): Status | null {
  if (percent === null) return null;
  if (percent === 100) return 'done';
  return percent === 0 ? 'not-started' : 'in-progress';
}
