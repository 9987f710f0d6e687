import type { Item } from '../domain/ledger/item.ts';
import type { ItemState, Update } from '../domain/ledger/update.ts';
import { seesAll, type Person } from '../domain/people.ts';
import type { Database } from './engine.ts';

/**
 * Who reads a row in full: the office and leaders every row, others the rows of their own unit. This is the one place that says so;
 * every query that returns rows goes through it.
 */
export async function rightsOf(database: Database, viewer: Person): Promise<(item: Item) => boolean> {
  if (seesAll(viewer)) return () => true;
  const own = await unitsOf(database, viewer);
  return ({ lead, participants }) => [...lead, ...participants].some((unit) => own.has(unit));
}

/** What everybody of the roster may see of a row: the plan's words, its status line and nothing that the unit wrote about it. */
export function redacted(item: Item): Item {
  return { ...item, blocker: null, note: null, reportedBy: null };
}

/** The same of an update: how the row moved, without the words that came with it and who wrote them. */
export function redactedUpdate(update: Update): Update {
  const { said, before, after } = update;
  const figures = Object.fromEntries(Object.entries(said).filter(([field]) => field !== 'blocker' && field !== 'note'));
  const silent = (state: ItemState): ItemState => ({ ...state, blocker: null, note: null });
  return { ...update, personName: '', messageId: null, said: figures, before: silent(before), after: silent(after) };
}

/** The names, as the ledger writes them, of the unit that the viewer belongs to, by its name or alias. */
async function unitsOf(database: Database, { unit }: Person): Promise<ReadonlySet<string>> {
  if (unit === '') return new Set();
  const rows = await database
    .selectFrom('units')
    .select('name')
    .where((where) =>
      where.or([
        where('name', '=', unit),
        where('id', 'in', where.selectFrom('unit_aliases').select('unit_id').where('alias', '=', unit)),
      ]),
    )
    .orderBy('id')
    .execute();
  return new Set(rows.map((row) => row.name));
}
