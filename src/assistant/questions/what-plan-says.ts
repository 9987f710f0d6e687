import { z } from 'zod';
import { mention } from '../../domain/request.ts';
import { notFound } from '../subject.ts';
import { quotePassage, sentencesWith } from '../passages.ts';
import { defineQuestion } from '../question.ts';

/** What the plan says about anything, in its own words. The last resort of every question that has something to look for. */
export const whatPlanSays = defineQuestion({
  ask: 'what-plan-says',
  slots: z.object({ about: mention }),

  read({ has, mention: words, text }) {
    const about = words === '' ? text : words;
    if (has('requirement')) return { score: 0.75, slots: { about } };
    return words.length >= 2 ? { score: 0.4, slots: { about } } : null;
  },

  async answer({ about }, context) {
    const said = await sentencesWith(about, context);
    if (said !== null) return quotePassage(said, context);
    const subject = context.directory.subjectOf(about);
    return notFound(about, subject.kind === 'nothing' ? subject.nearest : [], context);
  },
});
