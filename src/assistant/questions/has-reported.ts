import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, unitName } from '../../domain/request.ts';
import { cite, closing, instantIn, list, quoted, reply, statusLine, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import { unknownUnit } from '../unknown-unit.ts';

/** Whether a unit has reported on what it leads, or a measure was reported on: every row that is asked about with where it stands. */
export const hasReported = defineQuestion({
  ask: 'has-reported',
  slots: z.object({ unit: unitName.nullable(), about: mention }),

  read({ has, subject, mention: about, units, speaker }) {
    if (!has('silent')) return null;
    const named = units[0]?.unit?.name ?? units[0]?.text ?? null;
    const unit = named ?? (has('mine') ? speaker.unit : null);
    const known = subject.kind !== 'nothing';
    return unit === null && !known ? null : { score: 0.925, slots: { unit, about: known ? about : '' } };
  },

  async answer({ unit: asked, about }, context) {
    const { stores, speaker, directory } = context;
    const unit = asked === null ? undefined : directory.unitNamed(asked);
    if (asked !== null && unit === undefined) return unknownUnit(asked, context);
    if (unit === undefined) {
      const found = await find(about, context, (item) => context.say('ask-status', { title: item.title }));
      return 'instead' in found ? found.instead : answerWith(found.items, found.heading, context);
    }
    const items = await stores.ledger.items({ units: [{ unitId: unit.id, role: 'lead' }] }, speaker);
    return answerWith(items, unit.name, context);
  },

  instead(_, change) {
    if (change.kind === 'period') return null;
    return change.kind === 'unit' ? { unit: change.unit, about: '' } : { unit: null, about: change.about };
  },
});

/** `who` reports: a unit, or what stands under a heading; `null` for the one measure. */
function answerWith(items: readonly Item[], who: string | null, context: Context) {
  const lines = items.map((item) =>
    context.say('status-item', { title: item.title, status: reportLine(item, context) }),
  );
  return reply(context, 'silent', {
    blocks: [
      text(verdict(items, who, context)),
      ...(lines.length === 0 ? [] : [list(lines)]),
      closing(context, items.length),
    ],
    measures: items,
    facts: { units: who === null || context.directory.unitNamed(who) === undefined ? [] : [{ name: who }] },
    citations: items.flatMap((item) => cite(item, context)),
  });
}

function verdict(items: readonly Item[], who: string | null, { say }: Context): string {
  const silent = items.filter(({ reportedAt }) => reportedAt === null).length;
  const state = silent === 0 ? 'has-reported' : 'has-not';
  if (who === null) return say(`silent-item-${state}`, { who: items.map(({ title }) => quoted(title)).join('') });
  if (items.length === 0) return say('silent-nothing-to-report', { who });
  return say(`silent-${state}`, { who, total: items.length, silent });
}

function reportLine(item: Item, context: Context): string {
  if (item.reportedAt === null) return context.say('status-unreported');
  const when = instantIn(context.language, item.reportedAt);
  return context.say('reported-on', { when, status: statusLine(item, context) });
}
