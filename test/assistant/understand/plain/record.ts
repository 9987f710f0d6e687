// How headings, quotations and slips are found by looking at the whole record: what the indexes must come to as well.
import { numberOf } from '../../../../src/domain/calendar/numerals.ts';
import { bare, fold } from '../../../../src/domain/text/fold.ts';
import { soundsOf } from '../../../../src/domain/text/sounds.ts';
import { opening, type Heading, type HeadingFinder } from '../../../../src/assistant/understand/headings.ts';
import { wordsNear } from '../../../../src/assistant/understand/near-words.ts';
import type { RecordLetters } from '../../../../src/assistant/understand/record-letters.ts';

export function plainRecord(texts: readonly string[]): RecordLetters {
  const text = texts.map(bare).join('\n');
  return {
    has: (window) => text.includes(window),
    holds: (words) => text.includes(words),
    between(before, after) {
      const pattern = new RegExp(`(?<=${before})\\p{Script=Han}(?=${after})`, 'gu');
      return new Set(text.match(pattern) ?? []);
    },
  };
}

export const plainHeadings = (headings: readonly Heading[]): HeadingFinder => ({
  meant(mention) {
    const words = bare(mention);
    const numbered = /^第(?<number>[\p{Script=Han}\d]{1,3}?)个?(?<what>大?(?:部分|方面|板块|章|节|类|块))?$/u;
    const { number, what } = numbered.exec(fold(mention).trim())?.groups ?? {};
    if (number !== undefined && numberOf(number) > 0) {
      const depth = what === undefined || /部分|章/u.test(what) ? 0 : 1;
      return headings.find((heading) => heading.depth === depth && heading.ordinal === numberOf(number));
    }
    if (words.length < 2) return undefined;
    const meant = headings.filter(
      ({ core }) =>
        core === words ||
        core.replace(opening, '') === words ||
        (core.includes(words) && words.length * 2 >= core.length),
    );
    return meant.toSorted((a, b) => a.core.length - b.core.length)[0];
  },
  heard(mention) {
    const words = bare(mention);
    if (words.length < 3 || !/^\p{Script=Han}+$/u.test(words)) return undefined;
    const sound = soundsOf(words).join(' ');
    const soundsAlike = (name: string) => name.length === words.length && soundsOf(name).join(' ') === sound;
    return headings.find(({ core }) => soundsAlike(core) || soundsAlike(core.replace(opening, '')));
  },
  holding(mention) {
    const words = bare(mention);
    if (words.length < 4) return undefined;
    const near = wordsNear(mention);
    const holding = headings.filter(({ core }) => core.includes(words) || near?.isIn([core]) === true);
    return holding.length === 1 ? holding[0] : undefined;
  },
});
