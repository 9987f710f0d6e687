import { sql } from 'kysely';
import type { SaidRow, SaidRows } from '../assistant/ports.ts';
import type { Change, ItemState } from '../domain/ledger/update.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';

/** Writes down what the rows of a ledger file said, each of its item. */
export async function keepLedgerRows(database: Database, documentId: number, rows: readonly SaidRow[]): Promise<void> {
  for (const some of inBatches(rows)) {
    const said = some.map(({ itemId, ...row }) => ({ item_id: Number(itemId), ...row }));
    await sql`insert into ledger_rows (document_id, item_id, line, label, task, said, state, version)
      select ${documentId}::integer, item_id, line, label, task, said, state, version
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as row
        (item_id integer, line integer, label text, task text, said jsonb, state jsonb, version integer)`.execute(
      database,
    );
  }
}

/** What ledgers said last: the file in force under that name, and any file. */
export async function saidRowsIn(database: Database, file: string): Promise<SaidRows> {
  const inForce = await rowsOf(
    database,
    sql`select r.* from ledger_rows r join documents d on d.id = r.document_id
      where d.kind = 'ledger' and d.current and d.file = ${file} order by r.label, r.line`,
  );
  const newest = await rowsOf(
    database,
    sql`select distinct on (item_id) * from ledger_rows order by item_id, document_id desc`,
  );
  return { ofFile: inForce, newest };
}

interface Row {
  readonly item_id: number;
  readonly line: number;
  readonly label: string;
  readonly task: string;
  readonly said: Change;
  readonly state: ItemState;
  readonly version: number;
}

async function rowsOf(database: Database, query: ReturnType<typeof sql>): Promise<readonly SaidRow[]> {
  const { rows } = await sql<Row>`${query}`.execute(database);
  return rows.map(({ item_id, line, label, task, said, state, version }) => ({
    itemId: String(item_id),
    line,
    label,
    task,
    said,
    state,
    version,
  }));
}
