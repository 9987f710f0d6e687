import { sql } from 'kysely';
import { differing, isReport, type ItemState, type NewUpdate, type StateField } from '../domain/ledger/update.ts';
import { seesAll, type Person } from '../domain/people.ts';
import { arrangementRows, giveUnitsOf } from './arrangements.ts';
import { noteWrite } from './writes-in.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { updateRow } from './update-row.ts';
import { keyOf } from './ids.ts';

/**
 * Records many updates in the lead's or the office's name, at most one an item, as `record` does each: in as few statements as hold them. The
 * ids of the items that were moved on; of those that are no longer at the version that was seen nothing is recorded.
 */
export async function recordAll(database: Database, updates: readonly NewUpdate[]): Promise<ReadonlySet<string>> {
  noteWrite(database);
  const moved = new Set<string>();
  for (const some of inBatches(updates)) {
    const ids = await moveOn(database, some);
    const done = some.filter(({ itemId }) => ids.has(itemId));
    for (const update of done.filter(isRearranged)) await rearrange(database, update);
    await add(database, done);
    for (const id of ids) moved.add(id);
  }
  return moved;
}

const reportable = ({ due, status, percent, expected, blocker, note }: ItemState) => ({
  ...{ due, status, percent, expected, blocker, note },
});

const arrangement = new Set<StateField>(['lead', 'participants', 'accepted', 'extension', 'milestones']);

/** Few updates touch what the office has arranged: work that is taken up again is no longer accepted. */
export const isRearranged = ({ before, after }: NewUpdate): boolean =>
  differing(before, after).some((field) => arrangement.has(field));

export async function rearrange(database: Database, { itemId, before, after }: NewUpdate): Promise<void> {
  const columns = arrangementRows(after);
  if (Object.keys(columns).length > 0)
    await database.updateTable('items').set(columns).where('id', '=', keyOf(itemId)).execute();
  await giveUnitsOf(database, keyOf(itemId), { before, after });
}

async function moveOn(database: Database, updates: readonly NewUpdate[]): Promise<ReadonlySet<string>> {
  const rows = updates.map((update) => ({
    id: keyOf(update.itemId),
    seen: update.version,
    ...reportable(update.after),
    reported_at: isReport(update) ? update.recordedAt : null,
    reported_by: isReport(update) ? update.personName : null,
  }));
  const { rows: done } = await sql<{ id: number }>`update items set due = said.due, status = said.status,
      percent = said.percent, expected = said.expected, blocker = said.blocker, note = said.note,
      reported_at = coalesce(said.reported_at, items.reported_at),
      reported_by = coalesce(said.reported_by, items.reported_by), version = items.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id integer, seen integer, due date, status text,
      percent integer, expected date, blocker text, note text, reported_at timestamptz, reported_by text)
    where items.id = said.id and items.version = said.seen returning items.id`.execute(database);
  return new Set(done.map(({ id }) => String(id)));
}

async function add(database: Database, updates: readonly NewUpdate[]): Promise<void> {
  const rows = updates.map(updateRow);
  // The sheet's order is the order of the record.
  await sql`insert into updates (item_id, kind, undoes_id, person_id, person_name, message_id, standing, said, before,
      after, recorded_at, row_version)
    select item_id, kind, undoes_id, person_id, person_name, message_id, standing, said, before, after, recorded_at,
      row_version
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as each (value, place)
      cross join lateral jsonb_to_record(each.value) as row (item_id integer, kind text, undoes_id integer,
        person_id text, person_name text, message_id text, standing text, said jsonb, before jsonb, after jsonb,
        recorded_at timestamptz, row_version integer)
    order by each.place`.execute(database);
}

/**
 * How items stood at a version, for those who see all, as far as it is known: what the first update that came after found. An item that has
 * not moved on since is not in the answer, nor is one whose record does not reach back.
 */
export async function statesAt(
  database: Database,
  rows: readonly { readonly itemId: string; readonly version: number }[],
  viewer: Person,
): Promise<ReadonlyMap<string, ItemState>> {
  if (!seesAll(viewer)) return new Map();
  const asked = rows.map(({ itemId, version }) => ({ id: keyOf(itemId), version }));
  const { rows: found } = await sql<{ item_id: number; before: ItemState }>`
    select distinct on (updates.item_id) updates.item_id, updates.before
    from updates join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (id integer, version integer)
      on asked.id = updates.item_id
    where updates.row_version >= asked.version and updates.standing <> 'participant'
    order by updates.item_id, updates.id`.execute(database);
  return new Map(found.map(({ item_id, before }) => [String(item_id), before]));
}
