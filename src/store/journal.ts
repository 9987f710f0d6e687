import type { Insertable, UpdateObject } from 'kysely';
import type { Journal } from '../assistant/ports.ts';
import { hashOf, type NewJournalEntry } from '../domain/ledger/journal.ts';
import { inBatches } from './batches.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { alone } from './shared-transaction.ts';
import { inTransaction } from './in-transaction.ts';
import { readsJournal } from './rights.ts';
import type { JournalTable, Schema } from './schema.ts';

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
  const [head] = await takeEnd(database, {});
  if (head === undefined) throw new Error('the journal has no head');
  let { seq, hash } = head;
  const rows = entries.map((entry) => {
    const previous = hash;
    seq += 1;
    hash = hashOf(entry, seq, previous);
    const { recordedAt, messageId, actor, action, subject, before, after } = entry;
    const words = { actor, action, subject, before, after };
    return { seq, recorded_at: recordedAt, message_id: messageId, ...words, previous_hash: previous, hash };
  });
  const [only, ...more] = rows;
  if (only !== undefined && more.length === 0) await addOne(database, only);
  else for (const some of inBatches(rows)) await adding(database, { seq, hash }).values(some).execute();
}

/** Its one row by a condition: a statement without parameters would be planned each time. */
const takeEnd = compiledOnce((database) =>
  database.selectFrom('journal_head').select(['seq', 'hash']).where('single', '=', true).forUpdate(),
);

/** Most messages that change something have one entry. */
const addOne = compiledOnce((database, entry: Slots<Required<Insertable<JournalTable>>>) => {
  const { seq, recorded_at, message_id, actor, action, subject, before, after, previous_hash, hash } = entry;
  const words = { actor, action, subject, before, after };
  return adding(database, { seq, hash }).values({ seq, recorded_at, message_id, ...words, previous_hash, hash });
});

/** Moves the head on and adds the entries up to it in one step. */
const adding = (database: Database, end: UpdateObject<Schema, 'journal_head'>) =>
  database.with('moved', (transaction) => transaction.updateTable('journal_head').set(end)).insertInto('journal');
