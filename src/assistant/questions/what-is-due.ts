import { z } from 'zod';
import { findDeadlines } from '../../domain/calendar/deadline.ts';
import type { Item } from '../../domain/ledger/item.ts';
import type { Reply } from '../../domain/reply.ts';
import { mention, period, unitName } from '../../domain/request.ts';
import { cite, closing, dayIn, dueLine, list, quoted, reply, statusLine, text, unitNames } from '../answer.ts';
import { quotePassage, sentencesWith } from '../passages.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';

/** When a measure is due; what is due in a period, or overdue; of one unit or of all. */
export const whatIsDue = defineQuestion({
  ask: 'what-is-due',
  slots: z.object({
    about: mention,
    period: period.nullable(),
    /** The words that named the period. */
    when: z.string(),
    overdue: z.boolean(),
    unit: unitName.nullable(),
  }),

  read({ has, mention: about, subject, periods, units, text: words, refersBack, speaker }) {
    if (has('target', 'silent', 'lead', 'participate')) return null;
    const [found] = periods;
    const asked = has('due', 'overdue') || (found !== undefined && (has('which') || /完成|到期|办结/u.test(words)));
    if (!asked) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const overdue = has('overdue');
    const slots = { about: '', period: found?.period ?? null, when: found?.text ?? '', overdue, unit };
    if (overdue || found !== undefined) return { score: has('due', 'overdue') ? 0.9 : 0.8, slots };
    if (about !== '') return { score: subject.kind === 'nothing' ? 0.55 : 0.86, slots: { ...slots, about } };
    if (refersBack) return { score: 0.85, slots };
    return unit === null && !has('which') ? null : { score: 0.8, slots };
  },

  async answer({ about, period: asked, when, overdue, unit }, context) {
    if (asked === null && !overdue && unit === null) return ofMeasure(about, context);
    const { stores, speaker, today, directory, say } = context;
    const known = unit === null ? undefined : directory.unitNamed(unit);
    const units = known === undefined ? {} : { units: [{ unitId: known.id, role: 'any' as const }] };
    const dates = overdue ? { overdueOn: today } : asked === null ? { open: true } : { due: asked };
    const items = (await stores.ledger.items({ ...units, ...dates }, speaker))
      .toSorted(byDue)
      .filter(({ due }) => due !== null);
    const what = overdue ? 'overdue' : asked === null ? 'open' : 'period';
    const first = say(`due-${what}${items.length === 0 ? '-none' : ''}`, {
      when,
      total: items.length,
      unit: known === undefined ? '' : known.name,
    });
    return reply(context, 'due', {
      blocks: [
        text(first),
        ...(items.length === 0 ? [] : [list(items.map((item) => line(item, context)))]),
        closing(context, items.length),
      ],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

const byDue = (a: Item, b: Item): number => (a.due ?? '9').localeCompare(b.due ?? '9');

function line(item: Item, context: Context): string {
  const { say, language } = context;
  return say('due-item', {
    title: item.title,
    due: item.due === null ? '' : dayIn(language, item.due),
    lead: item.lead.length === 0 ? say('lead-none-short') : unitNames(item.lead, language),
    status: statusLine(item, context),
  });
}

/** Where no measure of that name has a deadline, a sentence of the plan may. */
async function ofMeasure(about: string, context: Context): Promise<Reply> {
  const found = await find(about, context, (item) => context.say('ask-due', { title: item.title }));
  const items = 'instead' in found ? [] : found.items;
  if (items.every(({ due, dueText }) => due === null && dueText === null) && about !== '') {
    const said = await sentencesWith(about, context, (sentence) =>
      findDeadlines(sentence, context.today).some(({ bounded }) => bounded),
    );
    if (said !== null) return quotePassage(said, context);
  }
  if ('instead' in found) return found.instead;
  const lines = items.map((item) =>
    text(context.say('due-of', { title: quoted(item.title), due: dueLine(item, context) })),
  );
  return reply(context, 'due', {
    blocks: [...lines, closing(context, items.length)],
    measures: items,
    citations: items.flatMap((item) => cite(item, context)),
  });
}
