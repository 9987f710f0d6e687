import type { Finding } from '../domain/plan/plan.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';

/** Adds findings behind those that the document has. */
export async function addFindings(database: Database, documentId: number, findings: readonly Finding[]): Promise<void> {
  const { last } = await database
    .selectFrom('findings')
    .select((s) => s.fn.coalesce(s.fn.max('position'), s.lit(-1)).as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const rows = findings.map(({ code, message, quote, suggestion, ref }, i) => ({
    document_id: documentId,
    position: last + i + 1,
    code,
    message,
    quote,
    suggestion: suggestion ?? null,
    measure_ref: ref ?? null,
  }));
  for (const some of inBatches(rows)) await database.insertInto('findings').values(some).execute();
}
