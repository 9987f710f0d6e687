import { z } from 'zod';
import type { Item } from '../../domain/ledger/item.ts';
import type { Block } from '../../domain/reply.ts';
import { mention, unitName, unitRole, type UnitRole } from '../../domain/request.ts';
import { cite, closing, list, quoted, reply, text } from '../answer.ts';
import { defineQuestion, type Context } from '../question.ts';
import type { Analysis } from '../understand/analysis.ts';
import { lexicon } from '../understand/lexicon.ts';

/** What a unit, or the speaker's own, leads or takes part in; what several units share. */
export const unitDuties = defineQuestion({
  ask: 'unit-duties',
  slots: z.object({
    /** Every unit must have its role in each measure of the answer. */
    sides: z.array(z.object({ unit: unitName, role: unitRole })),
    /** Called like a unit, and none that is known. */
    unknown: z.array(z.string()),
    /** Among these measures only. */
    about: mention,
  }),

  read(analysis) {
    const { has, units, mention: about, subject } = analysis;
    if (has('due', 'overdue', 'progress', 'liaison', 'silent', 'organisation', 'target', 'most', 'least')) return null;
    const mine = has('mine') && units.length === 0;
    if (units.length === 0 && !mine) return null;
    if (!has('lead', 'participate', 'responsible', 'duty', 'which') && !mine) return null;
    const known = subject.kind !== 'nothing';
    if (known && has('yesNo')) return null;
    const sides = mine ? [{ unit: analysis.speaker.unit, role: roleIn(analysis.text) }] : sidesOf(analysis);
    const unknown = units.filter(({ unit }) => unit === null).map(({ text: words }) => words);
    return { score: 0.88, slots: { sides, unknown, about: known ? about : '' } };
  },

  async answer({ sides, unknown, about }, context) {
    const [stranger] = unknown;
    if (stranger !== undefined) return unknownUnit(stranger, context);
    const known = sides.map(({ unit, role }) => ({ unit: context.directory.unitNamed(unit), role }));
    const missing = sides.find((_, i) => known[i]?.unit === undefined);
    if (missing !== undefined) return unknownUnit(missing.unit, context);
    const units = known.flatMap(({ unit, role }) =>
      unit === undefined ? [] : [{ unitId: unit.id, name: unit.name, role }],
    );
    const subject = about === '' ? null : context.directory.subjectOf(about);
    const ids = subject === null || subject.kind === 'nothing' ? {} : { ids: subject.itemIds };
    const items = await context.stores.ledger.items({ units, ...ids }, context.speaker);
    const [only] = units;
    const blocks =
      units.length === 1 && only !== undefined
        ? await oneUnit(only, items, context)
        : severalUnits(units, items, context);
    return reply(context, 'duties', {
      blocks: [...blocks, closing(context, items.length)],
      measures: items,
      facts: { units: units.map(({ name }) => ({ name })) },
      citations: items.flatMap((item) => cite(item, context)),
    });
  },
});

/** Each unit's role is the next that is named after it: 甲牵头、乙参与的; 甲和乙都参与的 share theirs. */
function sidesOf({ text: words, units }: Analysis): { unit: string; role: UnitRole }[] {
  return units.flatMap(({ unit, end }) =>
    unit === null ? [] : [{ unit: unit.name, role: roleIn(words.slice(end), words) }],
  );
}

function roleIn(after: string, whole = after): UnitRole {
  const lead = after.search(new RegExp(lexicon.lead.source, 'u'));
  const participate = after.search(new RegExp(lexicon.participate.source, 'u'));
  if (lead < 0 && participate < 0) return after === whole ? 'any' : roleIn(whole);
  const both =
    lead >= 0 && participate >= 0 && /^[和与及或、/]|^以及|^还是/u.test(after.slice(Math.min(lead, participate) + 2));
  if (both) return 'any';
  if (lead < 0) return 'participant';
  return participate < 0 || lead < participate ? 'lead' : 'participant';
}

interface Side {
  readonly unitId: string;
  readonly name: string;
  readonly role: UnitRole;
}

async function oneUnit(
  { unitId, name, role }: Side,
  items: readonly Item[],
  context: Context,
): Promise<readonly Block[]> {
  const { say, stores, speaker } = context;
  const led = items.filter(({ lead }) => lead.includes(name));
  const joined = items.filter(({ lead }) => !lead.includes(name));
  if (items.length === 0) {
    const other =
      role === 'any'
        ? []
        : await stores.ledger.items({ units: [{ unitId, role: role === 'lead' ? 'participant' : 'lead' }] }, speaker);
    return [text(say(`duties-none-${role}`, { unit: name, other: other.length }))];
  }
  const first = text(
    say(`duties-${role}`, { unit: name, lead: led.length, participant: joined.length, total: items.length }),
  );
  if (role !== 'any') return [first, list(items.map((item) => line(item, context)))];
  return [
    first,
    ...(led.length === 0 ? [] : [text(say('duties-heading-lead')), list(led.map((item) => line(item, context)))]),
    ...(joined.length === 0
      ? []
      : [text(say('duties-heading-participant')), list(joined.map((item) => line(item, context)))]),
  ];
}

function severalUnits(units: readonly Side[], items: readonly Item[], context: Context): readonly Block[] {
  const { say, language } = context;
  const names = units.map(({ name, role }) => name + say(`role-suffix-${role}`)).join(language === 'zh' ? '、' : ', ');
  if (items.length === 0) return [text(say('duties-shared-none', { units: names }))];
  return [
    text(say('duties-shared', { units: names, total: items.length })),
    list(items.map((item) => line(item, context))),
  ];
}

const line = (item: Item, { say }: Context): string => say('item-line', { title: item.title, ref: item.ref });

function unknownUnit(name: string, context: Context) {
  const { say, directory } = context;
  if (name === '') return reply(context, 'not-found', { blocks: [text(say('no-unit-of-yours'))] });
  const near = directory.units.filter(
    (unit) => Array.from(name).filter((character) => unit.name.includes(character)).length * 2 > name.length,
  );
  const names = near
    .slice(0, 3)
    .map((unit) => quoted(unit.name))
    .join('');
  const more = names === '' ? [] : [text(say('unit-nearest', { units: names }))];
  return reply(context, 'not-found', { blocks: [text(say('unit-unknown', { unit: name })), ...more] });
}
