import type { Day } from '../calendar/dates.ts';
import { dayIn } from './day-in-text.ts';
import type { Line } from './lines.ts';
import { BOLD, numberingOf, readNumbering } from './numbering.ts';
import type { PlanFacts, Span } from './plan.ts';
import { dateLine, signature } from './signature.ts';
import { endsAsUnit } from './unit-list.ts';

/** What a plan says of itself, and where its title stands. */
interface FoundFacts {
  readonly facts: PlanFacts;
  readonly titles: readonly Span[];
}

const KIND_OF_PAPER =
  /(?:方案|意见|通知|计划|规划|要点|办法|措施|细则|决定|清单|分工|工作安排|分工表|任务书|行动|若干政策|分解表|任务表|一览表|计划表|台账|纲要|要求)(?:[(（][^()（）]{1,20}[)）])?$/u;
const HEAD_LINES = 40;

/** Reads the head and the signature. The title is the plan's own where a covering notice stands before it. */
export function readFacts(lines: readonly Line[], file: string): FoundFacts {
  const head = lines.slice(0, HEAD_LINES);
  const named = titleLines(head);
  const titles = named.length > 0 ? named : aboveNumber(head);
  const title =
    titles.map(({ text }) => text.replace(/^#\s+/u, '')).join('') ||
    (quotedTitle(head) ?? titleInside(lines[0]?.text ?? '') ?? file.replace(/\.[a-z]+$/iu, ''));
  const dated = dateLine(lines);
  return {
    titles,
    facts: {
      title,
      number: documentNumber(head),
      issuer:
        labelled(head, /^(?:发文|发布|印发|制定)(?:机关|机构|单位)$/u) ??
        signature(lines, dated) ??
        labelled(head, /^来源$/u) ??
        issuerInTitle(title),
      issuedOn:
        frontMatterDay(head) ?? dayIn(labelled(head, /^(?:成文|印发|发文|制发)日期$/u) ?? '') ?? dated?.day ?? null,
    },
  };
}

/** The last run of title lines in the head: a notice's own title comes first, the plan's after it. */
function titleLines(head: readonly Line[]): readonly Line[] {
  const ends = head.findIndex((line) => numberingOf(line) !== null && !isTopHeading(line) && !isBold(line));
  const opening = head.slice(0, ends < 0 ? 12 : ends);
  const marked = opening.findIndex(isTopHeading);
  const top = opening[marked];
  const below = opening[marked + 1];
  if (top && !isCover(top)) return below && isTitle(below) && isFirstHalf(top) ? [top, below] : [top];
  const at = opening.findLastIndex(isTitle);
  const last = opening[at];
  if (!last) return [];
  const before = opening[at - 1];
  return before && isFirstHalf(before) ? [before, last] : [last];
}

/** What stands above the number of the document is its title, however it ends: 某县人民政府 / 关于某事的函. */
function aboveNumber(head: readonly Line[]): readonly Line[] {
  const at = head.findIndex(({ text }) => text.length <= 24 && new RegExp(`^${NUMBER.source}$`, 'u').test(text));
  const above = head.slice(0, Math.max(at, 0));
  return above.length <= 4 && above.every(({ text }) => text.length <= 40 && !/[。；：:\t]|文件$/u.test(text))
    ? above
    : [];
}

const isTopHeading = ({ text, depth }: Line): boolean => depth === 1 || /^#\s/u.test(text);
const isBold = ({ text, depth }: Line): boolean => depth === BOLD && readNumbering(text) === null;
/** A notice may hold the plan that it sends round. */
const isCover = ({ text }: Line): boolean => text.endsWith('通知');

const isTitle = ({ text }: Line): boolean =>
  text.length <= 60 && KIND_OF_PAPER.test(text) && !/[。；：:\t]/u.test(text);
const isFirstHalf = ({ text }: Line): boolean =>
  text.length <= 40 &&
  /(?:关于|的|和|及|、|地方|时期)/u.test(text) &&
  !/[。；：:\t〔]|号$|^\d/u.test(text) &&
  !KIND_OF_PAPER.test(text);

/** `date: 2021-02-24` of a front matter. */
function frontMatterDay(head: readonly Line[]): Day | null {
  const words = head.map(({ text }) => /^(?:date|issued|published):\s*['"]?(\d{4}-\d{2}-\d{2})/iu.exec(text)?.[1]);
  return dayIn(words.find((day) => day !== undefined) ?? '');
}

function quotedTitle(head: readonly Line[]): string | null {
  const yaml = head.find(({ text }) => /^title:\s*\S/u.test(text))?.text.replace(/^title:\s*(['"]?)(.*)\1$/u, '$2');
  const markdown = head.find(({ text }) => /^#\s/u.test(text))?.text.replace(/^#\s+/u, '');
  return (
    markdown ??
    yaml ??
    head.map(({ text }) => /印发《([^《》]+)》/u.exec(text)?.[1]).find((title) => title !== undefined) ??
    null
  );
}

/** The title at the head of a text that has lost its line breaks. */
const titleInside = (text: string): string | null =>
  /^[^。，；：\n]{4,80}?(?:方案|意见|通知|计划|要点|细则)(?=\p{Script=Han}{1,8}〔|各)/u.exec(text)?.[0] ??
  (text.length <= 60 && text.length >= 4 && !/[。；]|[：:]$|^附\s?件/u.test(text) ? text : null);

const NUMBER = /\p{Script=Han}{1,10}[〔[［（(]\d{4}[〕\]］）)]\s?\d{1,5}号/u;

/** 发文字号. One in brackets behind 《…》 belongs to another paper; a title may run into it where line breaks were lost. */
function documentNumber(head: readonly Line[]): string | null {
  for (const { text } of head) {
    const match = NUMBER.exec(text);
    if (!match || /》[(（]$/u.test(text.slice(0, match.index))) continue;
    return match[0].replace(/^.*(?:意见|通知|方案|计划|要点|办法|措施|决定|文号)(?=\p{Script=Han})/u, '');
  }
  return null;
}

function labelled(head: readonly Line[], label: RegExp): string | null {
  for (const { text } of head) {
    for (const match of text.matchAll(/(\p{Script=Han}{2,4})[:：]\s*([^\s:：]+)(?=\s|$)/gu)) {
      if (label.test(match[1] ?? '')) return (match[2] ?? '').replace(/(?:发布时间|发布日期)$/u, '');
    }
  }
  return null;
}

function issuerInTitle(title: string): string | null {
  const name = /^(.{2,30}?)关于/u.exec(title)?.[1];
  return name !== undefined && endsAsUnit(name) ? name : null;
}
