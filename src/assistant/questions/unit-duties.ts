import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block, Reply } from '../../domain/reply.ts';
import { mention, unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import { cite, closing, measureList, quoted, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { roleIn, sidesIn } from '../understand/sides.ts';
import type { KnownUnit } from '../understand/unit-names.ts';
import { strangeNames } from '../understand/units.ts';
import { unknownUnit } from '../unknown-unit.ts';
import { measuresOfSides, type KnownSide } from '../measures-of-sides.ts';

/** What a unit, or the speaker's own, leads or takes part in; what several units share, or one has without another. */
export const unitDuties = defineQuestion({
  ask: 'unit-duties',
  slots: z.object({
    sides: z.array(z.object({ unit: unitName, role: unitRole, not: z.boolean() })),
    /** One of the sides is enough. */
    either: z.boolean(),
    /** Called like a unit, and none that is known. */
    unknown: z.array(z.string()),
    /** Among these measures only. */
    about: mention,
  }),

  read(analysis) {
    const { has, units, mention: about, subject } = analysis;
    if (has('due', 'overdue', 'progress', 'liaison', 'silent', 'organisation', 'target', 'most', 'least', 'history'))
      return null;
    // What is to be done by then is asked for elsewhere; a period that is understood is never dropped.
    if (analysis.periods.length > 0 && /完成|到期|办结|截止|\bdue\b/u.test(analysis.asked)) return null;
    const mine = has('mine') && units.length === 0;
    if (units.length === 0 && !mine) return null;
    const unknown = strangeNames(units);
    const known = subject.kind !== 'nothing';
    if (known && has('yesNo')) return null;
    const asksForDuties =
      has('lead', 'participate', 'responsible', 'duty', 'which', 'count') || both.test(analysis.asked);
    // Nothing but a unit's name: what it has to do is the best that can be said.
    if (!asksForDuties && !mine)
      return about === '' ? { score: 0.45, slots: { ...sidesOf(analysis, mine), unknown, about } } : null;
    return { score: 0.88, slots: { ...sidesOf(analysis, mine), unknown, about: known ? about : '' } };
  },

  async answer({ sides, either, unknown, about }, context) {
    const { directory, stores, speaker } = context;
    const known = sides.map((side) => ({ ...side, known: directory.unitNamed(side.unit) }));
    const stranger = unknown[0] ?? known.find((side) => side.known === undefined)?.unit;
    if (stranger !== undefined) return unknownUnit(stranger, context);
    const all = known.flatMap(({ known: unit, role, not }) =>
      unit === undefined ? [] : [sideOf(unit, { role, not })],
    );
    const subject = about === '' ? null : directory.subjectOf(about);
    const among = subject === null || subject.kind === 'nothing' ? null : subject.itemIds;
    const items = await measuresOfSides({ sides: all, either, among }, stores.ledger, speaker);
    const [only] = all;
    if (all.length === 1 && only?.not === false) return ofOne(only, items, context);
    const other = items.length > 0 || either ? [] : await withAnyPart(all, among, context);
    return answerWith(all, items, {
      blocks: [...ofSeveral({ sides: all, either }, items, context), ...other],
      context,
    });
  },

  instead(slots, change) {
    if (change.kind === 'period') return null;
    if (change.kind === 'role') return { ...slots, sides: slots.sides.map((side) => ({ ...side, role: change.role })) };
    if (change.kind === 'about') return change.isHeading ? { ...slots, about: change.about } : null;
    // Of several units the last is the one that is changed: it was said last.
    const last = slots.sides.at(-1) ?? { role: 'any' as const, not: false };
    return { ...slots, unknown: [], sides: [...slots.sides.slice(0, -1), { ...last, unit: change.unit }] };
  },
});

const both = /同时出现|都有|都涉及|都在|既有|一起/u;

function sidesOf(analysis: Analysis, mine: boolean) {
  if (!mine) {
    const { sides, either } = sidesIn(analysis);
    // 是不是没有牵头任务 is answered by what the unit leads.
    const asYesNo = sides.length === 1 && analysis.has('yesNo');
    return { sides: sides.map((side) => (asYesNo ? { ...side, not: false } : side)), either };
  }
  const role = roleIn(analysis.asked) ?? 'any';
  return { sides: [{ unit: analysis.speaker.unit, role, not: false }], either: false };
}

const sideOf = ({ id, name }: KnownUnit, rest: Pick<KnownSide, 'role' | 'not'>): KnownSide => ({
  unitId: id,
  name,
  ...rest,
});

function answerWith(
  sides: readonly KnownSide[],
  items: readonly Item[],
  { blocks, context }: { readonly blocks: readonly Block[]; readonly context: Context },
): Reply {
  return reply(context, 'duties', {
    blocks: [...blocks, closing(context, items.length)],
    measures: items,
    facts: { units: sides.map(({ name }) => ({ name })) },
    citations: items.flatMap((item) => cite(item)),
  });
}

async function ofOne(side: KnownSide, items: readonly Item[], context: Context): Promise<Reply> {
  const blocks = items.length === 0 ? [text(await nothingOf(side, context))] : listsOf(side, items, context);
  return answerWith([side], asListed(side, items), { blocks, context });
}

/** In the order in which they are listed, so that 第二项 is the second that was shown. */
const asListed = ({ name, role }: KnownSide, items: readonly Item[]): readonly Item[] =>
  role !== 'any'
    ? items
    : [...items.filter(({ lead }) => lead.includes(name)), ...items.filter(({ lead }) => !lead.includes(name))];

async function nothingOf({ unitId, name, role }: KnownSide, { say, stores, speaker }: Context): Promise<string> {
  const otherRole = role === 'lead' ? 'participant' : 'lead';
  const other = role === 'any' ? [] : await stores.ledger.items({ units: [{ unitId, role: otherRole }] }, speaker);
  return say(`duties-none-${role}`, { unit: name, other: other.length });
}

function listsOf({ name, role }: KnownSide, items: readonly Item[], context: Context): readonly Block[] {
  const { say } = context;
  const led = items.filter(({ lead }) => lead.includes(name));
  const joined = items.filter(({ lead }) => !lead.includes(name));
  const first = say(`duties-${role}`, {
    unit: name,
    lead: led.length,
    participant: joined.length,
    total: items.length,
  });
  if (role !== 'any') return [text(first), ...lines(items, context)];
  return [
    text(first),
    ...(led.length === 0 ? [] : [text(say('duties-heading-lead')), ...lines(led, context)]),
    ...(joined.length === 0 ? [] : [text(say('duties-heading-participant')), ...lines(joined, context)]),
  ];
}

function ofSeveral(
  { sides, either }: { readonly sides: readonly KnownSide[]; readonly either: boolean },
  items: readonly Item[],
  context: Context,
): readonly Block[] {
  const { say } = context;
  const and = say(either ? 'side-or' : 'side-and');
  const units = alike(sides)
    .map(({ names, role, not }) =>
      say(`side-${not ? 'not-' : ''}${role}`, { units: names.join(and), count: either ? 1 : names.length }),
    )
    .join(and);
  if (items.length === 0) return [text(say('duties-shared-none', { units }))];
  return [text(say('duties-shared', { units, total: items.length })), ...lines(items, context)];
}

/** Where several units share nothing in the role that was asked about, what they share in another. */
async function withAnyPart(
  sides: readonly KnownSide[],
  among: readonly string[] | null,
  { say, stores, speaker }: Context,
): Promise<readonly Block[]> {
  if (sides.length < 2 || sides.some(({ role, not }) => not || role === 'any')) return [];
  const asAny = sides.map((side) => ({ ...side, role: 'any' as const }));
  const shared = await measuresOfSides({ sides: asAny, either: false, among }, stores.ledger, speaker);
  if (shared.length === 0) return [];
  const titles = shared.slice(0, MOST_NAMED).map(({ title }) => quoted(title));
  return [
    text(
      say('duties-shared-otherwise', {
        total: shared.length,
        titles: titles.join(''),
        more: shared.length > MOST_NAMED ? 'yes' : 'no',
      }),
    ),
  ];
}

const MOST_NAMED = 5;

/** Neighbours with the same role are said in one breath: 甲、乙都参与. */
function alike(sides: readonly KnownSide[]) {
  const groups: { names: string[]; role: UnitRole; not: boolean }[] = [];
  for (const { name, role, not } of sides) {
    const last = groups.at(-1);
    if (last?.role === role && last.not === not) last.names.push(name);
    else groups.push({ names: [name], role, not });
  }
  return groups;
}

const lines = (items: readonly Item[], { say }: Context): readonly Block[] =>
  measureList(items, ({ title, ref }) => say('item-line', { title, ref }));
