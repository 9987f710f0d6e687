import type { Order, UnitsWish } from './order.ts';

type Role = UnitsWish['role'];
type How = UnitsWish['how'];

/** A wording of a change of units; the groups `what`, `units` and `from` hold the words that it leaves open. */
interface Wording {
  readonly role: Role;
  readonly how: How;
  readonly pattern: RegExp;
  /** The words may stand in a report as well. */
  readonly isPlain?: boolean;
}

const ROLES: readonly (readonly [Role, string])[] = [
  ['lead', '(?:牵头|主办|主责|责任|负责)'],
  ['participants', '(?:参与|参加|配合|协办|协同|协助)'],
];
const UNIT = '(?:单位|部门)';
const SET = '(?:改|变更|调整|更改|修改|更换|改换|换|变|重新明确|重新确定|明确|确定|核定|设定|指定|定|设|应当?|应该)';
const TO = '(?:成|为|到|作|由|给|是|:)';
const ADD =
  '(?:增加|增补|增列|增设|新增|加上|加入|添加|补充|补上|追加|再加|(?<![增参追])加(?![快强大固装密急盖工]))(?:一[个家])?';
const DROP =
  '(?:去掉|去除|删去|删除|删掉|移除|移出|取消|剔除|减去|撤掉|拿掉|不要|不再包括|不再含|不再有|不含|减少|划掉|免去)';
const ADVERBS = '(?:统一|今后|以后|一并|一起|全部|暂时|暂|先|均|都|也|再|还|就|现|同时|拟|重新)*';
const BY = '(?:由(?!于|此|来)|让|请|归|交由|交给|转交给?|移交给?|转给|划给|划归|分给|交)';
const GIVEN =
  '(?:(?:改|调整|变更|转|换|定|明确|确定|指定|安排|移)(?:为|成|到|交)?由|交由|交给|转交给?|移交给?|转给|划给|划归|改归|改让|改请|(?<![更交改置调轮替兑切互])换(?!成|为|做))';
const WITH = '(?:来|去|共同|联合|同时|一起|具体|总|全权)*';
const DO = '(?:牵头|主办|主责|抓总|负责|承办|主管)(?:负责|抓总|办理|推进|实施|落实|组织)?';
const WHAT = '(?<what>.*?)(?:的)?';
const UNITS = '(?<units>[^\\s].*?)';

const ofRole = ([role, name]: readonly [Role, string]): readonly Wording[] => {
  const slot = `${name}${UNIT}(?:里面|名单|里|中)?`;
  const wording = (how: How, ...sources: readonly string[]): readonly Wording[] =>
    sources.map((source) => ({ role, how, pattern: new RegExp(`^${source}$`, 'u') }));
  return [
    ...wording(
      'remove',
      `(?:取消|去掉|删除|不设|不再设)${WHAT}${name}${UNIT}(?<units>)`,
      `${WHAT}(?:取消|去掉|删除|不设|不再设)${name}${UNIT}(?<units>)`,
      `${WHAT}${slot}(?:取消|去掉|删除|空着?)(?<units>)`,
    ),
    ...wording(
      'add',
      `${WHAT}${slot}(?:里)?${ADVERBS}${ADD}(?:为|了|:)?${UNITS}`,
      `${WHAT}${ADVERBS}${ADD}${name}${UNIT}:?${UNITS}`,
      `${WHAT}${ADVERBS}(?:${ADD}|增)${UNITS}${WITH}(?:作为|成为|(?<!工)作|为|当|担任|来|一起|共同)+(?:联合|共同)?${name}(?:${UNIT})?`,
      `${WHAT}${ADVERBS}${ADD}${UNITS}${WITH}${name}`,
      `${WHAT}${ADVERBS}(?:由|请|让)${UNITS}(?:也|还|一起)+(?:来)?${name}`,
      `${UNITS}(?:也)?(?:加到|加入到?|增列为|列为|列入|纳入|补充到|加进|增补为|增加为|补充为)${WHAT}${name}${UNIT}(?:里面|名单|里|中)?`,
    ),
    ...wording(
      'remove',
      `${WHAT}${slot}${ADVERBS}${DROP}(?:了)?${UNITS}`,
      `${WHAT}${ADVERBS}${DROP}${name}${UNIT}:?${UNITS}`,
      `${WHAT}${slot}(?:里|中)?(?:把|将)${UNITS}${DROP}`,
      `${UNITS}(?:从|自)${WHAT}${slot}(?:里|中)?${DROP}`,
      `(?:从|在)${WHAT}${slot}(?:里|中)?(?:把|将)?${DROP}${UNITS}`,
      `${WHAT}(?:今后|以后)?(?:不再|不用|无需|不需要?|不必)(?:由|让|要求|需要?|要|安排|请)${UNITS}${WITH}${name}(?:${UNIT})?`,
      `${UNITS}(?:今后|以后|就|也)*(?:不再|不用|无需|不需要?|不必|退出)${name}(?<what>.*?)`,
    ),
    ...wording(
      'set',
      `${WHAT}${slot}(?:由|从)(?<from>.+?)${SET}${TO}+${UNITS}`,
      `${WHAT}${slot}${ADVERBS}${SET}${TO}+${UNITS}`,
    ),
    { role, how: 'set', isPlain: true, pattern: new RegExp(`^${WHAT}${name}${UNIT}(?:为|是|:)+${UNITS}$`, 'u') },
  ];
};

