import { bare } from '../../domain/text/fold.ts';
import { soundOfCharacter } from '../../domain/text/sounds.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';
import type { RecordLetters } from './record-letters.ts';

/** How many letters around a slip must stand in the record: fewer fit too much. */
const AROUND = 3;

/**
 * Writes a mention as the record does where a character of it was mistaken for another, by its look or its sound (精准脱因 for 精准脱困).
 * Only a character that makes no word of its own is touched, and only where the letters beside it stand in the record with one and the
 * same other character: a different word is never made into one that is known.
 */
export function mender(record: RecordLetters): (mention: string) => string {
  return (mention) => {
    const characters = Array.from(bare(mention));
    if (characters.length < AROUND || record.holds(characters.join(''))) return mention;
    const loose = loosePlaces(characters.join(''));
    const mended = characters.map((character, i) =>
      loose[i] === true ? (meant(characters, i, record) ?? heard(characters, i, record) ?? character) : character,
    );
    return mended.join('') === characters.join('') ? mention : mended.join('');
  };
}

/** The one character that the record has in this place; `null` where it has none, several, or the one that was written. */
function meant(characters: readonly string[], at: number, record: RecordLetters): string | null {
  const inside = new Set<string>();
  const beside = new Set<string>();
  for (let start = Math.max(0, at - AROUND); start <= at && start + AROUND < characters.length; start += 1) {
    const before = characters.slice(start, at).join('');
    const after = characters.slice(at + 1, start + AROUND + 1).join('');
    const found = before === '' || after === '' ? beside : inside;
    for (const character of record.between(before, after)) found.add(character);
  }
  // Letters on both sides tell enough. With letters on one, the other character must make a word with them: 脱困, but not 广场等.
  const [only, ...others] = inside.size > 0 ? inside : beside;
  if (others.length > 0 || only === undefined || only === characters[at]) return null;
  return inside.size > 0 || loosePlaces(characters.with(at, only).join(''))[at] === false ? only : null;
}

/** The one character of the same sound that the record has beside the same neighbour: 电剃 for 电梯. */
function heard(characters: readonly string[], at: number, record: RecordLetters): string | null {
  const written = characters[at] ?? '';
  const sound = soundOfCharacter(written);
  const before = characters[at - 1] ?? '';
  const after = characters[at + 1] ?? '';
  const beside = [
    ...(before === '' ? [] : record.between(before, '')),
    ...(after === '' ? [] : record.between('', after)),
  ];
  const found = new Set(beside.filter((character) => character !== written && soundOfCharacter(character) === sound));
  const [only] = found;
  return found.size === 1 && only !== undefined && !record.holds(before + written) ? only : null;
}

/** For each character whether it stands alone: no dictionary word takes it in. */
export function loosePlaces(text: string): readonly boolean[] {
  return knownWordsOf(text).flatMap((word) => {
    const { length } = Array.from(word);
    return new Array<boolean>(length).fill(length === 1);
  });
}
