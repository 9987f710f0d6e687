import { z } from 'zod';
import { unitName } from '../../domain/request.ts';
import { cite, closing, list, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';

const roles = ['lead', 'participant'] as const;

/** How many measures there are or a unit has, and which unit has the most or the fewest. */
export const counts = defineQuestion({
  ask: 'counts',
  slots: z.object({
    role: z.enum(roles).nullable(),
    extreme: z.enum(['most', 'least']).nullable(),
    unit: unitName.nullable(),
  }),

  read(analysis) {
    const { has, units, mention, speaker } = analysis;
    const extreme = extremeIn(analysis);
    if (has('silent', 'due', 'overdue', 'liaison', 'target')) return null;
    if (extreme !== null) return { score: 0.93, slots: { role: roleIn(analysis) ?? 'lead', extreme, unit: null } };
    if (!has('count') || mention !== '' || has('which', 'progress')) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    return { score: 0.89, slots: { role: roleIn(analysis), extreme, unit } };
  },

  async answer({ role, extreme, unit }, context) {
    return extreme === null ? howMany(unit, role, context) : whichMost(role ?? 'lead', extreme, context);
  },
});

const extremeIn = ({ has }: Analysis): 'most' | 'least' | null =>
  has('most') ? 'most' : has('least') ? 'least' : null;

function roleIn({ has }: Analysis): 'lead' | 'participant' | null {
  if (has('lead', 'responsible')) return 'lead';
  return has('participate') ? 'participant' : null;
}

async function howMany(unitName: string | null, role: 'lead' | 'participant' | null, context: Context) {
  const { directory, stores, speaker, say } = context;
  const unit = unitName === null ? undefined : directory.unitNamed(unitName);
  const items = await stores.ledger.items(
    unit === undefined ? {} : { units: [{ unitId: unit.id, role: role ?? 'any' }] },
    speaker,
  );
  const label = say(unit === undefined ? 'count-all' : `count-${role ?? 'any'}`, {
    unit: unit?.name ?? '',
    total: items.length,
  });
  return reply(context, 'count', {
    blocks: [
      text(label),
      ...(items.length === 0 ? [] : [list(items.map(({ title, ref }) => say('item-line', { title, ref })))]),
      closing(context, items.length),
    ],
    measures: items,
    facts: { counts: [{ label: unit?.name ?? 'measures', value: items.length }] },
    citations: items.flatMap((item) => cite(item, context)),
  });
}

async function whichMost(role: 'lead' | 'participant', extreme: 'most' | 'least', context: Context) {
  const { stores, say, speaker, directory } = context;
  const all = (await stores.ledger.countsByUnit(role)).filter(({ count }) => count > 0);
  const figures = all.map(({ count }) => count);
  const figure = extreme === 'most' ? Math.max(...figures) : Math.min(...figures);
  const first = all.filter(({ count }) => count === figure);
  if (first.length === 0) return reply(context, 'not-found', { blocks: [text(say('count-none'))] });
  const ids = first.flatMap(({ unit }) => directory.units.filter(({ name }) => name === unit).map(({ id }) => id));
  const items = (
    await Promise.all(ids.map((unitId) => stores.ledger.items({ units: [{ unitId, role }] }, speaker)))
  ).flat();
  const measures = [...new Map(items.map((item) => [item.id, item])).values()];
  return reply(context, 'count', {
    blocks: [
      text(say(`count-${extreme}-${role}`, { units: first.map(({ unit }) => unit).join('、'), count: figure })),
      list(all.map(({ unit, count }) => say('count-line', { unit, count }))),
      closing(context, all.length),
    ],
    measures,
    facts: {
      units: first.map(({ unit }) => ({ name: unit })),
      counts: all.map(({ unit, count }) => ({ label: unit, value: count })),
    },
    citations: measures.flatMap((item) => cite(item, context)),
    total: all.length,
  });
}
