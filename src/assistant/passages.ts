import { findDeadlines } from '../domain/calendar/deadline.ts';
import type { Day, Period } from '../domain/calendar/dates.ts';
import type { Block, Citation, Reply } from '../domain/reply.ts';
import { bare } from '../domain/text/fold.ts';
import { partsOf } from '../domain/text/sentences.ts';
import { knownWordsOf } from '../domain/text/terms.ts';
import { quoted, reply, text } from './answer.ts';
import type { Passage } from './ports.ts';
import type { Context } from './question.ts';
import type { Quoted, Said } from './said.ts';
import { sectionNamed, understandable } from './sections.ts';
import type { Say } from './wording.ts';

export type { Said } from './said.ts';

/** Which sentences count, and which of two that say as much, or nearly, is taken. */
interface Wanted {
  readonly fits?: (sentence: string) => boolean;
  readonly prefers?: (sentence: string) => boolean;
  /** The least that a sentence must hold of the words, 0 to 1. */
  readonly enough?: number;
  /** In the documents that were attached to reports, instead of those of the office. */
  readonly inFiles?: boolean;
}

/** How many passages are looked through for the sentence. */
const LOOKED_THROUGH = 8;

/** Less than this, and the passage is about something else. */
const ENOUGH = 0.6;

const PREFERENCE = 0.15;

/** How much the passage that search finds first is ahead of one that it hardly finds. */
const RANK = 0.15;

/** What a sentence counts whose heading was named as it stands. */
const NAMED = 0.95;

/** What a word counts that stands not in the sentence but in its heading: 项目审核 there, the rule in the sentence. */
const IN_HEADING = 0.9;

/** What a word counts that stands elsewhere in the passage, or in a heading further out. */
const AROUND = 0.7;

/**
 * The sentence that says most of what the words ask for, with as much around it as it takes to be understood; all that stands under a
 * heading where that is named. `null` where nothing says enough. Sentences that must fit are given as they are.
 */
export async function sentencesWith(
  words: string,
  context: Context,
  { fits, prefers = () => false, enough = ENOUGH, inFiles = false }: Wanted = {},
): Promise<Said | null> {
  const asked = contentWords(words);
  if (asked.length === 0) return null;
  const { passages: documents, evidence } = context.stores;
  const passages = await (inFiles ? evidence : documents).search(words, LOOKED_THROUGH, context.speaker);
  const best = passages[0]?.score ?? 1;
  const said = passages.flatMap((passage) =>
    partsOf(passage.text)
      .filter((part) => fits?.(part) ?? true)
      .map((part) => rate(part, passage, { asked, whole: bare(words) })),
  );
  const worth = ({ sentence, coverage, passage }: Said) =>
    coverage + (prefers(sentence) ? PREFERENCE : 0) + (RANK * passage.score) / best;
  const [found = null] = said
    .filter(({ coverage }) => coverage >= enough)
    .toSorted((a, b) => worth(b) - worth(a) || b.passage.score - a.passage.score);
  if (fits !== undefined || inFiles) return found;
  const section = await sectionNamed(words, passages, context);
  if (section !== null && (found === null || !prefers(found.sentence))) return section;
  return found === null ? null : understandable(found, context);
}

/** As `sentencesWith`, of sentences alone that set a last day; within the period where one is given. */
export async function deadlineSentence(
  words: string,
  context: Context,
  within: Period | null = null,
): Promise<Said | null> {
  const isWithin = (due: Day | null) => within === null || (due !== null && due >= within.from && due <= within.to);
  const said = await sentencesWith(words, context, {
    fits: (sentence) => findDeadlines(sentence, context.today).some(({ bounded, due }) => bounded && isWithin(due)),
  });
  return said === null ? null : understandable(said, context);
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
  const [own = '', ...outer] = passage.heading.map(bare).toReversed();
  const places = { here: bare(sentence), own, around: [...outer, bare(passage.text)].join('') };
  const size = asked.reduce((sum, word) => sum + word.length, 0);
  const held = asked.reduce((sum, word) => sum + word.length * shareOf(word, places), 0);
  const underHeading = own.includes(whole) && !outer.some((heading) => heading.includes(whole));
  const coverage = Math.max(held / size, underHeading ? NAMED : 0);
  return { sentence, passage, underHeading, coverage, further: [], section: null };
}

interface Places {
  readonly here: string;
  readonly own: string;
  readonly around: string;
}

function shareOf(word: string, { here, own, around }: Places): number {
  if (here.includes(word)) return 1;
  if (own.includes(word)) return IN_HEADING;
  const whole = around.includes(word) ? AROUND : 0;
  if (word.length < 4) return whole;
  // 建设项目 may be written 项目建设.
  const halves = [word.slice(0, 2), word.slice(2)];
  return Math.max(whole, (AROUND * halves.filter((half) => here.includes(half)).length) / 2);
}

export const passageText = ({ sentence, passage }: Quoted, { say }: Pick<Context, 'say'>): string =>
  say('passage', { document: passage.document, ref: shortRef(passage.ref), words: sentence });

/** A paragraph is shown by the number that stands before it or above it; the citation has its place to the paragraph. */
const shortRef = (ref: string): string => ref.replace(/段\d+$/u, '');

/** An answer in the document's own words. */
export function quotePassage(said: Said, context: Context): Reply {
  const { say } = context;
  const all = [said, ...said.further];
  const { document } = said.passage;
  const parts = all.map(({ passage, sentence }) =>
    text(say('passage-part', { ref: shortRef(passage.ref), words: sentence })),
  );
  const { section } = said;
  const blocks: readonly Block[] =
    section === null
      ? [text(passageText(said, context)), ...parts.slice(1)]
      : [
          text(say('passage-section', { document, heading: section.heading })),
          ...parts,
          sectionEnd(section, all.length, say),
        ];
  return reply(context, 'passage', {
    blocks,
    citations: all.map(({ passage, sentence }) => citePassage(passage, sentence)),
    total: section?.total ?? all.length,
  });
}

function sectionEnd({ total, isWhole }: NonNullable<Said['section']>, shown: number, say: Say): Block {
  return {
    type: 'note',
    text: say('passage-closing', { how: isWhole ? 'whole' : shown === total ? 'each' : 'beginnings', total, shown }),
  };
}

/** The plan's answer is given up for that of an attached document only where this says clearly more. */
const CLEARLY_MORE = 0.2;

/** What a document says that was attached to a report, where the office's documents say nothing of it, or far less. */
export async function quoteEvidence(
  words: string,
  { coverage = 0, enough }: { readonly coverage?: number | undefined; readonly enough?: number },
  context: Context,
): Promise<Reply | null> {
  const said = await sentencesWith(words, context, { inFiles: true, ...(enough === undefined ? {} : { enough }) });
  if (said === null || (coverage > 0 && said.coverage < coverage + CLEARLY_MORE)) return null;
  const { sentence, passage } = said;
  const title = quoted(passage.evidenceOf ?? '');
  return reply(context, 'passage', {
    blocks: [text(context.say('evidence-passage', { words: sentence, title, document: passage.document }))],
    citations: [{ source: 'ledger', document: passage.document, ref: passage.ref, quote: sentence }],
    total: 1,
  });
}

export const citePassage = ({ document, ref }: Passage, quote: string): Citation => ({
  source: 'plan',
  document,
  ref,
  quote,
});
