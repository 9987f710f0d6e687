import { cutAtLine, cutInLine, type Cut } from './cut.ts';
import { gapBefore } from './html.ts';
import { seen, type Passage } from './passage.ts';

export interface Limits {
  /** UTF-16 code units of a message once its tags and entities are read. */
  readonly length: number;
  /** Stretches that are set in another style; what is over is not set at all. */
  readonly styled: number;
}

/** What Telegram takes in a message. It counts characters, of which there are never more than code units. */
const telegramLimits: Limits = { length: 4096, styled: 100 };

/**
 * The passages by the messages that they are sent in: cut between passages where that leaves no message half empty, else between lines, and inside a line
 * only where it is longer than a message. A passage that is cut goes on in the same style.
 */
export function split(passages: readonly Passage[], limits = telegramLimits): readonly (readonly Passage[])[] {
  const done: (readonly Passage[])[] = [];
  let part: readonly Passage[] = [];
  let left: Passage | undefined;
  const waiting = passages.values();
  while ((left ??= waiting.next().value) !== undefined) {
    const step = taken(part, left, limits);
    part = step.part;
    if (step.isFull) {
      done.push(part);
      part = [];
    }
    left = step.left;
  }
  return [...done, part].map(seen).filter(({ length }) => length > 0);
}

interface Step {
  readonly part: readonly Passage[];
  readonly left: Passage | undefined;
  readonly isFull: boolean;
}

/** As much of the passage as the message takes. */
function taken(part: readonly Passage[], passage: Passage, limits: Limits): Step {
  const used = lengthOf(part);
  const room = limits.length - used - gapBefore(passage, part.length).length;
  const isStyledOut = passage.style !== 'plain' && styledIn(part) >= limits.styled;
  if (!isStyledOut && passage.text.length <= room) return { part: [...part, passage], left: undefined, isFull: false };
  if (isStyledOut || isBetterWhole(passage, used, limits)) return { part, left: passage, isFull: true };
  const cut = cutTo(passage.text, room, part.length === 0);
  if (cut === null) return { part, left: passage, isFull: true };
  return { part: [...part, { ...passage, text: cut.kept }], left: { ...passage, text: cut.left }, isFull: true };
}

/** A quote that fits into a message of its own is not cut, and nothing else is where the message before is well filled. */
const isBetterWhole = ({ style, text }: Passage, used: number, { length }: Limits): boolean =>
  used > 0 && text.length <= length && (style !== 'plain' || used >= length / 2);

function cutTo(text: string, room: number, isFirst: boolean): Cut | null {
  const atLine = room > 0 ? cutAtLine(text, room) : null;
  return atLine ?? (isFirst ? cutInLine(text, room) : null);
}

const lengthOf = (part: readonly Passage[]): number =>
  part.reduce((sum, passage, i) => sum + gapBefore(passage, i).length + passage.text.length, 0);

const styledIn = (part: readonly Passage[]): number => part.filter(({ style }) => style !== 'plain').length;
