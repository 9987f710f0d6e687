import { sql } from 'kysely';
import type { Vector, Vectors } from '../assistant/ports.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { inTransaction } from './in-transaction.ts';
import { embeddedText } from './passage-index.ts';
import { metaOf, setMeta } from './revision.ts';

/** Vectors of passages, kept by the text that each was made of. */
export function vectorStore(database: Database): Vectors {
  return {
    async begin(model, dimension) {
      await database
        .insertInto('vector_sets')
        .values({ model, dimension })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { id } = await database
        .selectFrom('vector_sets')
        .select('id')
        .where('model', '=', model)
        .where('dimension', '=', dimension)
        .executeTakeFirstOrThrow();
      return id;
    },

    async missing(set, limit) {
      const rows = await lacking(database, set)
        .innerJoin('clauses', 'clauses.id', 'passages.clause_id')
        .select(['passages.digest', 'clauses.heading', 'clauses.text'])
        .distinctOn('passages.digest')
        .orderBy('passages.digest')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ digest: row.digest, text: embeddedText(row) }));
    },

    async keep(set, vectors) {
      const rows = vectors.map(({ digest, vector }) => ({
        set_id: set,
        digest,
        embedding: vector === null ? null : asVector(vector),
      }));
      const add = (some: typeof rows) =>
        database
          .insertInto('vectors')
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      for (const some of inBatches(rows, 100)) await add([...some]);
    },

    serve: (set) => inTransaction(database, (transaction) => serve(transaction, set)),

    note: (fault) => setMeta(database, 'vectors-fault', fault ?? ''),

    async progress(model) {
      const serving = await servingSet(database);
      const newest = await database
        .selectFrom('vector_sets')
        .select('id')
        .where('model', '=', model)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      const total = await countOf(database.selectFrom('passages'));
      const lacks = newest === undefined ? total : await countOf(lacking(database, newest.id));
      const fault = await metaOf(database, 'vectors-fault');
      return { total, done: total - lacks, serving: serving?.model ?? null, fault: fault === '' ? null : fault };
    },
  };
}

/** Passages that have no vector in the set. */
const lacking = (database: Database, set: number) =>
  database
    .selectFrom('passages')
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('vectors')
            .select('vectors.digest')
            .where('vectors.set_id', '=', set)
            .whereRef('vectors.digest', '=', 'passages.digest'),
        ),
      ),
    );

async function countOf(query: ReturnType<typeof lacking>): Promise<number> {
  const { count } = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return count;
}

async function serve(database: Database, set: number): Promise<boolean> {
  if ((await countOf(lacking(database, set))) > 0) return false;
  await setMeta(database, 'vectors', String(set));
  await database.deleteFrom('vector_sets').where('id', '<>', set).execute();
  await database
    .deleteFrom('vectors')
    .where((each) =>
      each.not(
        each.exists(
          each.selectFrom('passages').select('passages.digest').whereRef('passages.digest', '=', 'vectors.digest'),
        ),
      ),
    )
    .execute();
  return true;
}

/** As pgvector reads it. */
export const asVector = (vector: Vector): string => `[${vector.join(',')}]`;

/** The set that search uses. */
export async function servingSet(
  database: Database,
): Promise<{ readonly id: number; readonly model: string; readonly dimension: number } | null> {
  const row = await database
    .selectFrom('vector_sets')
    .innerJoin('meta', (join) =>
      join.on('meta.key', '=', 'vectors').on(sql`meta.value`, '=', sql`vector_sets.id::text`),
    )
    .select(['vector_sets.id', 'vector_sets.model', 'vector_sets.dimension'])
    .executeTakeFirst();
  return row ?? null;
}
