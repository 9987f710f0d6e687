import type { Selectable } from 'kysely';
import type { Ledger } from '../assistant/ports.ts';
import { isReport, type ItemState, type Standing, type Update, type UpdateKind } from '../domain/ledger/update.ts';
import type { Person } from '../domain/people.ts';
import type { Database } from './engine.ts';
import { boundsIn, isoIn } from './instants.ts';
import { keyOf } from './ids.ts';
import { inTransaction } from './in-transaction.ts';
import { itemStore } from './items.ts';
import { recordAll, statesAt } from './record-all.ts';
import { recordOne } from './record-one.ts';
import { isReadInFull, redactedUpdate, rightsOf } from './rights.ts';
import type { UpdateTable } from './schema.ts';

/** The rows of the ledger and what was reported of them. */
export function ledgerStore(database: Database, timeZone: string): Ledger {
  const { items, names, countsByUnit } = itemStore(database, timeZone);
  const select = () => selectIn(database);
  const read = (row: Row) => updateOf(row, timeZone);
  const asSeenBy = async (viewer: Person, updates: readonly Update[]): Promise<readonly Update[]> => {
    const mayReadInFull = await rightsOf(database, viewer);
    const rows = await items({ ids: [...new Set(updates.map(({ itemId }) => itemId))] }, viewer);
    const inFull = new Set(rows.filter(mayReadInFull).map(({ id }) => id));
    return updates.map((update) => (inFull.has(update.itemId) ? update : redactedUpdate(update)));
  };

  return {
    items,
    names,
    countsByUnit,

    async history(itemId, viewer) {
      const [item] = await items({ ids: [itemId] }, viewer);
      if (item === undefined) return [];
      if (!(await rightsOf(database, viewer))(item)) return null;
      const rows = await select().where('item_id', '=', keyOf(itemId)).orderBy('updates.id', 'desc').execute();
      return rows.map(read);
    },

    async reportedIn(period, viewer) {
      const { since, until } = boundsIn(timeZone, period);
      const undone = database.selectFrom('updates').select('undoes_id').where('undoes_id', 'is not', null);
      const rows = await select()
        .where('recorded_at', '>=', since)
        .where('recorded_at', '<', until)
        .where('kind', 'in', ['report', 'change', 'request', 'import'])
        .where('updates.id', 'not in', undone)
        .orderBy('updates.id', 'desc')
        .execute();
      const updates = rows.map(read).filter((update) => update.kind !== 'import' || isReport(update));
      return asSeenBy(viewer, updates);
    },

    async recordedBetween(since, until, viewer) {
      const rows = await select()
        .where('recorded_at', '>', new Date(since))
        .where('recorded_at', '<=', new Date(until))
        .where(isReadInFull(viewer, 'updates.item_id'))
        .orderBy('updates.id')
        .execute();
      return rows.map(read);
    },

    async recorded(viewer) {
      const rows = await select().where(isReadInFull(viewer, 'updates.item_id')).orderBy('updates.id').execute();
      return rows.map(read);
    },

    async lastUpdate(viewer) {
      const undone = database.selectFrom('updates').select('undoes_id').where('undoes_id', 'is not', null);
      const row = await select()
        .where('kind', 'in', ['report', 'change', 'request'])
        .where('updates.id', 'not in', undone)
        .where('person_id', '=', viewer.id)
        .where(isReadInFull(viewer, 'updates.item_id'))
        .orderBy('updates.id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : read(row);
    },

    record: (update) => inTransaction(database, (transaction) => recordOne(transaction, update)),

    recordAll: (updates) => inTransaction(database, (transaction) => recordAll(transaction, updates)),

    statesAt: (rows, viewer) => statesAt(database, rows, viewer),
  };
}

const selectIn = (database: Database) =>
  database
    .selectFrom('updates')
    .innerJoin('item_details', 'item_details.id', 'updates.item_id')
    .selectAll('updates')
    .select(['item_details.ref', 'item_details.title', 'item_details.version as item_version']);

type Row = Selectable<UpdateTable> & { ref: string; title: string; item_version: number };

/** The JSON columns hold what `record` wrote, and nothing else writes them. */
function updateOf(row: Row, timeZone: string): Update {
  return {
    id: String(row.id),
    itemId: String(row.item_id),
    ref: row.ref,
    title: row.title,
    version: row.item_version,
    kind: row.kind as UpdateKind,
    undoes: row.undoes_id === null ? null : String(row.undoes_id),
    personId: row.person_id,
    personName: row.person_name,
    messageId: row.message_id,
    standing: row.standing as Standing,
    said: row.said,
    before: row.before as ItemState,
    after: row.after as ItemState,
    recordedAt: isoIn(timeZone, row.recorded_at),
  };
}
