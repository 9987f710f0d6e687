/** What a message says about a change of persons, in its own words. */
export interface SaidHandOver {
  /** Who goes, as it was said; `null` where only the unit is. */
  readonly leaver: string | null;
  /** The unit whose liaison changes, where it was said. */
  readonly unit: string | null;
  /** `null` where nobody was named. */
  readonly successor: string | null;
  /** It was said that nobody takes over for now. */
  readonly nobody: boolean;
  /** Whoever goes leaves the unit, and not only the task. */
  readonly leaves: boolean;
  /** Speaks of liaisons or their work, and not only of somebody who goes. */
  readonly isPlain: boolean;
}

const WHO = '[\\p{Script=Han}a-zA-Z·]{2,24}?';
const leaving =
  '调走|调离|调出|调任[\\p{Script=Han}]{0,12}|调到[\\p{Script=Han}]{1,12}|调往[\\p{Script=Han}]{1,12}|调动|离职|离任|离岗|离开(?:单位)?|辞职|退休|转岗';
const pausing =
  '不再担任(?:联络员|负责人)|不再负责(?:联络|报送)?(?:工作)?|休产假|产假|病休|休假|借调[\\p{Script=Han}]{0,12}|请长假';
const TAKES = '(?:接任|接替|接手|接管|继任|顶替|代替|负责|担任(?:联络员|负责人)?|接)';
const OFFICE = '(?:联络员|联系人|负责人)';

const patterns: readonly RegExp[] = [
  // 赵某调走了，由钱某接任
  new RegExp(
    `^(?:因|由于)?(?<leaver>${WHO})(?:已经?|将|要|即将|因)?(?:(?<way>${leaving})|(?:${pausing}))了?` +
      `(?:[,，;；。\\s]*(?:(?<nobody>暂(?:时)?(?:无人?|没有?人?|不)(?:指定|安排|确定|定)?(?:接任|接替|人选|接手)?(?:的?人选?)?)` +
      `|(?:(?:现|其|他|她|的|原|报送|联络)*(?:工作|职责|任务|事项|${OFFICE})?(?:都|全部)?)?(?:暂时?|先|现|改)?(?:由|让|交给?|移交给?|转给|换成|换为|改为|请|安排|指定)(?<successor>${WHO})(?:来|先|暂时)?(?:${TAKES})?(?:其|他|她|的)*(?:工作|职责|任务|${OFFICE})?))?$`,
    'u',
  ),
  // 赵某调走了，治安大队联络员换成钱某
  new RegExp(
    `^(?:因|由于)?(?<leaver>${WHO})(?:已经?|将|要|即将|因)?(?:(?<way>${leaving})|(?:${pausing}))了?[,，;；。\\s]*` +
      `(?<unit>[\\p{Script=Han}]{2,15}?)的?(?<plain>${OFFICE})(?:换成|换为|改为|改由|改成|调整为|变更为|更换为|更换成|变更成|变为|由|换|是)(?<successor>${WHO})(?:担任|接任|负责)?$`,
    'u',
  ),
  // 钱某接替赵某担任联络员
  new RegExp(
    `^(?:现|改)?(?:由|让|请|安排|指定)?(?<successor>${WHO})(?:接替|接任|顶替|代替|替换|接手|接管|替)(?<leaver>${WHO})(?:来?(?:担任|任|做|当|为|成为)(?<unit>[\\p{Script=Han}]{2,15}?)??的?(?<plain>${OFFICE})|的?(?:${OFFICE}|联络|报送)?(?:工作|职务|职责)?)$`,
    'u',
  ),
  // 治安大队联络员换成钱某
  new RegExp(
    `^(?<unit>[\\p{Script=Han}]{2,15}?)的?(?<plain>${OFFICE})(?:由(?<leaver>${WHO}))?(?:换成|换为|改为|改由|改成|调整为|变更为|更换为|更换成|变更成|变为|换)(?<successor>${WHO})(?:担任|接任|负责)?$`,
    'u',
  ),
  // 把赵某负责的工作移交给钱某
  new RegExp(
    `^(?<leaver>${WHO})(?:负责|承担|手上|手头|手里|名下|联络|报送|分管)?的?(?:全部|所有|各项)?(?<plain>(?:联络员?|报送)?(?:工作|任务|事项|职责|活儿?))(?:都|全部|全)?(?:移交|交接|转交|交|转|划转|转移)(?:给|到|由)(?<successor>${WHO})(?:负责|接手|承担)?$`,
    'u',
  ),
  // 由钱某担任治安大队联络员
  new RegExp(
    `^(?:由|让|请|安排|指定|任命)(?<successor>${WHO})(?:担任|出任|任|当|做|为)(?<unit>[\\p{Script=Han}]{2,15}?)的?(?:新)?(?<plain>联络员)$`,
    'u',
  ),
];

const asking = /[?？吗呢]|谁|哪|什么|怎么|如何|是否|是不是|能否|有没有/u;

/** `null` where the words change nobody, or ask. */
export function handOverIn(words: string): SaidHandOver | null {
  const text = words
    .normalize('NFKC')
    .replace(/[。.!~\s]+$/u, '')
    .replace(/^(?:请|麻烦|帮我|把|将|\s)+/u, '')
    .replace(/(?<=\p{Script=Han})同志/gu, '')
    .replace(/了$/u, '')
    .trim();
  if (asking.test(text) || text.length > 80) return null;
  const said = patterns.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  if (said === undefined) return null;
  const [leaver, successor] = [said['leaver'] ?? null, said['successor'] ?? null];
  return {
    leaver,
    unit: said['unit'] ?? null,
    successor,
    nobody: said['nobody'] !== undefined,
    leaves: said['way'] !== undefined,
    isPlain: said['plain'] !== undefined || /联络员|负责人/u.test(text),
  };
}
