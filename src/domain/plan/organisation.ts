import type { OutlineClause } from './outline.ts';
import type { Post, Span } from './plan.ts';
import { endsAsUnit, unitNames } from './unit-list.ts';
import { STOPS, trimEndOf } from './trim.ts';

/** A stretch that says who holds a post, with its place in the clause. */
interface Phrase extends Span {
  readonly role: string;
  readonly holder: string;
}

const ABOUT = /成员单位|领导小组|工作专班|指挥部|委员会|组长|召集人/u;
const ROLES =
  '常务副组长|第一副组长|副组长|第一组长|组长|总召集人|副召集人|召集人|副总指挥|总指挥|副主任|主任|联络员|成员';
const ROLE_SAID = new RegExp(`(?:兼任|担任|任|为|作为)(?:领导小组|工作专班|专班|小组|办公室)?(${ROLES})(?!单位)`, 'gu');
/** 组  长 is often spaced out to the width of 副组长. */
const spacedOut = (words: string): string =>
  words.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, String.raw`\s*`);
const LISTED = spacedOut(`${ROLES}|办公室主任|办公室副主任|成员单位`);
const ROLE_LISTED = new RegExp(String.raw`^(${LISTED})\s*[:：\t]\s*`, 'u');
const SHORT_NAME = '(?:[(（](?:以下)?简称[“"]?([^”"()（）]+)[”"]?[)）])?';
const OFFICE = new RegExp(
  `(?:下设|设立|设)[^，,。；;、]{0,12}?办公室${SHORT_NAME}(?:[，,]?(?:办公室)?设在([^，,。；;、]{2,24}?)(?=[，,。；;]|$))?`,
  'u',
);

/** The leading group, its members and its office, as the plan words them. */
export function readOrganisation(clauses: readonly OutlineClause[]): readonly Post[] {
  const about = clauses.filter(
    ({ kind, text, row }) =>
      kind !== 'title' && !row && (ROLE_LISTED.test(text) || (ABOUT.test(text) && text.length < 4000)),
  );
  return about.flatMap((clause) => [...said(clause), ...listed(clause)]);
}

/** 由A担任组长,B担任副组长,C、D负责人为成员。领导小组下设办公室,由E兼任主任。 */
function said(clause: OutlineClause): readonly Post[] {
  const { text } = clause;
  const office = OFFICE.exec(text);
  const officeAt =
    office && /领导小组|专班|指挥部|委员会|小组/u.test(text.slice(0, office.index + 1)) ? office.index : Infinity;
  const phrases = phrasesOf(text);
  const posts = phrases.flatMap((phrase) =>
    holdersOf(phrase, inOffice(phrase, officeAt)).map((post) => ({ ...post, ...quoted(clause, phrase) })),
  );
  const liaisons = liaisonPhrase(text);
  return [
    ...posts,
    ...(office && officeAt < Infinity && phrases.length > 0 ? [officePost(clause, office)] : []),
    ...(liaisons && (phrases.length > 0 || text.includes('成员单位'))
      ? [{ role: '联络员', post: liaisons.holder, ...quoted(clause, liaisons) }]
      : []),
  ];
}

const inOffice = ({ role, start }: Phrase, officeAt: number): string =>
  start > officeAt && role.endsWith('主任') ? `办公室${role}` : role;

const quoted = (clause: OutlineClause, { start, end }: Span): Span & { readonly quote: string } => ({
  start: clause.start + start,
  end: clause.start + end,
  quote: clause.text.slice(start, end),
});

function officePost(clause: OutlineClause, office: RegExpExecArray): Post {
  const [words, short, seat] = office;
  return {
    role: '办公室',
    ...(seat === undefined ? {} : { unit: seat }),
    ...(short === undefined ? {} : { name: short }),
    ...quoted(clause, { start: office.index, end: office.index + words.length }),
  };
}

/** What stands between the last stop or the last role and 担任 is the holder. */
function phrasesOf(text: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  for (const match of text.matchAll(ROLE_SAID)) {
    const before = text.slice(from, match.index);
    const cut = Math.max(...['，', ',', '。', '；', ';', ':', '：'].map((stop) => before.lastIndexOf(stop))) + 1;
    const lead = /^[\s、]*(?:由)?/u.exec(before.slice(cut))?.[0].length ?? 0;
    const start = from + cut + lead;
    const holder = text.slice(start, match.index).trim();
    from = match.index + match[0].length;
    if (holder !== '' && holder.length < 600) phrases.push({ role: match[1] ?? '', holder, start, end: from });
  }
  return phrases;
}

type Holder = Pick<Post, 'role' | 'unit' | 'post' | 'name'>;

