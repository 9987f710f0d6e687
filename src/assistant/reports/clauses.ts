import type { Day } from '../../domain/calendar/dates.ts';
import { fold } from '../../domain/text/fold.ts';
import type { Status } from '../../domain/ledger/item.ts';
import { numbersIn } from '../understand/numbers-of-items.ts';
import { overlaps, without, type Span } from '../understand/phrases.ts';
import { repair } from '../understand/repair.ts';
import { dayNamedIn, daysIn, expectedDayIn, type ExpectedDay } from './expected-day.ts';
import { quantitiesIn, shareIn, type Quantity } from './quantities.ts';
import { mentionsIn } from './rest.ts';
import { piecesOf, type Piece } from './split.ts';
import { says, wordings } from './wordings.ts';

/** What one clause of a report says. */
export interface ReportClause extends Piece {
  readonly quantity: Quantity | null;
  /** The figure is one that is hoped for (预计完成80%). */
  readonly isForecast: boolean;
  readonly status: Status | 'unchanged' | null;
  readonly expected: ExpectedDay | null;
  /** What stands in the way or is asked for, verbatim. */
  readonly blocker: string | null;
  /** The obstacle is said to be gone, or that there is none. */
  readonly cleared: boolean;
  /** What is done, where that may be a part only: 设备采购 of 已完成设备采购. */
  readonly object: string;
  /** Says nothing of this kind: what happened, a next step, a courtesy. */
  readonly isPlain: boolean;
  readonly isNext: boolean;
  /** Is known from others only. */
  readonly isHearsay: boolean;
  /** What is left when all that is taken away, stretch by stretch: perhaps the name of a measure. */
  readonly rest: readonly string[];
}

type Finder = (text: string) => readonly Span[];

interface Finders {
  /** What is quoted from the record. */
  readonly quotes?: Finder;
  /** Words that say for whom is spoken. */
  readonly onBehalf?: Finder;
}

const nothing: Finder = () => [];

/** Takes a report apart and reads each clause by itself. */
export function clausesOf(
  report: string,
  today: Day,
  { quotes = nothing, onBehalf = nothing }: Finders = {},
): readonly ReportClause[] {
  return piecesOf(report, quotes).map((piece) => readClause(piece, today, { quotes, onBehalf }));
}

function readClause(piece: Piece, today: Day, { quotes, onBehalf }: Required<Finders>): ReportClause {
  const text = repair(fold(piece.words));
  // A name that happens to hold a word of reports (推进…建设) is a name.
  const quoted = quotes(text).filter(({ start, end }) => !/[\d%]/u.test(text.slice(start, end)));
  const plain = without(
    text,
    quoted.filter(({ start, end }) => end - start >= LONG_NAME),
    NAME,
  );
  const isNext = says(plain, 'next');
  const expected = expectedIn(text, plain, { today, isNext });
  const found = isNext ? null : shareOutside(plain, expected);
  const isForecast = found !== null && isToCome(found, plain, { today, expected });
  const quantity = isForecast ? null : found;
  const figure = quantity ?? (isForecast ? found : null);
  const left = without(plain, figure === null ? [] : [figure], ' ');
  const status = isNext ? null : (statusIn(left, { hasFigure: figure !== null, expected }) ?? begunIn(plain, today));
  const cleared = !isNext && (says(left, 'cleared') || (says(left, 'noProblem') && status !== 'blocked'));
  const object = status === 'done' || says(plain, 'partly') ? objectIn(text) : '';
  const blocker =
    isNext || cleared ? null : blockerIn(piece.words, left, { status, hasFigure: figure !== null, expected });
  return {
    ...piece,
    quantity,
    isForecast,
    status,
    expected: isForecast || isNext ? null : expected,
    blocker,
    cleared,
    object,
    isNext,
    isHearsay: says(plain, 'hearsay'),
    isPlain: figure === null && status === null && expected === null && blocker === null && !cleared && !isNext,
    rest:
      isNext || says(plain, 'chatter')
        ? []
        : mentionsIn(
            text,
            [
              ...quantitiesIn(text),
              ...daysIn(text, today),
              ...(expected === null ? [] : [expected]),
              ...onBehalf(text).filter((span) => !quoted.some((quote) => overlaps(span, quote))),
            ],
            [...quoted, ...numbersIn(text)],
          ),
  };
}

/** Quotations shorter than this are too likely to be common words. */
const LONG_NAME = 5;

/** Stands in for a name. No word of a report holds it. */
const NAME = '\uFFFC';

/** 争取月底到80%, 目标80%, 下周到80%: a figure that is to be reached. */
function isToCome(
  { start }: Quantity,
  plain: string,
  { today, expected }: { readonly today: Day; readonly expected: ExpectedDay | null },
): boolean {
  if (says(plain, 'expecting', 'aimed') || (expected?.day ?? null) !== null) return true;
  const before = plain.slice(0, start).replace(current, ' ');
  return !/已|截至|截止|了/u.test(before) && (dayNamedIn(before, today) ?? today) > today;
}

