import type { Day } from '../../domain/calendar/dates.ts';
import { findDeadlines } from '../../domain/calendar/deadline.ts';
import { numberOf } from '../../domain/calendar/numerals.ts';
import type { Step } from '../../domain/ledger/milestones.ts';
import { nameIn } from './extension-words.ts';

/** What is said to set milestones. */
export interface MilestonesSaid {
  /** The words that name the item; may be empty. */
  readonly mention: string;
  /** Empty: those that there are, counted back anew. */
  readonly steps: readonly Step[];
  /** A piece of the list in which no step can be read, verbatim. */
  readonly unread: string | null;
  /** How many steps were announced (三个节点); `null` where it is not said. */
  readonly announced: number | null;
}

const MARK = '(?:倒排|节点|節點|里程碑|\\bmilestones?\\b)';
const HOW =
  '(?:按照?|依据?|根据)?(?:新的?)?(?:完成)?(?:时限|期限|截止日期)?(?:往前|往回|向前)?(?:重新)?倒[排推](?:一下|节点|工期|计划|时间)*';

const anew = new RegExp(
  `^(?<what>.*?)(?:的)?(?:全部|所有)?(?:节点)?(?:重新)?${HOW}(?:节点|工期)?$|^(?:重新)(?:按(?:照)?(?:完成)?(?:时限|期限))?倒排(?<behind>.{0,30}?)(?:的)?(?:节点)?$|^(?:please )?(?:recount|count back) (?:the )?milestones(?: (?:of|for) (?<of>.+))?$`,
  'iu',
);
const headed = new RegExp(`^(?<head>[^:：]*?${MARK}[^:：]*?)\\s*[:：]\\s*(?<body>.+)$`, 'isu');
const unheaded = new RegExp(
  `^(?<head>[^,，、]*?(?:倒排|设(?![施备计])(?:置|定|立)?[^,，、]{0,6}(?:节点|節點)|节点(?:为|是|有|如下)|分(?:成|为)?[^,，、]{0,6}(?:节点|節點)))[\\s,，]*(?<body>[^\\s,，].+)$`,
  'su',
);

/** It is asked, told of, or said of what is done already. */
const otherwise =
  /[?？]|哪|什么|多少|吗[。\s]*$|怎么|如何|(?:已经?|正在?|早已|都已)(?:按[^,，]{0,8})?倒排|时间节点(?:为|是)?[:：]?\s*$|情况[。\s]*$|节点(?:的)?(?:工作)?(?:已|都|均|全部|完成|达成|通过|没|未|尚)/u;

