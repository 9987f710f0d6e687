import { fold } from '../../domain/text/fold.ts';

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A unit in a text; offsets into the folded text. */
export interface UnitMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `null` for what is called like a unit and is none that the record knows. */
  readonly unit: KnownUnit | null;
}

const KIND = '大队|支队|中队|总队|分局|中心|办公室|委员会|公司|学校|医院|派出所|街道|[局室办委科处所站镇乡院部厅]';

/** What follows a unit that is called by half its name: 经侦牵头什么, 法制的联络员. */
const ABOUT_A_UNIT =
  /^(?:的)?(?:牵头|参与|配合|负责|承担|要做|该做|做什么|干什么|有哪些|有什么|有几|联络员|联系人|的任务|的工作|任务|职责|报)/u;

/** Finds units by name, alias, name without its prefix of place (县公安局 as 公安局), or half a name where the words after it say that a unit is meant. */
export function unitFinder(units: readonly KnownUnit[]): (text: string) => readonly UnitMention[] {
  const names = namesOf(units);
  const halves = halvesOf(units, names);
  const longestFirst = [...names].toSorted((a, b) => b[0].length - a[0].length);
  return (text) => {
    const found = wholeNames(text, longestFirst);
    const more = [...halfNames(text, halves), ...likeUnits(text, units)].filter((mention) => isFree(mention, found));
    return withoutOverlaps([...found, ...more]);
  };
}

type Names = ReadonlyMap<string, KnownUnit>;

function namesOf(units: readonly KnownUnit[]): Names {
  const names = new Map<string, KnownUnit>();
  for (const unit of units) for (const name of [unit.name, ...unit.aliases]) names.set(fold(name), unit);
  const short = units.map(
    (unit) => [fold(unit.name).replace(/^(?:[省市县区州旗]|[^省市县区州旗]{2,3}[市县区])(?=.{2})/u, ''), unit] as const,
  );
  for (const [name, unit] of unique(short)) if (!names.has(name)) names.set(name, unit);
  return names;
}

/** Names less their last word: 经侦 of 经侦大队. Only those that one unit alone could mean. */
function halvesOf(units: readonly KnownUnit[], names: Names): Names {
  const kind = new RegExp(`(?:${KIND})$`, 'u');
  const halves = units
    .map((unit) => [fold(unit.name).replace(kind, ''), unit] as const)
    .filter(([half]) => half.length >= 2);
  return new Map(unique(halves).filter(([half]) => !names.has(half)));
}

function unique(pairs: readonly (readonly [string, KnownUnit])[]): readonly (readonly [string, KnownUnit])[] {
  return pairs.filter(([name, unit]) => !pairs.some(([other, another]) => other === name && another.id !== unit.id));
}

function wholeNames(text: string, longestFirst: readonly (readonly [string, KnownUnit])[]): readonly UnitMention[] {
  const found: UnitMention[] = [];
  for (const [name, unit] of longestFirst) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const mention = { start, end: start + name.length, text: name, unit };
      if (isFree(mention, found)) found.push(mention);
    }
  }
  return found;
}

function halfNames(text: string, halves: Names): readonly UnitMention[] {
  return [...halves].flatMap(([half, unit]) => {
    const start = text.indexOf(half);
    if (start < 0 || !ABOUT_A_UNIT.test(text.slice(start + half.length))) return [];
    const before = text.slice(0, start);
    return before === '' || /[和与及、,，\s]$|(?:换成|那么?)$/u.test(before)
      ? [{ start, end: start + half.length, text: half, unit }]
      : [];
  });
}

/** Words that end like a unit's name. One known unit that has all their characters in order is meant (出入境大队 for 治安出入境管理大队). */
function likeUnits(text: string, units: readonly KnownUnit[]): readonly UnitMention[] {
  const like = new RegExp(
    `(?<=^|[\\s,，、和与及跟由]|那|换成)[\\p{Script=Han}\\d]{1,10}?(?:${KIND})(?!室|长|任|公)`,
    'gu',
  );
  return [...text.matchAll(like)].flatMap((found) => {
    const [word] = found;
    if (/[谁哪什么几何牵头参与负责配合]/u.test(word) || /^(?:各|本|我们?|该|这个|那个|多个|一个|有)/u.test(word))
      return [];
    const near = units.filter((unit) => [unit.name, ...unit.aliases].some((name) => isAbbreviation(word, fold(name))));
    const unit = near.length === 1 ? (near[0] ?? null) : null;
    return [{ start: found.index, end: found.index + word.length, text: word, unit }];
  });
}

/** All characters of the short form stand in the name in their order, the first and the last among them. */
function isAbbreviation(short: string, name: string): boolean {
  if (short.length < 3 || short.at(-1) !== name.at(-1)) return false;
  let at = -1;
  for (const character of short) {
    at = name.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const isFree = (mention: UnitMention, found: readonly UnitMention[]): boolean =>
  found.every((other) => mention.end <= other.start || other.end <= mention.start);

function withoutOverlaps(mentions: readonly UnitMention[]): readonly UnitMention[] {
  const kept: UnitMention[] = [];
  for (const mention of mentions) if (isFree(mention, kept)) kept.push(mention);
  return kept.toSorted((a, b) => a.start - b.start);
}
