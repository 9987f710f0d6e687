import { bare } from '../../domain/text/fold.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';

/** How many letters around a slip must stand in the record: fewer fit too much. */
const AROUND = 3;

/**
 * Writes a mention as the record does where a character of it was mistaken for another, by its look or its sound (精准脱因 for 精准脱困).
 * Only a character that makes no word of its own is touched, and only where the letters beside it stand in the record with one and the
 * same other character: a different word is never made into one that is known.
 */
export function mender(record: readonly string[]): (mention: string) => string {
  const text = [...new Set(record.map(bare))].join('\n');
  return (mention) => {
    const characters = Array.from(bare(mention));
    if (characters.length < AROUND || text.includes(characters.join(''))) return mention;
    const loose = loosePlaces(characters.join(''));
    const mended = characters.map((character, i) =>
      loose[i] === true ? (meant(characters, i, text) ?? heard(characters, i, text) ?? character) : character,
    );
    return mended.join('') === characters.join('') ? mention : mended.join('');
  };
}

/** The one character that the record has in this place; `null` where it has none, several, or the one that was written. */
function meant(characters: readonly string[], at: number, text: string): string | null {
  const inside = new Set<string>();
  const beside = new Set<string>();
  for (let start = Math.max(0, at - AROUND); start <= at && start + AROUND < characters.length; start += 1) {
    const before = characters.slice(start, at).join('');
    const after = characters.slice(at + 1, start + AROUND + 1).join('');
    const found = before === '' || after === '' ? beside : inside;
    for (const character of between(before, after, text)) found.add(character);
  }
  // Letters on both sides tell enough. With letters on one, the other character must make a word with them: 脱困, but not 广场等.
  const [only, ...others] = inside.size > 0 ? inside : beside;
  if (others.length > 0 || only === undefined || only === characters[at]) return null;
  return inside.size > 0 || loosePlaces(characters.with(at, only).join(''))[at] === false ? only : null;
}

/** The one character of the same sound that the record has beside the same neighbour: 电剃 for 电梯. */
function heard(characters: readonly string[], at: number, text: string): string | null {
  const written = characters[at] ?? '';
  const [sound] = soundsOf(written);
  const before = characters[at - 1] ?? '';
  const after = characters[at + 1] ?? '';
  const beside = [
    ...(before === '' ? [] : between(before, '', text)),
    ...(after === '' ? [] : between('', after, text)),
  ];
  const found = new Set(beside.filter((character) => character !== written && soundsOf(character)[0] === sound));
  const [only] = found;
  return found.size === 1 && only !== undefined && !text.includes(before + written) ? only : null;
}

/** `bare` text has letters and digits alone, so nothing needs escaping. */
function between(before: string, after: string, text: string): ReadonlySet<string> {
  const pattern = new RegExp(`${before}(\\p{Script=Han})(?=${after})`, 'gu');
  return new Set([...text.matchAll(pattern)].map(([, character = '']) => character));
}

/** For each character whether it stands alone: no dictionary word takes it in. */
export function loosePlaces(text: string): readonly boolean[] {
  return knownWordsOf(text).flatMap((word) => {
    const { length } = Array.from(word);
    return new Array<boolean>(length).fill(length === 1);
  });
}
