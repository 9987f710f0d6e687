import { generic } from './mention.ts';
import { QUOTED, type RecordLetters } from './record-letters.ts';
import type { Span } from './spans.ts';
import { matchesOf } from '../../domain/text/matches.ts';

export { overlaps, without, type Span } from './spans.ts';

/**
 * Finds the stretches of a text that the record writes letter by letter, whatever marks stand between: words of a measure's name that would
 * otherwise be read as words of a question (目标 in 压实目标责任). Stretches that hold nothing but such words are left out.
 */
export function phraseFinder(record: Pick<RecordLetters, 'has'>): (text: string) => readonly Span[] {
  return (text) => {
    const letters = lettersOf(text);
    const hits = windowsOf(letters.text).map((window) => record.has(window));
    return runsOf(hits)
      .filter(({ start, end }) => isTelling(letters.text.slice(start, end + QUOTED - 1)))
      .map(({ start, end }) => ({
        start: letters.offsets[start] ?? 0,
        end: (letters.offsets[end + QUOTED - 2] ?? text.length - 1) + 1,
      }))
      .map((span) => ({ start: span.start + leadIn(text, span), end: span.end - leadOut(text, span) }))
      .filter(({ start, end }) => !generic(text.slice(start, end)));
  };
}

/** …建设由 stands in some other text; what no name ends in is a word of the question. So is 做到 where 哪一步 comes behind it. */
function leadOut(text: string, { start, end }: Span): number {
  const isAskedOn = /^(?:哪|什么|啥|几|多少)/u.test(text.slice(end));
  const tail = isAskedOn ? /(?:[做干办搞弄走进]|进行)?[到得了]+$|[由归是]+$/u : /[由归是]+$/u;
  return tail.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** Words of letters are quoted whole: what of the first one merely ends alike is left out. */
const leadIn = (text: string, { start, end }: Span): number =>
  /[a-z]/u.test(text[start - 1] ?? '') ? (/^[a-z]+[^a-z]*/u.exec(text.slice(start, end))?.[0].length ?? 0) : 0;

/** Four letters are no quotation in a script of letters. */
const LONG_QUOTATION = 12;

const isTelling = (letters: string): boolean => letters.length >= LONG_QUOTATION || /\p{Script=Han}{2}/u.test(letters);

function windowsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - QUOTED + 1) }, (_, i) => text.slice(i, i + QUOTED));
}

const letter = /[\p{L}\p{N}%]/gu;

/** The letters and digits of a folded text with their places in it. */
function lettersOf(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  const offsets = matchesOf(text, letter).map(({ index }) => index);
  return { text: offsets.map((offset) => text[offset] ?? '').join(''), offsets };
}

/** Where the hits follow each other without a gap; `end` is excluded. */
function runsOf(hits: readonly boolean[]): readonly Span[] {
  const runs: Span[] = [];
  for (const [i, hit] of hits.entries()) {
    const last = runs.at(-1);
    if (!hit) continue;
    if (last?.end === i) runs[runs.length - 1] = { start: last.start, end: i + 1 };
    else runs.push({ start: i, end: i + 1 });
  }
  return runs;
}
