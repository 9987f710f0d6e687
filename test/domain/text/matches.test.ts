import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../src/domain/text/matches.ts';

const patterns = [/\d+/gu, /a*/gu, /(?<=一)二?/gu, /(?<first>[一二])(?<second>.)?/gu, /$/gu, /\b/gu, /ab|b?/giu];

describe('what a pattern finds', () => {
  it('is what matchAll finds, empty matches and characters of two units among them, however often it is asked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '一', '二', '1', ' ', '𠮷', '\n') });

    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (words, pattern) => {
        const expected = [...words.matchAll(pattern)];

        expect(matchesOf(words, pattern)).toEqual(expected);
        expect(matchesOf(words, pattern)).toEqual(expected);
      }),
    );
  });
});
