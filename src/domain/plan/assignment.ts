import { parseDeadline } from '../calendar/deadline.ts';
import { unitNames } from './unit-list.ts';
import { STOPS, trimOf } from './trim.ts';

/** What the words that assign a piece of work say. Names stand as they are written. */
export interface Assigned {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly leadIsExplicit: boolean;
  /** What stands behind 完成时限: and the like, verbatim. */
  readonly dueWords: string | null;
}

type Part = 'lead' | 'joint' | 'participants' | 'due' | 'other';

/** The labels of the genre; `joint` names who is responsible and not who leads. The first that fits counts. */
const LABELS: readonly (readonly [Part, RegExp])[] = [
  [
    'due',
    /^(?:完成|办结|落实|整改|办理|实施)?(?:时限|时间|期限|时间节点|时间要求|时间安排|进度安排|截止时间|截止日期|完成日期)(?:要求)?$|^(?:timeline|deadline|due(?:\s+date)?|target\s+date|completion(?:\s+date)?|timeframe|when)$/iu,
  ],
  [
    'participants',
    /^(?:配合|参与|参加|协办|协同|协助|协作|支持|会办)(?:责任)?(?:单位|部门|处室|科室)?$|^(?:partners?|participants?|supporting|support|partner\s+agenc(?:y|ies)|contributors?|with)$/iu,
  ],
  [
    'lead',
    /^(?:责任)?(?:牵头|主办|主责|主管|抓总)(?:责任|负责)?(?:单位|部门|处室|科室)?$|^(?:lead|leads|lead\s+(?:agency|agencies|unit|department|organi[sz]ation|partner)|led\s+by)$/iu,
  ],
  [
    'joint',
    /^(?:主要)?(?:责任|负责|承办|落实|实施|执行|完成|具体责任)(?:考核|落实|实施)?(?:单位|部门|主体|处室|科室)$|^(?:responsible(?:\s+(?:party|parties|agency|agencies|unit|units|department))?|owner|owners|responsibility)$/iu,
  ],
  ['other', /^(?:责任人|(?:责任|分管|牵头|主管|包保)(?:县|市|区)?领导|联系人|联络员|备注|目标|责任科室)$/u],
];

