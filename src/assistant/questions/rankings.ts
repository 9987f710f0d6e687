import { z } from 'zod';
import { unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import { cite, closing, list, reply, text, unitNames } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { extremeIn, type Extreme } from '../understand/extreme.ts';
import { roleIn } from '../understand/sides.ts';
import { isCollective } from '../understand/unit-names.ts';
import { knownNames } from '../understand/units.ts';

const wanted = ['most', 'least', 'some', 'none', 'each'] as const;
type Wanted = (typeof wanted)[number];

/** Units by how many measures they lead or take part in: the most, the fewest, those with some, those with none, each one. */
export const rankings = defineQuestion({
  ask: 'rankings',
  slots: z.object({
    role: unitRole,
    wanted: z.enum(wanted),
    /** Compared with each other, rather than all units. */
    between: z.array(unitName),
  }),

  read({ asked, has, units, mention }) {
    const between = comparedIn(asked, units);
    if (
      (units.length > 0 && between.length === 0) ||
      has('silent', 'due', 'overdue', 'liaison', 'target', 'mine', 'organisation')
    )
      return null;
    const role = roleIn(asked);
    const extreme = between.length > 0 ? comparison(asked) : extremeIn(has);
    if (extreme !== null)
      return { score: 0.93, slots: { role: role ?? (has('duty') ? 'any' : 'lead'), wanted: extreme, between } };
    const group = between.length > 0 ? 'each' : groupIn(asked);
    const denied = group === 'none' ? roleIn(hasNone.exec(asked)?.[0] ?? '') : null;
    return group === null || (mention !== '' && between.length === 0)
      ? null
      : { score: 0.955, slots: { role: denied ?? role ?? 'any', wanted: group, between } };
  },

  async answer({ role, wanted: which, between }, context) {
    const counts = await countsOf(role, context);
    const all = between.length === 0 ? counts : counts.filter(({ unit }) => between.includes(unit));
    const isCompared = between.length > 0;
    const shown = select(all, which, isCompared);
    if (shown.length === 0)
      return reply(context, 'count', {
        blocks: [text(context.say(`ranking-empty-${which === 'none' ? 'none' : 'some'}-${role}`))],
      });
    const isExtreme = which === 'most' || which === 'least';
    // Who comes first is shown among those that it was chosen from.
    const table = isExtreme ? select(all, 'some', isCompared) : shown;
    const measures = isExtreme ? await measuresOf(shown, role, context) : null;
    return reply(context, 'count', {
      blocks: [
        text(firstLine(which, shown, { role, isCompared, context })),
        list(table.map((row) => (row.count === 0 ? row.unit : context.say('count-line', { ...row })))),
        closing(context, table.length, 'units'),
      ],
      ...(measures === null ? {} : { measures, citations: measures.flatMap((item) => cite(item)) }),
      facts: {
        units: shown.map(({ unit }) => ({ name: unit })),
        counts: table.map(({ unit, count }) => ({ label: unit, value: count })),
      },
      total: table.length,
    });
  },
});

const tasks = '(?:任务|工作|措施|事项|项目|职责)?';
const hasNone = new RegExp(
  `\\b(?:leads?|takes? part in) nothing\\b|(?:(?:一[项个件]|任何|什么|啥|半[项个]){0,1}${tasks}(?:也|都))?(?:没有?|不|无|未)(?:有|任何|安排|承担|被)*(?:牵头|参与|参加|配合)(?:的|任何)*${tasks}(?:的)?(?:单位|部门)?`,
  'u',
);
const hasSome = new RegExp(`(?:有|承担|担任)(?:了)?(?:牵头|参与|配合)(?:的)?(?:任务|工作|措施|事项|职责)`, 'u');
const howManyUnits = /(?:几|多少)(?:个|家)(?:单位|部门)?(?:在)?(?:牵头|参与|参加|配合)?(?:单位|部门)?(?:了)?\s*[?]?$/u;
const each =
  /(?:各|每个?|各个|所有|全部)(?:单位|部门|家|大队|局)(?:都|分别|各)*(?:牵头|参与|配合|负责|承担|有)(?:了)?(?:多少|几|哪)|\b(?:each|every) (?:unit|department|agency)\b/u;
const ofUnits = /单位|部门|大队|谁|几家|哪家|哪几家|\b(?:units?|departments?|agenc(?:y|ies))\b/u;

function groupIn(asked: string): Wanted | null {
  if (each.test(asked)) return 'each';
  const words = asked.replace(/有没有/gu, ' ');
  // 牵头单位 is what a measure has, not a unit that is asked for.
  const units = words
    .replace(/(?:几|多少)(?:个|家)(?:牵头|参与|参加|配合)(?:单位|部门)/gu, '单位')
    .replace(/(?:牵头|参与|参加|配合)(?:的)?(?:单位|部门)/gu, ' ');
  if (!ofUnits.test(units)) return null;
  if (hasNone.test(words)) return 'none';
  if (howManyUnits.test(words)) return 'some';
  return hasSome.test(words) ? 'some' : null;
}

/** The units with how many measures each has in the role, or in either; the most first. */
async function countsOf(role: UnitRole, { stores, speaker }: Context): Promise<readonly Row[]> {
  if (role !== 'any') return stores.ledger.countsByUnit(role, speaker);
  const led = await stores.ledger.countsByUnit('lead', speaker);
  const joined = await stores.ledger.countsByUnit('participant', speaker);
  const countIn = (rows: readonly Row[], unit: string) => rows.find((row) => row.unit === unit)?.count ?? 0;
  const units = [...new Set([...led, ...joined].map(({ unit }) => unit))];
  return units
    .map((unit) => ({ unit, count: countIn(led, unit) + countIn(joined, unit) }))
    .toSorted((a, b) => b.count - a.count);
}

interface Row {
  readonly unit: string;
  readonly count: number;
}

/** 分别几项 asks for each, and not for the one that comes first. */
const comparison = (asked: string): Extreme | null =>
  !compares.test(asked) ? null : /少(?!\s*[个项家])/u.test(asked.replace(/多少/gu, '')) ? 'least' : 'most';

/** 甲和乙哪个参与得多: units that are compared with each other, and with no others. */
function comparedIn(asked: string, units: Analysis['units']): string[] {
  const known = knownNames(units);
  return known.length > 1 && (compares.test(asked) || apart.test(asked)) ? known : [];
}

const compares =
  /(?:哪(?:一|个|家|边)?个?(?:单位|部门)?|谁)(?:的)?(?:牵头|参与|承担|负责|任务|工作|活儿?)?(?:的|得)?(?:任务|工作|措施|项目|事项?)?(?:更|比较|要)?[多少](?!\s*[个项家])|\b(?:which|who) .*\b(?:more|fewer|less)\b/u;

const apart =
  /(?:分别|各自?|各个)(?:都)?(?:有|牵头|参与|承担|负责)*(?:了)?(?:几|多少)|(?:牵头|参与|承担|负责)(?:的)?(?:数量|项数)?分别/u;

/** A unit with none counts where it is compared by name; else only those that have some. */
function select(all: readonly Row[], which: Wanted, isCompared: boolean): readonly Row[] {
  const some = isCompared ? all : all.filter(({ count }) => count > 0);
  if (which === 'none') return all.filter(({ unit, count }) => count === 0 && !isCollective(unit));
  if (which === 'some' || which === 'each') return some;
  const figures = some.map(({ count }) => count);
  const figure = which === 'most' ? Math.max(...figures) : Math.min(...figures);
  return some.filter(({ count }) => count === figure);
}

function firstLine(
  which: Wanted,
  shown: readonly Row[],
  {
    role,
    isCompared,
    context: { say, language },
  }: { readonly role: UnitRole; readonly isCompared: boolean; readonly context: Context },
): string {
  const units = unitNames(
    shown.map(({ unit }) => unit),
    language,
  );
  const group = which !== 'each' ? which : isCompared ? 'each' : 'some';
  return say(`count-${group}-${role}`, { units, count: shown[0]?.count ?? 0, total: shown.length });
}

/** What the units that come first lead or take part in, each measure once, in the order of the plan. */
async function measuresOf(rows: readonly Row[], role: UnitRole, { directory, stores, speaker }: Context) {
  const units = rows.flatMap(({ unit }) => directory.unitNamed(unit) ?? []);
  const sets = await Promise.all(
    units.map(({ id }) => stores.ledger.items({ units: [{ unitId: id, role }] }, speaker)),
  );
  const ids = [...new Set(sets.flat().map(({ id }) => id))];
  return stores.ledger.items({ ids }, speaker);
}
