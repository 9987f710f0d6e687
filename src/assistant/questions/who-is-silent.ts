import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { cite, instantIn, list, quoted, reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';

/** Which units have not reported (未报送). Who reported that nothing changed has reported. */
export const whoIsSilent = defineQuestion({
  ask: 'who-is-silent',
  slots: z.object({}),

  read: ({ has, mention, subject, units }) =>
    has('silent') && units.length === 0 && (mention === '' || (subject.kind === 'nothing' && has('who', 'which')))
      ? { score: 0.92, slots: {} }
      : null,

  async answer(_, context) {
    const { say, stores, speaker, now, language } = context;
    const items = await stores.ledger.items({ unreported: true, open: true }, speaker);
    if (items.length === 0) return reply(context, 'silent', { blocks: [text(say('silent-nobody'))], measures: [] });
    const units = byUnit(items);
    const orphans = items.filter(({ lead }) => lead.length === 0);
    const first = say('silent', { units: units.size, items: items.length - orphans.length });
    const lines = [...units].map(([unit, of]) => say('silent-unit', { unit, total: of.length, titles: titlesOf(of) }));
    const rest = say('silent-no-lead', { total: orphans.length, titles: titlesOf(orphans) });
    return reply(context, 'silent', {
      blocks: [
        ...(lines.length === 0 ? [] : [text(first), list(lines)]),
        ...(orphans.length === 0 ? [] : [text(rest)]),
        {
          type: 'note',
          text: say('closing-silent', { total: units.size, when: instantIn(language, now) }),
          closes: 'units',
        },
      ],
      measures: items,
      facts: { units: [...units.keys()].map((name) => ({ name })) },
      citations: items.flatMap((item) => cite(item, context)),
      total: units.size,
    });
  },
});

const titlesOf = (items: readonly Item[]): string => items.map(({ title }) => quoted(title)).join('');

/** Reporting falls to the lead; under joint leads, to each. */
function byUnit(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const units = new Map<string, Item[]>();
  for (const item of items) for (const unit of item.lead) units.set(unit, [...(units.get(unit) ?? []), item]);
  return units;
}
