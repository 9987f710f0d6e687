import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundGramsOf, soundsOf } from '../../../src/domain/text/sounds.ts';
import { gramsOf, segmentsOf, termsOf } from '../../../src/domain/text/terms.ts';

test('Chinese is cut into pairs of neighbours, other words stay whole', () => {
  expect(gramsOf('加固校门，GPS定位12处')).toEqual(['加固', '固校', '校门', 'gps', '定位', '12', '处']);
  expect(gramsOf('、。！')).toEqual([]);
});

test('words are found whole and in part, without marks', () => {
  expect(segmentsOf('推进心理辅导室标准化建设。')).toEqual(expect.arrayContaining(['心理', '辅导', '标准化', '建设']));
  expect(segmentsOf('。，')).toEqual([]);
});

test('a word and a pair of the same characters are two terms', () => {
  expect(termsOf('校门')).toEqual(expect.arrayContaining(['校门', '_校门']));
});

test('sounds forget tones and what typists mix up', () => {
  expect(soundsOf('陈城')).toEqual(['cen', 'cen']);
  expect(soundGramsOf('护学岗，GPS')).toEqual(soundGramsOf('沪学刚'));
});

test('no text breaks it, and every character has its sound', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (words) => {
      expect(soundsOf(words)).toHaveLength(Array.from(words).length);
      expect(termsOf(words)).toEqual(termsOf(words));
      soundGramsOf(words);
    }),
  );
});

test.each(['\uD83D半个', '护\uDE00学', '👨‍👩‍👧护学岗🚸', 'اردو护学岗', '𠮷𠮷'])('takes %j', (text) => {
  expect(soundsOf(text)).toHaveLength(Array.from(text).length);
  expect(() => [gramsOf(text), segmentsOf(text), soundGramsOf(text)]).not.toThrow();
});
