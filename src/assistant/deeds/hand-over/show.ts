import { addDays } from '../../../domain/calendar/dates.ts';
import type { Item } from '../../../domain/ledger/item.ts';
import type { Block } from '../../../domain/reply.ts';
import { dayIn, quoted, text } from '../../answer.ts';
import type { Told } from '../../deed.ts';
import type { Context } from '../../question.ts';
import type { HandOver, RosterEntry } from './content.ts';

/** What is due within so many days is named. */
const SOON_DAYS = 14;

/** Who goes and comes, and all that waits on them: nothing is left without somebody. */
export async function tellHandOver(what: HandOver, lapsing: number, context: Context): Promise<Told> {
  const { say } = context;
  const items = await openItems(what.unit, context);
  const lines = [
    ...(what.leaver === null ? [] : [leaverLine(what.leaver, what, context)]),
    ...(what.successor === null ? [] : [successorLine(what, context)]),
  ];
  const notes = [
    itemsLine(what, items, context),
    ...(what.leaver === null || lapsing === 0
      ? []
      : [say('hand-over-drafts', { name: what.leaver.name, total: lapsing })]),
    ...notesOn(what, context),
  ];
  return {
    blocks: [{ type: 'list', ordered: false, items: lines } satisfies Block, ...notes.map(text)],
    facts: { people: peopleOf(what) },
    total: items.length,
  };
}

async function openItems(unit: string, { stores, directory, speaker }: Context): Promise<readonly Item[]> {
  const known = directory.unitNamed(unit);
  if (known === undefined) return [];
  return stores.ledger.items({ units: [{ unitId: known.id, role: 'any' }], open: true }, speaker);
}

const peopleOf = ({ unit, role, successor }: HandOver) =>
  successor === null ? [] : [{ name: successor.name, unit, post: null, role }];

function leaverLine({ name, role }: RosterEntry, { unit, leaves }: HandOver, { say }: Context): string {
  const after = say(leaves ? 'hand-over-inactive' : 'role-member');
  return say('hand-over-line', { name, unit, before: say(`role-${role}`), after });
}

function successorLine({ unit, role, successor }: HandOver, { say }: Context): string {
  const { name, entry } = successor ?? { name: '', entry: null };
  const after = say(`role-${role}`);
  if (entry === null) return say('hand-over-line', { name, unit, before: say('hand-over-new'), after });
  if (!entry.active) return say('hand-over-line', { name, unit, before: say('hand-over-inactive'), after });
  const before = say(`role-${entry.role}`);
  if (entry.unit !== unit) return say('hand-over-moves', { name, unit, from: entry.unit, before, after });
  return entry.role === role
    ? say('hand-over-same', { name, unit, role: after })
    : say('hand-over-line', { name, unit, before, after });
}

function itemsLine({ unit, successor }: HandOver, items: readonly Item[], context: Context): string {
  const { say, today, language } = context;
  const until = addDays(today, SOON_DAYS);
  const soon = items.flatMap(({ title, due }) => (due !== null && due <= until ? [{ title, due }] : []));
  const titles = soon.map(({ title, due }) =>
    say('hand-over-due', { title: quoted(title), due: dayIn(language, due) }),
  );
  return say('hand-over-items', {
    unit,
    total: items.length,
    name: successor?.name ?? '',
    taken: successor === null ? 'no' : 'yes',
    soon: soon.length,
    titles: titles.join(say('side-and')),
    days: SOON_DAYS,
  });
}

/** What the author should know: a unit without a liaison, an account that is wanting. */
function notesOn({ unit, role, successor, others }: HandOver, { say }: Context): readonly string[] {
  const isLeft = role === 'liaison' && successor === null;
  const isUnknown = successor !== null && successor.entry?.active !== true;
  return [
    ...(isLeft && others.length === 0 ? [say('hand-over-nobody', { unit })] : []),
    ...(others.length > 0 ? [say('hand-over-others', { unit, names: others.join(say('side-and')) })] : []),
    ...(isUnknown ? [say('hand-over-account', { name: successor.name })] : []),
    ...(successor?.entry?.role === 'liaison' && successor.entry.unit !== unit
      ? [say('hand-over-from', { name: successor.name, unit: successor.entry.unit })]
      : []),
  ];
}
