import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { cite, instantIn, list, quoted, reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';

/** Which units have not reported (未报送). Who reported that nothing changed has reported. */
export const whoIsSilent = defineQuestion({
  ask: 'who-is-silent',
  slots: z.object({}),

  read: ({ has, subject }) =>
    has('silent') && !(subject.kind === 'items' && subject.exact) ? { score: 0.92, slots: {} } : null,

  async answer(_, context) {
    const { say, stores, speaker, now, language } = context;
    const items = await stores.ledger.items({ unreported: true, open: true }, speaker);
    const units = byUnit(items);
    if (items.length === 0) return reply(context, 'silent', { blocks: [text(say('silent-nobody'))], measures: [] });
    const lines = [...units].map(([unit, of]) =>
      say('silent-unit', { unit, total: of.length, titles: of.map(({ title }) => quoted(title)).join('') }),
    );
    const orphans = items.filter(({ lead }) => lead.length === 0);
    const rest =
      orphans.length === 0
        ? []
        : [
            text(
              say('silent-no-lead', {
                total: orphans.length,
                titles: orphans.map(({ title }) => quoted(title)).join(''),
              }),
            ),
          ];
    return reply(context, 'silent', {
      blocks: [
        text(say('silent', { units: units.size, items: items.length })),
        list(lines),
        ...rest,
        { type: 'note', text: say('closing-silent', { total: units.size, when: instantIn(language, now) }) },
      ],
      measures: items,
      facts: { units: [...units.keys()].map((name) => ({ name })) },
      citations: items.flatMap((item) => cite(item, context)),
      total: units.size,
    });
  },
});

/** Reporting falls to the lead; under joint leads, to each. */
export function byUnit(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const units = new Map<string, Item[]>();
  for (const item of items) for (const unit of item.lead) units.set(unit, [...(units.get(unit) ?? []), item]);
  return units;
}
