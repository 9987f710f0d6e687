import type { Place } from './overlap.ts';
import type { FoundStretch } from './stretches/find-stretches.ts';
import { beforeWords, insideWords } from './stretches/words.ts';

/**
 * What the words around a stretch make of it. `before`: up to then, as 前 has it; `preceding`: over by then, as "before" has it;
 * `within`: on its last day at the latest (内, 止, 不迟于, by); `asOf`: 截至, which tells how things stood unless it lies ahead;
 * `after`: something begins then (起, 后, 自, from); `since`: from then until now (以来).
 */
export type Sense = 'before' | 'preceding' | 'within' | 'asOf' | 'after' | 'since' | 'plain';

/** A stretch with the words that bound it: 前, 内, 后 and by are part of the place, 自 and 不迟于 are not. */
export interface Bounds extends Place {
  readonly sense: Sense;
}

const weekday = '(?:[(](?:星期|周)[一二三四五六日天][)])?';
const clock = '(?:上午|下午|晚上?|中午|早上)?(?:\\d{1,2}(?::\\d{2}|[点时](?:\\d{1,2}分?|整|半)?))?(?:下班)?';
const behind = new RegExp(
  [
    `${weekday}${clock}(?:(?<before>${beforeWords})|(?<within>${insideWords}|(?:为|截)?止))`,
    '(?<since>以来|来(?=[,。的\\s]))',
    '(?<after>起(?![草步来])|开始|(?:之|以)?后(?![备续勤台])|始)',
  ].join('|'),
  'uy',
);

const chineseAhead =
  /(?:(?<within>不[迟晚]于|[最至][迟晚](?:于|到)?|截止(?:日期|时间)[为是:]?|[时期]限[为是:]{0,2}|节点[为是:]{0,2})|(?<asOf>截[至止](?:到|至|于)?)|(?<after>自|从))$/u;
const englishAhead =
  /\b(?:(?<within>by|no later than|not later than|until|till|on or before|due(?: date)?(?: on| by)?:?)|(?<preceding>before|prior to)|(?<since>since)|(?<after>from|after|starting|effective|as of))(?: the)? $/iu;
/** Longer than any words of `chineseAhead` and `englishAhead`. */
const reach = 24;

/** How the words around the stretch bound it. */
export function boundsOf(text: string, { start, end, stretch }: FoundStretch): Bounds {
  behind.lastIndex = end;
  const after = behind.exec(text);
  if (after !== null) return { start, end: end + after[0].length, sense: senseOf(after) };
  const before = text.slice(Math.max(0, start - reach), start);
  const english = englishAhead.exec(before);
  const found = english ?? chineseAhead.exec(before);
  const sense = found === null ? 'plain' : senseOf(found);
  // 自 and from belong to the first end of a range, which the range itself accounts for.
  if (sense === 'after' && stretch?.isRange === true) return { start, end, sense: 'plain' };
  return { start: start - (english?.[0].length ?? 0), end, sense };
}

const senses: readonly Sense[] = ['before', 'preceding', 'within', 'asOf', 'after', 'since'];

const senseOf = ({ groups }: RegExpExecArray): Sense =>
  senses.find((sense) => groups?.[sense] !== undefined) ?? 'plain';
