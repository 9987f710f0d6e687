import { openers } from './lexicon.ts';
import { withoutAsking } from './mention.ts';
import { overlaps, without, type Span } from './spans.ts';
import { abbreviations, halfNames, KIND, wholeNames, type KnownUnit, soundingLike, type Names } from './unit-names.ts';
import { wordFinder } from './word-finder.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** A unit in a text; offsets into the folded text. */
export interface UnitMention extends Span {
  readonly text: string;
  /** `null` for what is called like a unit and is none that the record knows. */
  readonly unit: KnownUnit | null;
}

/** The names of those that the record knows, in the order of the text. */
export const knownNames = (mentions: readonly UnitMention[]): string[] =>
  mentions.flatMap(({ unit }) => (unit === null ? [] : [unit.name]));

/** The words of those that it does not. */
export const strangeNames = (mentions: readonly UnitMention[]): string[] =>
  mentions.flatMap(({ unit, text }) => (unit === null ? [text] : []));

/** Stands in for what is read already. No word of a question holds it. */
export const BLOT = '\uFFFC';

/** What is said of a unit, right behind its name: 宣教牵头什么, 规划都要配合哪些, 执勤那边谁是联络员. */
const SAID_OF_A_UNIT = new RegExp(
  [
    '^(?:那边|这边|那里|这里|那帮人|那帮|那伙人?|那头|这块|那块|们|他们)?(?:到底|究竟)?',
    '(?:[两二三四五六七八九十\\d几]?(?:个|家)(?:单位|部门|大队|支队|科室|局|室|办|中心|处)?)?(?:的|都|也|还|又|共|共同|一起|同时|分别|单独|要|该|应该|需要|一共|总共|主要|具体|在|没有?|有没有|是否|是不是|除了)*',
    '(?:[牵参]不|牵头|参与|参加|配合|协办|协助|负责|承担|主办|主责|[做干忙]|管(?!理)|有(?:哪些|什么|啥|几|多少|活|任务|没)|活儿?',
    '|(?:摊|分|领|接|揽)(?:上|到|了)|(?:以外|之外|外)?[,，]?(?:还有|还)(?:谁|哪些|哪几|什么|几)|谁是?(?:联络|对接)|找谁|联络员|联系|对接|职责|分工|报|几项|多少|逾期|到期|进展|同时出现',
    '|是(?:不是|否)?(?:领导小组)?(?:的)?(?:成员|牵头|参与|联络)|(?:任务|工作|措施|事项)(?!.{0,3}(?:谁|哪)))',
  ].join(''),
  'u',
);

/** As above, but so plainly that only a unit can be meant. */
const DONE_BY_A_UNIT =
  /^(?:在|都|也|还|要|该|应该|需要|一共|主要|的|(?:这个|本|该)?(?:方案|计划)(?:里面?|中|上)?)*(?:牵头|参与|参加|配合|承担|负责|要?做|干)(?:了|着)?(?:的)?(?:哪|什么|啥|几|多少|工作|任务|措施|吗|的|$)|^的?(?:联络员|联系人|职责|任务)|^有(?:哪些|什么|啥)/u;

const CONNECTOR = /(?:和|与|及|以及|跟|同|、|,|，|\/|或者?|还是|又有|还有|也有|而)$/u;
const CONNECTED = /^\s*(?:和|与|及|以及|跟|同|、|,|，|\/|或者?|还是|又有|还有|也有|都?参与,?|都?牵头,?)\s*$/u;
const BEFORE_A_UNIT =
  /(?:^|[\s:：?？。(（]|换成|那么?|请问|有|是|由|归|让|给|问下|一下|除了|包括|不含|看看?|查查?|讲讲?|说说?|但是?|而|却|,|，)$/u;

/** The ways of calling a unit that others look up as well, made once for all of them. */
interface Called {
  readonly names: Names;
  readonly heard: ReturnType<typeof soundingLike>;
}

/**
 * Finds units by name, alias, name without its place, short form, or half a name where the words around say that a unit is meant; and what
 * is called like a unit and is none. `phrases` are what the text quotes from the record: a name inside a longer quotation is part of it.
 */
export function unitFinder(
  units: readonly KnownUnit[],
  { names = wholeNames(units), heard = soundingLike(names) }: Partial<Called> = {},
): (text: string, phrases?: readonly Span[]) => readonly UnitMention[] {
  const halves = halfNames(units, names);
  const namesIn = wordFinder([...names].toSorted((a, b) => b[0].length - a[0].length));
  const halvesOf = wordFinder([...halves]);
  const unitsCalled = abbreviations(units);
  return (text, phrases = []) => {
    const isQuoted = (found: Span) => phrases.some((phrase) => isInside(found, phrase));
    const whole = wholeIn(text, namesIn(text))
      .filter((found) => !isQuoted(found))
      .map((found) => orLonger(found, text));
    const short = shortIn(without(text, whole, BLOT), unitsCalled).filter((found) => !isQuoted(found));
    const known = [...whole, ...short];
    const quoted = phrases.filter((phrase) => !known.some((found) => overlaps(found, phrase)));
    const open = without(text, quoted, BLOT);
    const half = halvesIn(open, { halves: halvesOf(open), known });
    const found = [...known, ...half];
    return [...found, ...likeUnits(without(text, [...found, ...quoted], BLOT), heard)].toSorted(
      (a, b) => a.start - b.start,
    );
  };
}

/** Two letters more than the name: the quotation is about something else. */
const isInside = (name: Span, phrase: Span): boolean =>
  phrase.start <= name.start && name.end <= phrase.end && phrase.end - phrase.start >= name.end - name.start + 2;

function wholeIn(text: string, longestFirst: readonly (readonly [string, KnownUnit])[]): readonly UnitMention[] {
  const found: UnitMention[] = [];
  for (const [name, unit] of longestFirst) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const mention = { start, end: start + name.length, text: name, unit };
      if (!found.some((other) => overlaps(mention, other))) found.push(mention);
    }
  }
  return found;
}

