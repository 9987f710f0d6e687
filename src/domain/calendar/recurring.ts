import type { Recurrence } from './dates.ts';
import { numeral } from './numerals.ts';
import type { Place } from './overlap.ts';
import { matchesOf } from '../text/matches.ts';

/** Work that comes round. `recurrence` is `null` for a cycle that has no name of its own, such as every ten days. */
export interface Recurring extends Place {
  readonly recurrence: Recurrence | null;
  /** The words say when in the cycle, or what is handed in: 每月25日前, 每季度报送. */
  readonly isBounded: boolean;
}

const part = '(?:[底末初中](?![步级心审评端层])|[上中下]旬)';
const before = '(?:之?前|以前)?';
const cycle =
  '(?:每个?(?<every>年度?|半年|季度?|月度?|周|星期|礼拜|工作日|日|天|旬|半个?月|双周|[两二2]周|[两二2]个?月|[两二三2-9]年)|按(?<by>年度?|半年|季度?|月度?|周|日)(?=调度|推进|通报|更新|开展|汇总|上报|报送|报告|统计|公布|考核))';
const verb =
  '(?:集中|定期|至少|不少于)?(?:报送|报告|上报|通报|调度|更新|汇总|报备|公布|总结)(?:一次|1次)?|(?:至少|不少于)?[一二两三四\\d]次';
const month = `${numeral}月份?(?:${numeral}[日号]|${part})?`;
const when = `(?:${month}(?:[、和]${month}){0,3}|第?[一二三四1-4]季度|[上下]半年|年?${part}|(?:首|末|最后一个?)?月?(?:${numeral}[日号](?:[、和]${numeral}[日号])?|${part})|[一二三四五六日天1-7末](?![次个年]))`;
const chinese = new RegExp(`${cycle}的?(?<when>${when}${before})?(?<verb>${verb})?`, 'gu');
const bare =
  /(?<![\d一二三四五六七八九十两每])(?<every>半年|一?季度|一?个?月|一周|一年)(?<verb>(?:至少)?(?:一|1)(?:次|报|调度|通报|更新))/gu;

/** 每月25日前, 每季度末, 每季度报送, 每周五, 半年一次, 按月通报; annually, every quarter. */
export function findRecurring(text: string): readonly Recurring[] {
  const inChinese = [...matchesOf(text, chinese), ...matchesOf(text, bare)].map((match) => {
    const words = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const recurrence = cycleOf(words['every'] ?? words['by'] ?? '');
    return { ...place, recurrence, isBounded: words['when'] !== undefined || words['verb'] !== undefined };
  });
  return [...inChinese, ...englishRecurring(text)];
}

function cycleOf(words: string): Recurrence | null {
  if (/^[两二三双\d]|旬|半个?月|日|天/u.test(words)) return null;
  if (words.startsWith('半年')) return 'every-half-year';
  if (words.includes('年')) return 'every-year';
  if (words.includes('季')) return 'every-quarter';
  return words.includes('月') ? 'every-month' : 'every-week';
}

const english: readonly (readonly [RegExp, Recurrence])[] = [
  [
    /\b(?:semi-?annually|biannually|twice (?:a|per|each) year|(?:every|each) (?:six months|half[- ]year))\b/giu,
    'every-half-year',
  ],
  [/\b(?:annually|yearly|(?:once )?(?:every|each|a|per) year)\b/giu, 'every-year'],
  [/\b(?:quarterly|(?:once )?(?:every|each|a|per) quarter|every three months)\b/giu, 'every-quarter'],
  [/\b(?:monthly|(?:every|each|once a|once per) month)\b/giu, 'every-month'],
  [
    /\b(?:weekly|(?:every|each|once a|once per) week|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/giu,
    'every-week',
  ],
];

const englishRecurring = (text: string): readonly Recurring[] =>
  english.flatMap(([pattern, recurrence]) =>
    matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      recurrence,
      isBounded: false,
    })),
  );
