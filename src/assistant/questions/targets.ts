import { z } from 'zod';
import { daysBetween, type Period } from '../../domain/calendar/dates.ts';
import type { FoundPeriod } from '../../domain/calendar/period.ts';
import type { Block } from '../../domain/reply.ts';
import { period } from '../../domain/request.ts';
import { closing, list, reply, text } from '../answer.ts';
import { citePassage, contentWords, deadlineSentence, passageText, sentencesWith, type Said } from '../passages.ts';
import { citeTarget, targetFact, type PlanTarget } from '../plan-targets.ts';
import { defineQuestion } from '../question.ts';
import { contentOf } from '../understand/mention.ts';
import { without } from '../understand/spans.ts';

/** Indicators and goals, of a period, of the year, or of one kind: the figures, and the plan's own sentence around them. */
export const targets = defineQuestion({
  ask: 'targets',
  slots: z.object({
    period: period.nullable(),
    words: z.string(),
    /** By when was asked. */
    deadline: z.boolean(),
  }),

  read({ has, periods, asked, text }) {
    const words = without(text, periods.filter(isOfYears), ' ');
    const reached = periods.length > 0 && /达到|实现/u.test(asked);
    if (!(has('target') || reached) || has('lead', 'participate', 'silent', 'liaison', 'overdue')) return null;
    return {
      score: has('due') ? 0.84 : 0.86,
      slots: { period: periods[0]?.period ?? null, words, deadline: has('due') },
    };
  },

  async answer({ period: asked, words, deadline }, context) {
    const content = contentOf(words);
    const byThen = deadline ? await deadlineSentence(content, context) : null;
    const said =
      byThen ??
      (await sentencesWith(content, context, {
        fits: (sentence) => /目标|率|达|%|％|季度|target/u.test(sentence),
      }));
    const meant = targetsMeant(await context.stores.plans.targets(), { asked, said, content });
    const others = meant.filter(({ text: target }) => said?.sentence.includes(target) !== true);
    if (said === null && others.length === 0)
      return reply(context, 'not-found', { blocks: [text(context.say('targets-none'))] });
    const quotation: readonly Block[] = said === null ? [] : [text(passageText(said, context))];
    const figures: readonly Block[] =
      others.length === 0
        ? []
        : [
            text(context.say(said === null ? 'targets' : 'targets-besides', { total: others.length })),
            list(others.map((target) => target.text)),
          ];
    return reply(context, 'target', {
      blocks: [...quotation, ...figures, closing(context, meant.length, 'entries')],
      facts: { targets: meant.map(targetFact) },
      citations: [...(said === null ? [] : [citePassage(said.passage, said.sentence)]), ...others.map(citeTarget)],
      total: meant.length,
    });
  },

  instead: (_, change) =>
    change.kind === 'period' ? { period: change.period, words: change.when, deadline: false } : null,
});

/** A year names no target by itself, as a quarter does: every target is of some year. */
const isOfYears = ({ period: { from, to } }: FoundPeriod): boolean => daysBetween(from, to) >= 360;

interface Asked {
  readonly asked: Period | null;
  readonly said: Said | null;
  readonly content: string;
}

/** Those of the period; those under the heading that was named; those that hold the words that some of them hold (整改率). */
function targetsMeant(all: readonly PlanTarget[], { asked, said, content }: Asked): readonly PlanTarget[] {
  const { from, to } = asked ?? { from: '', to: '9999' };
  const inPeriod = asked === null ? all : all.filter(({ due }) => due !== undefined && due >= from && due <= to);
  const headed = asked === null && said?.underHeading === true;
  const underHeading = headed ? inPeriod.filter(({ ref }) => ref === said.passage.ref) : inPeriod;
  const telling = contentWords(content).filter((word) => inPeriod.some((target) => target.text.includes(word)));
  const holding = underHeading.filter((target) => telling.every((word) => target.text.includes(word)));
  return holding.length > 0 ? holding : underHeading;
}
