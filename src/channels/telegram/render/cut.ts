import { boundaryBefore } from './graphemes.ts';

/** The two sides of a cut. What was only there to part them, a line's end, is on neither. */
export interface Cut {
  readonly kept: string;
  readonly left: string;
}

/** Between two lines, as many as fit; `null` where not one does. */
export function cutAtLine(text: string, room: number): Cut | null {
  const at = text.lastIndexOf('\n', room);
  return at <= 0 ? null : { kept: text.slice(0, at).trimEnd(), left: text.slice(at).replace(/^\n+/u, '') };
}

/** Where a line itself has to be cut: behind a sentence, else behind a part of one or a word, else behind a character. */
export function cutInLine(text: string, room: number): Cut {
  const at =
    lastEnd(text, room, behindSentence) ?? lastEnd(text, room, behindWord) ?? Math.max(1, boundaryBefore(text, room));
  return { kept: text.slice(0, at).trimEnd(), left: text.slice(at) };
}

const behindSentence = /(?:[。！？；]|(?<!\d)[.!?;](?=\s))[”’」』）)】]*[ \u3000]*/gu;

const behindWord = /[，、：,]+[”’」』）)】]*[ \u3000]*|[ \u3000]+/gu;

/** Closing marks and blanks that may belong to the end of what just fits. */
const AFTER = 8;

/** The last end that fits, blanks not counted, unless that leaves half of the room empty. */
function lastEnd(text: string, room: number, pattern: RegExp): number | null {
  const from = Math.floor(room / 2);
  const ends = [...text.slice(0, room + AFTER).matchAll(pattern)].map((found) => found.index + found[0].length);
  const fits = (end: number): boolean => end > from && text.slice(0, end).trimEnd().length <= room;
  return ends.findLast((end) => fits(end) && boundaryBefore(text, end) === end) ?? null;
}
