import { sql } from 'kysely';
import type { Database } from './engine.ts';

/** Fewer rows are found soon however it is done. */
const FEW = 500;

/**
 * Has the engine count its tables again when the ledger has grown to twice of what it knows. PostgreSQL would do so by itself in a minute or
 * two; the embedded engine never does, and looks for ten rows by reading a hundred thousand.
 */
export async function freshenStatistics(database: Database): Promise<void> {
  const { rows } = await sql<{ known: number; now: number }>`select
    (select reltuples from pg_class where oid = 'items'::regclass)::integer as known,
    (select coalesce(max(id), 0) from items) as now`.execute(database);
  const [{ known, now } = { known: 0, now: 0 }] = rows;
  if (now < FEW || now < 2 * known) return;
  await sql`analyze items, item_units, measures, units, documents`.execute(database);
}
