import { z } from 'zod';
import { mention } from '../../domain/request.ts';
import { notFound } from '../subject.ts';
import { quoteEvidence, quotePassage, sentencesWith } from '../passages.ts';
import { defineQuestion } from '../question.ts';
import { contentOf } from '../understand/mention.ts';
import { without } from '../understand/spans.ts';

/** What the plan says about anything, in its own words. The last resort of every question that has something to look for. */
export const whatPlanSays = defineQuestion({
  ask: 'what-plan-says',
  slots: z.object({
    about: mention,
    /** How many or how long was asked: a sentence with a number in it tells. */
    number: z.boolean(),
  }),

  read({ has, text, asked, units }) {
    const about = contentOf(without(text, units, ' ')) || contentOf(text);
    if (about.length < 2) return null;
    const number = /多久|多长|多少|几|什么时候|何时|\bhow (?:many|long|often)\b/u.test(asked);
    return { score: has('requirement') ? 0.75 : 0.4, slots: { about, number } };
  },

  async answer({ about, number }, context) {
    const prefers = (sentence: string) => number && /[\d一二三四五六七八九十百千]/u.test(sentence);
    const said = await sentencesWith(about, context, { prefers });
    const attached = await quoteEvidence(about, { coverage: said?.coverage }, context);
    if (attached !== null) return attached;
    if (said !== null) return quotePassage(said, context);
    const subject = context.directory.subjectOf(about);
    return notFound(about, subject.kind === 'nothing' ? subject.nearest : [], context);
  },

  instead: (slots, change) => (change.kind === 'about' ? { ...slots, about: change.about } : null),
});
