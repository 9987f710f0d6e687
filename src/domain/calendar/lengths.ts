import { addDays, type Day, type Period } from './dates.ts';
import { dayAfter, englishLengthWords, lengthWords } from './duration.ts';
import type { Place } from './overlap.ts';
import { matchesOf } from '../text/matches.ts';

/** A length of time before or after today. */
export interface FoundLength extends Place {
  readonly period: Period;
}

const inside = '(?:之内|以内|内)';
const ahead = [
  new RegExp(`(?:未来|今后|接下来|往后|后续)的?${lengthWords}${inside}?`, 'gu'),
  new RegExp(`${lengthWords}${inside}`, 'gu'),
  new RegExp(`\\b(?:(?:in|within|over|for|during) )?(?:the )?(?:next|coming|following) ${englishLengthWords}`, 'giu'),
  new RegExp(`\\bwithin (?:the )?${englishLengthWords}`, 'giu'),
];
const past = [
  new RegExp(`过去的?${lengthWords}(?:以来|里|${inside})?`, 'gu'),
  new RegExp(`\\b(?:(?:in|within|over|for|during) )?(?:the )?(?:last|past|previous) ${englishLengthWords}`, 'giu'),
];
const recent = new RegExp(`(?:最近|近)的?${lengthWords}(?:以来|里|${inside})?`, 'gu');

/** Words that make 最近 look ahead: what is due lies in the future. */
const dueWords = /到期|期限|截止|时限|要完成|需完成|该完成|应完成|要交|到点|完成时间/u;

/**
 * 未来两周, 7天内, next 7 days: today and that many days more. 过去三天, last 7 days: that many days with today as the last.
 * 最近7天 and 近三天 look back, or ahead where the question is about what is due.
 */
export function findLengths(text: string, today: Day): readonly FoundLength[] {
  const isAboutDue = dueWords.test(text);
  return [
    ...[...ahead, ...(isAboutDue ? [recent] : [])].flatMap((pattern) =>
      placed(text, pattern, (words) => ({ from: today, to: dayAfter(today, words) })),
    ),
    ...[...past, ...(isAboutDue ? [] : [recent])].flatMap((pattern) =>
      placed(text, pattern, (words) => ({ from: addDays(dayAfter(today, words, -1), 1), to: today })),
    ),
  ].filter(({ period }) => period.from <= period.to);
}

const placed = (
  text: string,
  pattern: RegExp,
  read: (words: Readonly<Record<string, string>>) => Period,
): readonly FoundLength[] =>
  matchesOf(text, pattern).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    period: read(match.groups ?? {}),
  }));
