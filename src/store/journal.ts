import type { Journal } from '../assistant/ports.ts';
import { hashOf, type NewJournalEntry } from '../domain/ledger/journal.ts';
import type { Database } from './engine.ts';
import { inTransaction } from './in-transaction.ts';

/** The hash-chained record of every change. Its table takes new rows only. */
export function journalStore(database: Database): Journal {
  return {
    append: (entry) => inTransaction(database, (transaction) => append(transaction, entry)),

    async entries() {
      const rows = await database.selectFrom('journal').selectAll().orderBy('seq').execute();
      return rows.map(({ recorded_at, message_id, previous_hash, ...row }) => ({
        ...row,
        recordedAt: recorded_at,
        messageId: message_id,
        previousHash: previous_hash,
      }));
    },

    // Within a transaction nothing is appended between the head and the entries that are read after it.
    head: () => database.selectFrom('journal_head').select(['seq', 'hash']).forShare().executeTakeFirstOrThrow(),
  };
}

async function append(database: Database, entry: NewJournalEntry): Promise<void> {
  // The head's row lock puts appends of all processes into one order, to the end of their transactions.
  const head = await database.selectFrom('journal_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const hash = hashOf(entry, seq, head.hash);
  await database
    .insertInto('journal')
    .values({
      seq,
      recorded_at: entry.recordedAt,
      actor: entry.actor,
      message_id: entry.messageId,
      action: entry.action,
      subject: entry.subject,
      before: entry.before,
      after: entry.after,
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await database.updateTable('journal_head').set({ seq, hash }).execute();
}