function holdersOf({ role, holder }: Phrase, wording: string): readonly Holder[] {
  if (role === '成员')
    return unitNames(
      holder.replace(/(?:等)?(?:部门|单位)?(?:的)?(?:主要|分管)?(?:负责人|负责同志|领导|同志)$/u, ''),
    ).map((unit) => ({ role: wording, unit }));
  const people = peopleOf(holder);
  const posts = people.length === 1 && people[0]?.name === undefined && isForSeveral(role) ? holder.split('、') : [];
  const each =
    posts.length > 1 && posts.every((post) => ENDS_IN_TITLE.test(post)) ? posts.map((post) => ({ post })) : people;
  return each.map((person) => ({ role: wording, ...person }));
}

const TITLE_WORDS =
  '书记|市长|县长|区长|镇长|乡长|局长|处长|科长|部长|厅长|主任|院长|校长|队长|大队长|支队长|政委|所长|站长|经理|董事长|委员|秘书长|会长|主席|专员|调研员';
const NAMED = new RegExp(`^(.*(?:${TITLE_WORDS}))([\\p{Script=Han}·]{2,4}?)(?:同志)?$`, 'u');

/** A group has several deputies, so that posts without names are one person's each; the head's are all of one. */
const isForSeveral = (role: string): boolean => role.startsWith('副');
const ENDS_IN_TITLE = new RegExp(`\\p{Script=Han}{2}(?:${TITLE_WORDS})$`, 'u');

/** 县长甲、局长乙: a piece without a name is one more post of the person that follows. */
function peopleOf(holder: string): readonly Omit<Holder, 'role'>[] {
  const people: Omit<Holder, 'role'>[] = [];
  let waiting: string[] = [];
  for (const piece of holder.split('、')) {
    const named = NAMED.exec(piece);
    const comrade = /^(\p{Script=Han}{2,4})同志$/u.exec(piece);
    if (!named && !comrade) {
      waiting.push(piece);
      continue;
    }
    const post = [...waiting, named?.[1] ?? ''].filter((words) => words !== '').join('、');
    people.push({ ...(post === '' ? {} : { post }), name: named?.[2] ?? comrade?.[1] ?? '' });
    waiting = [];
  }
  return waiting.length === 0 ? people : [...people, { post: waiting.join('、') }];
}

/** 各成员单位分别确定1名联络员. */
function liaisonPhrase(text: string): Phrase | null {
  const match =
    /(?<=^|[，,。；;])(?:同时|另外|并)?([^，,。；;]{2,40}?(?:确定|指定|明确|安排|确定好)[^，,。；;]{0,8}?)(?:名|位|个)?[^，,。；;]{0,8}联络员/u.exec(
      text,
    );
  if (!match) return null;
  const opening = /^(?:同时|另外|并)?/u.exec(match[0])?.[0].length ?? 0;
  const words = match[0].slice(opening, match[0].lastIndexOf('联络员'));
  return { role: '联络员', holder: words, start: match.index + opening, end: match.index + match[0].length };
}

/** 组长:张某 县长; 成员:A、B. */
function listed(clause: OutlineClause): readonly Post[] {
  const match = ROLE_LISTED.exec(clause.text);
  if (!match) return [];
  const role = (match[1] ?? '').replaceAll(/\s|单位$/gu, '');
  const value = trimEndOf(clause.text.slice(match[0].length), STOPS);
  const whole = quoted(clause, { start: 0, end: clause.text.length });
  if (role === '成员')
    return unitNames(value).map((name) => ({
      role,
      ...(endsAsUnit(name) ? { unit: name } : { post: name }),
      ...whole,
    }));
  const spaced = /^(\p{Script=Han}{2,4})\s+(.+)$/u.exec(value);
  if (spaced) return [{ role, name: spaced[1] ?? '', post: spaced[2] ?? '', ...whole }];
  return peopleOf(value).map((person) => ({ role, ...person, ...whole }));
}

/** The units that are members of the leading group, in the order of the text. */
export const memberUnits = (posts: readonly Post[]): readonly string[] => [
  ...new Set(posts.flatMap(({ role, unit }) => (role === '成员' && unit !== undefined ? [unit] : []))),
];

/** The unit that a post is of: 保障室主任 → 保障室. */
export function unitOfPost(post: string): string | null {
  const unit =
    /^(.*?)(?:党委|党组)?(?:常务|第一)?副?(?:大队长|支队长|总队长|队长|主任|局长|科长|处长|书记|部长|所长|站长|院长)$/u.exec(
      post,
    )?.[1];
  return unit !== undefined && !/[、，]/u.test(unit) && endsAsUnit(unit) ? unit : null;
}
