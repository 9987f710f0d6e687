import type { Post } from '../plan.ts';
import { endsAsUnit, isGroup, unitNames } from '../units/unit-list.ts';

/** Who holds a post: a unit, a post of one, a person, or what of these the words say. */
export type Holder = Pick<Post, 'unit' | 'post' | 'name'>;

const TITLE =
  '(?:党委|党组|党支部|党总支)?(?:常务|第一)?副?(?:书记|市长|县长|区长|镇长|乡长|乡镇长|乡[(（]镇[)）]长|州长|盟长|旗长|局长|处长|科长|股长|部长|厅长|主任|院长|校长|园长|总队长|大队长|支队长|中队长|队长|政委|教导员|所长|站长|总经理|经理|董事长|委员|秘书长|会长|主席|理事长|专员|调研员|行长|社长|总监|总工程师|工程师|检察长|台长|馆长|护士长)';
const NAMED = new RegExp(`^(.*${TITLE})([\\p{Script=Han}·]{2,4}?)(?:同志)?$`, 'u');
const ENDS_IN_TITLE = new RegExp(`\\p{Script=Han}{2}${TITLE}$`, 'u');
const ONLY_TITLE = new RegExp(`^${TITLE}$`, 'u');
const OF_UNIT = new RegExp(`^(.+?)(${TITLE})$`, 'u');
/** A name of two characters is often spaced out to the width of three. */
const NAME = String.raw`\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}|[\p{Script=Han}·]{2,4}`;
const NAME_FIRST = new RegExp(`^(${NAME})(?:同志)?(?:\\s+([^\\s].*)|[(（]([^()（）]{2,40})[)）])$`, 'u');

/** The unit that a post is of: 保障室主任 → 保障室. */
export function unitOfPost(post: string): string | null {
  const unit = OF_UNIT.exec(post)?.[1];
  return unit !== undefined && !/[、，]/u.test(unit) && endsAsUnit(unit) ? unit : null;
}

const HEADS =
  /(?:等)?(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个家])?(?:有关|相关)?(?:部门|单位)?(?:的)?(?:主要|分管|有关|相关|党政)*(?:负责人|负责同志|责任人|领导|同志)$/u;

/** （以下简称县发改局） behind a member is no part of its name. */
const SHORT_FORM = /[(（](?:以下)?(?:统一)?(?:简称|并称)[^()（）]{1,20}[)）]/gu;

/** Members are units as a rule, whoever goes there for them: 县水利局、县财政局局长等为成员. */
export function membersOf(words: string): readonly Holder[] {
  const person = personFirst(words);
  if (person) return [withUnit(person)];
  const members: Holder[] = [];
  for (const name of unitNames(words.replaceAll(SHORT_FORM, '').replace(HEADS, ''))) {
    const last = members.at(-1);
    const member = memberOf(name);
    // 县教育局党组书记、局长 is one person.
    if (last?.post !== undefined && ONLY_TITLE.test(name))
      members[members.length - 1] = { ...last, post: `${last.post}、${name}` };
    else members.push(member);
  }
  return members.some(({ unit }) => unit !== undefined) ? members.map(asUnit) : members;
}

/** 第一水厂 among departments: no list of endings knows all units, and a post ends in a title. */
const asUnit = (member: Holder): Holder =>
  member.unit === undefined &&
  member.name === undefined &&
  (member.post?.length ?? 0) >= 4 &&
  !ENDS_IN_TITLE.test(member.post ?? '')
    ? { unit: member.post ?? '' }
    : member;

function memberOf(words: string): Holder {
  const name = words.replace(HEADS, '');
  if (endsAsUnit(name)) return { unit: name };
  const person = withUnit(personFirst(name) ?? titledPerson(name) ?? { post: name });
  return person.unit === undefined && isGroup(name) ? { unit: name } : person;
}

/** The unit is told apart from the post: 县教育局党组书记、局长 is its head. */
function withUnit(person: Holder): Holder {
  const [first = '', ...more] = person.post?.split('、') ?? [];
  const unit = unitOfPost(first) ?? (endsAsUnit(first) ? first : null);
  if (unit === null) return person;
  const post = [first.slice(unit.length), ...more].filter((part) => part !== '').join('、');
  return { ...(person.name === undefined ? {} : { name: person.name }), unit, ...(post === '' ? {} : { post }) };
}

/** 张三 县财政局局长, 张三（县财政局局长）. A name is no unit: 县水利局 县财政局 are two. */
export function personFirst(words: string): Holder | null {
  const [, name = '', spaced, bracketed] = NAME_FIRST.exec(words) ?? [];
  const bare = name.replace(/\s/gu, '');
  if (bare === '' || endsAsUnit(bare)) return null;
  return { name: bare, post: (spaced ?? bracketed ?? '').replace(/\s+/gu, ' ') };
}

function titledPerson(words: string): Holder | null {
  const [, post = '', name = ''] = NAMED.exec(words) ?? [];
  return name === '' ? null : { post, name };
}

/** 县长甲、局长乙: a piece without a name is one more post of the person that follows. */
export function peopleOf(words: string): readonly Holder[] {
  const people: Holder[] = [];
  let waiting: string[] = [];
  for (const piece of words.split('、')) {
    const person = personFirst(piece) ?? titledPerson(piece);
    const comrade = /^(\p{Script=Han}{2,4})同志$/u.exec(piece)?.[1];
    if (!person && comrade === undefined) {
      waiting.push(piece);
      continue;
    }
    const post = [...waiting, person?.post ?? ''].filter((part) => part !== '').join('、');
    people.push({ ...(post === '' ? {} : { post }), name: person?.name ?? comrade ?? '' });
    waiting = [];
  }
  return waiting.length === 0 ? people : [...people, { post: waiting.join('、') }];
}

/** A group has several deputies, so that their posts without names are one person's each; the head's are all of one. */
export function deputiesOf(words: string): readonly Holder[] {
  const people = peopleOf(words);
  const posts = people.length === 1 && people[0]?.name === undefined ? words.split('、') : [];
  return posts.length > 1 && posts.every((post) => ENDS_IN_TITLE.test(post)) ? posts.map((post) => ({ post })) : people;
}
