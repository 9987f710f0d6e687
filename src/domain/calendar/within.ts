import type { Day } from './dates.ts';
import { dayAfter, englishLengthWords, lengthWords } from './duration.ts';
import type { Place } from './overlap.ts';
import { insideWords } from './stretches/words.ts';
import { matchesOf } from '../text/matches.ts';

/** A length of time within which something is to be done. `due` is `null` where it counts from something other than the anchor. */
export interface Within extends Place {
  readonly due: Day | null;
  /** False for years that count from nothing that is named (5年内): a horizon rather than a deadline. */
  readonly isBounded: boolean;
}

// 压缩至4个月以内 and 控制在3天以内 say how long something takes.
const notHowLong = '(?<!至|到|控制在|压缩在|保持在|稳定在)';
const chinese = new RegExp(`${notHowLong}${lengthWords}${insideWords}`, 'gu');
const english = new RegExp(
  `\\bwithin (?:the )?(?:next )?${englishLengthWords}(?: (?:of|after|from|following)(?<event> [^.;,:|*()\\n\\t]{0,60}))?`,
  'giu',
);

/** 自印发之日起两个月内, 10个工作日内, 三天内; within 90 days of issuance. */
export function findWithin(text: string, anchor: Day): readonly Within[] {
  const inChinese = matchesOf(text, chinese).map((match) => {
    const event = eventBefore(text, match.index);
    return withinOf(match, { start: match.index - event.length, event, anchor });
  });
  const inEnglish = matchesOf(text, english).map((match) =>
    withinOf(match, { start: match.index, event: match.groups?.['event'] ?? '', anchor }),
  );
  return [...inChinese, ...inEnglish];
}

interface Counted {
  readonly start: number;
  readonly event: string;
  readonly anchor: Day;
}

function withinOf(match: RegExpExecArray, { start, event, anchor }: Counted): Within {
  const words = match.groups ?? {};
  return {
    start,
    end: match.index + match[0].trimEnd().length,
    due: isIssuance(event) ? dayAfter(anchor, words) : null,
    isBounded: event !== '' || !/年|year/iu.test(words['unit'] ?? ''),
  };
}

const since = '(?:之日起|之日后|当日起|日起|之后|以后|起|后)的?$';
const namedEvent = new RegExp(`(?:自|从|于|在)[^自从于在,。;:、()\\n\\t]{0,20}${since}`, 'u');
const bareEvent = new RegExp(`[^,。;:、()\\n\\t]{0,8}${since}`, 'u');
const longestEvent = 28;

/** The words before a length that say from when it counts: 自印发之日起, 收到申请后; empty where there are none. */
function eventBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestEvent), at);
  return (namedEvent.exec(before) ?? bareEvent.exec(before))?.[0] ?? '';
}

const issuance =
  /印发|发布|公布|下发|发文|颁布|即日|今日|今天|现在|issu|publication|publish|release|promulgat|today|now|this (?:plan|notice|document|order|memorandum|directive|policy|report)/iu;

/** Nothing said, or the words speak of the issuance of the text itself: then the anchor is where it counts from. */
const isIssuance = (event: string): boolean => event.trim() === '' || issuance.test(event);
