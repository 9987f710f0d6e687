import { sql, type Selectable } from 'kysely';
import type { Acceptance, ExtensionRequest, Item, Milestone } from '../domain/ledger/item.ts';
import { differing, type Arrangement, type ItemState } from '../domain/ledger/update.ts';
import type { Database } from './engine.ts';
import { giveUnits } from './item-rows.ts';
import type { ItemDetailsView } from './schema.ts';
import { keepUnits, unitRows } from './units.ts';

/** The arrangement of a row as columns. What the state does not tell of is not written. */
export function arrangementRows({ accepted, extension, milestones }: Partial<Arrangement>) {
  return {
    ...(accepted === undefined ? {} : { accepted: jsonOrNull(accepted) }),
    ...(extension === undefined ? {} : { extension: jsonOrNull(extension) }),
    ...(milestones === undefined ? {} : { milestones: jsonOrNull(milestones.length === 0 ? null : milestones) }),
  };
}

const jsonOrNull = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

/** The same as read. The columns hold what `arrangementRows` wrote, and nothing else writes them. */
export function arrangementOf(
  row: Selectable<ItemDetailsView>,
): Pick<Item, 'byPlan' | 'accepted' | 'extension' | 'milestones'> {
  const { accepted, extension, milestones, plan_lead: lead, plan_participants: participants } = row;
  return {
    ...(lead === null ? {} : { byPlan: { lead, participants: participants ?? [] } }),
    ...(accepted === null ? {} : { accepted: accepted as Acceptance }),
    ...(extension === null ? {} : { extension: extension as ExtensionRequest }),
    ...(milestones === null ? {} : { milestones: milestones as readonly Milestone[] }),
  };
}

/** Gives a row the units that it has after a change, where these are others, and notes whether the plan names them. */
export async function giveUnitsOf(
  database: Database,
  itemId: number,
  { before, after }: { readonly before: ItemState; readonly after: ItemState },
): Promise<void> {
  const changed = differing(before, after);
  if (!changed.includes('lead') && !changed.includes('participants')) return;
  const { lead = [], participants = [] } = after;
  const ids = await keepUnits(
    database,
    [...lead, ...participants].map((name) => ({ name, aliases: [] })),
  );
  await giveUnits(database, [{ id: itemId, units: unitRows(ids, { lead, participants }) }]);
  await sql`update items set units_set = measure_id is not null and
      ${unitsOf('item_units', 'item_id', 'items.id')} is distinct from ${unitsOf('measure_units', 'measure_id', 'items.measure_id')}
    where id = ${itemId}`.execute(database);
}

const unitsOf = (table: string, owner: string, id: string) =>
  sql.raw(`array(select role || ' ' || unit_id from ${table} where ${owner} = ${id} order by role, position)`);
