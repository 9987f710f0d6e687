import { soundsOf } from '../../domain/text/sounds.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';

/** The words that a question turns on. A slip in one of them would lose the question, a slip elsewhere only weakens a match. */
const pivotal = [
  '牵头',
  '参与',
  '负责',
  '配合',
  '联络员',
  '进展',
  '进度',
  '到期',
  '逾期',
  '完成',
  '受阻',
  '撤销',
  '未报送',
  '组长',
  '时限',
];

let sounds: readonly (readonly [word: string, sound: string])[] | undefined;

/**
 * Writes the pivotal words as they are meant where they were written by sound (签头 for 牵头). Only characters that make no word of their
 * own are touched.
 */
export function repair(text: string): string {
  const characters = Array.from(text);
  const heard = soundsOf(text);
  sounds ??= pivotal.map((word) => [word, soundsOf(word).join(' ')] as const);
  let loose: readonly boolean[] | undefined;
  let repaired = characters;
  for (const [word, sound] of sounds) {
    const { length } = word;
    for (let at = 0; at + length <= characters.length; at += 1) {
      if (heard.slice(at, at + length).join(' ') !== sound || characters.slice(at, at + length).join('') === word)
        continue;
      loose ??= loosePlaces(text);
      if (loose.slice(at, at + length).every(Boolean))
        repaired = repaired.slice(0, at).concat(Array.from(word), repaired.slice(at + length));
    }
  }
  return repaired.join('');
}

/** For each character whether it stands alone: no dictionary word takes it in. */
function loosePlaces(text: string): readonly boolean[] {
  return knownWordsOf(text).flatMap((word) => {
    const { length } = Array.from(word);
    return new Array<boolean>(length).fill(length === 1);
  });
}
