import { createHash } from 'node:crypto';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { inTransaction } from './in-transaction.ts';
import { metaOf, setMeta } from './revision.ts';
import { lengthOf, passageCounts, weightsOf, type Counts } from './term-weights.ts';

/** Rises when passages are indexed otherwise than before: a store that an earlier version indexed is then indexed anew. */
const SCHEME = '1';
const SCHEME_KEY = 'passage-scheme';

/** Indexes anew what an earlier version of the program has indexed. */
export async function bringIndexUpToDate(database: Database): Promise<void> {
  if ((await metaOf(database, SCHEME_KEY)) === SCHEME) return;
  await inTransaction(database, async (transaction) => {
    // Whoever comes second waits here, and then has nothing to do.
    await transaction.selectFrom('meta').select('value').where('key', '=', SCHEME_KEY).forUpdate().execute();
    if ((await metaOf(transaction, SCHEME_KEY)) !== SCHEME) await indexPassages(transaction);
  });
}

/** Indexes the clauses of all documents in force, as they stand now, in one step. */
export async function indexPassages(database: Database): Promise<void> {
  const rows = await database
    .selectFrom('clauses')
    .innerJoin('documents', 'documents.id', 'clauses.document_id')
    .select(['clauses.id', 'clauses.heading', 'clauses.text'])
    .where('documents.current', '=', true)
    .where('clauses.kind', '=', 'paragraph')
    .orderBy('clauses.id')
    .execute();
  const passages = rows.map((row) => ({ id: row.id, counts: passageCounts(row), digest: digestOf(embeddedText(row)) }));
  await inTransaction(database, (transaction) => replaceIndex(transaction, passages));
}

/** What of a passage is made a vector of. */
export const embeddedText = ({
  heading,
  text,
}: {
  readonly heading: readonly string[];
  readonly text: string;
}): string => [...heading, text].join('\n');

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Counted {
  readonly id: number;
  readonly counts: Counts;
  readonly digest: string;
}

async function replaceIndex(database: Database, passages: readonly Counted[]): Promise<void> {
  const lengths = passages.map(({ counts }) => lengthOf(counts));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  await database.deleteFrom('passages').execute();
  await database.deleteFrom('terms').execute();
  const rows = passages.map(({ id, counts, digest }, i) => ({
    clause_id: id,
    length: lengths[i] ?? 0,
    weights: weightsOf(counts, average),
    digest,
  }));
  for (const some of inBatches(rows, 200)) await database.insertInto('passages').values(some).execute();
  const terms = [...passagesWith(passages)].map(([dimension, count]) => ({ dimension, passages: count }));
  for (const some of inBatches(terms, 10_000)) await database.insertInto('terms').values(some).execute();
  await setMeta(database, 'passages', String(passages.length));
  await setMeta(database, SCHEME_KEY, SCHEME);
}

function passagesWith(passages: readonly Counted[]): Counts {
  const found = new Map<number, number>();
  for (const { counts } of passages)
    for (const dimension of counts.keys()) found.set(dimension, (found.get(dimension) ?? 0) + 1);
  return found;
}
