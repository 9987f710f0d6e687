import { pinyinOf, soundsOf, soundsPossible } from '../../domain/text/sounds.ts';
import { loosePlaces } from './slips.ts';

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

/** After these one of the pivotal words is so likely that even a word of its own is taken for a slip (谁千头). */
const expecting = /(?:谁|单位|部门|哪家|哪个)(?:来|在)?$/u;
const expected = new Set(['牵头', '参与', '负责', '配合']);

/** Before these a word that sounds like one of the pivotal ones is that one: 前头单位, 签头哪些. */
const expectedBefore = /^(?:的)?(?:单位|部门|哪|什么|啥|几[项个])/u;

/** As 进站 is 进展 before 如何. */
const progress = new Set(['进展', '进度']);
const progressBefore = /^(?:情况)?(?:如何|怎么样|怎样|咋样)/u;

/** A word of its own wherever it stands: 是县教育局牵头的 sounds like 时限 and says nothing of it. */
const COPULA = '是';

let sounds: readonly (readonly [word: string, sounds: readonly string[]])[] | undefined;

/**
 * Writes the pivotal words as they are meant where they were written by sound (签头 for 牵头). Only characters that make no word of their
 * own are touched, unless one of these words is what must follow.
 */
export function repair(written: string): string {
  const text = spelledOut(written);
  const characters = Array.from(text);
  sounds ??= pivotal.map((word) => [word, soundsOf(word)] as const);
  let heard: readonly string[] | undefined;
  let loose: readonly boolean[] | undefined;
  let repaired = characters;
  for (const [word, sound] of sounds) {
    for (const at of placesOf(sound, characters)) {
      const end = at + word.length;
      if (characters.slice(at, end).join('') === word) continue;
      heard ??= soundsOf(text);
      if (heard.slice(at, end).join(' ') !== sound.join(' ')) continue;
      loose ??= loosePlaces(text);
      const free = loose.slice(at, end).every(Boolean) && !characters.slice(at, end).includes(COPULA);
      const isAwaited =
        expecting.test(characters.slice(0, at).join('')) || expectedBefore.test(characters.slice(end).join(''));
      const awaited =
        (expected.has(word) && isAwaited) ||
        (progress.has(word) && progressBefore.test(characters.slice(end).join('')));
      if (free || awaited) repaired = repaired.slice(0, at).concat(Array.from(word), repaired.slice(end));
    }
  }
  return repaired.join('');
}

let spelled: ReadonlyMap<string, string> | undefined;

/** The pivotal words in the place of their pinyin: qiantou单位. */
function spelledOut(text: string): string {
  if (!/[a-z]{4}/u.test(text)) return text;
  spelled ??= new Map(pivotal.map((word) => [pinyinOf(word), word]));
  return text.replace(/[a-z]{4,}/gu, (letters) => spelled?.get(letters) ?? letters);
}

/** Where characters stand that may sound so. To pronounce a whole text takes far longer, and hardly any has a place to be pronounced for. */
function placesOf(sounds: readonly string[], characters: readonly string[]): readonly number[] {
  const [first = ''] = sounds;
  const places: number[] = [];
  for (const [at, character] of characters.entries())
    if (maySound(character, first) && sounds.every((sound, i) => maySound(characters[at + i], sound))) places.push(at);
  return places;
}

/** 々 sounds like the character before it. */
const maySound = (character: string | undefined, sound: string): boolean =>
  character !== undefined && (character === '々' || soundsPossible(character).has(sound));