/** 本周完成60% reports this week's work; 本周内 and 月底 are to come. */
const current = /[本这]个?(?:周|月|季度|旬|星期|年度?)(?![底末内中前之])|今年(?![底末内之])|今[天日]/gu;

/** The share that is stated; the figures of a date are none. */
function shareOutside(text: string, expected: ExpectedDay | null): Quantity | null {
  if (expected === null || !quantitiesIn(text).some((figure) => overlaps(figure, expected))) return shareIn(text);
  return shareIn(without(text, [expected], ' '));
}

/** A day to come on which the work is to be done: it says so, or it ends with doing it and the day is not past. */
function expectedIn(
  text: string,
  plain: string,
  { today, isNext }: { readonly today: Day; readonly isNext: boolean },
): ExpectedDay | null {
  if (says(plain, 'original')) return null;
  const found = expectedDayIn(text, today);
  if (found === null || isNext) return null;
  if (says(plain, 'expecting') || found.text.startsWith('还') || found.text.startsWith('再')) return found;
  const before = plain.slice(0, found.start);
  const isFuture = found.day !== null && found.day > today && !/已经?$|于$/u.test(before);
  return isFuture && wordings.finishing.test(plain.slice(found.end)) ? found : null;
}

interface Known {
  readonly hasFigure: boolean;
  readonly expected: ExpectedDay | null;
}

function statusIn(text: string, { hasFigure, expected }: Known): ReportClause['status'] {
  if (says(text, 'cleared')) return 'in-progress';
  if (says(text, 'unchanged')) return 'unchanged';
  if (says(text, 'blocked')) return 'blocked';
  if (says(text, 'notStarted')) return 'not-started';
  if (says(text, 'almost', 'notDone')) return 'in-progress';
  if (hasFigure || expected !== null || says(text, 'expecting')) return null;
  if (says(text, 'done')) return isDenied(text) ? 'in-progress' : 'done';
  return says(text, 'inProgress', 'partly') ? 'in-progress' : null;
}

/** Whatever is denied, or waits for something, a few words before it is done is not done. */
const isDenied = (text: string): boolean =>
  /(?:未|没|不(?![断久仅光少日])|无法|难以|有待|待(?!遇)|才能|方可|方能).{0,6}(?:完成|办结|完结|完工|竣工|[做办干弄]完|结束)/u.test(
    text,
  );

/** 7月1日启动: begun, or on a day to come. */
function begunIn(text: string, today: Day): Status | null {
  if (!/(?:启动|开工|动工|进场|开始(?:建设|施工|实施))(?!.{0,3}(?:会|仪式|资金))/u.test(text)) return null;
  const day = dayNamedIn(text, today);
  if (day === null) return null;
  if (day <= today) return 'in-progress';
  // 下周启动招标 is a step of work that may be under way.
  return /(?:启动|开始)(?!建设|施工|实施|改造|推进)\p{Script=Han}{2}/u.test(text) ? null : 'not-started';
}

/** The object of the doing, with whatever else is said behind it. */
const objectIn = (text: string): string =>
  (/(?:完成|办结|结束|建成|完工|\b(?:finished|completed))了?\s*(.*)$/u.exec(text)?.[1] ?? '')
    .replace(/^(?:全部|所有|各项|相关|预定|既定|目标|任务|工作|建设|的|[\p{P}\p{S}\s])+$/u, '')
    .replace(/^(?:了|的)+|(?:了|的|[\p{P}\p{S}\s])+$/gu, '');

function blockerIn(
  words: string,
  text: string,
  { status, expected, hasFigure }: Known & { readonly status: ReportClause['status'] },
): string | null {
  if (expected !== null || status === 'unchanged' || status === 'done') return null;
  if (status === 'blocked') return reasonIn(words);
  const bare = text
    .replace(wordings.notDone, ' ')
    .replace(wordings.notStarted, ' ')
    .replace(wordings.almost, ' ')
    .trim();
  if (hasFigure && /^[\s\p{P}]*$/u.test(bare)) return null;
  return says(bare, 'lackingFirst', 'lacking') ? trimmedWords(words) : null;
}

/** From where the reason begins: 卡在经费上, 因接口问题受阻. */
function reasonIn(words: string): string | null {
  const at = words.search(/因|由于|卡[在着]|缺|没有|沒有|\b(?:because|by|for|due|on (?!hold))\b/u);
  return at < 0 ? null : trimmedWords(words.slice(at));
}

const trimmedWords = (words: string): string =>
  words.replace(/^(?:但是?|不过|不過|可是|目前|现在|現在|呢|然后|然後|就是|另外|\s)+(?=.{2})|[.\s]+$/gu, '');
