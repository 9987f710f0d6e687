import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block, Citation } from '../../domain/reply.ts';
import { mention } from '../../domain/request.ts';
import { citePlan, closing, quoted, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';

/** The plan's own words on a measure, or on what was just answered: 原文怎么说, 依据是什么. */
export const planWords = defineQuestion({
  ask: 'plan-words',
  slots: z.object({ about: mention }),

  read({ mention: about, subject, refersBack, units, has }) {
    if (!has('source') || units.length > 0 || has('silent')) return null;
    if (subject.kind !== 'nothing') return { score: 0.91, slots: { about } };
    return refersBack || about === '' ? { score: 0.86, slots: { about: '' } } : null;
  },

  async answer({ about }, context) {
    const found = await find(about, context, (item) => context.say('ask-words', { title: item.title }));
    if ('instead' in found) return found.instead;
    const items = found.items.filter(({ measureId }) => measureId !== null);
    return reply(context, 'passage', {
      blocks: [...items.flatMap((item) => wordsOf(item, context)), closing(context, items.length)],
      measures: items,
      citations: items.flatMap(citeInFull),
    });
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about } : null),
});

function wordsOf(item: Item, { say }: Context): readonly Block[] {
  const { document, ref } = citePlan(item);
  const words =
    item.text === item.assignment || item.assignment === null || item.text.includes(item.assignment)
      ? [item.text]
      : [item.text, item.assignment];
  return [
    text(say('plan-words', { title: quoted(item.title) })),
    text(say('passage', { document, ref, words: words.join(' ') })),
  ];
}

function citeInFull(item: Item): readonly Citation[] {
  const assigned = citePlan(item);
  return item.text === assigned.quote ? [assigned] : [assigned, { ...assigned, quote: item.text }];
}