const ofLead: readonly Wording[] = [
  `${WHAT}(?:原)?(?:由|从)(?<from>.+?)(?:牵头|负责)?(?:改|变更|调整|换|移|转)(?:由|成|为|给|到|交)+${UNITS}${WITH}(?:${DO})?`,
  `${WHAT}(?:的)?${ADVERBS}(?:应当?|应该|要|需)?${GIVEN}(?:到)?${UNITS}${WITH}${DO}`,
  `${WHAT}(?:的)?${ADVERBS}(?:改为|改成|换成|换为|调整为|变更为|定为|明确为|确定为)${UNITS}${WITH}${DO}`,
  `${WHAT}${ADVERBS}(?:交给|转交给?|移交给|转给|划给|划归|改归)${UNITS}(?:去办|来办|办理|来做|去做|做)?`,
  `(?:明确|确定|指定|安排|由|让|请)${UNITS}(?:来)?(?:作为|担任|为)${WHAT}(?:新的)?牵头${UNIT}`,
  `(?:改由|改为由|指定|安排|明确|确定)(?:由)?${UNITS}${WITH}(?:牵头|负责)(?!${UNIT})(?<what>.+)`,
].map((source) => ({ role: 'lead', how: 'set', pattern: new RegExp(`^${source}$`, 'u') }));

const plain: readonly Wording[] = [
  ['lead', `${WHAT}${ADVERBS}${BY}${UNITS}${WITH}${DO}`],
  ['lead', `(?:由|让|请)${UNITS}${WITH}(?:牵头|负责)(?!${UNIT}|的)(?<what>.+)`],
  ['participants', `(?<what>.*?)${ADVERBS}(?:改由|由|请|让)${UNITS}${WITH}(?:参与|参加|配合|协办|协同|协助)`],
  ['participants', `(?<what>)${UNITS}${WITH}(?:参与|参加|配合|协办|协同|协助)`],
  ['lead', `(?<what>)${UNITS}${WITH}(?:牵头)`],
].map(([role, source]) => ({
  role: role as Role,
  how: 'set',
  isPlain: true,
  pattern: new RegExp(`^${source ?? ''}$`, 'u'),
}));

const english: readonly Wording[] = (
  [
    [
      'lead',
      'set',
      '(?:make|appoint|let|have) (?:the )?UNITS (?:as )?(?:the )?(?:new |joint )?lead(?:s|er|ing unit)?(?: units?)?(?: (?:of|for|on) WHAT)?',
    ],
    [
      'lead',
      'set',
      '(?:change|set|switch|move) (?:the )?lead(?: unit)?s? (?:of|for|on) WHAT (?:from (?<from>.+?) )?to UNITS',
    ],
    ['lead', 'set', '(?:hand|give|assign|transfer|pass|move) WHAT (?:over )?to UNITS'],
    ['lead', 'set', 'WHAT (?:should|will|shall|is to|must) (?:now )?be led by UNITS'],
    ['lead', 'set', '(?:from now on,? )?UNITS (?:should|will|shall|is to|must) (?:now )?lead WHAT'],
    [
      'lead',
      'add',
      'add UNITS as (?:a |an |the |another )?(?:joint |co-?)?leads?(?: units?)? (?:of|to|in|on|for) WHAT',
    ],
    [
      'lead',
      'remove',
      '(?:remove|drop|take) UNITS (?:off )?(?:as |from )(?:a |the )?leads?(?: units?)? (?:of|from|in|on|for) WHAT',
    ],
    [
      'participants',
      'add',
      'add UNITS as (?:a |an |the )?(?:participants?|participating units?|partners?)(?: (?:of|to|in|on|for) WHAT)?',
    ],
    [
      'participants',
      'add',
      'add UNITS to (?:the )?(?:participants|participating units|partners) (?:of|in|on|for) WHAT',
    ],
    ['participants', 'add', 'add UNITS to WHAT(?: as (?:a |an )?(?:participants?|participating units?|partners?))?'],
    [
      'participants',
      'remove',
      '(?:remove|drop|take) UNITS (?:out )?(?:as |from |of )+(?:a |the )?(?:participants?|participating units?|partners?)(?: (?:of|from|in|on|for) WHAT)?',
    ],
    ['participants', 'remove', '(?:remove|drop) UNITS from WHAT'],
    [
      'participants',
      'set',
      '(?:change|set) (?:the )?(?:participants|participating units|partners) (?:of|for|on|in) WHAT to UNITS',
    ],
  ] as const
).map(([role, how, source]) => ({
  role,
  how,
  pattern: new RegExp(`^${source.replace('UNITS', '(?<units>.+?)').replace('WHAT', '(?:the )?(?<what>.+?)')}$`, 'u'),
}));

const wordings = [...english, ...ROLES.flatMap(ofRole), ...ofLead, ...plain];

/** Reads a clause, folded, as a change of units. The first wording that fits counts; those that say most come first. */
export function unitOrderIn(clause: string): Order | null {
  for (const { role, how, pattern, isPlain = false } of wordings) {
    const groups = pattern.exec(clause)?.groups;
    if (groups === undefined) continue;
    const { what = '', units = '', from } = groups;
    return {
      what: what.replace(/^(?:从|给|对|在|让)(?=.{2})/u, '').trim(),
      plain: isPlain,
      wish: {
        kind: 'units',
        role,
        how: units === '' ? 'set' : how,
        units: units.trim(),
        ...(from === undefined ? {} : { from }),
      },
    };
  }
  return null;
}
