import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName } from '../../domain/request.ts';
import { cite, closing, leadLine, quoted, quotePlan, reply, text, unitNames } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';

/** Who leads a measure, and who takes part; or whether a certain unit does. */
export const whoLeads = defineQuestion({
  ask: 'who-leads',
  slots: z.object({
    about: mention,
    asks: z.enum(['lead', 'participants', 'both']),
    /** Asked about this unit: is it the one? */
    unit: unitName.nullable(),
  }),

  read(analysis) {
    const { mention: about, subject, units, has, refersBack } = analysis;
    const known = subject.kind !== 'nothing';
    const asked = has('lead', 'participate', 'responsible');
    const [unit] = units;
    const slots = { about, asks: asks(analysis), unit: unit?.unit?.name ?? null };
    // Nothing but the name of a measure: who leads it is the best that can be said.
    if (!asked) return subject.kind === 'items' && subject.exact ? { score: 0.3, slots } : null;
    if (unit !== undefined) return known && has('yesNo') ? { score: 0.92, slots } : null;
    if (refersBack && !has('mine')) return { score: 0.9, slots };
    if (about === '' || has('mine')) return null;
    return { score: known ? 0.9 : 0.6, slots };
  },

  async answer({ about, asks, unit }, context) {
    const found = await find(about, context, (item) => context.say('ask-lead', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items, heading } = found;
    const one = items.length === 1;
    const blocks: Block[] = [
      ...(heading === null || one ? [] : [text(context.say('lead-under-heading', { heading, total: items.length }))]),
      ...items.flatMap((item) => [...sentences(item, { asks, unit, context }), quotePlan(item)]),
      closing(context, items.length),
    ];
    const units = [...new Set(items.flatMap(({ lead, participants }) => [...lead, ...participants]))].map((name) => ({
      name,
    }));
    return reply(context, 'lead', {
      blocks,
      measures: items,
      facts: { units },
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

function asks({ has }: Analysis): 'lead' | 'participants' | 'both' {
  if (has('participate')) return has('lead') ? 'both' : 'participants';
  return has('lead') ? 'lead' : 'both';
}

function sentences(
  item: Item,
  {
    asks,
    unit,
    context,
  }: { readonly asks: 'lead' | 'participants' | 'both'; readonly unit: string | null; readonly context: Context },
): readonly Block[] {
  const title = quoted(item.title);
  const lead = text(title + leadLine(item, context));
  const participants = text(participantsLine(item, context, asks === 'participants' ? title : ''));
  const verdict = unit === null ? [] : [text(verdictOn(unit, item, context))];
  return asks === 'participants' ? [...verdict, participants, lead] : [...verdict, lead, participants];
}

function participantsLine({ participants }: Item, { say, language }: Context, title: string): string {
  if (participants.length === 0) return title + say('participants-none');
  return title + say('participants', { units: unitNames(participants, language), total: participants.length });
}

function verdictOn(unit: string, item: Item, { say }: Context): string {
  if (item.lead.includes(unit)) return say('yes-leads', { unit });
  return item.participants.includes(unit) ? say('no-takes-part', { unit }) : say('no-neither', { unit });
}
