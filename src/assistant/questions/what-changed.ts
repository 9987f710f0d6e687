import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, unitName } from '../../domain/request.ts';
import type { Reply } from '../../domain/reply.ts';
import { cite, closing, dueLine, hasDue, leadLine, quoted, reply, text } from '../answer.ts';
import { changeFacts, citeChanges } from '../plan-changes/evidence.ts';
import { narrowed, type Narrowed } from '../plan-changes/narrowed.ts';
import { told } from '../plan-changes/told.ts';
import { defineQuestion, type Context } from '../question.ts';
import { notFound } from '../subject.ts';
import { aspectAsked, aspects, isOfOneMeasure, withoutChange, type Aspect } from '../understand/change-words.ts';
import { without } from '../understand/spans.ts';
import { BLOT } from '../understand/units.ts';

/** What the plan in force changes against the issue before it: in all, of one kind, or of one measure. */
export const whatChanged = defineQuestion({
  ask: 'what-changed',
  slots: z.object({
    aspect: z.enum(aspects),
    /** Of these measures only. */
    about: mention,
    /** Of what this unit led or took part in, before or now. */
    unit: unitName.nullable(),
  }),

  read(analysis) {
    const { has, units, directory, speaker, periods } = analysis;
    // 5月底之前到期 speaks of a day, not of an earlier issue.
    const asked = without(analysis.asked, periods, BLOT);
    const aspect = aspectAsked(asked);
    if (aspect === null || has('silent', 'liaison', 'target', 'overdue', 'help')) return null;
    const about = withoutChange(analysis);
    if (about !== '' && directory.subjectOf(about).kind === 'nothing') return null;
    const isOfSet = (aspect === 'added' || aspect === 'withdrawn') && !isOfOneMeasure(asked);
    if (isOfSet && about !== '' && directory.subjectOf(about).kind === 'items') return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    return { score: 0.96, slots: { aspect, about, unit } };
  },

  async answer({ aspect, about, unit }, context) {
    const found = await narrowed({ about, unit }, context);
    if (found === null) return notFound(about, [], context);
    if (found.issues.length === 0 && (aspect !== 'due' || found.moved.length === 0))
      return onlyOne(aspect, found, context);
    return answerWith(aspect, found, context);
  },

  instead(slots, change) {
    if (change.kind === 'period' || change.kind === 'role') return null;
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

async function answerWith(aspect: Aspect, narrowedTo: Narrowed, context: Context): Promise<Reply> {
  const { stores, speaker } = context;
  const { blocks, shown, moved } = told(aspect, narrowedTo, context);
  const ids = [...new Set([...shown.flatMap(({ itemId }) => itemId ?? []), ...moved.map(({ id }) => id)])];
  const found = await stores.ledger.items({ ids }, speaker);
  // In the order in which they are told, so that 第二项 is the second of the list.
  const items = found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return reply(context, 'history', {
    blocks: [...blocks, closing(context, items.length)],
    measures: items,
    facts: { changes: changeFacts(shown, moved) },
    citations: [...citeChanges(shown, context), ...moved.flatMap((item) => cite(item))],
  });
}

/** There is nothing to compare with; what the plan in force says of a measure that was asked about is a help all the same. */
async function onlyOne(aspect: Aspect, { items }: Narrowed, context: Context): Promise<Reply> {
  const { say, stores } = context;
  const titles = await stores.plans.titles();
  const documents = titles.map((title) => `《${title}》`).join('');
  const first = text(say('changes-one-issue', { documents, total: titles.length }));
  const now = (items ?? []).slice(0, 3).map((item) => text(asItIs(aspect, item, context)));
  return reply(context, 'not-found', { blocks: [first, ...now] });
}

function asItIs(aspect: Aspect, item: Item, context: Context): string {
  const title = quoted(item.title);
  if (aspect === 'due')
    return context.say(hasDue(item) ? 'due-of' : 'due-of-none', { title, due: dueLine(item, context) });
  return context.say(item.lead.length === 0 ? 'lead-of-none' : 'lead-of', { title, lead: leadLine(item, context) });
}
