import { numberOf } from './numerals.ts';
import { matchesOf } from '../text/matches.ts';

/** A time of day in a text; `at` is HH:MM, or `null` where the words name one that there is not (25点). Offsets are UTF-16. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: string | null;
}

const figure = '(?:\\d{1,3}|[零一二两三四五六七八九十廿]{1,3})';
const half = '(?<part>凌晨|清晨|清早|早上|早晨|今早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|夜间|早|晚)?\\s*';
const chinese = new RegExp(
  `${half}(?<hour>${figure})\\s*(?:(?:[:：](?<colon>\\d{2}))|(?:点钟?|时(?!限|间|候|段))(?<minute>半|整|[一二三]刻|${figure}分?)?)`,
  'gu',
);
const english =
  /(?<![\d:.])(?<hour>\d{1,2})(?:[:.](?<colon>\d{2}))?\s*(?<part>am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])|\b(?<word>noon|midnight)\b/giu;
const bare = /\bat (?<hour>\d{1,2})(?![\d:.])(?!\s*(?:am|pm|a\.m|p\.m|o'clock))/giu;

/** The times of day that a text names, in its order: 早上八点半, 8:30, 下午三点, 8am. */
export function timesIn(text: string): readonly FoundTime[] {
  const all = [chinese, english, bare].flatMap((pattern) => matchesOf(text, pattern).map(found));
  const kept: FoundTime[] = [];
  for (const time of all.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (time.start >= (kept.at(-1)?.end ?? 0)) kept.push(time);
  return kept;
}

function found(match: RegExpExecArray): FoundTime {
  const said = match.groups ?? {};
  const start = match.index;
  return { start, end: start + match[0].length, text: match[0].trim(), at: timeOf(said) };
}

function timeOf(said: Readonly<Record<string, string | undefined>>): string | null {
  if (said['word'] !== undefined) return said['word'].toLowerCase() === 'noon' ? '12:00' : '00:00';
  const hour = numberOf(said['hour'] ?? '');
  const minute = said['colon'] === undefined ? minuteOf(said['minute'] ?? '整') : Number(said['colon']);
  const at = inDay(hour, said['part']?.toLowerCase() ?? '');
  if (at === null || !(minute < 60)) return null;
  return `${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function minuteOf(words: string): number {
  if (words === '整') return 0;
  if (words === '半') return 30;
  const quarter = /^(?<number>[一二三])刻$/u.exec(words)?.groups?.['number'];
  return quarter === undefined ? numberOf(words.replace(/分$/u, '').replace(/^零(?=.)/u, '')) : 15 * numberOf(quarter);
}

/** The hour of twenty-four; `null` for none. 晚上十二点 is midnight, and so is 24点. */
function inDay(hour: number, part: string): number | null {
  if (!(hour <= 24)) return null;
  if (/^(?:下午|午后|傍晚|晚|夜|pm|p\.m)/u.test(part)) {
    if (hour === 12 || hour === 24) return /^(?:晚|夜)/u.test(part) ? 0 : 12;
    return hour < 12 ? hour + 12 : hour;
  }
  if (/^(?:中午|正午)/u.test(part)) return hour < 4 ? hour + 12 : hour;
  if (/^(?:凌晨|am|a\.m)/u.test(part)) return hour === 12 ? 0 : hour > 12 ? null : hour;
  return hour === 24 ? 0 : hour;
}

/** How many minutes of the day have passed at a time of it, HH:MM. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

/** Whether a time is in a stretch of the day, over midnight where its end is the earlier one; in none where both are the same. */
export const isWithin = (time: string, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to;
