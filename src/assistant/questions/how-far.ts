import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName } from '../../domain/request.ts';
import { cite, closing, dueLine, instantIn, list, quoted, reply, statusLine, text } from '../answer.ts';
import type { ItemFilter } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';

const states = ['blocked', 'done', 'in-progress', 'any'] as const;
type State = (typeof states)[number];

/** How far a measure is, the measures of a unit, or all that are in a certain state. */
export const howFar = defineQuestion({
  ask: 'how-far',
  slots: z.object({ about: mention, unit: unitName.nullable(), state: z.enum(states) }),

  read(analysis) {
    const { has, mention: about, subject, units, refersBack, speaker } = analysis;
    if (has('target', 'lead', 'participate', 'silent', 'organisation')) return null;
    const state = stateIn(analysis);
    if (state === 'any' && !has('progress')) return null;
    const unit = units[0]?.unit?.name ?? (has('mine') ? speaker.unit : null);
    const known = subject.kind !== 'nothing';
    if (about !== '' && !known && state !== 'any') return { score: 0.6, slots: { about: '', unit, state } };
    if (about !== '') return { score: known ? 0.87 : 0.55, slots: { about, unit, state: 'any' as const } };
    if (refersBack && unit === null && state === 'any') return { score: 0.84, slots: { about, unit, state } };
    return { score: 0.82, slots: { about, unit, state } };
  },

  async answer({ about, unit, state }, context) {
    if (about === '' && (unit !== null || state !== 'any' || context.topic === null))
      return ofSet(unit, state, context);
    const found = await find(about, context, (item) => context.say('ask-status', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items } = found;
    return reply(context, 'status', {
      blocks: [...items.flatMap((item) => ofItem(item, context)), closing(context, items.length)],
      measures: items,
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

function stateIn({ has, text: words }: Analysis): State {
  if (!has('which', 'count') || has('due', 'overdue')) return 'any';
  if (has('blocked')) return 'blocked';
  if (has('finished')) return 'done';
  return /推进中|进行中|正在(?:推进|进行)|in progress/u.test(words) ? 'in-progress' : 'any';
}

function ofItem(item: Item, context: Context): readonly Block[] {
  const { say, language } = context;
  const title = quoted(item.title);
  if (item.reportedAt === null && item.status === null)
    return [text(say('status-of-unreported', { title })), dueText(item, context)];
  const reported = item.reportedAt === null ? [] : [reportedText(item, context)];
  return [
    text(say('status-of', { title, status: statusLine(item, { say, language }) })),
    dueText(item, context),
    ...reported,
  ];
}

const dueText = (item: Item, context: Context): Block =>
  text(context.say('due-label', { due: dueLine(item, context) }));

function reportedText({ reportedAt, reportedBy }: Item, { say, language }: Context): Block {
  const when = instantIn(language, reportedAt ?? '');
  return text(reportedBy === null ? say('reported-at', { when }) : say('reported-by', { when, who: reportedBy }));
}

async function ofSet(unit: string | null, state: State, context: Context) {
  const { stores, speaker, say, directory } = context;
  const known = unit === null ? undefined : directory.unitNamed(unit);
  const filter: ItemFilter = {
    ...(known === undefined ? {} : { units: [{ unitId: known.id, role: 'any' as const }] }),
    ...(state === 'any' ? {} : { status: state }),
  };
  const items = await stores.ledger.items(filter, speaker);
  const first = say(items.length === 0 ? 'status-set-none' : 'status-set', {
    unit: known?.name ?? '',
    total: items.length,
    state,
  });
  const lines = items.map((item) => say('status-item', { title: item.title, status: statusLine(item, context) }));
  return reply(context, 'status', {
    blocks: [text(first), ...(lines.length === 0 ? [] : [list(lines)]), closing(context, items.length)],
    measures: items,
    citations: items.flatMap((item) => cite(item, context)),
  });
}
