import { deputiesOf, membersOf, peopleOf, personFirst, type Holder } from './holders.ts';
import type { OutlineClause } from '../outline/outline.ts';
import type { Post, Span } from '../plan.ts';
import { postsSaid, ROLES, type Phrase } from './posts-said.ts';
import { STOPS, trimEndOf } from '../trim.ts';

const ABOUT =
  /成员单位|领导小组|工作专班|专项小组|工作组|指挥部|委员会|联席会议|组长|召集人|指挥长|办公室主任|办公室设在/u;
const GROUP = /领导小组|专班|指挥部|委员会|小组|联席会议/u;
/** 组  长 is often spaced out to the width of 副组长. */
const spacedOut = (words: string): string =>
  words.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, String.raw`\s*`);
const LISTED = spacedOut(`${ROLES}|成员单位|组员`);
const ROLE_LISTED = new RegExp(String.raw`^(${LISTED})(?:\s*[:：\t]\s*|[ \u3000]+(?=\S)|$)`, 'u');
const SHORT_NAME = '(?:[(（](?:以下)?简称[“"]?([^”"()（）]+)[”"]?[)）])?';
const SEAT = '([^，,。；;、()（）]{2,24}?)(?=[，,。；;()（）]|$)';
const OFFICE = new RegExp(
  `(?:(?:下设|设立|设)[^，,。；;、]{0,12}?办公室${SHORT_NAME}(?:[，,(（]?(?:办公室)?(?:设|挂靠)?[在于]${SEAT})?|办公室${SHORT_NAME}[，,(（]?(?:设|挂靠)[在于]${SEAT})`,
  'u',
);

/** The leading group, its members and its office, as the plan words them. */
export function readOrganisation(clauses: readonly OutlineClause[]): readonly Post[] {
  const posts: Post[] = [];
  let open: string | null = null;
  for (const clause of clauses) {
    if (clause.kind === 'title' || clause.row) continue;
    const list = listed(clause, open);
    open = list?.role ?? null;
    posts.push(...(list?.posts ?? (ABOUT.test(clause.text) && clause.text.length < 4000 ? said(clause) : [])));
  }
  return posts;
}

/** 由A担任组长,B担任副组长,C、D负责人为成员。领导小组下设办公室,由E兼任主任。 */
function said(clause: OutlineClause): readonly Post[] {
  const { text } = clause;
  const office = OFFICE.exec(text);
  const officeAt = office && GROUP.test(text.slice(0, office.index + 1)) ? office.index : Infinity;
  const phrases = postsSaid(text);
  const liaisons = liaisonPhrase(text);
  return [
    ...phrases.flatMap((phrase) =>
      holdersOf(phrase).map((holder) => ({
        role: inOffice(phrase, office ? office.index : Infinity),
        ...holder,
        ...quoted(clause, phrase),
      })),
    ),
    ...leadPosts(clause, phrases),
    ...(office && (seatOf(office) !== undefined || (officeAt < Infinity && phrases.length > 0))
      ? [officePost(clause, office)]
      : []),
    ...(liaisons && (phrases.length > 0 || text.includes('成员单位'))
      ? [{ role: '联络员', post: liaisons.holder, ...quoted(clause, liaisons) }]
      : []),
  ];
}

/** 建立联席会议制度，由甲局牵头，成员单位为乙局、丙局: who leads the members. */
function leadPosts(clause: OutlineClause, phrases: readonly Phrase[]): readonly Post[] {
  const match = /由([^，,。；;]{2,60}?)(?:总?牵头|总负责)(?=[，,。；;])/u.exec(clause.text);
  if (!match || phrases.every(({ role }) => role !== '成员')) return [];
  const place = { start: match.index, end: match.index + match[0].length };
  return membersOf(match[1] ?? '').map((holder) => ({ role: '牵头单位', ...holder, ...quoted(clause, place) }));
}

const inOffice = ({ role, start }: Phrase, officeAt: number): string =>
  start > officeAt && /^副?主任$/u.test(role) ? `办公室${role}` : role;

const quoted = (clause: OutlineClause, { start, end }: Span): Span & { readonly quote: string } => ({
  start: clause.start + start,
  end: clause.start + end,
  quote: clause.text.slice(start, end),
});

const seatOf = (office: RegExpExecArray): string | undefined => office[2] ?? office[4];

function officePost(clause: OutlineClause, office: RegExpExecArray): Post {
  const [seat, short] = [seatOf(office), office[1] ?? office[3]];
  return {
    role: '办公室',
    ...(seat === undefined ? {} : { unit: seat }),
    ...(short === undefined ? {} : { name: short }),
    ...quoted(clause, { start: office.index, end: office.index + office[0].length }),
  };
}

function holdersOf({ role, holder }: Pick<Phrase, 'role' | 'holder'>): readonly Holder[] {
  if (role === '成员') return membersOf(holder);
  return role.includes('副') ? deputiesOf(holder) : peopleOf(holder);
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

interface List {
  /** The post that the lines below may go on with. */
  readonly role: string;
  readonly posts: readonly Post[];
}

/** 组长:张某 县长; 成员:A、B. A line that only names a person goes on with the post above it. */
function listed(clause: OutlineClause, open: string | null): List | null {
  const { text } = clause;
  const match = ROLE_LISTED.exec(text);
  if (match && isList(text, match[0])) {
    const role = (match[1] ?? '').replaceAll(/\s|单位$/gu, '').replace('组员', '成员');
    const value = trimEndOf(text.slice(match[0].length), STOPS);
    return { role, posts: value === '' ? [] : postsOf(clause, role, value) };
  }
  const person = open === null || text.length > 60 ? null : personFirst(trimEndOf(text.trim(), STOPS));
  return open === null || person === null ? null : { role: open, posts: postsOf(clause, open, text.trim()) };
}

/** A line of one post; several in a line are a sentence. Without a mark behind the post, only few words follow. */
const isList = (text: string, opening: string): boolean =>
  text.length < 1500 && (/[:：\t]/u.test(opening) || !/[。，]/u.test(text)) && postsSaid(text).length < 2;

function postsOf(clause: OutlineClause, role: string, value: string): readonly Post[] {
  const person = role === '成员' ? null : personFirst(value);
  const holders = person ? [person] : holdersOf({ role, holder: value });
  return holders.map((holder) => ({ role, ...holder, ...quoted(clause, { start: 0, end: clause.text.length }) }));
}

/** The units that are members of the leading group, in the order of the text. */
export const memberUnits = (posts: readonly Post[]): readonly string[] => [
  ...new Set(posts.flatMap(({ role, unit }) => (role === '成员' && unit !== undefined ? [unit] : []))),
];

const HEAD = /^(?:第一|总)?(?:组长|召集人|指挥长|指挥)$/u;

/** The clauses without the lines that list a leading group: its members are given no work there. */
export function withoutPostLists(clauses: readonly OutlineClause[], posts: readonly Post[]): readonly OutlineClause[] {
  if (!posts.some(({ role }) => HEAD.test(role))) return clauses;
  const lines = new Set(posts.map(({ start, end }) => `${String(start)}-${String(end)}`));
  return clauses.filter(
    ({ text, start, end }) => !ROLE_LISTED.test(text) || !lines.has(`${String(start)}-${String(end)}`),
  );
}
