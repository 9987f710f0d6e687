import { addDays } from '../../../domain/calendar/dates.ts';
import type { Item } from '../../../domain/ledger/item.ts';
import { fold } from '../../../domain/text/fold.ts';
import { quoted } from '../../answer.ts';
import { instead, type Instead } from '../../deed.ts';
import type { Context } from '../../question.ts';
import { quantitiesIn } from '../../reports/quantities.ts';
import { find } from '../../subject.ts';
import type { SaidUrge, UrgedSet } from '../../urging/said-urge.ts';
import { without } from '../../understand/spans.ts';
import type { KnownUnit } from '../../understand/unit-names.ts';

/** The rows that are meant, and of which units; all that lead them where none are named. */
export interface Meant {
  readonly items: readonly Item[];
  readonly units: readonly string[] | null;
}

/** The question whose answer lists units: 第二家 is one of these. */
const BY_UNIT = 'who-is-silent';

/** What presses is late, was never reported on, or is due within so many days. */
const SOON_DAYS = 7;

/** What words mean among units and rows; `null` where they name neither and tell of something else. */
export async function meantBy(said: SaidUrge, words: string, context: Context): Promise<Meant | Instead | null> {
  const { topic, stores, speaker } = context;
  if (said.target === '') {
    if (said.set !== null) return { items: await rowsOf(said.set, context), units: null };
    const listedUnit = said.at === null || topic?.asked?.request.ask !== BY_UNIT ? undefined : topic.units[said.at];
    if (listedUnit !== undefined)
      return {
        items: await stores.ledger.items({ ids: topic?.itemIds ?? [], open: true }, speaker),
        units: [listedUnit],
      };
    const ids = said.at === null ? (topic?.itemIds ?? []) : (topic?.listed.slice(said.at, said.at + 1) ?? []);
    if (ids.length === 0) return instead('clarify', 'urge-which', context);
    return { items: await stores.ledger.items({ ids, open: true }, speaker), units: null };
  }
  const text = fold(said.target);
  const mentions = context.directory
    .unitsIn(text)
    .flatMap(({ unit, ...span }) => (unit === null ? [] : [{ unit, span }]));
  const units = [...new Map(mentions.map(({ unit }) => [unit.id, unit])).values()];
  const rest = without(
    text,
    mentions.map(({ span }) => span),
    '',
  )
    .replace(/^(?:的|和|与|及|、|,|\s|牵头|负责|承担|'s|for|on|about)+|(?:的|和|、|\s)+$/gu, '')
    .replace(/^(?:牵头)?单位$/u, '');
  if (units.length > 0 && rest.length < 2) return ofUnits(units, said.set, context);
  if (context.directory.subjectOf(rest).kind === 'nothing' && units.length === 0 && quantitiesIn(words).length > 0)
    return null;
  const found = await find(rest, context, (item) =>
    context.say('urge-words', {
      target: quoted(item.title),
      words: said.words ?? '',
      hasWords: said.words === null ? 'no' : 'yes',
    }),
  );
  if ('instead' in found) return units.length > 0 ? ofUnits(units, said.set, context) : found;
  return { items: found.items, units: units.length === 0 ? null : units.map(({ name }) => name) };
}

async function rowsOf(set: UrgedSet, { stores, speaker, today }: Context): Promise<readonly Item[]> {
  if (set === 'silent') return stores.ledger.items({ unreported: true, open: true }, speaker);
  if (set === 'overdue') return stores.ledger.items({ overdueOn: today }, speaker);
  return pressing(await stores.ledger.items({ open: true }, speaker), today);
}

/** What a unit leads and is not done: of it what presses, and all where nothing does. */
async function ofUnits(units: readonly KnownUnit[], set: UrgedSet | null, context: Context): Promise<Meant> {
  const { stores, speaker, today } = context;
  const items: Item[] = [];
  for (const { id } of units) {
    const led = await stores.ledger.items({ open: true, units: [{ unitId: id, role: 'lead' }] }, speaker);
    const ids = set === null ? null : new Set((await rowsOf(set, context)).map((item) => item.id));
    const pressed = pressing(led, today);
    items.push(...(ids === null ? (pressed.length === 0 ? led : pressed) : led.filter((item) => ids.has(item.id))));
  }
  return { items: [...new Map(items.map((item) => [item.id, item])).values()], units: units.map(({ name }) => name) };
}

const pressing = (items: readonly Item[], today: string): readonly Item[] =>
  items.filter(
    ({ status, reportedAt, due }) =>
      (status === null && reportedAt === null) || (due !== null && due <= addDays(today, SOON_DAYS)),
  );

/** What a button names: a unit, or an item with all that lead it. */
export async function meantByButton(
  { kind, id }: { readonly kind: 'unit' | 'item'; readonly id: string },
  context: Context,
): Promise<Meant | Instead> {
  const { directory, stores, speaker } = context;
  if (kind === 'item') return { items: await stores.ledger.items({ ids: [id] }, speaker), units: null };
  const unit = directory.units.find((each) => each.id === id);
  return unit === undefined ? instead('not-found', 'urge-unit-gone', context) : ofUnits([unit], null, context);
}
