import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import { cite, closing, dueText, instantIn, measureList, reply, statusLine, statusSentence, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { roleIn } from '../understand/sides.ts';

const states = ['blocked', 'done', 'in-progress', 'open', 'any'] as const;
type State = (typeof states)[number];

/** How far a measure is, the measures of a unit, or all that are in a certain state. */
export const howFar = defineQuestion({
  ask: 'how-far',
  slots: z.object({ about: mention, unit: unitName.nullable(), role: unitRole, state: z.enum(states) }),

  read(analysis) {
    const { has, mention: about, subject, units, refersBack, speaker } = analysis;
    if (has('target', 'silent', 'organisation') || (has('lead', 'participate') && units.length === 0 && !has('mine')))
      return null;
    const state = stateIn(analysis);
    if (state === 'any' && !has('progress')) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const role = roleIn(analysis.asked) ?? 'any';
    const known = subject.kind !== 'nothing';
    if (subject.kind === 'heading' && state !== 'any') return { score: 0.87, slots: { about, unit, role, state } };
    if (!known && state !== 'any') return { score: about === '' ? 0.82 : 0.6, slots: { about: '', unit, role, state } };
    if (about !== '') return { score: known ? 0.87 : 0.55, slots: { about, unit, role, state: 'any' as const } };
    if (refersBack && unit === null && state === 'any') return { score: 0.84, slots: { about, unit, role, state } };
    return { score: 0.82, slots: { about, unit, role, state } };
  },

  async answer({ about, unit, role, state }, context) {
    if (about === '' && (unit !== null || state !== 'any' || context.topic === null))
      return ofSet({ unit, role, state }, context);
    const found = await find(about, context, (item) => context.say('ask-status', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items } = found;
    return reply(context, 'status', {
      blocks: [...items.flatMap((item) => ofItem(item, context)), closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },

  instead(slots, change) {
    if (change.kind === 'period') return null;
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

function stateIn({ has, asked }: Analysis): State {
  if (!has('which', 'count', 'yesNo') && !asked.endsWith('的')) return 'any';
  if (has('due', 'overdue')) return 'any';
  if (has('blocked')) return 'blocked';
  if (has('finished')) return 'done';
  if (has('unfinished')) return 'open';
  return has('moving') ? 'in-progress' : 'any';
}

function ofItem(item: Item, context: Context): readonly Block[] {
  const reported = item.reportedAt === null ? [] : [reportedText(item, context)];
  return [text(statusSentence(item, context)), dueText(item, context), ...reported];
}

function reportedText({ reportedAt, reportedBy }: Item, { say, language }: Context): Block {
  const when = instantIn(language, reportedAt ?? '');
  return text(reportedBy === null ? say('reported-at', { when }) : say('reported-by', { when, who: reportedBy }));
}

interface AskedSet {
  readonly unit: string | null;
  readonly role: UnitRole;
  readonly state: State;
}

async function ofSet({ unit, role, state }: AskedSet, context: Context) {
  const { stores, speaker, say, directory } = context;
  const known = unit === null ? undefined : directory.unitNamed(unit);
  const filter: ItemFilter = {
    ...(known === undefined ? {} : { units: [{ unitId: known.id, role }] }),
    ...(state === 'any' ? {} : state === 'open' ? { open: true } : { status: state }),
  };
  const items = await stores.ledger.items(filter, speaker);
  const first = say(items.length === 0 ? 'status-set-none' : 'status-set', {
    whose: known === undefined ? '' : say('due-of-unit-any', { unit: known.name }),
    total: items.length,
    state,
  });
  const line = (item: Item) => say('status-item', { title: item.title, status: statusLine(item, context) });
  return reply(context, 'status', {
    blocks: [text(first), ...measureList(items, line), closing(context, items.length)],
    measures: items,
    citations: items.flatMap((item) => cite(item, context)),
  });
}
