import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import { mention, period, unitName } from '../../domain/request.ts';
import { cite, closing, instantIn, list, quotedTitles, reply, statusLine, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import { silenceIn, withoutSilence, type Silence } from '../understand/silence.ts';
import { unknownUnit } from '../unknown-unit.ts';

/** Whether a unit has reported on what it leads, or a measure was reported on, ever or in a period: every row with where it stands. */
export const hasReported = defineQuestion({
  ask: 'has-reported',
  slots: z.object({
    unit: unitName.nullable(),
    about: mention,
    since: z.object({ period, when: z.string() }).nullable(),
  }),

  read(analysis) {
    const { has, units, speaker, directory } = analysis;
    if (!has('silent')) return null;
    const about = withoutSilence(analysis);
    const named = units[0]?.unit?.name ?? units[0]?.text ?? null;
    const unit = named ?? (has('mine') ? speaker.unit : null);
    const known = about !== '' && directory.subjectOf(about).kind !== 'nothing';
    const slots = { unit, about: known ? about : '', since: silenceIn(analysis) };
    return unit === null && !known ? null : { score: 0.925, slots };
  },

  async answer({ unit: asked, about, since }, context) {
    const { stores, speaker, directory } = context;
    const unit = asked === null ? undefined : directory.unitNamed(asked);
    if (asked !== null && unit === undefined) return unknownUnit(asked, context);
    if (unit === undefined || about !== '') {
      const found = await find(about, context, (item) => context.say('ask-status', { title: item.title }));
      return 'instead' in found ? found.instead : answerWith(found.items, found.heading, { since, context });
    }
    const items = await stores.ledger.items({ units: [{ unitId: unit.id, role: 'lead' }] }, speaker);
    return answerWith(items, unit.name, { since, context });
  },

  instead(slots, change) {
    if (change.kind === 'role') return null;
    if (change.kind === 'period') return { ...slots, since: { period: change.period, when: change.when } };
    return change.kind === 'unit'
      ? { ...slots, unit: change.unit, about: '' }
      : { ...slots, unit: null, about: change.about };
  },
});

/** `who` reports: a unit, or what stands under a heading; `null` for the one measure. */
async function answerWith(
  items: readonly Item[],
  who: string | null,
  { since, context }: { readonly since: Silence | null; readonly context: Context },
) {
  const silent = await silentAmong(items, since, context);
  const lines = items.map((item) =>
    context.say('status-item', { title: item.title, status: reportLine(item, context) }),
  );
  return reply(context, 'silent', {
    blocks: [
      text(verdict(items, who, { silent: silent.length, since, context })),
      ...(lines.length === 0 ? [] : [list(lines)]),
      closing(context, items.length),
    ],
    measures: items,
    facts: { units: who === null || context.directory.unitNamed(who) === undefined ? [] : [{ name: who }] },
    citations: items.flatMap((item) => cite(item)),
  });
}

function silentAmong(
  items: readonly Item[],
  since: Silence | null,
  { stores, speaker }: Context,
): Promise<readonly Item[]> {
  const ids = items.map(({ id }) => id);
  return stores.ledger.items(
    { ids, ...(since === null ? { unreported: true } : { notReportedIn: since.period }) },
    speaker,
  );
}

interface Counted {
  readonly silent: number;
  readonly since: Silence | null;
  readonly context: Context;
}

function verdict(items: readonly Item[], who: string | null, { silent, since, context: { say } }: Counted): string {
  const time = { when: since?.when ?? '', dated: since === null ? 'no' : 'yes' };
  const state = silent === 0 ? 'has-reported' : 'has-not';
  if (who === null) return say(`silent-item-${state}`, { who: quotedTitles(items), ...time });
  if (items.length === 0) return say('silent-nothing-to-report', { who });
  return say(`silent-${state}`, { who, total: items.length, silent, ...time });
}

function reportLine(item: Item, context: Context): string {
  if (item.reportedAt === null) return context.say('status-unreported');
  const when = instantIn(context.language, item.reportedAt);
  return context.say('reported-on', { when, status: statusLine(item, context) });
}
