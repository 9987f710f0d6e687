import { numberOf } from '../../../domain/calendar/numerals.ts';
import { fold } from '../../../domain/text/fold.ts';
import { factsIn, type Reading } from './found-facts.ts';
import { concepts, directions, negations, neutral, separators } from './lexicon.ts';
import { resolved } from './resolved.ts';
import type { Counted, Separator, Token } from './token.ts';

/** The claims of a text in their order: facts, what is said of them, and where clauses part. */
export function tokensOf(text: string, reading: Reading): readonly Token[] {
  const folded = fold(text).replace(/(?<=[a-z])’(?=[a-z])/gu, "'");
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, kind, key } of factsIn(folded, reading)) {
    readWords(folded, at, { end: start, tokens });
    tokens.push({ type: 'fact', kind, key });
    at = end;
  }
  readWords(folded, at, { end: folded.length, tokens });
  return resolved(tokens);
}

interface Found {
  readonly length: number;
  readonly tokens: readonly Token[];
}

function readWords(
  text: string,
  from: number,
  { end, tokens }: { readonly end: number; readonly tokens: Token[] },
): void {
  let loose = '';
  const flush = (): void => {
    if (loose !== '') tokens.push({ type: 'words', key: loose });
    loose = '';
  };
  for (let at = from; at < end;) {
    const found = longestAt(text, at, end);
    if (found !== null) {
      flush();
      tokens.push(...found.tokens);
      at += found.length;
      continue;
    }
    const [word = text.charAt(at)] = matchAt(/[a-z][\w'’-]*|\s+|[^]/uy, text, at) ?? [];
    if (/^[a-z\s]/u.test(word)) flush();
    if (/^[a-z]/u.test(word)) tokens.push({ type: 'words', key: word });
    else if (word.trim() !== '') loose += word;
    at += word.length;
  }
  flush();
}

const either = ([chinese, english]: readonly [string, string]): RegExp =>
  new RegExp(`(?:${chinese})|(?<![a-z])(?:${english})(?![a-z'])`, 'uy');

const concept = (key: string): Token => ({ type: 'concept', key });

const patterns: readonly (readonly [RegExp, readonly Token[]])[] = [
  ...Object.entries(concepts).map(([key, words]) => [either(words), [concept(key)]] as const),
  [/完成/uy, [concept('finish')]],
  ...directions.map(
    ([keys, ...words]) => [either(words), keys.map((key): Token => ({ type: 'direction', key }))] as const,
  ),
  [either(negations), [{ type: 'negation' }]],
  ...Object.entries(separators).map(
    ([key, words]) => [new RegExp(words, 'uy'), [{ type: 'separator', key: key as Separator } as const]] as const,
  ),
  [either(neutral), []],
];

/** The longest of all readings that begin here; of two as long the earlier in the list. */
function longestAt(text: string, at: number, end: number): Found | null {
  let best = numberAt(text, at);
  for (const [pattern, tokens] of patterns) {
    const length = matchAt(pattern, text, at)?.[0].length ?? 0;
    if (length > (best?.length ?? 0) && at + length <= end) best = { length, tokens };
  }
  return best !== null && at + best.length <= end ? best : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = new RegExp(
  `(?<![\\d.])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+|(?<![a-z])(?:${english.toReversed().join('|')})(?![a-z])`,
  'uy',
);

const counters: readonly (readonly [Counted, RegExp])[] = [
  ['working-day', /\s*(?:个工作日|working days?)/uy],
  ['day', /\s*(?:天|日(?!期)|days?(?![a-z]))/uy],
  [
    'unit',
    /\s*(?:个(?=(?:参与|配合|成员|牵头|责任)?(?:单位|部门))|家(?:单位|部门)?|units?(?![a-z])|(?=participants?))/uy,
  ],
  [
    'item',
    /\s*(?:[项件](?:工作任务|工作|任务|措施|事项)?|个(?:任务|事项|工作)|(?:more )?(?:items?|measures?|tasks?)(?![a-z]))/uy,
  ],
  ['entry', /\s*(?:条(?:记录|目标)?(?=.|$)|(?:records?|entr(?:y|ies))(?![a-z]))/uy],
  ['person', /\s*(?:[人位名]|people|persons?(?![a-z]))/uy],
  ['some', /\s*个/uy],
  ['anything', /(?:)/uy],
];

function numberAt(text: string, at: number): Found | null {
  const [words] = matchAt(number, text, at) ?? [];
  if (words === undefined) return null;
  const spoken = english.indexOf(words);
  const value = spoken >= 0 ? spoken : /\d/u.test(words) ? Number(words.replaceAll(',', '')) : numberOf(words);
  if (Number.isNaN(value)) return null;
  for (const [counted, counter] of counters) {
    const more = matchAt(counter, text, at + words.length)?.[0];
    if (more === undefined) continue;
    const [of = ''] = matchAt(/(?:当中|之中|中|里面|里)(?!心)/uy, text, at + words.length + more.length) ?? [];
    const fact: Token = { type: 'fact', kind: 'number', key: String(value), counted };
    const parts: readonly Token[] = of === '' ? [] : [{ type: 'separator', key: 'clause' }];
    return { length: words.length + more.length + of.length, tokens: [fact, ...parts] };
  }
  return null;
}
