import { expect, test } from 'vitest';
import type { Passage, Style } from '../../../../src/channels/telegram/render/passage.ts';
import { split } from '../../../../src/channels/telegram/render/split.ts';

const passage = (text: string, style: Style = 'plain', apart = false): Passage => ({ text, style, apart });

/** The texts of each message, where a message holds so many characters. */
const texts = (passages: readonly Passage[], length: number, styled = 100) =>
  split(passages, { length, styled }).map((part) => part.map(({ text }) => text));

test('what fits stays in one message', () => {
  expect(texts([passage('甲'), passage('乙')], 3)).toEqual([['甲', '乙']]);
});

test('the empty line before a passage counts', () => {
  expect(texts([passage('甲'), passage('乙', 'plain', true)], 3)).toEqual([['甲'], ['乙']]);
});

test('a well filled message ends before a block that does not fit', () => {
  expect(texts([passage('一二三四五六'), passage('甲甲\n乙乙')], 10)).toEqual([['一二三四五六'], ['甲甲\n乙乙']]);
});

test('a message that has little in it takes the first lines of a long list', () => {
  expect(texts([passage('共三项'), passage('1. 甲甲\n2. 乙乙\n3. 丙丙')], 16)).toEqual([
    ['共三项', '1. 甲甲\n2. 乙乙'],
    ['3. 丙丙'],
  ]);
});

test('a line longer than a message is cut behind a sentence with its closing marks', () => {
  expect(texts([passage('他说：“先做甲。”然后做乙；最后做丙')], 12)).toEqual([
    ['他说：“先做甲。”'],
    ['然后做乙；最后做丙'],
  ]);
});

test('a figure is no end of a sentence, nor is the number of an item', () => {
  expect(texts([passage('rose by 3.5 points')], 11)).toEqual([['rose by 3.5'], ['points']]);
  expect(texts([passage('abcd 12. xyz efgh')], 14)).toEqual([['abcd 12. xyz'], ['efgh']]);
});

test('without a sentence a line is cut between words, without words between characters', () => {
  expect(texts([passage('one two three')], 9)).toEqual([['one two'], ['three']]);
  expect(texts([passage('甲乙丙丁戊')], 2)).toEqual([['甲乙'], ['丙丁'], ['戊']]);
  expect(texts([passage('👨‍👩‍👧👨‍👩‍👧')], 11)).toEqual([['👨‍👩‍👧'], ['👨‍👩‍👧']]);
});

test('a character that is longer than a message is cut inside, but no surrogate pair is', () => {
  expect(texts([passage(`a${'\u0301'.repeat(5)}`)], 4)[0]).toEqual([`a${'\u0301'.repeat(3)}`]);
  expect(
    texts([passage('👨‍👩‍👧')], 4)
      .flat()
      .every((text) => text.isWellFormed()),
  ).toBe(true);
});

test('a quote that fits into a message is not cut; a longer one goes on as a quote', () => {
  expect(texts([passage('一'), passage('甲甲\n乙乙', 'quote')], 6)).toEqual([['一'], ['甲甲\n乙乙']]);
  expect(split([passage('甲甲\n乙乙', 'folded')], { length: 3, styled: 100 })).toEqual([
    [passage('甲甲', 'folded')],
    [passage('乙乙', 'folded')],
  ]);
});

test('no message has more set stretches than Telegram sets', () => {
  const quotes = ['甲', '乙', '丙'].map((text) => passage(text, 'quote'));

  expect(texts(quotes, 100, 2)).toEqual([['甲', '乙'], ['丙']]);
});

test('where nothing is to be seen there is no message', () => {
  expect(texts([passage('\u200B'), passage(' ')], 10)).toEqual([]);
});
