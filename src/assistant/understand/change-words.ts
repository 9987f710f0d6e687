import type { Analysis } from './analysis.ts';

/** What of a plan may have changed: all of it, its measures as a set, or one thing that it says of each. */
export const aspects = ['all', 'added', 'withdrawn', 'lead', 'participants', 'due'] as const;
export type Aspect = (typeof aspects)[number];

/** What of the plan is asked to have changed between its issues; `null` where nothing is. */
export function aspectAsked(asked: string): Aspect | null {
  const found = patterns.find(([, ...all]) => all.some((pattern) => pattern.test(asked)));
  return found?.[0] ?? null;
}

/** Whether one measure is asked about by name: 护学岗取消了吗, 护学岗是新增的吗. What a measure itself adds or takes away is its work (新增停车泊位). */
export const isOfOneMeasure = (asked: string): boolean =>
  /(?:取消|删除|删掉|拿掉|撤掉)了?(?:吗|没有?)?[?？]?$|在(?:新)?(?:方案|计划)(?:里|中)|(?:新增|新加|新列入)的(?:吗|么|吧)?[?？]?$|\b(?:been|was|is)\b.*\b(?:added|removed|dropped|withdrawn)\b/u.test(
    asked,
  );

/** The mention without the words that speak of issues and changes. */
export const withoutChange = ({ mention }: Pick<Analysis, 'mention'>): string =>
  mention
    .replace(ofChange, ' ')
    .split(/\s+/u)
    .filter((piece) => piece.length > 1)
    .join(' ');

const issue = '(?:方案|计划|文件|[新旧老]版|版本?|修订|重印|稿)';
const before = `(?:以前|之前|原先|原来|过去|从前|先前|(?:[旧老原]|上一?|前一?|第一)个?(?:版|稿|方案)|(?:修订|调整|修改|变更)(?:之|以)?前)`;
const changed = '(?:调整|变更|变动|变化|改动|修改|更换|更改|换|变|改)';
const happened = `(?:有没有|有无|是不是|是否|有|被|又|也|已经?|做|作|的|进行)*(?:什么|哪些|啥)?${changed}(?:了|过|没|吗|$|[?,。]|[成为]了?(?:谁|哪|什么))`;
const lead = '(?:牵头|主办|主责|责任)(?:的)?(?:单位|部门)?';
const participants = '(?:参与|参加|配合|协办)(?:的)?(?:单位|部门)';
const due = '(?:完成|办结)?(?:的)?(?:时限|期限|时间节点|完成时间|截止(?:日期|时间|期)?|到期(?:日|时间)?)';
const measures = '(?:措施|任务|工作|事项|内容|条目|项目)';
const which = '(?:哪|什么|啥|多少|几)';

const about = (what: string): readonly RegExp[] => [
  new RegExp(`${what}(?:都)?${happened}`, 'u'),
  new RegExp(`${changed}(?:了|过)(?:哪些|什么|几个|哪几个|谁的)?的?${what}`, 'u'),
];

