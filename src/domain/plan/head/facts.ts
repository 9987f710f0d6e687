import type { Day } from '../../calendar/dates.ts';
import { dayIn } from './day-in-text.ts';
import type { Line } from '../outline/lines.ts';
import { englishFacts, englishTitle } from './english-facts.ts';
import { ANNEX_RANK, BOLD, numberingOf, readNumbering } from '../outline/numbering.ts';
import type { PlanFacts, Span } from '../plan.ts';
import { dateLine, signature } from './signature.ts';
import { endsAsUnit } from '../units/unit-list.ts';

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
  const inEnglish = englishTitle(lines);
  const titles = inEnglish === null ? titlesOf(head) : [inEnglish];
  const title =
    titles.map(({ text }) => text.replace(/^#\s+/u, '')).join('') ||
    (quotedTitle(head) ?? titleInside(lines[0]?.text ?? '') ?? file.replace(/\.[a-z]+$/iu, ''));
  const dated = dateLine(lines);
  return {
    titles,
    facts: {
      title,
      number: documentNumber(head),
      issuer: issuerOf(head, signature(lines, dated)) ?? issuerInTitle(title),
      issuedOn:
        frontMatterDay(head) ?? dayIn(labelled(head, /^(?:成文|印发|发文|制发)日期$/u) ?? '') ?? dated?.day ?? null,
      ...englishFacts(lines, inEnglish),
    },
  };
}

/** A page names the one that publishes; the paper is of all who sign it. */
function issuerOf(head: readonly Line[], signed: string | null): string | null {
  const published = labelled(head, /^(?:发文|发布|印发|制定)(?:机关|机构|单位)$/u);
  if (published !== null && signed?.includes(published) !== true) return published;
  return signed ?? labelled(head, /^来源$/u);
}

function titlesOf(head: readonly Line[]): readonly Line[] {
  const named = titleLines(head);
  return named.length > 0 ? named : aboveNumber(head);
}

/** What stands above the number of the document is its title, however it ends: 某县人民政府 / 关于某事的函. */
function aboveNumber(head: readonly Line[]): readonly Line[] {
  const at = head.findIndex(({ text }) => text.length <= 24 && new RegExp(`^${NUMBER.source}$`, 'u').test(text));
  const above = head.slice(0, Math.max(at, 0));
  const isOfTitle = ({ text }: Line): boolean => text.length <= 40 && !/[。；：:\t]|文件$/u.test(text);
  return above.length <= 4 && above.every(isOfTitle) ? above : [];
}

/** The last run of title lines in the head: a notice's own title comes first, the plan's after it. */
function titleLines(head: readonly Line[]): readonly Line[] {
  const isBody = (line: Line): boolean => {
    const numbering = isTopHeading(line) || isBold(line) ? null : numberingOf(line);
    return numbering !== null && !(numbering.rank === ANNEX_RANK && isCovered(head, line));
  };
  const ends = head.findIndex(isBody);
  const opening = head.slice(0, ends < 0 ? 12 : ends);
  const marked = opening.findIndex(isTopHeading);
  const top = opening[marked];
  const below = opening[marked + 1];
  if (top && !isCover(top)) return below && isTitle(below) && isFirstHalf(top) ? [top, below] : [top];
  const at = opening.findLastIndex(isTitle);
  const last = opening[at];
  if (!last) return [];
  const [before, after] = [opening[at - 1], opening[at + 1]];
  return [
    ...(before && (isFirstHalf(before) || isBrokenBefore(before, last)) ? [before] : []),
    last,
    ...(after && REMARK_OF_TITLE.test(after.text) ? [after] : []),
  ];
}

/** The plan may be the annex of the notice that issues it. */
const isCovered = (head: readonly Line[], { start }: Line): boolean =>
  head.some((line) => line.start < start && /印发|下发/u.test(line.text) && line.text.endsWith('通知'));

/** （2025—2027年）, （试行） on a line of its own. */
const REMARK_OF_TITLE =
  /^[(（](?:[^()（）]{0,12}\d{4}年?[^()（）]{0,12}年|试行|暂行|修订版?|征求意见稿|送审稿|讨论稿)[)）]$/u;

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

/** A centred title that is broken after the body's name, or before words that are no title by themselves. */
function isBrokenBefore({ text }: Line, { text: last }: Line): boolean {
  if (/[，。；：:\t>★|〔（()）]|(?:文件|号|日)$|^\d/u.test(text) || !/^\p{Script=Han}{4,}/u.test(text)) return false;
  if (/^(?:\d{4}|关于|印发)/u.test(last)) return endsAsUnit(text) && text.length <= 30;
  return last.length <= 12 && text.length <= 36 && !endsAsUnit(text) && !KIND_OF_PAPER.test(text);
}

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

const NUMBER = /(\p{Script=Han}{1,10})\s?[〔[［（(【]\s?(\d{4})\s?[〕\]］）)】]\s?(?:第\s?)?(\d{1,5})\s?号/u;

/** 发文字号, in the brackets that are its own whatever stands there. One in brackets behind 《…》 belongs to another paper; a title may run into it where line breaks were lost. */
function documentNumber(head: readonly Line[]): string | null {
  for (const { text } of head) {
    const match = NUMBER.exec(text);
    if (!match || /》[(（]$/u.test(text.slice(0, match.index))) continue;
    const [, word = '', year = '', count = ''] = match;
    const own = word.replace(/^.*(?:意见|通知|方案|计划|要点|办法|措施|决定|文号)(?=\p{Script=Han})/u, '');
    return `${own}〔${year}〕${count}号`;
  }
  return null;
}

function labelled(head: readonly Line[], label: RegExp): string | null {
  for (const { text } of head) {
    for (const match of text.matchAll(/(\p{Script=Han}{2,4})(?:[:：]|(?=\t))\s*([^\s:：]+)(?=\s|$)/gu)) {
      if (label.test(match[1] ?? '')) return (match[2] ?? '').replace(/(?:发布时间|发布日期)$/u, '');
    }
  }
  return null;
}

function issuerInTitle(title: string): string | null {
  const name = /^(.{2,30}?)关于/u.exec(title)?.[1];
  return name !== undefined && endsAsUnit(name) ? name : null;
}