/** Which part of an assignment a label or the head of a column announces, or `null`. */
export function partOfLabel(label: string): Part | null {
  const words = label.replace(/[\s*_:：]+/gu, ' ').trim();
  return (
    LABELS.find(([, pattern]) => pattern.test(words.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')))?.[0] ??
    null
  );
}

const LABEL_AT =
  /(?:^|[；;，,。.、\s(（【[|*]|(?<=[^\p{Script=Han}]))\*{0,2}(\p{Script=Han}{2,8}|[A-Za-z]+(?: [A-Za-z]+){0,2})\*{0,2}\s?[:：]\*{0,2}/gu;

interface Labelled {
  readonly part: Part;
  readonly from: number;
  readonly words: string;
}

/** `A牵头,B参与`, `牵头单位:A;配合单位:B`, `责任单位:A牵头,B按职责分工负责`. `null` where the words assign nothing. */
export function readAssigned(words: string): Assigned | null {
  const { rest, time } = withoutTime(words);
  const labelled = labelledParts(rest);
  const opening = byVerbs(rest.slice(0, labelled[0]?.from ?? rest.length));
  const dueWords = dueOf(labelled) ?? time;
  if (!labelled.some(({ part }) => part === 'lead' || part === 'joint' || part === 'participants')) {
    return opening && { ...opening, dueWords };
  }
  const read = byLabels(labelled);
  if (!opening) return { ...read, dueWords };
  return { ...opening, participants: [...opening.participants, ...read.lead, ...read.participants], dueWords };
}

// Which day it is plays no part in whether words are a time.
const ANY_DAY = '2000-01-01';
const TIME_WORDS = /[年月日季旬周底末前内期续]/u;

/** Takes a time out that stands among the names without a label: 甲局牵头,乙局配合,9月底前完成. */
function withoutTime(words: string): { readonly rest: string; readonly time: string | null } {
  let time: string | null = null;
  const rest = words.replaceAll(/[^，,；;。]+/gu, (piece) => {
    if (piece.length > 40 || !TIME_WORDS.test(piece) || /[:：、]/u.test(piece) || !parseDeadline(piece, ANY_DAY))
      return piece;
    time ??= piece.trim().replace(/(?:全面|全部|基本)?(?:完成|办结|到位)$/u, '');
    return '';
  });
  return { rest, time };
}

const dueOf = (labelled: readonly Labelled[]): string | null =>
  labelled.find(({ part }) => part === 'due')?.words ?? null;

function labelledParts(words: string): readonly Labelled[] {
  const labels = [...words.matchAll(LABEL_AT)].flatMap((match) => {
    const part = partOfLabel(match[1] ?? '');
    return part === null ? [] : [{ part, from: match.index, to: match.index + match[0].length }];
  });
  return labels.map(({ part, from, to }, i) => ({
    part,
    from,
    words: trimOf(words.slice(to, labels[i + 1]?.from ?? words.length), `${STOPS}，,、*】]`),
  }));
}

function byLabels(labelled: readonly Labelled[]): Assigned {
  const words = (part: Part): string[] => labelled.filter((l) => l.part === part).map((l) => l.words);
  const lead = words('lead').flatMap(namesUnderLabel);
  const joint = words('joint').flatMap((value) => byVerbs(value) ?? plain(unitNames(value)));
  const helpers = words('participants').flatMap(namesUnderLabel);
  const dueWords = dueOf(labelled);
  if (lead.length > 0) {
    const rest = [...joint.flatMap((j) => [...j.lead, ...j.participants]), ...helpers];
    return { lead, participants: rest.filter((name) => !lead.includes(name)), leadIsExplicit: true, dueWords };
  }
  return {
    lead: joint.flatMap((j) => j.lead),
    participants: [...joint.flatMap((j) => j.participants), ...helpers],
    leadIsExplicit: joint.some((j) => j.leadIsExplicit),
    dueWords,
  };
}

const plain = (lead: readonly string[]): Assigned => ({
  lead,
  participants: [],
  leadIsExplicit: false,
  dueWords: null,
});

function namesUnderLabel(value: string): readonly string[] {
  const assigned = byVerbs(value);
  return assigned ? [...assigned.lead, ...assigned.participants] : unitNames(value);
}

type Role = 'lead' | 'with' | 'joint' | 'participants';

/** Each verb closes the list of units before it; 会同 makes them the lead of the list behind it. */
const VERBS: readonly (readonly [Role, string])[] = [
  [
    'lead',
    '(?:为|是|作为)(?:牵头|主办)(?:责任)?(?:单位|部门)|(?:总)?牵头(?:负责|组织实施|组织|实施|落实|抓总|抓好|推进|协调|办理)*|主办|抓总',
  ],
  ['with', '会同|(?<=牵头)商|联合(?=\\p{Script=Han}{2,}(?:负责|实施|落实))'],
  [
    'participants',
    '(?:为|是|作为)(?:配合|参与|协办|协助)(?:责任)?(?:单位|部门)|(?:按(?:照)?(?:各自)?职责(?:任务)?(?:分工)?)?(?:分别|共同|积极|协同|具体|予以|做好)*(?:参与|参加|配合|协助|协办|支持)(?:落实|实施|做好|工作)*|结合实际(?:抓好)?(?:落实|实施|负责)',
  ],
  [
    'joint',
    '(?:为|是|作为)责任(?:单位|部门)|(?:按(?:照)?(?:各自)?职责(?:任务)?(?:分工)?|根据职责分工|依职责|分工|分别|共同|具体|组织|各自)*(?:负责|落实|实施|承办)(?:组织|落实|实施|指导|推进|监督|具体)*|按职责分工|按照职责分工',
  ],
];
/** 牵头单位 is a name or a label, and 牵头 in it no verb. */
const VERB = new RegExp(VERBS.map(([, pattern]) => `((?:${pattern})(?!单位|部门|处室|科室|领导|人))`).join('|'), 'gu');

interface Group {
  readonly names: readonly string[];
  readonly role: Role | null;
}

function byVerbs(words: string): Assigned | null {
  const groups = groupsOf(words.replace(RULE_SENTENCE, ''));
  const led = groups.findIndex(({ role }) => role === 'lead' || role === 'with');
  if (!groups.some(({ role }) => role !== null)) return null;
  if (led >= 0) return explicitLead(groups);
  const joint = groups.find(({ role, names }) => role === 'joint' && names.length > 0);
  const rest = groups.filter((group) => group !== joint).flatMap(({ names }) => names);
  return { lead: joint?.names ?? [], participants: rest, leadIsExplicit: false, dueWords: null };
}

function explicitLead(groups: readonly Group[]): Assigned {
  const leads = groups.filter(({ role, names }) => (role === 'lead' || role === 'with') && names.length > 0);
  const first = leads[0];
  // In "A牵头会同B、C" the list before 会同 is empty, and what follows takes part.
  const lead = leads.filter(({ role }) => role === 'lead' || role === first?.role).flatMap(({ names }) => names);
  const participants = groups.filter((group) => !leads.includes(group)).flatMap(({ names }) => names);
  return {
    lead,
    participants: participants.filter((name) => !lead.includes(name)),
    leadIsExplicit: lead.length > 0,
    dueWords: null,
  };
}

function groupsOf(words: string): readonly Group[] {
  const groups: Group[] = [];
  let from = 0;
  for (const match of words.matchAll(VERB)) {
    const role = VERBS.find((_, i) => match[i + 1])?.[0] ?? null;
    groups.push({ names: unitNames(words.slice(from, match.index)), role });
    from = match.index + match[0].length;
  }
  return [...groups, { names: unitNames(words.slice(from)), role: null }];
}

const RULE_SENTENCE = /[。；;，,]\s*(?:列|排)(?:在|名)?[^。]*?牵头(?:单位|部门)?[^。]*$|[。；;，,]\s*下同\s*$/u;

/** 列第一位者为牵头单位: stated once, it holds for the whole document. */
const FIRST_LEADS =
  /(?:列|排)(?:在|名)?(?:第一位?|首位|最前)(?:的|者)*[^。；\n]{0,12}?(?:为|是|系)?牵头(?:单位|部门)?|第一(?:个|家)(?:单位|部门)为牵头/u;

export const firstNamedLeads = (text: string): boolean => FIRST_LEADS.test(text);

/** The assignment as it reads under that rule. */
export function withFirstLeading(assigned: Assigned): Assigned {
  const [first, ...others] = assigned.lead;
  if (assigned.leadIsExplicit || first === undefined) return assigned;
  return { ...assigned, lead: [first], participants: [...others, ...assigned.participants], leadIsExplicit: true };
}
