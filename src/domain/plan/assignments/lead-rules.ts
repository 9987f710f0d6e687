import type { Assigned } from './assigned.ts';

/** 列第一位者为牵头单位: how a paper says, once, that the first named leads. */
const FIRST =
  '(?:(?:列|排|位列|位于|居)(?:在|名|于)?(?:各项(?:任务|工作))?(?:第一|第1|首)(?:位|个|名|家)?|(?:列|排)(?:在|名|于)?(?:最前|首要位置|前面)|第一(?:个|家|位)|首(?:个|家|位))(?:的|者)?(?:责任|参与|负责)?(?:单位|部门|处室|科室|机构)?';
const LEADS = '(?:均|即)?(?:为|是|系|作为)?(?:总?牵头|主办|主责)(?:责任)?(?:单位|部门|处室|科室|负责)?';
const FIRST_LEADS = new RegExp(
  `${FIRST}[^。；;\\n]{0,8}?${LEADS}|first[- ](?:named|listed|mentioned)\\s+\\S+(?:\\s+\\S+)?\\s+(?:is|are|leads?|being)\\b|listed first\\s+(?:is|leads?)\\b`,
  'iu',
);

/** Whether the paper states, for all that it assigns, that the first named leads. */
export const firstNamedLeads = (text: string): boolean => FIRST_LEADS.test(text);

const RULE_SENTENCE = new RegExp(
  `(?:^|[。；;，,：:\\s])(?:注[：:])?[^。；;，,\\s]{0,16}?(?:${FIRST})[^。]*?牵头[^。]*$|[。；;，,]\\s*(?:以下[^。]{0,24}?(?:不再|均)[^。]*|下同)\\s*$`,
  'u',
);

/** The words without a rule that an assignment carries for all that follow. */
export const withoutRule = (words: string): string => words.replace(RULE_SENTENCE, '');

/** The assignment as it reads under that rule. */
export function withFirstLeading(assigned: Assigned): Assigned {
  const [first, ...others] = assigned.lead;
  if (assigned.leadIsExplicit || first === undefined) return assigned;
  return { ...assigned, lead: [first], participants: [...others, ...assigned.participants], leadIsExplicit: true };
}

const MARK_LEADS =
  /(?:带|标|加|注|打)(?:有|注|示|上)?[“"'‘（(]?([*＊★▲△※☆●])[”"'’）)]?(?:号|符号|标记)?(?:的|者)?[^。；\n]{0,12}?牵头(?:单位|部门)?/u;

/** The mark by which the paper says that a unit leads: 带★的为牵头单位. */
export const leadingMark = (text: string): string | null => MARK_LEADS.exec(text)?.[1] ?? null;

/** The assignment as it reads under that rule: `words` are those that assign, with their marks. */
export function withMarkLeading(assigned: Assigned, words: string, mark: string): Assigned {
  const named = [...assigned.lead, ...assigned.participants];
  const lead = named.filter((name) => words.includes(`${mark}${name}`) || words.includes(`${name}${mark}`));
  if (assigned.leadIsExplicit || lead.length === 0) return assigned;
  return { ...assigned, lead, participants: named.filter((name) => !lead.includes(name)), leadIsExplicit: true };
}
