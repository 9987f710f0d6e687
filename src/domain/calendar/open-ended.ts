import type { Recurrence } from './dates.ts';
import type { Place } from './overlap.ts';
import { matchesOf } from '../text/matches.ts';

/** Work without a last day. */
export interface OpenEnded extends Place {
  /** `long-term`, or `null` for what is to be done at once. */
  readonly recurrence: Recurrence | null;
}

const lasting = [
  /长期(?:坚持|推进|开展|实施|执行|抓好|任务|落实|保持)|坚持长期/gu,
  /持续(?:坚持|推进|开展|实施|深化|抓好|落实|进行|用力)/gu,
  /常态化(?:推进|开展|实施|坚持|落实|进行)?|常抓不懈|贯穿全年|全年(?:推进|坚持|开展|持续|实施|进行)/gu,
  /\b(?:ongoing|on an ongoing basis|on a continuing basis|continuously|long[- ]term)\b/giu,
];
const atOnce = [/立即|立行立改|即知即改|即行|即日起|即时|马上/gu, /\b(?:immediately|with immediate effect)\b/giu];

/** Words that mean this only where a deadline is expected; elsewhere they are everyday words. */
const lastingInSlots = [
  /长期(?:有效)?|持续|常年|日常(?:工作)?|经常性(?:工作)?|不间断/gu,
  /\b(?:continuous|continuing|permanent)\b/giu,
];
const atOnceInSlots = [/尽快|随时|适时|抓紧/gu];

/** 长期坚持, 持续推进, 常态化, 立即; ongoing, immediately. */
export function findOpenEnded(text: string, isSlot: boolean): readonly OpenEnded[] {
  const long = isSlot ? [...lasting, ...lastingInSlots] : lasting;
  const soon = isSlot ? [...atOnce, ...atOnceInSlots] : atOnce;
  return [...placesOf(text, long, 'long-term'), ...placesOf(text, soon, null)];
}

const placesOf = (text: string, patterns: readonly RegExp[], recurrence: Recurrence | null): readonly OpenEnded[] =>
  patterns.flatMap((pattern) =>
    matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      recurrence,
    })),
  );
