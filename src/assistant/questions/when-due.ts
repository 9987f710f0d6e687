import { z } from 'zod';
import { mention } from '../../domain/request.ts';
import { cite, closing, dueLine, hasDue, quoted, reply, text } from '../answer.ts';
import { deadlineSentence, quotePassage } from '../passages.ts';
import { defineQuestion } from '../question.ts';
import { find } from '../subject.ts';

/** When a measure is due. */
export const whenDue = defineQuestion({
  ask: 'when-due',
  slots: z.object({ about: mention }),

  read({ has, mention: about, subject, refersBack, asked, periods }) {
    if (has('silent', 'lead', 'participate', 'overdue', 'liaison')) return null;
    const deadline = has('due') || (periods.length > 0 && subject.kind === 'items' && /完成|办结|到期/u.test(asked));
    if (!deadline) return null;
    if (about === '') return refersBack ? { score: 0.85, slots: { about } } : null;
    if (subject.kind === 'nothing') return has('target') ? null : { score: 0.55, slots: { about } };
    return { score: has('target') ? 0.5 : 0.88, slots: { about } };
  },

  async answer({ about }, context) {
    const found = await find(about, context, (item) => context.say('ask-due', { title: item.title }));
    const items = 'instead' in found ? [] : found.items;
    // Where no measure of that name has a deadline, a sentence of the plan may.
    if (items.every(({ due, dueText }) => due === null && dueText === null) && about !== '') {
      const said = await deadlineSentence(about, context);
      if (said !== null) return quotePassage(said, context);
    }
    if ('instead' in found) return found.instead;
    const lines = items.map((item) =>
      text(
        context.say(hasDue(item) ? 'due-of' : 'due-of-none', {
          title: quoted(item.title),
          due: dueLine(item, context),
        }),
      ),
    );
    return reply(context, 'due', {
      blocks: [...lines, closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about } : null),
});
