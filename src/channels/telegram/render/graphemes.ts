const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What the eye takes for one character, one after the other: an emoji with all that belongs to it, a letter with its marks. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Longer than any character that is meant to be one. */
const LONGEST = 64;

/**
 * The last place at or before `room` between two characters, in UTF-16 code units. A text that is one character for longer than `room`, as piled-up
 * marks are, is cut inside it; never inside a surrogate pair.
 */
export function boundaryBefore(text: string, room: number): number {
  if (text.length <= room) return text.length;
  const start = segmenter.segment(text.slice(0, room + LONGEST)).containing(room)?.index ?? room;
  if (start > 0) return start;
  return isInsidePair(text, room) ? room - 1 : room;
}

const isInsidePair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));

/** In how many columns a text is shown: a Chinese character or an emoji takes two, a mark none. */
export const columnsOf = (text: string): number =>
  isPlain(text)
    ? text.length + text.replace(ofOneColumn, '').length
    : graphemesOf(text).reduce((sum, character) => sum + width(character), 0);

/** Each code unit is a character by itself that takes one column or two, as in nearly all that is written here: nothing has to be segmented. */
const isPlain = (text: string): boolean =>
  /^[\x20-\x7E\u2010-\u2027\u3001-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF60]*$/u.test(text);

const ofOneColumn = /[\x20-\x7E\u2010-\u2027]/gu;

const width = (character: string): number => (wide.test(character) ? 2 : /[^\p{M}\p{Cf}]/u.test(character) ? 1 : 0);

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
