import { STOPS, trimOf } from '../trim.ts';

/** What a label announces; `joint` names who is responsible and not who leads. */
export type Part = 'lead' | 'joint' | 'participants' | 'due' | 'other';

/** Whose office it is, and its place in a list: 县级牵头部门, 第一责任单位, 各相关配合单位. */
const QUALIFIER =
  '(?:国家|[省市县区镇州]|地方|本|各|主要|具体|直接|共同|其他|其它|相关|有关|第[二三]|工作|任务|项目)?级?';
const OFFICE = '(?:单位|部门|处室|科室|机构|机关|主体|地区|方)';
const ENGLISH_OFFICE =
  '(?:agenc(?:y|ies)|units?|departments?|ministr(?:y|ies)|organi[sz]ations?|partners?|offices?|entit(?:y|ies)|bod(?:y|ies)|part(?:y|ies)|institutions?|divisions?|teams?|persons?|staff|actors?|roles?|stakeholders?|groups?|committees?|individuals?)(?:\\(s\\))?';

const chinese = (words: string): RegExp => new RegExp(`^${QUALIFIER}(?:${words})$`, 'u');
const english = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');

/** The labels of the genre. The first that fits counts. */
const LABELS: readonly (readonly [Part, RegExp])[] = [
  [
    'due',
    chinese(
      '(?:预?计划?)?(?:完成|办结|落实|整改|办理|实施|推进|起止|报送)?(?:时限|时间|期限|时间节点|节点|时间要求|时间安排|时间进度|进度安排|进度要求|截[止至](?:时间|日期)|完成日期|日期)(?:要求|节点)?',
    ),
  ],
  [
    'due',
    english(
      'time ?lines?|timing|time ?frames?|deadlines?|due(?: date)?|date due|(?:target|estimated|expected|planned|projected|proposed|anticipated)?(?: |^)(?:completion|end|target|delivery|implementation|finish)(?: date| by)?|target(?: completion)? dates?|by when|when|schedule',
    ),
  ],
  [
    'participants',
    chinese(
      `(?:责任)?(?:协同)?(?:配合|参与|参加|协办|协同|协助|协作|支持|会办|协调|辅助|联办)(?:责任|落实|实施)?(?:${OFFICE}|(?:及|和|、)?责任人)?`,
    ),
  ],
  [
    'participants',
    english(
      `(?:(?:key|other|potential|possible|proposed|suggested|external|internal|main) )*(?:(?:support(?:ing)?|participating|partner(?:ing)?|collaborating|cooperating|contributing|assisting|secondary|coordinating) ${ENGLISH_OFFICE}|partners?(?:\\(s\\))?|participants?|collaborators?|contributors?|supporters?|support(?:ing)?|supported by|in (?:partnership|collaboration|coordination|cooperation|consultation) with|with)`,
    ),
  ],
  [
    'lead',
    chinese(
      `(?:第一责任(?=单位|部门|处室)|(?:责任)?(?:总?牵头|主办|主责|主管|抓总|领办))(?:责任|负责|落实)?(?:${OFFICE}|(?:（${OFFICE}）|\\(${OFFICE}\\)))?(?:[及和、]责任人)?`,
    ),
  ],
  [
    'lead',
    english(
      `(?:(?:project|policy|primary|overall|implementation|action|agency|team|executive|delivery|proposed|responsible) )?(?:co-?)?leads?(?:\\(s\\))?(?: ${ENGLISH_OFFICE})?|(?:(?:lead|primary) )(?:responsibility|implementer|implementing agency)|lead(?:ing)? ${ENGLISH_OFFICE}|led by|agency lead`,
    ),
  ],
  [
    'joint',
    chinese(
      `(?:责任|负责|承办|落实|实施|执行|完成|责任落实|负责落实|组织实施|分工)(?:考核|落实|实施)?${OFFICE}(?:[及和、](?:责任人|责任领导|负责人))?|责任分工`,
    ),
  ],
  [
    'joint',
    english(
      `responsible(?: ${ENGLISH_OFFICE})?|${ENGLISH_OFFICE} responsible|(?:action |task |process )?owners?(?:\\(s\\))?|responsibilit(?:y|ies)|implement(?:ing|ation) ${ENGLISH_OFFICE}|implementers?|accountable(?: ${ENGLISH_OFFICE})?|accountability|assigned to|assignees?|champions?|action by|who|by whom|agenc(?:y|ies)|actors?`,
    ),
  ],
  [
    'other',
    /^(?:(?:第一)?责任人|(?:责任|分管|牵头|主管|包保|挂钩|联系|督办|主要|协助|配合)(?:负责|责任)?(?:[省县市区校院局])?领导|联系人|负责人|联络员|联系电话|备注|目标|工作目标|责任科室|考核单位|督办单位|督查单位|监督单位|来源|依据)$/u,
  ],
];

/** Which part of an assignment a label or the head of a column announces, or `null`. */
export function partOfLabel(label: string): Part | null {
  const words = label
    .replace(/[\s*_:：]+/gu, ' ')
    .trim()
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const LABEL_AT =
  /(?:^|[；;，,。.、\s(（【[|*]|(?<=[^\p{Script=Han}A-Za-z]))\*{0,2}(\p{Script=Han}{2,8}(?:[、（(]\p{Script=Han}{2,6}[)）]?)?|[A-Za-z]{1,20}(?:[ -][A-Za-z]{1,20}){0,3}(?:\(s\))?)\*{0,2}(?:[(（][^()（）:：]{1,24}[)）])?(?:\s?[:：]\*{0,2}|(?<=(?:牵头|责任|配合|参与|主办|协办)(?:单位|部门|处室))\s+(?=\p{Script=Han}{2}))/gu;

/** What stands behind a label, up to the next. */
export interface Labelled {
  readonly part: Part;
  /** Where the label begins. */
  readonly from: number;
  readonly words: string;
}

/** The labels in the words and what stands behind each. */
export function labelledParts(words: string): readonly Labelled[] {
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
