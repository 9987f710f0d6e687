import type { QueryCreator } from 'kysely';
import type { Journal } from '../assistant/ports.ts';
import { hashOf, type NewJournalEntry } from '../domain/ledger/journal.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { alone } from './shared-transaction.ts';
import { inTransaction } from './in-transaction.ts';
import { readsJournal } from './rights.ts';
import type { Schema } from './schema.ts';

/** The hash-chained record of every change. Its table takes new rows only. */
export function journalStore(database: Database): Journal {
  return {
    append: (entry) => inTransaction(database, (transaction) => appendAll(transaction, [entry])),

    appendAll: (entries) => inTransaction(database, (transaction) => appendAll(transaction, entries)),

    async entries(viewer) {
      alone(database);
      if (!readsJournal(viewer)) return [];
      const rows = await database.selectFrom('journal').selectAll().orderBy('seq').execute();
      return rows.map(({ recorded_at, message_id, previous_hash, ...row }) => ({
        ...row,
        recordedAt: recorded_at,
        messageId: message_id,
        previousHash: previous_hash,
      }));
    },

    // Within a transaction nothing is appended between the head and the entries that are read after it.
    async head() {
      alone(database);
      return database.selectFrom('journal_head').select(['seq', 'hash']).forShare().executeTakeFirstOrThrow();
    },
  };
}

/**
 * The journal within a transaction, written at its end: whoever appends keeps all others from appending until it is committed, so that nothing
 * else is to be done meanwhile. What reads the journal before has it written before.
 */
export function journalAtTheEnd(journal: Journal): Journal & { readonly write: () => Promise<void> } {
  const waiting: NewJournalEntry[] = [];
  const appendAll = (entries: readonly NewJournalEntry[]) => {
    waiting.push(...entries);
    return Promise.resolve();
  };
  const write = () => journal.appendAll(waiting.splice(0));
  return {
    append: (entry) => appendAll([entry]),
    appendAll,
    write,
    async entries(viewer) {
      await write();
      return journal.entries(viewer);
    },
    async head() {
      await write();
      return journal.head();
    },
  };
}

async function appendAll(database: Database, entries: readonly NewJournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  // The head's row lock puts appends of all processes into one order, to the end of their transactions.
  let { seq, hash } = await database
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry) => {
    const previous = hash;
    seq += 1;
    hash = hashOf(entry, seq, previous);
    const { recordedAt, messageId, actor, action, subject, before, after } = entry;
    const words = { actor, action, subject, before, after };
    return { seq, recorded_at: recordedAt, message_id: messageId, ...words, previous_hash: previous, hash };
  });
  const moved = (transaction: QueryCreator<Schema>) => transaction.updateTable('journal_head').set({ seq, hash });
  for (const some of inBatches(rows)) await database.with('moved', moved).insertInto('journal').values(some).execute();
}
