import { z } from 'zod';
import type { Reply } from '../../../domain/reply.ts';
import { text } from '../../answer.ts';
import type { RewordingOutcome } from '../../happening.ts';
import type { Language } from '../../language.ts';
import { wordingIn } from '../../wording.ts';
import { objectionToGist } from './borne-out.ts';
import type { Judging, Objection } from './guard.ts';

/** Sentences of a model, each with the number of the quote that it was drawn from, counted from 1. */
export const summarySchema = z.object({
  sentences: z.array(z.object({ quote: z.int(), words: z.string() })),
});

export type Gist = z.infer<typeof summarySchema>['sentences'][number];

/** Less is read as quickly as any gist of it. */
const WORTH = 160;

/** More sentences are no gist. */
const MOST_SENTENCES = 6;

/** Several quotes of the plan, long enough to be summed up. They are Chinese, and so is what is drawn from them. */
export function isSummable(reply: Reply, language: Language): boolean {
  const quotes = quotesOf(reply);
  return reply.kind === 'passage' && language === 'zh' && quotes.length > 1 && quotes.join('').length >= WORTH;
}

export const quotesOf = ({ citations }: Reply): readonly string[] => citations.map(({ quote }) => quote);

/** The reply with the gist above its quotes, of those sentences that their quote bears out; as it was where none is. */
export function summed(
  reply: Reply,
  sentences: readonly Gist[],
  { language, ...judging }: Judging & { readonly language: Language },
): { readonly reply: Reply; readonly outcome: RewordingOutcome } {
  const quotes = quotesOf(reply);
  const judged = sentences.slice(0, MOST_SENTENCES).map(({ quote, words }) => {
    const source = quotes[quote - 1];
    const objection: Objection | null = source === undefined ? 'quotation' : objectionToGist(words, source, judging);
    return { quote, words: ended(words), objection };
  });
  const kept = judged.filter(({ objection }) => objection === null);
  if (kept.length === 0) return { reply, outcome: `rejected:${judged[0]?.objection ?? 'empty'}` };
  const words = kept.map((sentence) => `${sentence.words}（${String(sentence.quote)}）`).join('');
  const gist = text(wordingIn(language)('passages-summed-up', { words }));
  return { reply: { ...reply, blocks: [gist, ...reply.blocks] }, outcome: 'accepted' };
}

const ended = (words: string): string => words.trim().replace(/[。；，\s]*$/u, '');
