import { sql } from 'kysely';
import type { FileTexts, QuestionVector, Store, Stores, Vectors } from '../assistant/ports.ts';
import type { Turn } from '../assistant/message.ts';
import type { ModelUsage } from '../assistant/model/model-usage.ts';
import type { Person } from '../domain/people.ts';
import { QUEUE_NAME } from '../job.ts';
import { openDatabase, type Database, type StoreLocation } from './database.ts';
import { deedStore } from './deeds.ts';
import { digestStore } from './digests.ts';
import { draftStore } from './drafts.ts';
import { enrolmentStore } from './enrolment.ts';
import { findingStore } from './findings.ts';
import { evidenceStore } from './evidence.ts';
import { fileTexts } from './file-passages.ts';
import type { JobConnection } from './job-connection.ts';
import { eventStore } from './events.ts';
import { groupStore } from './groups.ts';
import { journalStore } from './journal.ts';
import { libraryStore } from './library.ts';
import { messageStore, turnsOf, type Stretch } from './messages.ts';
import { modelTraceStore } from './model-traces.ts';
import { modelUsageStore } from './model-usage.ts';
import { outboxStore } from './outbox.ts';
import { outboxState, type OutboxState } from './outbox-state.ts';
import { bringIndexUpToDate } from './passage-index.ts';
import { passageStore } from './passages.ts';
import { peopleStore } from './people.ts';
import { rosterStore } from './places.ts';
import { planStore } from './plans.ts';
import { reachStore } from './reach.ts';
import { reminderStore } from './reminders.ts';
import { settingsStore } from './settings.ts';
import { settlementStore } from './settlements.ts';
import { tallyStore } from './tallies.ts';
import { taskStore } from './tasks.ts';
import { topicStore } from './topics.ts';
import { transactionsOver } from './transactions.ts';
import { ledgerStore } from './updates.ts';
import { urgeStore } from './urges.ts';
import { vectorStore } from './vectors.ts';

export interface OpenStore extends Store {
  readonly vectors: Vectors;
  readonly fileTexts: FileTexts;
  readonly outboxState: OutboxState;
  readonly modelUsage: ModelUsage;
  /** The viewer's own last turns in a conversation, oldest first. */
  turns(viewer: Person, stretch: Stretch): Promise<readonly Turn[]>;
  isEmpty(): Promise<boolean>;
  /** The engine and its version, for `doctor`. */
  engine(): Promise<string>;
  /** Whether a program that was started works on this store beside us. Nobody can beside an embedded one. */
  isServed(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store at a place, migrated. Passages are searched by meaning too where questions become vectors. Throws as `openDatabase` does. */
export async function openStore(
  location: StoreLocation,
  { timeZone, questionVector = null }: { readonly timeZone: string; readonly questionVector?: QuestionVector | null },
): Promise<OpenStore & { readonly jobs: JobConnection }> {
  const opened = await openDatabase(location);
  await bringIndexUpToDate(opened.database);
  const store = storeOver(opened.database, { timeZone, questionVector, close: () => opened.close() });
  return { ...store, jobs: opened.jobs };
}

interface Parts {
  readonly timeZone: string;
  readonly questionVector?: QuestionVector | null;
}

export function storeOver(
  database: Database,
  { close, ...parts }: Parts & { readonly close: () => Promise<void> },
): OpenStore {
  const { timeZone } = parts;
  const { byItself, gathered, noted } = transactionsOver(database, {
    storesIn: (transaction) => storesOver(transaction, parts),
    // A question whose vector is asked for would keep all others waiting who share its transaction.
    mayShare: parts.questionVector == null,
  });
  const stores = storesOver(database, parts);
  return {
    ...stores,
    outbox: {
      ...stores.outbox,
      sent: (id, ...how) => noted(id, ({ outbox }) => outbox.sent(id, ...how)),
    },
    vectors: vectorStore(database),
    fileTexts: fileTexts(database),
    outboxState: outboxState(database, timeZone),
    modelUsage: modelUsageStore(database),

    transaction: (conversation, work, { mayShare = false } = {}) =>
      mayShare ? gathered(conversation, work) : byItself(conversation, work),

    turns: (viewer, stretch) => turnsOf(database, viewer, { ...stretch, timeZone }),

    async isEmpty() {
      const row = await database.selectFrom('documents').select('id').limit(1).executeTakeFirst();
      return row === undefined;
    },

    async engine() {
      const { rows } = await sql<{ version: string; vector: string }>`select version(),
        (select extversion from pg_extension where extname = 'vector') as vector`.execute(database);
      const [row] = rows;
      return `${row?.version.split(' on ')[0] ?? ''} + pgvector ${row?.vector ?? ''}`;
    },

    async isServed() {
      const { rows } = await sql<{ served: boolean }>`select exists (select from pg_stat_activity
        where datname = current_database() and application_name = ${QUEUE_NAME}::text) as served`.execute(database);
      return rows[0]?.served === true;
    },

    close,
  };
}

function storesOver(database: Database, { timeZone, questionVector = null }: Parts): Stores {
  return {
    ledger: ledgerStore(database, timeZone),
    people: peopleStore(database),
    roster: rosterStore(database),
    enrolment: enrolmentStore(database, timeZone),
    plans: planStore(database),
    passages: passageStore(database, questionVector),
    drafts: draftStore(database, timeZone),
    journal: journalStore(database),
    messages: messageStore(database, timeZone),
    topics: topicStore(database),
    library: libraryStore(database),
    settlements: settlementStore(database, timeZone),
    deeds: deedStore(database, timeZone),
    tasks: taskStore(database),
    findings: findingStore(database),
    evidence: evidenceStore(database, timeZone),
    outbox: outboxStore(database),
    reach: reachStore(database, timeZone),
    groups: groupStore(database),
    events: eventStore(database),
    settings: settingsStore(database),
    digests: digestStore(database),
    tallies: tallyStore(database, timeZone),
    reminders: reminderStore(database, timeZone),
    urges: urgeStore(database, timeZone),
    modelTraces: modelTraceStore(database, timeZone),
  };
}
