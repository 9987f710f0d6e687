import { findDeadlines } from '../domain/calendar/deadline.ts';
import type { Day, Period } from '../domain/calendar/dates.ts';
import type { Citation, Reply } from '../domain/reply.ts';
import { bare } from '../domain/text/fold.ts';
import { knownWordsOf } from '../domain/text/terms.ts';
import { reply, text } from './answer.ts';
import type { Passage } from './ports.ts';
import type { Context } from './question.ts';

/** A sentence of a document with the passage that it stands in. */
export interface Said {
  readonly sentence: string;
  readonly passage: Passage;
  /** The share of what was asked for that the sentence and its headings hold, 0 to 1. */
  readonly coverage: number;
  /** The heading that the sentence stands under was named. */
  readonly underHeading: boolean;
}

/** Which sentences count, and which of two that say as much, or nearly, is taken. */
interface Wanted {
  readonly fits?: (sentence: string) => boolean;
  readonly prefers?: (sentence: string) => boolean;
}

/** How many passages are looked through for the sentence. */
const LOOKED_THROUGH = 8;

/** Less than this, and the passage is about something else. */
const ENOUGH = 0.6;

const PREFERENCE = 0.15;

/** What a sentence counts whose heading was named as it stands. */
const NAMED = 0.95;

/** What a word counts that stands not in the sentence but around it: 项目审核 in the heading, the rule in the sentence. */
const AROUND = 0.7;

/** The sentence that says most of what the words ask for; `null` where nothing says enough. */
export async function sentencesWith(
  words: string,
  context: Context,
  { fits = () => true, prefers = () => false }: Wanted = {},
): Promise<Said | null> {
  const asked = contentWords(words);
  if (asked.length === 0) return null;
  const passages = await context.stores.passages.search(words, LOOKED_THROUGH, context.speaker);
  const said = passages.flatMap((passage) =>
    sentencesOf(passage.text)
      .filter(fits)
      .map((sentence) => rate(sentence, passage, { asked, whole: bare(words) })),
  );
  const worth = ({ sentence, coverage }: Said) => coverage + (prefers(sentence) ? PREFERENCE : 0);
  const enough = said.filter(({ coverage }) => coverage >= ENOUGH);
  return enough.toSorted((a, b) => worth(b) - worth(a) || b.passage.score - a.passage.score)[0] ?? null;
}

/** As `sentencesWith`, of sentences alone that set a last day; within the period where one is given. */
export function deadlineSentence(words: string, context: Context, within: Period | null = null): Promise<Said | null> {
  const isWithin = (due: Day | null) => within === null || (due !== null && due >= within.from && due <= within.to);
  return sentencesWith(words, context, {
    fits: (sentence) => findDeadlines(sentence, context.today).some(({ bounded, due }) => bounded && isWithin(due)),
  });
}

/** Words of two letters or more; the letters of a name that no dictionary has go together. A lone letter or two are no word. */
export function contentWords(words: string): readonly string[] {
  const pieces = words.split(/[^\p{L}\p{N}%]+/u).filter(Boolean);
  const found = pieces.flatMap((piece) => joined(knownWordsOf(bare(piece))));
  return [...new Set(found.length > 0 ? found : pieces.map(bare))];
}

const SHORTEST_NAME = 3;

function joined(words: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let loose = '';
  for (const word of [...words, '']) {
    if (Array.from(word).length === 1) loose += word;
    else {
      if (loose.length >= SHORTEST_NAME) pieces.push(loose);
      if (word !== '') pieces.push(word);
      loose = '';
    }
  }
  return pieces;
}

function rate(
  sentence: string,
  passage: Passage,
  { asked, whole }: { readonly asked: readonly string[]; readonly whole: string },
): Said {
  const here = bare(sentence);
  const around = bare([...passage.heading, passage.text].join(''));
  const size = asked.reduce((sum, word) => sum + word.length, 0);
  const held = asked.reduce((sum, word) => sum + word.length * shareOf(word, here, around), 0);
  const [own = '', ...outer] = passage.heading.map(bare).toReversed();
  const underHeading = own.includes(whole) && !outer.some((heading) => heading.includes(whole));
  return { sentence, passage, underHeading, coverage: Math.max(held / size, underHeading ? NAMED : 0) };
}

function shareOf(word: string, here: string, around: string): number {
  if (here.includes(word)) return 1;
  const whole = around.includes(word) ? AROUND : 0;
  if (word.length < 4) return whole;
  // 建设项目 may be written 项目建设.
  const halves = [word.slice(0, 2), word.slice(2)];
  return Math.max(whole, (AROUND * halves.filter((half) => here.includes(half)).length) / 2);
}

/** Sentences verbatim, their closing mark included; the quotation marks that follow it stay with it. */
export function sentencesOf(paragraph: string): readonly string[] {
  return (paragraph.match(/[^。！？；\n]+[。！？；]*[”’」』）)]*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export const passageText = ({ sentence, passage }: Said, { say }: Pick<Context, 'say'>): string =>
  say('passage', { document: passage.document, ref: passage.ref, words: sentence });

/** An answer in the document's own words. */
export function quotePassage(said: Said, context: Context): Reply {
  return reply(context, 'passage', {
    blocks: [text(passageText(said, context))],
    citations: [citePassage(said.passage, said.sentence)],
    total: 1,
  });
}

export const citePassage = ({ document, ref }: Passage, quote: string): Citation => ({
  source: 'plan',
  document,
  ref,
  quote,
});
