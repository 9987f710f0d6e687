import { z } from 'zod';
import { closing, list, reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';
import { isCollective } from '../understand/unit-names.ts';

/** Units that have something to do and no liaison on the roster. */
export const unitsWithoutLiaison = defineQuestion({
  ask: 'units-without-liaison',
  slots: z.object({}),

  read: ({ asked, units, has }) =>
    units.length === 0 && has('who', 'which', 'count') && lacking.test(asked) ? { score: 0.94, slots: {} } : null,

  async answer(_, context) {
    const { stores, say, directory } = context;
    const liaisons = (await stores.people.all()).filter(({ role }) => role === 'liaison');
    const covered = new Set(liaisons.map(({ unit }) => directory.unitNamed(unit)?.id));
    const lacking = directory.units.filter(({ id, name }) => !covered.has(id) && !isCollective(name));
    if (lacking.length === 0) return reply(context, 'liaison', { blocks: [text(say('liaison-lacking-none'))] });
    return reply(context, 'liaison', {
      blocks: [
        text(say('liaison-lacking', { total: lacking.length })),
        list(lacking.map(({ name }) => name)),
        closing(context, lacking.length, 'units'),
      ],
      facts: { units: lacking.map(({ name }) => ({ name })) },
      total: lacking.length,
    });
  },
});

const lacking =
  /(?:没有?|未|缺|无|不)(?:有|确定|明确|登记|报|配|设|齐|少)*联(?:络|系)[员人]|\b(?:without|no) (?:a )?liaison/u;
