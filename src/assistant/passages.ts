import type { Citation, Reply } from '../domain/reply.ts';
import { gramsOf } from '../domain/text/terms.ts';
import { reply, text } from './answer.ts';
import type { Passage } from './ports.ts';
import type { Context } from './question.ts';

/** A sentence of a document with the passage that it stands in. */
export interface Said {
  readonly sentence: string;
  readonly passage: Passage;
  /** The share of what was asked for that the sentence and its headings hold, 0 to 1. */
  readonly coverage: number;
}

/** How many passages are looked through for the sentence. */
const LOOKED_THROUGH = 8;

/** Less than this, and the passage is about something else. */
const ENOUGH = 0.5;

/** The sentence that says most of what the words ask for; `null` where nothing says enough. `fits` narrows what counts. */
export async function sentencesWith(
  words: string,
  context: Context,
  fits: (sentence: string) => boolean = () => true,
): Promise<Said | null> {
  const grams = [...new Set(gramsOf(words))];
  const passages = await context.stores.passages.search(words, LOOKED_THROUGH);
  const said = passages.flatMap((passage) =>
    sentencesOf(passage.text)
      .filter(fits)
      .map((sentence) => rate(sentence, passage, grams)),
  );
  const [best] = said.toSorted((a, b) => b.coverage - a.coverage || b.passage.score - a.passage.score);
  return best === undefined || best.coverage < ENOUGH ? null : best;
}

/** What a sentence lacks its passage and headings may give, at less weight: 项目审核 in the heading, the rule in the sentence. */
function rate(sentence: string, passage: Passage, grams: readonly string[]): Said {
  const here = new Set(gramsOf(sentence));
  const around = new Set(gramsOf([...passage.heading, passage.text].join('\n')));
  const weight = grams.reduce((sum, gram) => sum + (here.has(gram) ? 1 : around.has(gram) ? 0.7 : 0), 0);
  return { sentence, passage, coverage: grams.length === 0 ? 0 : weight / grams.length };
}

/** Sentences verbatim, their closing mark included; the quotation marks that follow it stay with it. */
export function sentencesOf(paragraph: string): readonly string[] {
  return (paragraph.match(/[^。！？；\n]+[。！？；]*[”’」』）)]*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** An answer in the document's own words. */
export function quotePassage({ sentence, passage }: Said, context: Context): Reply {
  return reply(context, 'passage', {
    blocks: [text(context.say('passage', { document: passage.document, ref: passage.ref, words: sentence }))],
    citations: [citePassage(passage, sentence)],
    total: 1,
  });
}

export const citePassage = ({ document, ref }: Passage, quote: string): Citation => ({
  source: 'plan',
  document,
  ref,
  quote,
});
