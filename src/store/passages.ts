import { sql } from 'kysely';
import type { Passages } from '../assistant/ports.ts';
import { withoutQuestionWords } from '../domain/text/question-words.ts';
import type { Database } from './engine.ts';
import { indexPassages } from './passage-index.ts';
import { questionCounts, rarityOf } from './term-weights.ts';

/**
 * Passages by BM25: the weight of a term in a passage is computed when the passage is indexed and kept as a `sparsevec`, the rarity of the
 * term is put into the query, and their inner product is the score. An exact scan, so that nothing is missed.
 */
export function passageStore(database: Database): Passages {
  return {
    index: () => indexPassages(database),

    async search(words, limit) {
      const query = await queryVector(database, words);
      return query === null ? [] : byWords(database, query, limit);
    },
  };
}

function byWords(database: Database, query: string, limit: number) {
  const scored = database
    .selectFrom('passages')
    .select(['clause_id', sql<number>`-(weights <#> ${query}::sparsevec)`.as('score')])
    // A fence: without it the score is computed where it filters, where it orders and where it is shown.
    .offset(0);
  const best = database
    .selectFrom(scored.as('scored'))
    .selectAll()
    .where('score', '>', 0)
    .orderBy('score', 'desc')
    .orderBy('clause_id')
    .limit(limit);
  return database
    .selectFrom(best.as('best'))
    .innerJoin('clauses', 'clauses.id', 'best.clause_id')
    .innerJoin('documents', 'documents.id', 'clauses.document_id')
    .select(['clauses.ref', 'clauses.heading', 'clauses.text', 'documents.title as document', 'documents.file'])
    .select('best.score')
    .orderBy('best.score', 'desc')
    .orderBy('clauses.id')
    .execute();
}

async function queryVector(database: Database, words: string): Promise<string | null> {
  const asked = questionCounts(withoutQuestionWords(words));
  const counts = asked.size > 0 ? asked : questionCounts(words);
  if (counts.size === 0) return null;
  const rows = await database
    .selectFrom('terms')
    .innerJoin('meta', (join) => join.on('meta.key', '=', 'passages'))
    .select(['dimension', 'passages', 'meta.value as total'])
    .where(sql<boolean>`dimension = any(${[...counts.keys()]}::integer[])`)
    .orderBy('dimension')
    .execute();
  return rows.length === 0 ? null : rarityOf(counts, rows, Number(rows[0]?.total));
}
