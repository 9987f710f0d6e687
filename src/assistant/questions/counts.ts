import { z } from 'zod';
import { unitName } from '../../domain/request.ts';
import { cite, closing, measureList, reply, text } from '../answer.ts';
import { defineQuestion } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';

/** How many measures there are, or a unit has. */
export const counts = defineQuestion({
  ask: 'counts',
  slots: z.object({ role: z.enum(['lead', 'participant']).nullable(), unit: unitName.nullable() }),

  read(analysis) {
    const { has, units, mention, speaker, asked } = analysis;
    if (
      !has('count') ||
      mention !== '' ||
      has('silent', 'due', 'overdue', 'liaison', 'target', 'progress', 'organisation', 'blocked', 'finished', 'moving')
    )
      return null;
    if (units.length > 1 || (units.length === 0 && !has('mine') && !ofMeasures.test(asked))) return null;
    if (units[0]?.unit === null) return null;
    const unit = units[0]?.unit.name ?? (has('mine') ? speaker.unit : null);
    return { score: 0.89, slots: { role: roleIn(analysis), unit } };
  },

  async answer({ role, unit: unitNameOrNone }, context) {
    const { directory, stores, speaker, say } = context;
    const unit = unitNameOrNone === null ? undefined : directory.unitNamed(unitNameOrNone);
    const items = await stores.ledger.items(
      unit === undefined ? {} : { units: [{ unitId: unit.id, role: role ?? 'any' }] },
      speaker,
    );
    const led = unit === undefined ? 0 : items.filter(({ lead }) => lead.includes(unit.name)).length;
    const first = say(unit === undefined ? 'count-all' : `count-${role ?? 'any'}`, {
      unit: unit?.name ?? '',
      total: items.length,
      lead: led,
      participant: items.length - led,
    });
    return reply(context, 'count', {
      blocks: [
        text(first),
        ...measureList(items, ({ title, ref }) => say('item-line', { title, ref })),
        closing(context, items.length),
      ],
      measures: items,
      facts: { counts: [{ label: unit?.name ?? 'measures', value: items.length }] },
      citations: items.flatMap((item) => cite(item)),
    });
  },

  instead: (slots, change) => (change.kind === 'unit' ? { ...slots, unit: change.unit } : null),
});

const ofMeasures = /工作|措施|任务|事项|几项|多少项|\b(?:measures?|items?|tasks?)\b/u;

function roleIn({ has }: Analysis): 'lead' | 'participant' | null {
  if (has('lead') && has('participate')) return null;
  if (has('lead')) return 'lead';
  return has('participate') ? 'participant' : null;
}
