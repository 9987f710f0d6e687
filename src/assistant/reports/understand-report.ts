import type { Day } from '../../domain/calendar/dates.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import type { Person } from '../../domain/people.ts';
import type { Directory } from '../understand/directory.ts';
import { clausesOf, type ReportClause } from './clauses.ts';
import { onBehalfOf } from './on-behalf.ts';
import { names, shares, type Name } from './names.ts';
import { partOf, type ReportPart } from './sum-up.ts';

interface Reading {
  readonly today: Day;
  readonly directory: Directory;
  /** Who reports: what is said on behalf of their unit (我们信息这边) names no work. */
  readonly speaker?: Pick<Person, 'unit'>;
  /** An item is being talked about: a hindrance alone (缺一名技术员) is a report on it. */
  readonly isFollowUp?: boolean;
}

/**
 * Reads a message as a report; `null` where it reports nothing. All that was said of an item is its note, verbatim, so that what was not
 * understood is kept.
 */
export function understandReport(
  report: string,
  { today, directory, speaker, isFollowUp = false }: Reading,
): readonly ReportPart[] | null {
  const clauses = clausesOf(report, today, { quotes: directory.phrasesIn, onBehalf: onBehalfOf(speaker?.unit ?? '') });
  const found = groups(clauses, directory);
  const isReport =
    clauses.some((clause) => saysSomething(clause) && !clause.isHearsay) ||
    found.some(namedAndHindered) ||
    (isFollowUp && clauses.some(isPlainlyHindered));
  return isReport ? found.flatMap((group) => partsOf(group, report)) : null;
}

/** What was heard of some work, and reported by nobody; `null` where the words tell of none. */
export function hearsayIn(report: string, { today, directory }: Reading): string | null {
  const clauses = clausesOf(report, today, { quotes: directory.phrasesIn });
  return clauses.find((clause) => clause.isHearsay && saysSomething(clause))?.words ?? null;
}

const saysSomething = ({ quantity, status, expected, isForecast }: ReportClause): boolean =>
  quantity !== null || status !== null || expected !== null || isForecast;

/** A hindrance alone (缺一名技术员) is a report only where it is said of what. */
const namedAndHindered = ({ names: named, clauses }: Group): boolean =>
  named.some(({ itemIds }) => itemIds.length > 0) &&
  clauses.some(({ blocker, cleared }) => blocker !== null || cleared);

/** A wish (请…, 建议…) that may be addressed to the desk itself is none. */
const isPlainlyHindered = ({ blocker }: ReportClause): boolean =>
  blocker !== null &&
  (!/^(?:还|也)?(?:请|希望|建议|盼|恳|需)/u.test(blocker) || /协调|支持|解决|帮助|拨付|批复/u.test(blocker));

/** The words that name an item in a question that is put in the words of a report; `null` where it is none, or names nothing. */
export function askedOf(words: string, { today, directory }: Reading): string | null {
  const text = fold(words);
  if (!inWordsOfReports.test(text) || howToDoIt.test(text)) return null;
  const [first] = groups(clausesOf(words.replace(askingWords, ' '), today, { quotes: directory.phrasesIn }), directory);
  const name = first?.names.find(({ itemIds }) => itemIds.length > 0);
  return name === undefined ? null : name.mention;
}

const inWordsOfReports =
  /完成|办结|做完|启动|开工|推进|按期|如期|到哪|哪一?步|受阻|卡住|(?:现在|目前|到|是)多少(?!天|人|钱|家|个|项|条|种|单位)|多少了|%/u;

/** 怎么推进护学岗 asks what is to be done, 推进得怎么样 how far it is. */
const howToDoIt =
  /(?:怎么|如何|怎样|咋)(?:样)?(?:去|来|才能|把)?.{0,12}(?:推进|推动|完成|启动|开工|办结|做完)|(?:推进|启动|完成)的?(?:办法|方法|措施|步骤|要求|思路)/u;

const askingWords =
  /到?哪(?:里|儿|一?步)?了?|(?:听说|据说|我?想问一?下?|请问)|(?:现在|目前)?[到是]?多少了?|能不能|能否|可否|会不会|是不是|是否|有没有|了?没有?[?？]?$|了?[吗嘛吧呢么][?？]?$|[?？]/gu;

interface Group {
  readonly names: readonly Name[];
  readonly clauses: readonly ReportClause[];
}

/** Clauses belong to the item named last; a clause that reports on another begins the next group. */
function groups(clauses: readonly ReportClause[], directory: Directory): readonly Group[] {
  const found: Group[] = [];
  for (const clause of clauses) {
    const last = found.at(-1);
    const named = names(clause, directory, { isFirst: last === undefined || !isNamed(last) });
    if (last === undefined) found.push({ names: named, clauses: [clause] });
    else if (startsAnother(clause, named, last)) found.push({ names: named, clauses: [clause] });
    else found[found.length - 1] = { names: joined(last, named), clauses: [...last.clauses, clause] };
  }
  return found;
}

const isNamed = ({ names: named }: Group): boolean => named.some(({ itemIds }) => itemIds.length > 0);

function startsAnother(clause: ReportClause, named: readonly Name[], last: Group): boolean {
  if (named.every(({ itemIds }) => itemIds.length === 0)) return false;
  if (!isNamed(last)) return isAboutSomething(last) && saysSomething(clause);
  const isMore = named.length > 1 || !last.names.some((name) => meets(name, named[0]));
  const isNameOnly = named.length === 1 && bare(named[0]?.mention ?? '') === bare(clause.words);
  return isMore && (isNameOnly || (saysSomething(clause) && !clause.cleared && named.every(isPlainly)));
}

/** Reports on what is called by words that fit nothing; it is asked what they mean. */
const isAboutSomething = ({ names: named, clauses }: Group): boolean =>
  clauses.some(saysSomething) && named.some(({ mention }) => bare(mention).length >= 2);

/** A word of two letters, or one that fits several, is more likely a part of the work (人员已到位). */
const isPlainly = ({ exact, itemIds, mention }: Name): boolean =>
  exact && itemIds.length === 1 && bare(mention).length > 2;

const meets = (a: Name, b: Name | undefined): boolean => b?.itemIds.some((id) => a.itemIds.includes(id)) ?? false;

/** A later clause may name what the earlier ones left open, or tell which of several is meant. */
function joined(last: Group, named: readonly Name[]): readonly Name[] {
  if (!isNamed(last)) return named.some(({ itemIds }) => itemIds.length > 0) ? named : last.names;
  const [name] = named;
  if (name === undefined || last.names.length > 1) return last.names;
  return last.names.map((known) => {
    const both = known.itemIds.filter((id) => name.itemIds.includes(id));
    return both.length === 0 ? known : { ...known, itemIds: both };
  });
}

function partsOf({ names: named, clauses }: Group, report: string): readonly ReportPart[] {
  const own = shares(named, clauses.map(({ words }) => words).join('，'));
  return named.map((name, i) => partOf(name, clauses, { report, share: own?.[i] ?? null }));
}
