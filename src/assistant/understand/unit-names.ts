import { bare, fold } from '../../domain/text/fold.ts';
import { lettersOf } from '../../domain/text/letters.ts';
import { soundsOf } from '../../domain/text/sounds.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** 各成员单位 and the like stand for many, and are no unit that could do something by itself. */
export const isCollective = (name: string): boolean => /^(?:各|所有|全体|有关|相关)/u.test(name);

/** A way of writing a unit, folded. */
export type Names = ReadonlyMap<string, KnownUnit>;

/** What the name of a unit ends in. */
export const KIND =
  '大队|支队|中队|总队|分局|中心|办公室|委员会|公司|集团|学校|医院|派出所|街道|[局室办委科处所站镇乡院部厅]';

const kindAtEnd = new RegExp(`(?:${KIND})$`, 'u');

/** The name without the word for what it is: 宣教 of 宣教大队. */
export const stemOf = (name: string): string => name.replace(kindAtEnd, '');

/** Whole names: as the record has them, without marks, and without the place before them (县公安局 as 公安局) where no other unit is called so. */
export function wholeNames(units: readonly KnownUnit[]): Names {
  const names = new Map<string, KnownUnit>();
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      names.set(fold(name), unit);
      names.set(bare(name), unit);
    }
  }
  const placeless = units.map((unit) => [placelessName(unit), unit] as const);
  for (const [name, unit] of unique(placeless)) if (!names.has(name)) names.set(name, unit);
  return names;
}

const placelessName = ({ name }: KnownUnit): string =>
  fold(name).replace(/^(?:[省市县区州旗]|[^省市县区州旗]{2,3}[市县区])(?=.{2})/u, '');

/**
 * Names that are only names where the words around them say so: without their last word (宣教), or one word of them that no other unit has
 * (办证). Each is what one unit alone could be called.
 */
export function halfNames(units: readonly KnownUnit[], whole: Names): Names {
  const halves = units
    .filter(({ name }) => !isCollective(name))
    .flatMap((unit) => {
      const stem = stemOf(placelessName(unit));
      return [...new Set([stem, ...runsOf(knownWordsOf(stem))])].map((half) => [half, unit] as const);
    });
  const names = lettersOf(units.map(({ name }) => name));
  const others = (half: string, unit: KnownUnit) => names.holding(half).some((i) => units[i]?.id !== unit.id);
  const free = halves.filter(
    ([half, unit]) =>
      half.length >= 2 && !whole.has(half) && (half === stemOf(placelessName(unit)) || !others(half, unit)),
  );
  return new Map(unique(free));
}

/** One or several words in a row; those that do not begin the name must be longer to be one. */
const runsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((_, start) =>
    words
      .slice(start)
      .map((_, length) => words.slice(start, start + length + 1).join(''))
      .filter((run) => run.length >= (start === 0 ? 2 : 3)),
  );

function unique(pairs: readonly (readonly [string, KnownUnit])[]): readonly (readonly [string, KnownUnit])[] {
  const called = new Map<string, Set<string>>();
  for (const [name, { id }] of pairs) called.set(name, (called.get(name) ?? new Set()).add(id));
  return pairs.filter(([name]) => called.get(name)?.size === 1);
}

const kindsAlike: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' };

/** A name by the word for what it is and the rest. */
interface Parted {
  readonly unit: KnownUnit;
  readonly stem: string;
}

/**
 * Whose name a short form may be: it keeps the kind of the name, and of its other characters at least two, in their order (执法大队 for
 * 城市综合执法管理大队). Each unit once.
 */
export function abbreviations(units: readonly KnownUnit[]): (short: string) => readonly KnownUnit[] {
  const byLetter = new Map<string, Parted[]>();
  for (const unit of units) {
    for (const name of new Set([unit.name, ...unit.aliases].map(fold))) {
      const kind = kindAtEnd.exec(name)?.[0] ?? '';
      const parted = { unit, stem: stemOf(name) };
      for (const letter of new Set(parted.stem)) {
        const having = byLetter.get(kind + letter);
        if (having === undefined) byLetter.set(kind + letter, [parted]);
        else having.push(parted);
      }
    }
  }
  return (short) => {
    const kind = kindAtEnd.exec(short)?.[0];
    if (kind === undefined) return [];
    const stem = short.slice(0, -kind.length);
    if (stem.length < 2) return [];
    // A name that ends in no such word is shortened with any (妇联 as 妇联办公室).
    const kinds = [kind, kindsAlike[kind] ?? ''];
    const meant = kinds.flatMap((each) =>
      fewest(stem, each, byLetter).filter((name) => isSubsequence(stem, name.stem)),
    );
    return [...new Set(meant.map(({ unit }) => unit))];
  };
}

/** The names of the kind that have the rarest letter of the stem. */
function fewest(stem: string, kind: string, byLetter: ReadonlyMap<string, readonly Parted[]>): readonly Parted[] {
  const having = Array.from(stem, (letter) => byLetter.get(kind + letter) ?? []);
  return having.reduce((least, some) => (some.length < least.length ? some : least));
}

function isSubsequence(short: string, whole: string): boolean {
  let at = -1;
  for (const character of short) {
    at = whole.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The one unit that is called as a word sounds (缉独大队 for 缉毒大队); `null` where none or several are. */
export function soundingLike(names: Names): (word: string) => KnownUnit | null {
  let bySound: ReadonlyMap<string, ReadonlySet<KnownUnit>> | undefined;
  return (word) => {
    if (!/^\p{Script=Han}{3,}$/u.test(word)) return null;
    bySound ??= unitsBySound(names);
    const [only, ...others] = bySound.get(soundOf(word)) ?? [];
    return only !== undefined && others.length === 0 ? only : null;
  };
}

const soundOf = (name: string): string => soundsOf(name).join(' ');

function unitsBySound(names: Names): ReadonlyMap<string, ReadonlySet<KnownUnit>> {
  const found = new Map<string, Set<KnownUnit>>();
  for (const [name, unit] of names) found.set(soundOf(name), (found.get(soundOf(name)) ?? new Set()).add(unit));
  return found;
}
