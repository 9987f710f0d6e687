import { sql, type Insertable } from 'kysely';
import { isReport, type ItemState, type NewUpdate, type Standing, type UpdateKind } from '../domain/ledger/update.ts';
import { noteWrite } from './writes-in.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';
import { isRearranged, rearrange } from './record-all.ts';
import type { UpdateTable } from './schema.ts';
import { updateRow } from './update-row.ts';

/** Records an update, and moves its row on where its author's word does. The update's id; `null` where the row is no longer at its version. */
export async function recordOne(database: Database, update: NewUpdate): Promise<string | null> {
  noteWrite(database);
  // A participant's word stands beside the row and does not move it.
  if (update.standing !== 'participant' && !(await moveOn(database, update))) return null;
  const [added] = await add(database, {
    ...updateRow(update),
    said: JSON.stringify(update.said),
    before: JSON.stringify(update.before),
    after: JSON.stringify(update.after),
  });
  if (update.kind === 'undo' && update.standing !== 'participant') await restoreReport(database, keyOf(update.itemId));
  return added === undefined ? null : String(added.id);
}

const add = compiledOnce((database, row: Slots<Omit<Required<Insertable<UpdateTable>>, 'id'>>) => {
  const { item_id, kind, undoes_id, person_id, person_name, message_id, standing, said, before, after } = row;
  const author = { person_id, person_name, message_id, standing };
  const { recorded_at, row_version } = row;
  return database
    .insertInto('updates')
    .values({ item_id, kind, undoes_id, ...author, said, before, after, recorded_at, row_version })
    .returning('id');
});

async function moveOn(database: Database, update: NewUpdate): Promise<boolean> {
  const { itemId, version, personName, recordedAt, after } = update;
  const { due, status, percent, expected, blocker, note } = after;
  const isNews = isReport(update);
  const moved = await move(database, {
    id: keyOf(itemId),
    version,
    ...{ due, status, percent, expected, blocker, note },
    reported_at: isNews ? recordedAt : null,
    reported_by: isNews ? personName : null,
  });
  if (moved.length === 0) return false;
  if (isRearranged(update)) await rearrange(database, update);
  return true;
}

type ReportedRow = Pick<NewUpdate, 'version'> &
  Pick<ItemState, 'due' | 'status' | 'percent' | 'expected' | 'blocker' | 'note'> & {
    readonly id: number;
    /** Where it is a report. */
    readonly reported_at: string | null;
    readonly reported_by: string | null;
  };

/** The row at its next version, where it is still at this one. What is no report leaves it reported when it was. */
const move = compiledOnce((database, seen: Slots<ReportedRow>) => {
  const { due, status, percent, expected, blocker, note } = seen;
  return database
    .updateTable('items')
    .set({
      ...{ due, status, percent, expected, blocker, note },
      reported_at: sql`coalesce(${seen.reported_at}, items.reported_at)`,
      reported_by: sql`coalesce(${seen.reported_by}, items.reported_by)`,
      version: sql`items.version + 1`,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .returning('id');
});

/** After an undo the last report is the newest that still stands; where none does, the item is 未报送 again. */
async function restoreReport(database: Database, itemId: number): Promise<void> {
  const rows = await database
    .selectFrom('updates')
    .select(['recorded_at', 'person_name', 'kind', 'standing', 'said'])
    .where('item_id', '=', itemId)
    .where('id', 'not in', database.selectFrom('updates').select('undoes_id').where('undoes_id', 'is not', null))
    .orderBy('id', 'desc')
    .execute();
  const standing = rows.find(({ kind, standing: by, said }) =>
    isReport({ kind: kind as UpdateKind, standing: by as Standing, said }),
  );
  await database
    .updateTable('items')
    .set({ reported_at: standing?.recorded_at.toISOString() ?? null, reported_by: standing?.person_name ?? null })
    .where('id', '=', itemId)
    .execute();
}
