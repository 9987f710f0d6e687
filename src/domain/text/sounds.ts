import { pinyin, polyphonic } from 'pinyin-pro';

/**
 * How each Chinese character of the text sounds, without tones and without the differences that typists and dialects do not make
 * (zh/z, ch/c, sh/s, -ng/-n). One entry a character; other characters stand for themselves.
 */
export function soundsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
  // The library gives one entry a character for the texts of this domain; where it does not, nothing can be said of sounds.
  return sounds.length === characters.length ? sounds.map(plainSound) : characters;
}

/** The pinyin of Chinese words as one types it: no tones, no spaces. */
export const pinyinOf = (words: string): string => pinyin(words, { toneType: 'none', type: 'array', v: true }).join('');

const plainSound = (sound: string): string => sound.replace(/^([zcs])h/u, '$1').replace(/(?<=[aei])ng$/u, 'n');

let syllables: ReadonlySet<string> | undefined;

/** Every syllable that a character of everyday use has, as it is typed. */
const knownSyllables = (): ReadonlySet<string> =>
  (syllables ??= new Set(
    Array.from({ length: 0x9fa6 - 0x4e00 }, (_, i) => pinyinOf(String.fromCodePoint(0x4e00 + i))),
  ));

/**
 * As `soundsOf`, of words that are written in pinyin, or partly so (zhigan安防区), in small letters and without marks; `null` where letters are no
 * pinyin. Of several ways to part letters into syllables the one with the fewest is taken, of such the one with the longest in front.
 */
export function soundsSpelled(words: string): readonly string[] | null {
  const runs = words.match(/[a-z]+|\p{Script=Han}+|./gu) ?? [];
  const sounds = runs.map((run) => (/^[a-z]/u.test(run) ? syllablesOf(run)?.map(plainSound) : soundsOf(run)));
  return sounds.every((some) => some !== undefined) ? sounds.flat() : null;
}

const LONGEST_SYLLABLE = 6;

/** How letters are best parted from a place on: the length of the first syllable, and how many there are. */
interface Parting {
  readonly length: number;
  readonly count: number;
}

/** From the end, so that letters which can be parted in very many ways (xianxian…) take no longer than others. */
function syllablesOf(letters: string): readonly string[] | undefined {
  const from = new Map<number, Parting>([[letters.length, { length: 0, count: 0 }]]);
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const best = partingAt(letters, at, from);
    if (best !== undefined) from.set(at, best);
  }
  if (!from.has(0)) return undefined;
  const syllables: string[] = [];
  for (let at = 0; at < letters.length; at += from.get(at)?.length ?? letters.length)
    syllables.push(letters.slice(at, at + (from.get(at)?.length ?? letters.length)));
  return syllables;
}

function partingAt(letters: string, at: number, from: ReadonlyMap<number, Parting>): Parting | undefined {
  let best: Parting | undefined;
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length -= 1) {
    const rest = from.get(at + length);
    if (rest === undefined || rest.count + 1 >= (best?.count ?? Infinity)) continue;
    if (knownSyllables().has(letters.slice(at, at + length))) best = { length, count: rest.count + 1 };
  }
  return best;
}

/** Neighbouring sounds, as `gramsOf` pairs characters. */
export function soundGramsOf(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const sounds = soundsOf(run);
    return sounds.slice(1).map((sound, i) => `${sounds[i] ?? ''} ${sound}`);
  });
}

const alone = new Map<string, string | undefined>();

/** How a character sounds by itself. Found out once a character. */
export function soundOfCharacter(character: string): string | undefined {
  if (!alone.has(character)) alone.set(character, soundsOf(character)[0]);
  return alone.get(character);
}

const readings = new Map<string, ReadonlySet<string>>();

/**
 * How a character may sound, whatever stands around it: `soundsOf` says one of these, but for 々, which repeats the one before it and stands in
 * no Chinese text. Found out once a character.
 */
export function soundsPossible(character: string): ReadonlySet<string> {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const ofItsOwn = polyphonic(character, { toneType: 'none', type: 'array', v: true }).flat();
  const found = new Set([character, ...ofItsOwn, ...(inWordsOnly[character] ?? [])].map(plainSound));
  readings.set(character, found);
  return found;
}

/** Readings that the library has in one word each (阿房宫) and not under the character. */
const inWordsOnly: Readonly<Record<string, readonly string[]>> = {
  傍: ['pang'],
  枝: ['z'],
  从: ['zong'],
  告: ['gu'],
  房: ['pang'],
};

/** Whether the text may sound so somewhere: no where it cannot, whatever stands around its characters. Cheap, as `soundsOf` is not. */
export function maySound(text: string, sounds: readonly string[]): boolean {
  const characters = Array.from(text);
  return characters.some((_, at) => sounds.every((sound, i) => soundsPossible(characters[at + i] ?? '').has(sound)));
}
