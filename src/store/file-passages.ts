import { sql } from 'kysely';
import type { FileTexts, Passage, TakenFile } from '../assistant/ports.ts';
import type { MediaType } from '../domain/files/file-types.ts';
import { withoutQuestionWords } from '../domain/text/question-words.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { inTransaction } from './in-transaction.ts';
import { metaOf } from './revision.ts';
import type { StandingEvidence } from './standing-evidence.ts';
import { passageCounts, questionCounts, rarityOf, weightsOf, type Counts } from './term-weights.ts';

/**
 * How many terms a passage of a file is taken to have on the average. A fixed figure, so that one file more changes nothing about the weights
 * of the others.
 */
const USUAL_LENGTH = 120;

/** The texts of files, which no message waits for. */
export function fileTexts(database: Database): FileTexts {
  return {
    async unread(limit) {
      const rows = await database
        .selectFrom('files')
        .innerJoin('attachments', 'attachments.sha256', 'files.sha256')
        .innerJoin('evidence', 'evidence.attachment_id', 'attachments.id')
        .select(['files.sha256', 'files.type', 'files.size', 'attachments.name'])
        .distinctOn('files.sha256')
        .where('text_read', '=', false)
        .orderBy('files.sha256')
        .limit(limit)
        .execute();
      return rows.map((row): TakenFile => ({ ...row, type: row.type as MediaType }));
    },

    keepText: (sha256, passages) =>
      inTransaction(database, async (transaction) => {
        await transaction.deleteFrom('file_passages').where('sha256', '=', sha256).execute();
        const rows = passages.map((text, position) => {
          return { sha256, position, text, weights: weightsOf(passageCounts({ heading: [], text }), USUAL_LENGTH) };
        });
        for (const some of inBatches(rows, 200)) await transaction.insertInto('file_passages').values(some).execute();
        await transaction.updateTable('files').set({ text_read: true }).where('sha256', '=', sha256).execute();
      }),

    storeId: () => metaOf(database, 'store-id'),

    async referred(now) {
      const rows = await database
        .selectFrom('attachments')
        .select('sha256')
        .distinct()
        .where((where) =>
          where.or([
            where('state', '=', 'kept'),
            where.and([where('state', '=', 'waiting'), where('expires_at', '>=', new Date(now))]),
          ]),
        )
        .execute();
      return new Set(rows.map(({ sha256 }) => sha256));
    },
  };
}

/**
 * Passages by BM25 as in `passages.ts`, the rarity of a term taken from the plans and references: the evidence of a row that the viewer may not
 * read must not even be told by the order of what they may.
 */
export async function searchFiles(
  database: Database,
  words: string,
  { limit, readable }: { readonly limit: number; readonly readable: StandingEvidence },
): Promise<readonly Passage[]> {
  const counts = countsOf(words);
  if (counts.size === 0) return [];
  const query = await rarities(database, counts);
  const sources = readable
    .distinctOn('files.sha256')
    .orderBy('files.sha256')
    .orderBy('updates.id', 'desc')
    .as('source');
  const rows = await database
    .selectFrom('file_passages')
    .innerJoin(sources, 'source.sha256', 'file_passages.sha256')
    .innerJoin('item_details', 'item_details.id', 'source.item_id')
    .select(['file_passages.position', 'file_passages.text', 'source.name', 'item_details.title'])
    .select(sql<number>`-(file_passages.weights <#> ${query}::sparsevec)`.as('score'))
    .where(sql<boolean>`file_passages.weights <#> ${query}::sparsevec < 0`)
    .orderBy('score', 'desc')
    .orderBy('file_passages.sha256')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position, text, name, title, score }) => ({
    ref: `¶${String(position + 1)}`,
    heading: [],
    text,
    document: name,
    file: name,
    score,
    evidenceOf: title,
  }));
}

function countsOf(words: string): Counts {
  const counts = questionCounts(withoutQuestionWords(words));
  return counts.size > 0 ? counts : questionCounts(words);
}

async function rarities(database: Database, counts: Counts): Promise<string> {
  const rows = await database
    .selectFrom('terms')
    .select(['dimension', 'passages'])
    .where(sql<boolean>`dimension = any(${[...counts.keys()]}::integer[])`)
    .execute();
  const known = new Map(rows.map(({ dimension, passages }) => [dimension, passages]));
  const all = [...counts.keys()].map((dimension) => ({ dimension, passages: known.get(dimension) ?? 0 }));
  return rarityOf(counts, all, Number(await metaOf(database, 'passages')));
}
