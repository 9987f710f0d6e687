import { dayIn } from '../../assistant/answer.ts';
import type { Language } from '../../assistant/language.ts';
import type { Say } from '../../assistant/wording.ts';
import { plainDate, type Day } from '../../domain/calendar/dates.ts';

/** In what a digest is worded. */
export interface Frame {
  readonly say: Say;
  readonly language: Language;
}

/** As much of a title, and of a person's words, as a line on a phone takes; all of them stand in the ledger. */
const TITLE_SHOWN = 28;
const WORDS_SHOWN = 40;

export const titled = (title: string): string => shortened(title, TITLE_SHOWN);
export const shortWords = (words: string): string => shortened(words, WORDS_SHOWN);

function shortened(words: string, length: number): string {
  const characters = Array.from(words);
  return characters.length <= length ? words : `${characters.slice(0, length - 1).join('')}…`;
}

/** Parts of a line, one after the other. */
export const joined = (parts: readonly string[], { language }: Frame): string =>
  parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');

export const listed = (parts: readonly string[], { language }: Frame): string =>
  parts.join(language === 'zh' ? '、' : ', ');

/** 2026年7月9日，星期四 */
export function weekdayIn({ language }: Frame, day: Day): string {
  const weekday = plainDate(day).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long' });
  return language === 'zh' ? `${dayIn(language, day)}，${weekday}` : `${weekday}, ${dayIn(language, day)}`;
}

/** 2026年7月 */
export const monthIn = ({ language }: Frame, day: Day): string =>
  language === 'zh'
    ? dayIn(language, day).replace(/\d+日$/u, '')
    : plainDate(day).toLocaleString('en-GB', { month: 'long', year: 'numeric' });
