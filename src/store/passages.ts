import { sql, type SelectQueryBuilder } from 'kysely';
import type { Passage, Passages, QuestionVector } from '../assistant/ports.ts';
import type { Person } from '../domain/people.ts';
import { withoutQuestionWords } from '../domain/text/question-words.ts';
import type { Database } from './engine.ts';
import { fused } from './fuse.ts';
import { indexPassages } from './passage-index.ts';
import type { Schema } from './schema.ts';
import { questionCounts, rarityOf } from './term-weights.ts';
import { asVector, servingSet } from './vectors.ts';
import { documentsOf } from './rights.ts';

/** How many of each ranking are fused. */
const DEPTH = 50;

/**
 * Passages by BM25: the weight of a term in a passage is computed when the passage is indexed and kept as a `sparsevec`, the rarity of the
 * term is put into the query, and their inner product is the score. Where vectors serve, the order by meaning is fused with it. Both are
 * exact scans, so that nothing is missed.
 */
export function passageStore(database: Database, questionVector: QuestionVector | null = null): Passages {
  return {
    index: () => indexPassages(database),

    async search(words, limit, viewer) {
      const counts = countsOf(words);
      if (counts.size === 0) return [];
      const nearest = questionVector === null ? null : await byMeaning(database, words, { questionVector, viewer });
      if (nearest === null) return shown(await byWords(database, counts, { limit, viewer }));
      const found = await byWords(database, counts, { limit: Math.max(limit, DEPTH), viewer });
      return shown(fused([found, nearest]).slice(0, limit));
    },

    async under(file, headings, viewer) {
      const rows = await database
        .selectFrom('clauses')
        .innerJoin('documents', 'documents.id', 'clauses.document_id')
        .select(['clauses.id', 'clauses.ref', 'clauses.heading', 'clauses.text', 'documents.title as document'])
        .select(['documents.file', sql<number>`0`.as('score')])
        .where('documents.current', '=', true)
        .where('documents.file', '=', file)
        .where('documents.kind', 'in', documentsOf(viewer))
        .where('clauses.kind', '=', 'paragraph')
        .where(sql<boolean>`clauses.heading[1:${headings.length}::integer] = ${[...headings]}::text[]`)
        .orderBy('clauses.id')
        .execute();
      return shown(rows);
    },
  };
}

/** How many are shown, and to whom. */
interface Shown {
  readonly limit: number;
  readonly viewer: Person;
}

interface Ranked extends Passage {
  readonly id: number;
}

const shown = (ranked: readonly Ranked[]): readonly Passage[] =>
  ranked.map(({ ref, heading, text, document, file, score }) => ({ ref, heading, text, document, file, score }));

/** What is looked for; of a question that holds nothing but question words, those. */
function countsOf(words: string) {
  const counts = questionCounts(withoutQuestionWords(words));
  return counts.size > 0 ? counts : questionCounts(words);
}

async function byWords(
  database: Database,
  counts: ReturnType<typeof countsOf>,
  shownTo: Shown,
): Promise<readonly Ranked[]> {
  const rows = await database
    .selectFrom('terms')
    .innerJoin('meta', (join) => join.on('meta.key', '=', 'passages'))
    .select(['dimension', 'passages', 'meta.value as total'])
    .where(sql<boolean>`dimension = any(${[...counts.keys()]}::integer[])`)
    .orderBy('dimension')
    .execute();
  if (rows.length === 0) return [];
  const query = rarityOf(counts, rows, Number(rows[0]?.total));
  const scored = database
    .selectFrom('passages')
    .select(['clause_id as id', sql<number>`-(weights <#> ${query}::sparsevec)`.as('score')])
    // A fence: without it the score is computed where it filters, where it orders and where it is shown.
    .offset(0);
  return passagesOf(database, scored, shownTo);
}

/** `null` where no vectors serve, or the question has none. */
async function byMeaning(
  database: Database,
  words: string,
  { questionVector, viewer }: { readonly questionVector: QuestionVector; readonly viewer: Person },
): Promise<readonly Ranked[] | null> {
  const set = await servingSet(database);
  const vector = set === null ? null : await questionVector(words, set);
  if (set === null || vector === null) return null;
  const scored = database
    .selectFrom('passages')
    .innerJoin('vectors', 'vectors.digest', 'passages.digest')
    .where('vectors.set_id', '=', set.id)
    .where('embedding', 'is not', null)
    // Above nothing for all but the very opposite.
    .select(['clause_id as id', sql<number>`2 - (embedding <=> ${asVector(vector)}::vector)`.as('score')])
    .offset(0);
  return passagesOf(database, scored, { limit: DEPTH, viewer });
}

/** The best of the scored, with where they stand. */
function passagesOf(
  database: Database,
  scored: SelectQueryBuilder<Schema, never, { id: number; score: number }>,
  { limit, viewer }: Shown,
): Promise<readonly Ranked[]> {
  const best = database
    .selectFrom(scored.as('scored'))
    .selectAll()
    .where('score', '>', 0)
    .where('id', 'in', (clauses) =>
      clauses
        .selectFrom('clauses')
        .innerJoin('documents', 'documents.id', 'clauses.document_id')
        .select('clauses.id')
        .where('documents.kind', 'in', documentsOf(viewer)),
    )
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(limit);
  return database
    .selectFrom(best.as('best'))
    .innerJoin('clauses', 'clauses.id', 'best.id')
    .innerJoin('documents', 'documents.id', 'clauses.document_id')
    .select(['best.id', 'clauses.ref', 'clauses.heading', 'clauses.text', 'documents.title as document'])
    .select(['documents.file', 'best.score'])
    .orderBy('best.score', 'desc')
    .orderBy('best.id')
    .execute();
}
