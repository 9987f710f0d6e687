import { boundsOf } from './bounds.ts';
import { cutoffOf } from './cutoff.ts';
import type { Day, Recurrence } from './dates.ts';
import { type Legible, legible } from './legible.ts';
import { findOpenEnded } from './open-ended.ts';
import { type Place, withoutOverlap } from './overlap.ts';
import { findRecurring } from './recurring.ts';
import { findStretches, type FoundStretch } from './stretches/find-stretches.ts';
import { findWithin, type Within } from './within.ts';

/** A deadline as a text words it. Offsets are UTF-16, and `text` is `slice(start, end)` of what was read. */
export interface FoundDeadline {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `range` has two ends in words (7月至10月); `open` none (长期坚持, 立即); `recurring` one each time. */
  readonly kind: 'date' | 'range' | 'recurring' | 'open';
  /** The last day that the words allow; `null` when they name none, or none that exists. */
  readonly due: Day | null;
  readonly recurrence: Recurrence | null;
  /**
   * The words allow another reading, name a day that does not exist, count from an event whose day the text does not tell,
   * or leave the year to the anchor although the day is past by then.
   */
  readonly ambiguous: boolean;
  /**
   * The words themselves set an end: 前, 底, 内, 不迟于, by. Without them (10月15日, 第三季度, 持续推进) they are a deadline where one
   * is expected, such as after 完成时限 or in a column of deadlines, and in running text may be anything.
   */
  readonly bounded: boolean;
}

type Reading = Omit<FoundDeadline, 'text'>;

/**
 * Every wording of a deadline in a text, in its order, without overlap, the longest reading of each place. Words that leave the year
 * open count from the anchor: the day of issue of a plan, the day of speaking in a conversation. A year that is merely named
 * (到2025年) is no deadline, and neither is where something begins (7月1日起).
 */
export function findDeadlines(text: string, anchor: Day): readonly FoundDeadline[] {
  return inOriginal(text, legible(text), (plain) => readings(plain, anchor, false));
}

/** The deadline of a text that is nothing but one, such as a cell or what follows 完成时限; `null` where it says something else as well. */
export function parseDeadline(text: string, anchor: Day): FoundDeadline | null {
  const found = inOriginal(text, legible(text), (plain) => readings(plain, anchor, true));
  const isNothingElse = found.length > 0 && legible(withoutPlaces(text, found)).text.replace(accompanying, '') === '';
  if (!isNothingElse) return null;
  return found.findLast((one) => one.due !== null) ?? found[0] ?? null;
}

/** What accompanies a deadline without saying anything else. */
const accompanying =
  /T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?|[\s\p{P}\p{S}]|[上下]午|(?:完成|办结|整改)?(?:时限|期限|时间节点|时间)|截[止至](?:日期|时间)?|力争|确保|预计|计划|原则上|应当|必须|最[迟晚]|不[迟晚]于|[在于到至前须应需均并且]|(?:全面|基本|全部|按期|按时)?(?:完成|办结|报送|到位|落实)|左右|为?止|\b(?:by|due|deadline|date|before|on|no later than|at the latest|the|complete[ds]?|to be)\b/giu;

function withoutPlaces(text: string, places: readonly Place[]): string {
  const starts = [0, ...places.map(({ end }) => end)];
  const ends = [...places.map(({ start }) => start), text.length];
  return starts.map((start, i) => text.slice(start, ends[i])).join(' ');
}

function inOriginal(
  text: string,
  plain: Legible,
  read: (plain: string) => readonly Reading[],
): readonly FoundDeadline[] {
  return read(plain.text).map((reading) => {
    const { start, end } = plain.span(reading.start, reading.end);
    return { ...reading, start, end, text: text.slice(start, end) };
  });
}

function readings(text: string, anchor: Day, isSlot: boolean): readonly Reading[] {
  return withoutOverlap([
    ...findStretches(text, anchor, isSlot).flatMap((found) => dated(found, { text, anchor, isSlot })),
    ...findWithin(text, anchor).map(withinReading),
    ...findRecurring(text).map(({ isBounded, ...found }) => reading(found, { kind: 'recurring', bounded: isBounded })),
    ...findOpenEnded(text, isSlot).map((found) => reading(found, { kind: 'open' })),
  ]);
}

const reading = (place: Place, more: Partial<Reading>): Reading => ({
  ...{ kind: 'date', due: null, recurrence: null, ambiguous: false, bounded: false },
  ...place,
  ...more,
});

const withinReading = ({ start, end, due, isBounded }: Within): Reading =>
  reading({ start, end }, { due, ambiguous: due === null, bounded: isBounded });

interface Surroundings {
  readonly text: string;
  readonly anchor: Day;
  readonly isSlot: boolean;
}

function dated(found: FoundStretch, { text, anchor, isSlot }: Surroundings): readonly Reading[] {
  const { sense, ...place } = boundsOf(text, found);
  const { stretch } = found;
  if (sense === 'after' || sense === 'since') return [];
  if (stretch === null) return [reading(place, { ambiguous: true, bounded: sense !== 'plain' })];
  if (sense === 'plain' && stretch.unit === 'year' && !isSlot) return [];
  const { day, isDoubtful } = cutoffOf(stretch, sense, anchor);
  const isPast = day < anchor;
  if (sense === 'asOf' && isPast && !isSlot) return [];
  return [
    reading(place, {
      kind: stretch.isRange ? 'range' : 'date',
      due: day,
      ambiguous: isDoubtful || (stretch.isFloating && isPast),
      bounded: sense !== 'plain' || stretch.isEnd || stretch.isBefore,
    }),
  ];
}
