import { remembered } from '../../domain/remembered.ts';
import { knownWordsOf } from '../../domain/text/terms.ts';
import { tellingWords } from './plainer.ts';
import { without } from './spans.ts';
import { asking, closers, interrogative, lexicon, openers, wrapping } from './lexicon.ts';
import { matchesOf } from '../../domain/text/matches.ts';

/** Words so general that they mention nothing. */
const empty =
  /^(?:重点|主要|各|各个|每个|工作|任务|措施|事项|单位|部门|项目|方案|责任|事|事情|情况|时间|完成|同时|以及|并|且|但|但有|有|没有|没|又|我|你|他|它|他们|她们|它们|这些|那些|这|那|这个|那个|这项|那项|其中|里面|所有|全部|大家|开始|号|月|日|年|天|个|项|条|家|件|前|之前|以前|后|之后|内|以内|总体|整体|整个|涉及|不|\d{1,3}|只有|仅有|只|仅|最近|近期|即将|马上|快|一个|两个|一项|半项|一件|也|都|一|名单|名册|清单|列表|it|that|this|all|any|anything|everything|something|units?|measures?|items?|tasks?)+$/u;

/** The text without the words that tell what is asked and what a question is wrapped in; spaces where each stood, so that offsets stay. */
export function withoutAsking(text: string): string {
  const spans = patterns.flatMap((pattern) =>
    matchesOf(text, pattern).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  return without(text, spans, ' ');
}

const patterns: readonly RegExp[] = [...asking.map((word) => lexicon[word]), wrapping];

/** Stand around what is quoted from the record. No message holds them: the desk takes control characters away. */
export const QUOTE_BEGINS = '\u0001';
export const QUOTE_ENDS = '\u0002';

/** The pieces that mention something, each without what only stands at its edge. */
export function mentions(text: string): readonly string[] {
  const pieces = text
    .replace(outlineNumber, ' ')
    .split(/[\s\p{P}\p{S}]+/u)
    .flatMap((piece) => withoutEdgesAround(piece).split(' '))
    .filter((piece) => piece !== '' && !/^\p{Script=Han}$/u.test(piece) && !empty.test(piece));
  return withoutStopWords(pieces);
}

/** Words behind a quotation are cut by themselves: the dictionary has 圈里, and 防汛圈 is what was meant. */
function withoutEdgesAround(piece: string): string {
  const begins = piece.indexOf(QUOTE_BEGINS);
  const ends = piece.lastIndexOf(QUOTE_ENDS);
  if (begins < 0 && ends < 0) return withoutEdges(piece);
  const start = begins < 0 || (ends >= 0 && begins > ends) ? 0 : begins;
  const end = ends < start ? piece.length : ends;
  const [before, quoted, after] = [piece.slice(0, start), piece.slice(start, end), piece.slice(end)].map(unmarked);
  return `${around(before ?? '')}${quoted ?? ''}${around(after ?? '')}`;
}

const unmarked = (words: string): string => words.replaceAll(QUOTE_BEGINS, '').replaceAll(QUOTE_ENDS, '');

/** What names two things stays between them. */
function around(words: string): string {
  const rest = withoutEdges(words);
  const named = empty.test(rest) ? '' : rest;
  return /^[和与跟及同]/u.test(words) ? ` ${named}` : /[和与跟及同]$/u.test(words) ? `${named} ` : named;
}

/** English words that stand within a name (in the old harbour), and are no part of it at its edges. */
function withoutStopWords(pieces: readonly string[]): readonly string[] {
  const start = pieces.findIndex((piece) => !stopWords.has(piece));
  const end = pieces.findLastIndex((piece) => !stopWords.has(piece)) + 1;
  return start < 0 ? [] : pieces.slice(start, end);
}

const stopWords = new Set(
  's re the of is are was were be been for does do did a an on in by to at from with under below beneath within and or there that which what who tell show list me us i we has have had any both about nothing please no not so then it its this these those our my your work item items measure measures task tasks unit units plan section part can you could would should will'.split(
    ' ',
  ),
);

/** The number that a heading was quoted with. */
const outlineNumber =
  /[(（][一二三四五六七八九十\d]{1,3}[)）]|(?<=^|\s)[一二三四五六七八九十]{1,3}、|(?<=^|\s)\d{1,2}[.、](?!\d)/gu;

/** Whole words only: 要 goes from 要智能门禁, and stays in 要素. */
function withoutEdges(piece: string): string {
  const found = knownWordsOf(piece);
  const start = found.findIndex((word) => !openers.has(word));
  const end = found.findLastIndex((word) => !closers.has(word)) + 1;
  return start < 0 ? '' : found.slice(start, Math.max(start, end)).join('');
}

/** Whether the text holds nothing but such words. */
export const generic = remembered((text): boolean => mentions(withoutAsking(text)).join('').length < 2);

/** What of a question may stand in a document: all but the words that only ask. */
export function contentOf(text: string): string {
  const words = [interrogative, lexicon.who, lexicon.yesNo, wrapping].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  );
  const content = words.replace(/关于|(?:的)?(?:主要)?内容(?=\s|$)/gu, ' ');
  const pieces = content.split(/[\s\p{P}\p{S}]+/u).filter(Boolean);
  return tellingWords(pieces.join(' '));
}
