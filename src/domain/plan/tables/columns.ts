import { partOfLabel } from '../assignments/labels.ts';

/** What a column holds; `group` is the field that the work belongs to, `text` one whose head says nothing that is known. */
export type Column =
  'index' | 'group' | 'title' | 'content' | 'lead' | 'joint' | 'participants' | 'due' | 'text' | 'other';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['index', /^(?:序号|编号|序|项次|no\.?|#|id|ref\.?|number)$/iu],
  [
    'other',
    /备注|进展|进度|状态|完成情况|联系|电话|责任人|领导|分值|得分|监督|督[查办]|考核单位|方式|步骤|总投资|预算|资金|\b(?:status|notes?|comments?|progress|priority|costs?|budget|funding|resources?|measurement|metrics?|measures? of success|reporting|kpis?|indicators?|evidence|benefits?|impacts?|outcomes?)\b/iu,
  ],
  ['group', /(?:类别|分类|领域|板块|章节|方面)$|^(?:category|area|theme|focus area|pillar|sector)$/iu],
  [
    'content',
    /^具体|(?:内容|举措|措施|指标|要求|做法|路径|细化|描述|内容及要求)$|^(?:主要|重点|工作)?任务(?:内容|措施)$|^(?:descriptions?|details|activity|activities|action steps?|steps?|sub-?tasks?|specific actions?)$/iu,
  ],
  [
    'title',
    /(?:任务|事项|项目|目标|名称|标题|实事|工作|专项|行动|环节|问题)$|^(?:(?:key |proposed |priority |recommended |action )?(?:actions?|milestones?|tasks?|measures?|items?|deliverables?|objectives?|goals?|initiatives?|recommendations?|strateg(?:y|ies)|commitments?|projects?)|implementation actions?|action items?|strategy ?\/ ?action)$/iu,
  ],
];

/** What stands under a head; a head is the words of its cell, with what is in brackets left out. */
export function columnOf(head: string): Column {
  const words = head
    .replaceAll('*', '')
    .replace(/[(（].*$/u, '')
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
  const part = partOfLabel(words) ?? partOfLabel(words.replace(/[/／].*$/u, ''));
  return part ?? HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'text';
}

const ASSIGNING: readonly Column[] = ['lead', 'joint', 'participants'];
export const assigns = (column: Column): boolean => ASSIGNING.includes(column);
const isWords = (column: Column): boolean => column === 'title' || column === 'content' || column === 'text';

const LONGEST_HEAD = 24;
const LONGEST_LATIN_HEAD = 48;

const isTooLong = (head: string): boolean =>
  head.length > (/\p{Script=Han}/u.test(head) ? LONGEST_HEAD : LONGEST_LATIN_HEAD);

/** The columns of a row of heads, `null` where it is none: one that assigns, and one that says what. */
export function columnsOf(heads: readonly string[]): readonly Column[] | null {
  if (heads.length < 2 || heads.some((head) => isTooLong(head) || /[。；;]/u.test(head))) return null;
  const columns = oncePerKind(heads.map(columnOf));
  const known = columns.filter((column) => column !== 'text').length;
  return columns.some(assigns) && columns.some(isWords) && (known * 2 >= columns.length || known >= 3) ? columns : null;
}

/** A second column of a kind that can only be one counts as words of its own. */
function oncePerKind(columns: readonly Column[]): readonly Column[] {
  return columns.map((column, i) => {
    const isSecond = columns.indexOf(column) < i;
    if (!isSecond || column === 'text' || column === 'other') return column;
    if (column === 'content') return 'text';
    return column === 'title' && !columns.includes('content') ? 'content' : 'other';
  });
}

/** A second row of heads names the columns under a group, such as 牵头单位 and 配合单位 under 责任分工. */
export function withSecondRow(columns: readonly Column[], heads: readonly string[]): readonly Column[] | null {
  const below = heads.map(columnOf);
  if (heads.length < 2 || !below.every((column) => assigns(column) || column === 'due')) return null;
  const group = columns.findIndex((column) => column === 'joint' || column === 'lead');
  return group < 0 ? null : [...columns.slice(0, group), ...below, ...columns.slice(group + 1)];
}

/** The columns with the widest of those that say what as the content, where no head tells it. */
export function withContent(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Column[] {
  const width = (i: number): number => rows.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0);
  const places = columns.flatMap((column, i) => (isWords(column) ? [i] : []));
  const [widest] = places.toSorted((a, b) => width(b) - width(a));
  const named = columns.indexOf('content');
  const clearly = columns[widest ?? -1] === 'text' ? 1.2 : 2;
  if (widest === undefined || widest === named || (named >= 0 && width(widest) <= clearly * width(named)))
    return titled(columns);
  return titled(columns.map((column, i) => (i === widest ? 'content' : i === named ? 'text' : column)));
}

/** Of the words left of the content, the nearest without a name of its own is the title where none is. */
function titled(columns: readonly Column[]): readonly Column[] {
  if (columns.includes('title')) return columns;
  const content = columns.indexOf('content');
  const nearest = columns.findLastIndex((column, i) => i < content && column === 'text');
  return columns.map((column, i) => (i === nearest ? 'title' : column));
}
