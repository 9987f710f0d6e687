import { z } from 'zod';
import type { Period } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, period, unitName, unitRole } from '../../domain/request.ts';
import { cite, closing, dueDay, leadNames, list, reply, statusLine, text } from '../answer.ts';
import { citePassage, deadlineSentence, passageText } from '../passages.ts';
import { citeTarget, targetFact } from '../plan-targets.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { contentOf } from '../understand/mention.ts';
import { roleIn } from '../understand/sides.ts';

const wanted = ['overdue', 'period', 'open', 'next'] as const;
type Wanted = (typeof wanted)[number];

/** What is due in a period, overdue, or next; of one unit, of what stands under a heading, or of all. */
export const whatIsDue = defineQuestion({
  ask: 'what-is-due',
  slots: z.object({
    wanted: z.enum(wanted),
    period: period.nullable(),
    /** The words that named the period. */
    when: z.string(),
    unit: unitName.nullable(),
    role: unitRole,
    /** Among these measures only. */
    about: mention,
    words: z.string(),
  }),

  read(analysis) {
    const { has, mention: about, subject, periods, units, asked, speaker, text: words } = analysis;
    const [found] = periods;
    const byThen = found !== undefined && /完成|到期|办结|截止/u.test(asked);
    const named = has('due', 'overdue') || (byThen && !has('lead', 'participate'));
    if (!named && !(found !== undefined && (has('which') || /完成|到期|办结/u.test(asked)))) return null;
    if (has('target', 'silent', 'liaison') || (about !== '' && subject.kind === 'nothing')) return null;
    const which = wantedOf(analysis);
    // One measure's own deadline is asked for elsewhere.
    const asksSet = has('which') && !/\bwhat(?:'s| is| was) the\b/u.test(asked);
    if (subject.kind === 'items' && !asksSet) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    if (which === 'open' && unit === null && !has('which') && !analysis.has('count')) return null;
    const when = found?.text.replace(/^due\s+/u, '') ?? '';
    const slots = {
      wanted: which,
      period: found?.period ?? null,
      when,
      unit,
      role: roleIn(asked) ?? 'any',
      about,
      words,
    };
    return { score: scoreOf(analysis, named), slots };
  },

  async answer({ wanted: which, period: asked, when, unit, role, about, words }, context) {
    const { stores, speaker, directory, say } = context;
    const known = unit === null ? undefined : directory.unitNamed(unit);
    const subject = about === '' ? null : directory.subjectOf(about);
    const filter: ItemFilter = {
      ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
      ...(subject === null || subject.kind === 'nothing' ? {} : { ids: subject.itemIds }),
      ...datesOf(which, asked, context),
    };
    const all = (await stores.ledger.items(filter, speaker)).filter(({ due }) => due !== null).toSorted(byDue);
    const items = which === 'next' ? all.filter(({ due }) => due === all[0]?.due) : all;
    const whose = known === undefined ? '' : say(`due-of-unit-${role}`, { unit: known.name });
    const first = say(`due-${which}${items.length === 0 ? '-none' : ''}`, { when, total: items.length, whose });
    const said =
      items.length === 0 && asked !== null && known === undefined ? await alsoSaid(words, asked, context) : null;
    return reply(context, 'due', {
      blocks: [
        text(first),
        ...(items.length === 0 ? [] : [list(items.map((item) => line(item, context)))]),
        ...(said?.blocks ?? []),
        closing(context, items.length),
      ],
      measures: items,
      ...(said === null || said.targets.length === 0 ? {} : { facts: { targets: said.targets } }),
      citations: [...items.flatMap((item) => cite(item)), ...(said?.citations ?? [])],
    });
  },

  instead(slots, change) {
    if (change.kind === 'role') return { ...slots, role: change.role };
    if (change.kind === 'unit') return { ...slots, unit: change.unit };
    if (change.kind === 'period')
      return {
        ...slots,
        period: change.period,
        when: change.when,
        wanted: slots.wanted === 'overdue' ? ('overdue' as const) : ('period' as const),
      };
    return change.isHeading ? { ...slots, about: change.about } : null;
  },
});

function wantedOf({ has, periods }: Analysis): Wanted {
  if (has('overdue')) return 'overdue';
  if (periods.length > 0) return 'period';
  return has('next') ? 'next' : 'open';
}

/** Words of deadlines make it plain; a day and 哪些 may be about something else, and who leads goes before both. */
function scoreOf({ has }: Analysis, named: boolean): number {
  if (has('lead', 'participate')) return named || has('which') ? 0.89 : 0.5;
  return named ? 0.9 : 0.8;
}

function datesOf(which: Wanted, asked: Period | null, { today }: Context): ItemFilter {
  if (which === 'overdue') return { overdueOn: today, ...(asked === null ? {} : { due: asked }) };
  if (which === 'period' && asked !== null) return { due: asked };
  return which === 'next' ? { open: true, due: { from: today, to: '9999-12-31' } } : { open: true };
}

const byDue = (a: Item, b: Item): number => (a.due ?? '').localeCompare(b.due ?? '');

function line(item: Item, context: Context): string {
  return context.say('due-item', {
    title: item.title,
    due: dueDay(item, context),
    lead: leadNames(item, context),
    status: statusLine(item, context),
  });
}

/** No row is due then, but a sentence of the plan may set that day, or a target. */
async function alsoSaid(words: string, asked: Period, context: Context) {
  const said = await deadlineSentence(contentOf(words), context, asked);
  const targets = (await context.stores.plans.targets()).filter(
    ({ due, text: target }) =>
      due !== undefined && due >= asked.from && due <= asked.to && said?.sentence.includes(target) !== true,
  );
  const sentence = said === null ? [] : [text(context.say('due-also-said')), text(passageText(said, context))];
  const aims =
    targets.length === 0 ? [] : [text(context.say('due-also-targets')), list(targets.map((target) => target.text))];
  return {
    blocks: [...sentence, ...aims],
    targets: targets.map(targetFact),
    citations: [...(said === null ? [] : [citePassage(said.passage, said.sentence)]), ...targets.map(citeTarget)],
  };
}