/** The narrower first: a plan's lead that has changed is a change of the plan as well. */
const patterns: readonly (readonly [Aspect, ...RegExp[]])[] = [
  [
    'lead',
    ...about(lead),
    new RegExp(`${before}(?:的|是|都|由|归|让)*(?:谁|哪|什么单位)?[^,，。]{0,6}(?:牵头|负责|主办|归口)`, 'u'),
    new RegExp(`(?:换|变|改)(?:了|成|为)?(?:谁|别的|其他|哪)[^,，。]{0,6}牵头`, 'u'),
    /\blead\w*\b.{0,24}\bchanged?\b|\bchanged?\b.{0,24}\blead\w*\b|\b(?:led|leads?|leading)\b.*\b(?:before|previously|formerly|earlier)\b|\bused to lead\b/u,
  ],
  [
    'participants',
    ...about(participants),
    new RegExp(`${before}(?:的|是|都|由|有)*(?:谁|哪)[^,，。]{0,6}(?:参与|配合)`, 'u'),
    /\bparticipants?\b.{0,24}\bchanged?\b/u,
  ],
  [
    'due',
    ...about(due),
    new RegExp(`${due}(?:有没有|有无|是不是|是否|被|又|往|已经?)*(?:延长|延后|推迟|顺延|提前|缩短|放宽|后延)`, 'u'),
    new RegExp(`${before}(?:的|是|定的)*(?:${due}|什么时候(?:到期|完成))`, 'u'),
    /\b(?:deadlines?|due)\b.{0,24}\b(?:changed?|moved|extended|postponed)\b|\bchanged?\b.{0,24}\b(?:deadlines?|due)\b/u,
  ],
  [
    'added',
    new RegExp(`(?:新增|新加|增加|增添|新列入?|(?<![最更较许])多)(?:了|出|的|加|来)*(?:${which}|${measures})`, 'u'),
    new RegExp(
      `(?:${which}[^,，。]{0,6}|${measures})(?:都|是|属于|为)*(?:(?:新增|新加|新列入|增加)的?了?|(?<!更)新的)(?:[?？]|$)`,
      'u',
    ),
    /(?:新增|新加|新列入)的(?:吗|么|吧)?[?？]?$/u,
    /\b(?:newly )?added\b|\bnew (?:measures?|items?|tasks?)\b/u,
  ],
  [
    'withdrawn',
    new RegExp(
      `(?:取消|删除|删掉|删去|删减|去掉|减少|砍掉|拿掉|撤掉|不再列|少(?=了))(?:了|的|掉)*(?:${which}|${measures})`,
      'u',
    ),
    new RegExp(
      `(?:${which}[^,，。]{0,6}|${measures})(?:都|是|被|给|已经?|又)*(?:取消|删除|删掉|删去|删|去掉|减少|砍掉|拿掉|撤掉|不再列出|不要求|不再?做|没有|没)(?:掉|了的?|的)+(?:[?？吗]|$)`,
      'u',
    ),
    /(?:取消|删除|删掉|拿掉|撤掉)了?(?:吗|没有?)[?？]?$|(?:还|仍)(?:然)?在(?:新)?(?:方案|计划)(?:里|中)/u,
    /\b(?:removed|dropped|withdrawn|deleted|taken out)\b/u,
  ],
  [
    'all',
    new RegExp(
      `${issue}(?:了|以|之|里|中|的|经|过|出|印发|后|前|有|都|这次|本次|最新|跟|和|与|比|相比|对比|较|原|旧|老|新|上|前|一|版|${issue})*(?:有没有|有无|有|是不是|是否|到底)*(?:${which}.{0,6})?(?:变化|变动|不同|不一样|区别|差别|差异|调整|改动|修改|变更|改了|变了|更新了|更改)`,
      'u',
    ),
    new RegExp(`(?:调整|修订|修改|改动|变动|变更|改|变)(?:了|过|的)+(?:${which}|${measures})`, 'u'),
    new RegExp(`(?:任务|分工|职责|措施)(?:都|有没有|有无|有)*(?:${which}.{0,2})?(?:变化|变动|调整|改动|变更)`, 'u'),
    new RegExp(`哪(?:些|几项)${measures}?(?:有|都|被)*(?:调整|修改|变更|变|改)(?:了|过|动)`, 'u'),
    new RegExp(`(?:这次|本次|此次|这回|这一版)(?:的)?(?:修订|调整|修改|改动|变动|变更|变化)`, 'u'),
    new RegExp(`(?:对比|比较)(?:一下)?.{0,6}(?:${issue}|新旧)|新旧${issue}?.{0,4}(?:对比|比较)`, 'u'),
    /\bwhat(?:'s| is| has| was)? (?:been )?(?:changed|different|new)\b|\bchanges?\b.*\b(?:plan|issue|version)\b|\b(?:plan|issue|version)\b.*\b(?:changes?|changed|differ\w*)\b/u,
  ],
];

const ofChange = new RegExp(
  `${before}|[新旧老](?:的)?(?:方案|版本?)|新旧|两版|[这本此]次|这回|最近|(?:还|仍然?)在|(?:是|被|又|已经?)*(?:修订|修改|调整|变化|变动|变更|改动|更改|更换|更新|新增|新加|增加|增添|取消|删除|删掉|删去|删减|去掉|减少|砍掉|拿掉|撤掉|延长|延后|推迟|顺延|提前|缩短|放宽|不再(?:列出?)?|不同|不一样|区别|差别|差异|相比|对比|比较)(?:了|过|的|后|之后|以后)*|(?<=^|\\s)(?:换|变|改)(?:了|过|成|为|谁)*(?=\\s|$)|(?:换|变|改)(?:了|过|成|为)+(?=\\s|$)|(?:换|变|改)$|(?<=^|\\s)(?:原|旧|新|老)(?=\\s|$)|\\b(?:changed?|changes|before|previously|formerly|earlier|added|removed|dropped|withdrawn|different|difference|new|newly|old|been|plan|version|issue|moved|extended|used|were)\\b`,
  'gu',
);
