import { sql } from 'kysely';
import type { Passages } from '../assistant/ports.ts';
import { termsOf } from '../domain/text/terms.ts';
import type { Database } from './engine.ts';
import { inBatches } from './batches.ts';
import { metaOf } from './revision.ts';
import { documentsOf } from './rights.ts';

/** The customary figures of BM25: how soon a repeated term stops counting, and how much a long passage is held against. */
const K1 = 1.2;
const B = 0.75;

const DIMENSIONS = 1_000_000_000;
/** pgvector's limit of non-zero elements of a `sparsevec`. */
const MOST_TERMS = 16_000;

/**
 * Passages by BM25: the weight of a term in a passage is computed when the passage is indexed and kept as a `sparsevec`, the rarity of the
 * term is put into the query, and their inner product is the score. An exact scan, so that nothing is missed.
 */
export function passageStore(database: Database): Passages {
  return {
    async index() {
      const rows = await database
        .selectFrom('clauses')
        .innerJoin('documents', 'documents.id', 'clauses.document_id')
        .select(['clauses.id', 'clauses.text'])
        .where('documents.current', '=', true)
        .where('clauses.kind', '=', 'paragraph')
        .orderBy('clauses.id')
        .execute();
      await replaceIndex(
        database,
        rows.map(({ id, text }) => ({ id, counts: countsOf(termsOf(text)) })),
      );
    },

    async search(words, limit, viewer) {
      const counts = countsOf(termsOf(words));
      if (counts.size === 0) return [];
      const query = await queryVector(database, counts);
      if (query === null) return [];
      const score = sql<number>`-(weights <#> ${query}::sparsevec)`;
      return database
        .selectFrom('passages')
        .innerJoin('clauses', 'clauses.id', 'passages.clause_id')
        .innerJoin('documents', 'documents.id', 'clauses.document_id')
        .select(['clauses.ref', 'clauses.heading', 'clauses.text', 'documents.title as document', 'documents.file'])
        .select(score.as('score'))
        .where(score, '>', 0)
        .where('documents.kind', 'in', documentsOf(viewer))
        .orderBy(score, 'desc')
        .orderBy('clauses.id')
        .limit(limit)
        .execute();
    },
  };
}

type Counts = ReadonlyMap<number, number>;

function countsOf(terms: readonly string[]): Counts {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const dimension = dimensionOf(term);
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  return counts;
}

/** FNV-1a. Of a hundred thousand terms five share a dimension with another, which a score of many terms does not notice. */
function dimensionOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % DIMENSIONS) + 1;
}

interface Counted {
  readonly id: number;
  readonly counts: Counts;
}

async function replaceIndex(database: Database, passages: readonly Counted[]): Promise<void> {
  const lengths = passages.map(({ counts }) => lengthOf(counts));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  await database.deleteFrom('passages').execute();
  await database.deleteFrom('terms').execute();
  const rows = passages.map(({ id, counts }, i) => ({
    clause_id: id,
    length: lengths[i] ?? 0,
    weights: weightsOf(counts, average),
  }));
  for (const some of inBatches(rows, 200)) await database.insertInto('passages').values(some).execute();
  const terms = [...passagesWith(passages)].map(([dimension, count]) => ({ dimension, passages: count }));
  for (const some of inBatches(terms, 10_000)) await database.insertInto('terms').values(some).execute();
  await database
    .updateTable('meta')
    .set({ value: String(passages.length) })
    .where('key', '=', 'passages')
    .execute();
}

const lengthOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function passagesWith(passages: readonly Counted[]): Counts {
  const found = new Map<number, number>();
  for (const { counts } of passages)
    for (const dimension of counts.keys()) found.set(dimension, (found.get(dimension) ?? 0) + 1);
  return found;
}

function weightsOf(counts: Counts, average: number): string {
  const length = lengthOf(counts);
  const weighed = [...counts].map(
    ([dimension, count]) => [dimension, (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average))] as const,
  );
  return sparse(weighed);
}

/** As pgvector reads it, the weightiest terms where there are too many. */
function sparse(weights: readonly (readonly [dimension: number, weight: number])[]): string {
  const most = weights.length <= MOST_TERMS ? weights : weights.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_TERMS);
  const elements = most
    .toSorted((a, b) => a[0] - b[0])
    .map(([dimension, weight]) => `${dimension}:${weight.toFixed(5)}`);
  return `{${elements.join(',')}}/${DIMENSIONS}`;
}

async function queryVector(database: Database, counts: Counts): Promise<string | null> {
  const total = Number(await metaOf(database, 'passages'));
  const rows = await database
    .selectFrom('terms')
    .select(['dimension', 'passages'])
    .where(sql<boolean>`dimension = any(${[...counts.keys()]}::integer[])`)
    .orderBy('dimension')
    .execute();
  if (rows.length === 0) return null;
  return sparse(
    rows.map(({ dimension, passages }) => [
      dimension,
      (counts.get(dimension) ?? 1) * Math.log(1 + (total - passages + 0.5) / (passages + 0.5)),
    ]),
  );
}
