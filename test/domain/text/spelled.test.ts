import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinyinOf, soundsOf, soundsSpelled } from '../../../src/domain/text/sounds.ts';
import { knownWordsOf } from '../../../src/domain/text/terms.ts';
import { aPlanText } from '../../support/desk.ts';

const words = [...new Set(knownWordsOf(aPlanText))].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));

/** The sound of a word, where its letters can be parted in one way only (先 is not 西安). */
const isPlain = (word: string): boolean => soundsSpelled(pinyinOf(word))?.join(' ') === soundsOf(word).join(' ');

test('the pinyin of a word of the record sounds as the word does', () => {
  const others = words.filter((word) => !isPlain(word));

  expect(words.length).toBeGreaterThan(80);
  expect(others).toEqual([]);
});

test('and so do several in a row, wherever pinyin and characters change', () => {
  const plain = words.filter(isPlain);
  const mixed = fc.array(fc.record({ word: fc.constantFrom(...plain), spelled: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(mixed, (pieces) => {
      // A blank keeps the letters of neighbours apart, as one types them.
      const written = pieces.map(({ word, spelled }) => (spelled ? pinyinOf(word) : word));
      const heard = written.map((piece) => soundsSpelled(piece)?.join(' '));

      expect(heard).toEqual(pieces.map(({ word }) => soundsOf(word).join(' ')));
    }),
  );
});

test('a word that is spelled in part sounds as the whole', () => {
  expect(soundsSpelled('huxue岗')).toEqual(soundsOf('护学岗'));
  expect(soundsSpelled('护xuegang')).toEqual(soundsOf('护学岗'));
  expect(soundsSpelled('mingchuliangzao')).toEqual(soundsOf('明厨亮灶'));
});

test.each(['xyz', 'gps定位', 'liaison', 'whoq'])('letters that are no pinyin have no sounds: %s', (text) => {
  expect(soundsSpelled(text)).toBeNull();
});

test('every part of what letters are parted into is a syllable, and together they are the letters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('abceghinoux')), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(letters, (text) => {
      const sounds = soundsSpelled(text);

      // As it is typed, a syllable may have an h or a g that makes no difference to its sound: cua is that of chua alone.
      for (const sound of sounds ?? []) {
        const typed = [sound, sound.replace(/^[zcs]/u, '$&h')].flatMap((letters) => [letters, `${letters}g`]);
        expect(typed.map((letters) => soundsSpelled(letters)?.join(' '))).toContain(sound);
      }
    }),
  );
});

test('letters that can be parted in very many ways are no burden', () => {
  expect(soundsSpelled('xian'.repeat(900))).toHaveLength(900);
  expect(soundsSpelled(`${'xian'.repeat(900)}k`)).toBeNull();
});
