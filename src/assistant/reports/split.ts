import { fold } from '../../domain/text/fold.ts';
import { without, type Span } from '../understand/phrases.ts';
import { quantitiesIn } from './quantities.ts';
import { says } from './wordings.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** A stretch of a report that says one thing; offsets into the report, `words` is what stands there. */
export interface Piece extends Span {
  readonly words: string;
}

/** A label (存在问题：, 下一步：) belongs to what follows. */
const marks =
  /(?:[，,；;。！!…~～\n]|(?<!问题|問題|困难|困難|步|计划|計劃|安排|时间|時間|时限|時限|进度|進度|进展|進展|状态|狀態|情况|情況|原因)[：:])+/u;
const betweenDigits = /(?<=\d)[,:：，](?=\d)/u;
const sentenceEnd = /(?<=[\p{Script=Latin}\d%])\.(?:\s+|$)/u;
/** A gap between Chinese words ends one where the next does not go on with it. */
const gap = /(?<=[\p{Script=Han}%％])\s+(?=\p{Script=Han})(?!完成|办结|辦結|能|可|会|會|前|左右|以上)/u;
const separator = new RegExp(`${betweenDigits.source}|(${marks.source}|${sentenceEnd.source}|${gap.source})`, 'gu');

/** With these words something new begins, whether a mark stands before them or not. */
const beginnings = new RegExp(
  [
    '预计|预期|争取|力争|估计|有望|最迟|(?<![原按照有])计划(?=.{0,14}(?:完成|办结|[前底内]))',
    '下一?步|接下来|后续|下一?阶段',
    '(?<![不非])但是?(?!愿)|不过|可是|然而|所以|另外|同时|然后',
    '(?:主要)?(?:是)?(?<![原起成基诱病外内死])因(?:为|(?![此地素人公果材]))|由于',
    '(?<![空紧短欠补奇稀])(?:还|尚)?缺(?![陷口失席勤点])|(?:还|尚)?差(?=[一二两三四五六七八九十几\\d]+[个名位台套家户处人项万元公])',
    '(?:主要|目前)?存在(?:的)?(?:问题|困难|[一几两]|不足)',
    '(?:还|也|急|亟)(?:需要?)|需要|需(?=上级|局|市|县|省|领导|协调|财政|各|相关|有关|办公室)',
    '(?<![申邀聘报提]|能否|可否|可以|不能)(?:恳|敬)?请(?![假示求柬愿])|建议|希望|恳盼|目前|现在|我[们方]?单位',
    '\\b(?:but|because|however|due to|we need|expected|expect to|next step)\\b',
  ].join('|'),
  'gu',
);

/** Words that only lead on to what follows. */
const onlyLeads =
  /^(?:[\s\d.、)）]|但是?|不过|目前|现在|主要|还|也|都|是|就|并|且|且还|其中|(?:存在|主要)?(?:的)?(?:问题|困难|原因|难点|堵点)(?:是|在于|有)?[:：]?|能否|可否|另外|同时|然后|and|,)*$/u;

/**
 * Splits a report into what it says one after the other: at its marks, at gaps, and, as people speak without either, where a new thing
 * begins. `quotes` finds what is quoted from the record, which is never cut.
 */
export function piecesOf(report: string, quotes: (text: string) => readonly Span[]): readonly Piece[] {
  return byMarks(report).flatMap((piece) => byBeginnings(piece, quotes));
}

function byMarks(report: string): readonly Piece[] {
  const ends = matchesOf(report, separator).filter(([, mark]) => mark !== undefined);
  const starts = [0, ...ends.map((match) => match.index + match[0].length)];
  return starts.flatMap((start, i) => trimmed(report, start, ends[i]?.index ?? report.length));
}

function byBeginnings(piece: Piece, quotes: (text: string) => readonly Span[]): readonly Piece[] {
  const plain = fold(piece.words);
  // Offsets carry over only where folding has kept every letter in its place.
  if (plain.length !== piece.words.length) return [piece];
  const quoted = quotes(plain);
  const cuts = [...cutsAtBeginnings(plain, quoted), ...cutsAtNames(plain, quoted)].toSorted((a, b) => a - b);
  const kept: number[] = [];
  for (const cut of cuts) if (!onlyLeads.test(plain.slice(kept.at(-1) ?? 0, cut))) kept.push(cut);
  const starts = [0, ...kept];
  return starts.flatMap((start, i) =>
    trimmed(piece.words, start, kept[i] ?? piece.words.length).map((part) => ({
      words: part.words,
      start: piece.start + part.start,
      end: piece.start + part.end,
    })),
  );
}

const cutsAtBeginnings = (plain: string, quoted: readonly Span[]): readonly number[] =>
  matchesOf(plain, beginnings)
    .map(({ index }) => index)
    .filter((at) => !quoted.some(({ start, end }) => start < at && at < end));

/** A name begins something new once something was said of the one before, and where something is said of it. */
function cutsAtNames(plain: string, quoted: readonly Span[]): readonly number[] {
  const unquoted = without(plain, quoted, ' ');
  const saysMuch = (words: string) =>
    quantitiesIn(words).length > 0 || says(words, 'finishing', 'blocked', 'unchanged', 'notStarted');
  return quoted
    .map(({ start }) => start)
    .filter((at) => saysMuch(unquoted.slice(0, at)) && saysMuch(unquoted.slice(at)));
}

function trimmed(text: string, start: number, end: number): readonly Piece[] {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const inner = words.trim();
  return inner === '' ? [] : [{ words: inner, start: from, end: from + inner.length }];
}