/** A letter before the name that is no word of its own makes it another name: 特巡警大队 is not 巡警大队. */
function orLonger(found: UnitMention, text: string): UnitMention {
  const [, before = ''] = /(?:^|[\s,，、])(\p{Script=Han})$/u.exec(withoutAsking(text.slice(0, found.start))) ?? [];
  if (before === '' || openers.has(before) || /[或及除请叫问找查看有为含等但而却不没且并]/u.test(before)) return found;
  return { start: found.start - 1, end: found.end, text: before + found.text, unit: null };
}

const kinds = new RegExp(KIND, 'gu');

const LONGEST_SHORT_FORM = 10;

/** Short forms that one unit alone could have, the longest that ends in each place. */
function shortIn(text: string, unitsCalled: (short: string) => readonly KnownUnit[]): readonly UnitMention[] {
  const found: UnitMention[] = [];
  for (const kind of matchesOf(text, kinds)) {
    const end = kind.index + kind[0].length;
    for (let start = Math.max(0, end - LONGEST_SHORT_FORM); start <= end - 3; start += 1) {
      const short = text.slice(start, end);
      const [only, ...others] = unitsCalled(short);
      if (only === undefined || others.length > 0) continue;
      found.push({ start, end, text: short, unit: only });
      break;
    }
  }
  return found;
}

/** From the end of the text, since what follows a name tells whether it is one: 宣教和规划都参与的. */
function halvesIn(
  text: string,
  {
    halves,
    known,
  }: { readonly halves: readonly (readonly [string, KnownUnit])[]; readonly known: readonly UnitMention[] },
): readonly UnitMention[] {
  const candidates = halves.flatMap(([half, unit]) =>
    placesOf(half, text).map((start) => ({ start, end: start + half.length, text: half, unit })),
  );
  const found: UnitMention[] = [];
  const rightFirst = candidates.toSorted((a, b) => b.end - a.end || a.start - b.start);
  for (const candidate of rightFirst) {
    if ([...known, ...found].some((other) => overlaps(candidate, other))) continue;
    if (isIntroduced(candidate, text, known) && isSpokenOf(candidate, text, [...known, ...found]))
      found.push(candidate);
  }
  return found;
}

function isIntroduced({ start }: Span, text: string, known: readonly Span[]): boolean {
  const before = text.slice(0, start);
  if (before === '' || before.endsWith(BLOT) || BEFORE_A_UNIT.test(before) || known.some(({ end }) => end === start))
    return true;
  return CONNECTOR.test(before);
}

function isSpokenOf({ end }: Span, text: string, others: readonly Span[]): boolean {
  const after = text.slice(end);
  if (SAID_OF_A_UNIT.test(after) || /^[呢的]?\s*[?？]?$/u.test(after)) return true;
  return others.some((other) => other.start > end && CONNECTED.test(text.slice(end, other.start)));
}

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

const likeAUnit = new RegExp(`[\\p{Script=Han}\\d]{1,11}(?:${KIND})(?!公室|[室长任门分署位员])`, 'gu');

/** Words that end like a unit's name, where the words behind them say that one is meant; the unit that sounds so, where one alone does. */
function likeUnits(text: string, heard: Called['heard']): readonly UnitMention[] {
  const unread = withoutAsking(text);
  return matchesOf(unread, likeAUnit).flatMap((found) => {
    const end = found.index + found[0].length;
    if (!DONE_BY_A_UNIT.test(text.slice(end))) return [];
    const [word = ''] = /(?:[^是由归让跟和与及请问在]|(?<=.)办){2,}$/u.exec(found[0]) ?? [];
    if (/[两二三四五六七八九十\d几][个家]/u.test(word)) return [];
    if (word.length < 2 || /^(?:各|本|我们?|该|这个|那个|多个|一个|有|全部|内部|外部)/u.test(word)) return [];
    return [{ start: end - word.length, end, text: word, unit: heard(word) }];
  });
}
