import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, fold } from '../../../src/domain/text/fold.ts';

describe('the form in which words are compared', () => {
  test.each([
    ['ＡＢＣ１２', 'abc12'],
    ['校園 安全', '校园安全'],
    ['完成 60%', '完成 60%'],
    ['护 学　岗', '护学岗'],
    ['①加固', '1加固'],
    ['', ''],
  ])('%s is compared as %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('marks around words do not count', () => {
    expect(bare('“护学岗”（试点）')).toBe(bare('护学岗试点'));
  });

  test.each(['\uD83D', '\uDE00护学岗', '👩‍👩‍👧‍👦', 'مرحبا 护学岗', '\u202Eabc', 'é́́', '𠮷野家'])(
    'takes %j without harm',
    (text) => {
      expect(() => bare(text)).not.toThrow();
    },
  );

  test('folding twice is folding once, for the text of an office', () => {
    const characters = fc.constantFrom(...Array.from('清河县校园护学岗ＡｂC１2９、，。（）“”％% 園縣'));
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
