import { addDays, addMonths, daysBetween, type Day } from '../../domain/calendar/dates.ts';
import { numberOf } from '../../domain/calendar/numerals.ts';
import { fold } from '../../domain/text/fold.ts';
import { quantitiesIn } from './quantities.ts';
import { says } from './wordings.ts';
import { matchesOf } from '../../domain/text/matches.ts';

const month = '(?:(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末)?)?';
const named = new RegExp(
  `(?:(?<before>[去前上])一?年度?|(?<year>(?:19|20)\\d\\d|[一二][〇零○一二三四五六七八九]{3})年度?)${month}(?:年?[底末]|第?[一二三四]季度|[上下]半年)?|\\b(?:last year|in (?<spoken>(?:19|20)\\d\\d))\\b`,
  'gu',
);

/** What is compared with, was begun or comes from an earlier year says nothing of how far the work was then. */
const onlyRefersBefore = /(?:比|较|同比|与|和|同|自|从|原|以来|超过|相比|对照|根据|按照?)\s*$/u;
const onlyRefersBehind =
  /^(?:的(?!进度|进展|完成|数|情况)|同期|相比|以来|起|开始|启动|开工|立项|就|印发|结转|遗留|下达|部署|安排|计划)/u;
const ofNow = /目前|现在|至今|截至|截止|如今|今年|本年|本月|本周|今天|已累计|累计|\bnow\b|\bso far\b/u;

/** A report on how far things were this shortly ago is on how far they are. */
const RECENT_DAYS = 31;

/**
 * The time of an earlier year as of which the words say how far the work was; `null` where they speak of now, or only refer to that year. `titles` are
 * what is meant by its name: 2019年老旧小区改造 is work of this year by now.
 */
export function pastYearIn(words: string, today: Day, titles: readonly string[] = []): string | null {
  const clauses = fold(words).split(/[,;。!\n]+/u);
  for (const clause of clauses) {
    if (ofNow.test(clause) || !(quantitiesIn(clause).length > 0 || says(clause, 'done', 'unchanged', 'blocked')))
      continue;
    const found = matchesOf(clause, named).find((time) => isMeant(clause, time, { today, titles }));
    if (found !== undefined) return found[0];
  }
  return null;
}

interface Known {
  readonly today: Day;
  readonly titles: readonly string[];
}

function isMeant(clause: string, time: RegExpExecArray, { today, titles }: Known): boolean {
  const before = clause.slice(0, time.index);
  const behind = clause.slice(time.index + time[0].length);
  if (onlyRefersBefore.test(before) || onlyRefersBehind.test(behind)) return false;
  if (titles.some((title) => fold(title).includes(time[0]))) return false;
  const end = endOf(time, today);
  return Number(end.slice(0, 4)) < Number(today.slice(0, 4)) && daysBetween(end, today) > RECENT_DAYS;
}

function endOf({ groups = {} }: RegExpExecArray, today: Day): Day {
  const { before, year, spoken, month: of } = groups;
  const thisYear = Number(today.slice(0, 4));
  const said = year ?? spoken;
  const which = said === undefined ? thisYear - (before === '前' ? 2 : 1) : numberOf(said);
  if (of === undefined) return `${String(which)}-12-31`;
  return addDays(addMonths(`${String(which)}-${String(numberOf(of)).padStart(2, '0')}-01`, 1), -1);
}
