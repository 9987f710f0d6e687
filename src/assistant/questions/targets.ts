import { z } from 'zod';
import type { Block } from '../../domain/reply.ts';
import { period } from '../../domain/request.ts';
import { closing, list, reply, text } from '../answer.ts';
import { citePassage, sentencesWith } from '../passages.ts';
import type { Plans } from '../ports.ts';
import { defineQuestion } from '../question.ts';

type Target = Awaited<ReturnType<Plans['targets']>>[number];

/** Indicators and goals, of a period or of the year: the figures, and the plan's own sentence around them. */
export const targets = defineQuestion({
  ask: 'targets',
  slots: z.object({ period: period.nullable(), words: z.string() }),

  read({ has, periods, text: words }) {
    if (!has('target') || has('lead', 'participate', 'silent', 'liaison')) return null;
    return { score: 0.86, slots: { period: periods[0]?.period ?? null, words } };
  },

  async answer({ period: asked, words }, context) {
    const all = await context.stores.plans.targets();
    const inPeriod =
      asked === null ? all : all.filter(({ due }) => due !== undefined && due >= asked.from && due <= asked.to);
    const said = await sentencesWith(words.replace(/(?:是|有)?(?:什么|哪些|多少)|[?？]/gu, ''), context, (sentence) =>
      /目标|率|达|%|％|季度|target/u.test(sentence),
    );
    const shown = inPeriod.filter(({ text: target }) => said?.sentence.includes(target) !== true);
    if (said === null && shown.length === 0)
      return reply(context, 'not-found', { blocks: [text(context.say('targets-none'))] });
    const blocks: readonly Block[] = [
      ...(said === null
        ? []
        : [
            text(
              context.say('passage', { document: said.passage.document, ref: said.passage.ref, words: said.sentence }),
            ),
          ]),
      ...(shown.length === 0
        ? []
        : [text(context.say('targets', { total: shown.length })), list(shown.map((target) => target.text))]),
      closing(context, inPeriod.length),
    ];
    return reply(context, 'target', {
      blocks,
      facts: { targets: inPeriod.map(targetFact) },
      citations: [
        ...(said === null ? [] : [citePassage(said.passage, said.sentence)]),
        ...shown.map(({ text: quote, document, ref }) => ({ source: 'plan' as const, document, ref, quote })),
      ],
      total: inPeriod.length,
    });
  },
});

const targetFact = ({ text: words, due }: Target) => (due === undefined ? { text: words } : { text: words, due });
