import type { Day } from '../../../domain/calendar/dates.ts';
import { legible } from '../../../domain/calendar/legible.ts';
import { findStretches } from '../../../domain/calendar/stretches/find-stretches.ts';
import { bare } from '../../../domain/text/fold.ts';
import { quantitiesIn } from '../../reports/quantities.ts';
import { overlaps } from '../../understand/spans.ts';
import { quotationKey, type FindNames, type FoundName } from './names.ts';

export interface Reading {
  readonly names: FindNames;
  /** What is quoted of the record. */
  readonly phrases: FindNames;
  /** The year of a day that is named without one, and what 本周 means. */
  readonly today: Day;
}

/** The facts of a folded text that are more than one number or word, in order; of two that overlap the one named first here. */
export function factsIn(text: string, { names, phrases, today }: Reading): readonly FoundName[] {
  const all = [
    ...quotationsIn(text),
    ...phrases(text),
    ...addresses.flatMap((pattern) => matchesOf(pattern, text, 'address')),
    ...matchesOf(instruction, text, 'instruction'),
    ...matchesOf(reference, text, 'reference'),
    ...names(text),
    ...datesIn(text, today),
    ...timesIn(text),
    ...sharesIn(text),
  ];
  const kept: FoundName[] = [];
  for (const each of all) if (!kept.some((other) => overlaps(each, other))) kept.push(each);
  return kept.toSorted((a, b) => a.start - b.start);
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const reference = new RegExp(`(?:${NUMERAL})?(?:\\(${NUMERAL}\\))(?:\\d{1,3})?(?:段\\d+)?`, 'gu');

const addresses = [
  /(?:https?:\/\/|www\.)\S+|\b[\w.-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|cn|net|org|io|gov|info|top|xyz|me)\b\S*|@\w{3,}/gu,
  /(?<!\d)(?:\+?\d{2,4}[- ])?\d{3,4}[- ]?\d{4}(?:[- ]?\d{4})?(?!\d|[- /.]\d|年)/gu,
];

const instruction =
  /点击|单击|按下|按一下|扫码|回复|确认|发送|转发|转账|汇款|输入|填写|提交|登录|下载|打开|关注|添加|致电|拨打|来电|加群|密码|验证码|口令|\b(?:click|tap|press|confirm|reply|send|forward|call|phone|visit|log ?in|download|open|enter|submit|pay|transfer|password|code)\b/gu;

const matchesOf = (pattern: RegExp, text: string, kind: FoundName['kind']): readonly FoundName[] =>
  [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind,
    key: bare(found[0]),
  }));

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》', '‘': '’', '"': '"' };

/** Outermost quotations; one that is not closed reaches to the end. */
function quotationsIn(text: string): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const open = text.charAt(start);
    const close = closing[open];
    if (close === undefined) continue;
    const end = endOf(text, start, { open, close });
    found.push({ start, end, kind: 'quotation', key: quotationKey(inside(text.slice(start, end), close)) });
    start = end - 1;
  }
  return found;
}

/** Without its marks. */
const inside = (quotation: string, close: string): string =>
  quotation.slice(1, quotation.endsWith(close) && quotation.length > 1 ? -1 : undefined);

function endOf(text: string, start: number, { open, close }: { open: string; close: string }): number {
  let depth = 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === close) depth -= 1;
    else if (letter === open) depth += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Days and longer stretches by what they mean, however they are written. `11月15日前` is not `11月15日`. */
function datesIn(text: string, today: Day): readonly FoundName[] {
  const plain = legible(text);
  return findStretches(plain.text, today).map((found) => {
    const { start, end } = plain.span(found.start, found.end);
    const [before = ''] = /^ ?(?:之前|以前|前)/u.exec(text.slice(end)) ?? [];
    const isBefore = before !== '' || /\b(?:by|before) $/u.test(text.slice(0, start));
    const { stretch } = found;
    const key =
      stretch === null ? text.slice(start, end) : `${stretch.from}..${stretch.to}${stretch.isBefore ? '<' : ''}`;
    return { start, end: end + before.length, kind: 'date' as const, key: isBefore ? `${key}|before` : key };
  });
}

function timesIn(text: string): readonly FoundName[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2})(?::|点|时)(?:(\d{2})分?|整)?(?![\d:间限])/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: 'time',
    key: `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`,
  }));
}

/** Shares of a whole: 60%, 百分之六十 and 六成 are one. */
function sharesIn(text: string): readonly FoundName[] {
  return quantitiesIn(text).flatMap(({ end, text: words }) => {
    const [share] = quantitiesIn(words);
    if (share === undefined) return [];
    const difference = /百分点|个点|percentage/u.test(words) ? ' points' : '';
    // A share is kept in whole percents; here 82.4% must not pass for 82%.
    const exact = /\d\.\d/u.test(words) ? /\d+\.\d+/u.exec(words)?.[0] : undefined;
    const key = `${exact ?? String(share.percent ?? share.between ?? words)}${difference}`;
    return [{ start: end - words.length, end, kind: 'share' as const, key }];
  });
}