/** Reads 给X设3个节点：方案报批、招标、安装, X倒排：招标20个工作日，安装15个工作日 and 按完成时限倒排; `null` where no milestones are set. */
export function milestonesIn(words: string, today: Day): MilestonesSaid | null {
  const text = words
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim()
    .replace(/[。.!\s]+$/u, '');
  if (otherwise.test(text)) return null;
  const again = anew.exec(text)?.groups;
  if (again !== undefined && !text.includes(':'))
    return {
      mention: headName(again['what'] ?? again['behind'] ?? again['of'] ?? ''),
      steps: [],
      unread: null,
      announced: null,
    };
  const said = (headed.exec(text) ?? unheaded.exec(text))?.groups;
  if (said === undefined) return null;
  const head = said['head'] ?? '';
  const body = (said['body'] ?? '').replace(new RegExp(`[\\s,]*(?:请|并)?${HOW}$`, 'u'), '');
  const pieces = body
    .split(/[、,;\n]|->|→|(?<=\p{Script=Han})和(?=\p{Script=Han})|\band\b/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const steps = pieces.map((piece) => stepIn(piece, today));
  const at = steps.findIndex((step) => step === null);
  return {
    mention: headName(head),
    steps: steps.flatMap((step) => step ?? []),
    unread: at < 0 ? null : (pieces[at] ?? null),
    announced: announcedIn(head),
  };
}

function announcedIn(head: string): number | null {
  const number =
    /(?<number>\d{1,2}|[一二两三四五六七八九十]{1,2})个?(?:时间|关键|重要|主要)?(?:节点|節點|阶段|里程碑)/u.exec(head)
      ?.groups?.['number'];
  return number === undefined ? null : numberOf(number);
}

/** The head without what is done to its item. */
function headName(head: string): string {
  const words = head
    .replace(new RegExp(HOW, 'gu'), ' ')
    .replace(
      /(?:设置?|设定|设立|制定|安排|分解|分成|分为|拆成|确定|建立|倒排|添加|加|有|为|是|如下)*(?:\d{1,2}|[一二两三四五六七八九十]{1,2})?个?(?:时间|关键|重要|主要)?(?:节点|節點|里程碑)(?:为|是|有|如下|分别)*/gu,
      ' ',
    )
    .replace(/\b(?:set|add|the|milestones?|for|of|back from the deadline)\b/giu, ' ')
    .replace(/重新|按(?:照)?(?:完成)?(?:时限|期限)|完成时限|[,，]/gu, ' ')
    .trim();
  return nameIn(words.replace(/的\s*$/u, ''));
}

const DAYS: Readonly<Record<string, number>> = {
  工作日: 1,
  自然日: 1,
  天: 1,
  周: 5,
  星期: 5,
  礼拜: 5,
  月: 22,
  day: 1,
  week: 5,
  month: 22,
};
const length =
  /(?<number>\d{1,3}|[一二两三四五六七八九十百]{1,4}|半)个?(?<unit>工作日|自然日|天|周|星期|礼拜|(?<=个)月)|(?<english>\d{1,3}) (?:working |business )?(?<englishUnit>day|week|month)s?/iu;

function stepIn(piece: string, today: Day): Step | null {
  const found = length.exec(piece);
  const said = found?.groups;
  const dated = said === undefined ? findDeadlines(piece, today).find(({ due }) => due !== null) : undefined;
  const rest =
    found !== null
      ? piece.slice(0, found.index) + piece.slice(found.index + found[0].length)
      : dated === undefined
        ? piece
        : piece.slice(0, dated.start) + piece.slice(dated.end);
  const title = titleIn(rest);
  if (title === '') return null;
  return { title, days: said === undefined ? null : daysIn(said), due: dated?.due ?? null };
}

/** Weeks and months count as the working days that they mostly have. */
function daysIn(said: Readonly<Record<string, string | undefined>>): number {
  const unit = DAYS[(said['unit'] ?? said['englishUnit'] ?? '').toLowerCase()] ?? 1;
  const number = said['number'] === '半' ? 0.5 : numberOf(said['number'] ?? said['english'] ?? '1');
  return Math.max(1, Math.round(number * unit));
}

/** More letters than this are no name of a step. */
const LONGEST_TITLE = 40;

const titleIn = (words: string): string =>
  words
    .replace(
      /^(?:\d{1,2}[.、)]\s*|\(\d{1,2}\)|第?[一二三四五六七八九十]+(?:步|是)[:,]?|然后|最后|首先|其次|再|[\s:("“「])+/u,
      '',
    )
    .replace(/(?:[于在应需要用约为共计到至由]|完成|之?前|以前|左右|的|大概|大约|\bby\b|[\s:()"”」])+$/giu, '')
    .slice(0, LONGEST_TITLE);

/** What is said of one milestone, or of all of an item. */
export interface MilestoneWord {
  /** The words before 节点: the item, the milestone, or both. */
  readonly named: string;
  /** 节点 itself was said. */
  readonly isCalled: boolean;
}

const finish = '(?:完成|达成|办结|做完|实现|达到|结束|到位|通过)';
const already = '(?:已经?|都|均|全部|全面|顺利|如期|按期|按时|提前|现|圆满|也)*';
const behind = new RegExp(
  `^(?<named>.+?)(?<called>节点|里程碑)?(?:的)?(?:工作|任务|环节|阶段)?${already}${finish}了?$`,
  'u',
);
const before = new RegExp(
  `^(?<item>.*?)${already}(?:完成|达成|通过)了?(?<title>[^,]{2,20}?)(?<called>节点|里程碑)?$`,
  'u',
);
const english =
  /^(?:the )?(?<named>.+?) (?<called>milestone )?(?:is |was |has been |have been )?(?:done|reached|completed?|finished)$/u;
const notYet =
  /[没未尚不无]|预计|计划|争取|力争|将|即将|拟|准备|[?？]|吗|差|部分|基本|接近|%|百分|\d成|\bnot\b|\bwill\b/u;

/** Reads one clause as the report of a milestone: X的招标节点已完成, 招标完成了, 已完成招标. Whether there is such a one the ledger knows. */
export function reachedIn(clause: string): readonly MilestoneWord[] {
  const text = clause
    .normalize('NFKC')
    .trim()
    .replace(/[。.!~\s]+$/u, '');
  if (notYet.test(text)) return [];
  const said = [behind, english].map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
  const turned = before.exec(text)?.groups;
  return [
    ...(said === undefined ? [] : [{ named: said['named'] ?? '', isCalled: said['called'] !== undefined }]),
    ...(turned === undefined
      ? []
      : [{ named: `${turned['item'] ?? ''}${turned['title'] ?? ''}`, isCalled: turned['called'] !== undefined }]),
  ];
}

const moving =
  /^(?<named>.+?)(?:节点|里程碑)(?:的)?(?:完成)?(?:时间|时限|期限|日期)?(?:统一|再)*(?:改|调整?|推迟|延期|延后|提前|顺延|延长|定|变更|推后)(?:为|成|到|至|在|于|\s)+(?<when>.+)$|^(?:move|change) (?:the )?(?<what>.+?) milestone(?: of (?<of>.+?))? to (?<day>.+)$/iu;

/** 招标节点改到9月20日. */
export function milestoneMovedIn(words: string): { readonly named: string; readonly when: string } | null {
  const text = words
    .normalize('NFKC')
    .trim()
    .replace(/[。.!\s]+$/u, '');
  if (/[?？]|吗$|时间节点/u.test(text)) return null;
  const said = moving.exec(text)?.groups;
  if (said === undefined) return null;
  const named = said['named'] ?? `${said['of'] ?? ''}${said['what'] ?? ''}`;
  return { named: withoutPleading(named), when: said['when'] ?? said['day'] ?? '' };
}

const removing =
  /^(?:请|帮我|麻烦|把|将)*(?:取消|删除|删掉|去掉|撤销|清除|清空|不要)(?<after>.*?)(?:的)?(?<all>全部|所有|各|\d+个|[一二三四五六七八九]个)?节点(?:了|吧)?$|^(?:请|帮我|麻烦)*(?:把|将)?(?<before>.+?)(?:的)?(?:全部|所有)?节点(?:都|全部)?(?:取消|删除|删掉|去掉|撤销|清空)(?:了|吧)?$|^(?:remove|delete|cancel) (?:the )?(?:milestones? (?:of|for) (?<of>.+)|(?<title>.+?) milestone)$/iu;

/** 取消X的节点, 取消招标节点. */
export function milestonesRemovedIn(words: string): string | null {
  const text = words
    .normalize('NFKC')
    .trim()
    .replace(/[。.!\s]+$/u, '');
  const said = removing.exec(text)?.groups;
  if (said === undefined || text.includes('时间节点')) return null;
  return withoutPleading(said['after'] ?? said['before'] ?? said['of'] ?? said['title'] ?? '');
}

const withoutPleading = (words: string): string =>
  words
    .replace(/^(?:请|帮我|麻烦|把|将|给|the\s)+/iu, '')
    .replace(/的$/u, '')
    .trim();
