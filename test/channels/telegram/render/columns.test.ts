import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/channels/telegram/render/graphemes.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Each character by itself, whatever stands around it. */
const summed = (text: string): number =>
  [...segmenter.segment(text)].reduce((sum, { segment }) => sum + columnsOf(segment), 0);

const letters = Array.from('完成60%，（一）《方案》“”‘’——……·→№ＡＢ１～！？a Z~〇𠮷');

const written = fc.constantFrom(...letters, '👍🏽', '☺️', 'é', '각', '\u200D', '\u302A');

test('a text is as wide as its characters are', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: written, maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 })),
      (text) => {
        expect(columnsOf(text)).toBe(summed(text));
      },
    ),
    { numRuns: 50 },
  );
});

test('every character that is written by one code unit has its width by itself', () => {
  for (const [text, columns] of [
    ['字', 2],
    ['，', 2],
    ['《', 2],
    ['a', 1],
    [' ', 1],
    ['“', 1],
    ['…', 1],
    ['—', 1],
  ] as const)
    // prettier-ignore
    expect([text, columnsOf(text)]).toEqual([text, columns]);
});
