import { addDays, type Period } from '../../domain/calendar/dates.ts';
import { dayAfter, englishLengthWords, lengthWords } from '../../domain/calendar/duration.ts';
import type { Analysis } from './analysis.ts';
import { mentions } from './mention.ts';

/** The time in which nothing was reported, and the words that named it. */
export interface Silence {
  readonly period: Period;
  readonly when: string;
}

const exceeding = '(?<over>超过了?|超|不止|(?:more than|over) )?';
const chinese = new RegExp(
  `${exceeding}${lengthWords}(?:以上|多)?(?:之内|以内|内|里|以来|时间)?(?:了|都|也|还|仍|一直|从)*(?=(?:没有?|未|无|不)(?:有|曾|再|见|任何|按时)*(?:报|上报|更新|汇报|反馈|填报|动静|消息))`,
  'u',
);
const sinceLast = new RegExp(
  `(?:上次|上一次|最近一次|最后一次|最近)?(?:报送|上报|汇报|更新|报)(?:时间)?(?:距今|到现在|是|在|已经?|都|离现在)*${exceeding}${lengthWords}(?:以上|多|以前|之前|前)?`,
  'u',
);
const english = new RegExp(`\\b(?:for|in)(?: the)?(?: last| past)? ${exceeding}${englishLengthWords}`, 'iu');

/**
 * Since when, or in which period, a question asks for silence; `null` where it asks for what was never reported. 三天没报 is today and the
 * two days before without a report, 超过三天没报 is one day more.
 */
export function silenceIn({ asked, periods, today }: Pick<Analysis, 'asked' | 'periods' | 'today'>): Silence | null {
  const found = chinese.exec(asked) ?? sinceLast.exec(asked) ?? english.exec(asked);
  if (found !== null) {
    const words = found.groups ?? {};
    const from = addDays(dayAfter(today, words, -1), words['over'] === undefined ? 1 : 0);
    return { period: { from, to: today }, when: found[0].replace(/^.*?(?=超|不止|[\d一二两三四五六七八九十半])/u, '') };
  }
  const [period] = periods;
  return period === undefined || period.period.from > today ? null : { period: period.period, when: period.text };
}

/** The mention without a length of time. */
export const withoutSilence = ({ mention }: Pick<Analysis, 'mention'>): string =>
  mentions(
    mention.replace(
      new RegExp(
        `超过了?|不止|${lengthWords}|以上|以来|上次|最近一次|最后一次|报送|(?:有)?(?:多久|多长时间|好久|好几天|几天)`,
        'gu',
      ),
      ' ',
    ),
  ).join(' ');
