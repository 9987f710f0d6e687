import type { Assigned } from './assigned.ts';
import { unitNames } from '../units/unit-list.ts';

type Role = 'lead' | 'with' | 'joint' | 'participants';

const BY_DUTIES =
  '(?:按(?:照)?(?:各自|部门|自身)?(?:的)?职[责能](?:任务)?(?:分工|范围)?|根据(?:各自)?职责分工|依(?:据)?职责(?:分工)?|按(?:照)?分工|分工)';

/** Each verb closes the list of units before it; 会同 makes them the lead of the list behind it. */
const VERBS: readonly (readonly [Role, string])[] = [
  [
    'lead',
    '(?:为|是|作为)(?:牵头|主办|主责|第一责任|主要责任)(?:责任)?(?:单位|部门)|为主(?=$|[，,；;。])|负总责|(?:总)?牵头(?:负责|组织实施|组织|实施|落实|抓总|抓好|推进|协调|办理|统筹|会办){0,4}|主办|抓总|统筹(?:负责|协调|推进){1,3}',
  ],
  [
    'with',
    '会同|联合(?=\\p{Script=Han}{2,}(?:负责|实施|落实))|(?:(?<=牵头)|(?<=[局委部厅署院]))商(?=\\p{Script=Han}{2,}(?:[局委办部厅署院]|办公室|单位|部门))(?!务)',
  ],
  [
    'participants',
    `(?:为|是|作为)(?:配合|参与|协办|协助)(?:责任)?(?:单位|部门)|(?:${BY_DUTIES})?(?:分别|共同|积极|协同|具体|予以|做好){0,4}(?:参与|参加|配合|协助|协办|支持|协作)(?:落实|实施|做好|工作|推进){0,4}|结合实际(?:抓好)?(?:落实|实施|负责)`,
  ],
  [
    'joint',
    `(?:为|是|作为)责任(?:单位|部门)|(?:${BY_DUTIES}|分别|共同|具体|组织|各自|抓好){0,4}(?:负责|落实|实施|承办|办理)(?:组织|落实|实施|指导|推进|监督|具体|抓好|统筹){0,4}|指导(?=[，,、；;。]|$)|${BY_DUTIES}`,
  ],
];
/** 牵头单位 is a name or a label, and 牵头 in it no verb. */
const VERB = new RegExp(
  VERBS.map(([, pattern]) => `((?:${pattern})(?!单位|部门|处室|科室|领导|人(?!民|力|社)))`).join('|'),
  'gu',
);

/** 县公安局（负责交通管制）: the verb of a remark is not the list's. */
const REMARK = /[(（](?:具体|分别|主要)?(?:负责|承担)[^()（）]{1,40}[)）]/gu;

interface Group {
  readonly names: readonly string[];
  readonly role: Role | null;
}

/** `A牵头,会同B、C`, `A、B按职责分工负责`. `null` where no verb of the genre stands in the words. */
export function byVerbs(words: string): Assigned | null {
  const groups = groupsOf(words.replaceAll(REMARK, ''));
  const led = groups.some(({ role }) => role === 'lead' || role === 'with');
  if (!groups.some(({ role }) => role !== null)) return null;
  if (led) return explicitLead(groups);
  const joint = groups.find(({ role, names }) => role === 'joint' && names.length > 0);
  const rest = groups.filter((group) => group !== joint).flatMap(({ names }) => names);
  return { lead: joint?.names ?? [], participants: rest, leadIsExplicit: false, dueWords: null };
}

function explicitLead(groups: readonly Group[]): Assigned {
  const leads = groups.filter(({ role, names }) => (role === 'lead' || role === 'with') && names.length > 0);
  const first = leads[0];
  // In "A牵头会同B、C" the list before 会同 is empty, and what follows takes part.
  const lead = new Set(
    leads.filter(({ role }) => role === 'lead' || role === first?.role).flatMap(({ names }) => names),
  );
  const leading = new Set(leads);
  const others = groups.filter((group) => !leading.has(group)).flatMap(({ names }) => names);
  return {
    lead: [...lead],
    participants: others.filter((name) => !lead.has(name)),
    leadIsExplicit: lead.size > 0,
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
