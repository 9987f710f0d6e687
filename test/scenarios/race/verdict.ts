import { sql } from 'kysely';
import { audit } from '../../../src/assistant/audit.ts';
import { draft as draftShape, type Draft } from '../../../src/assistant/reports/draft.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { Update } from '../../../src/domain/ledger/update.ts';
import type { Database } from '../../../src/store/database.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { same } from '../support/canonical.ts';
import { racedItem, tokenOf, type Exchange } from './race.ts';

/** What is wrong after a race; nothing, if the ledger can be trusted. */
export interface Verdict {
  readonly wrongs: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

export async function verdictOn(
  exchanges: readonly Exchange[],
  { store, database }: { readonly store: OpenStore; readonly database: Database },
): Promise<Verdict> {
  const [item] = await store.ledger.items({ ids: [racedItem] }, localOperator);
  const updates = await store.ledger.recorded(localOperator);
  const { entries, faults, ledger } = await audit(store, localOperator);
  const record: Recorded = {
    updates,
    drafts: await draftsIn(database),
    byMessage: Map.groupBy(updates, ({ messageId }) => messageId),
  };
  const wrongs = [
    ...chained(updates),
    ...(item?.version === 1 + updates.length
      ? []
      : [`the row is at version ${String(item?.version)} after ${String(updates.length)} updates`]),
    ...versionsOf(exchanges, record),
    ...exchanges.flatMap((exchange) => dishonesty(exchange, record).map((what) => `${exchange.message.id}: ${what}`)),
    ...stray(exchanges, updates),
    ...[...faults, ...ledger].map((fault) => `audit: ${JSON.stringify(fault)}`),
    ...(entries === updates.length ? [] : [`${String(entries)} entries for ${String(updates.length)} updates`]),
    ...(await unsent(exchanges, database)),
  ];
  const kinds = Map.groupBy(exchanges, ({ replies }) => replies[0]?.kind ?? 'none');
  return {
    wrongs,
    figures: {
      messages: exchanges.length,
      deliveries: exchanges.reduce((sum, { replies }) => sum + replies.length, 0),
      draftsKept: record.drafts.size,
      ...Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length])),
      updates: updates.length,
      undone: updates.filter(({ kind }) => kind === 'undo').length,
      deadlocks: await deadlocksOf(database),
    },
  };
}

interface Recorded {
  readonly updates: readonly Update[];
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly byMessage: ReadonlyMap<string | null, readonly Update[]>;
}

async function draftsIn(database: Database): Promise<ReadonlyMap<string, Draft>> {
  const rows = await database.selectFrom('drafts').selectAll().orderBy('token').execute();
  return new Map(
    rows.map((row) => [
      row.token,
      draftShape.parse({ ...row, createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString() }),
    ]),
  );
}

/** No lost update: each begins where the one before it ended. */
const chained = (updates: readonly Update[]): readonly string[] =>
  updates.flatMap(({ id, before }, i) => {
    const earlier = updates[i - 1];
    return earlier === undefined || same(before, earlier.after)
      ? []
      : [`update ${id} does not begin where ${earlier.id} ended`];
  });

/** The one change of a draft of a report. */
const changeOf = (draft: Recorded['drafts'] extends ReadonlyMap<string, infer Kept> ? Kept | undefined : never) =>
  draft === undefined || draft.payload.kind === 'deed' ? undefined : draft.payload.changes[0];

/** The draft of the nth update saw the row at version n. */
const versionsOf = (exchanges: readonly Exchange[], { updates, drafts }: Recorded): readonly string[] => {
  const tokens = new Map(exchanges.map(({ message, token }) => [message.id, token]));
  return updates.flatMap(({ id, kind, messageId }, i) => {
    if (kind === 'undo') return [];
    const version = changeOf(drafts.get(tokens.get(messageId ?? '') ?? ''))?.version;
    return version === i + 1
      ? []
      : [`update ${id}, the ${String(i + 1)}th, is of a draft at version ${String(version)}`];
  });
};

/** What a reply says that is not so. */
function dishonesty(
  { message, token, replies }: Exchange,
  { drafts, byMessage, updates }: Recorded,
): readonly string[] {
  const [reply, ...again] = replies;
  if (reply === undefined) return ['no reply'];
  const own = byMessage.get(message.id) ?? [];
  const state = token === null ? undefined : drafts.get(token)?.state;
  const wrong = (is: boolean, what: string): readonly string[] => (is ? [what] : []);
  const twice = wrong(
    again.some((other) => !same(other, reply)),
    'another reply to the same message',
  );
  const isFirst = reply.actions.some(({ value }) => value.startsWith('undo:'));
  if (reply.kind === 'error') return ['an error'];
  if (reply.kind === 'recorded')
    return [
      ...twice,
      ...wrong(own.length !== (isFirst ? 1 : 0), `“recorded”, and ${String(own.length)} rows of it`),
      ...wrong(state !== 'confirmed', `“recorded”, and the draft is ${String(state)}`),
    ];
  if (reply.kind === 'undone')
    return [
      ...twice,
      ...wrong(own.some(({ kind }) => kind !== 'undo') || own.length > 1, '“undone”, and other rows of it'),
    ];
  const stale = reply.kind === 'draft' ? staleness(tokenOf(reply), token, { drafts, updates }) : [];
  return [...twice, ...wrong(own.length > 0, `“${reply.kind}”, and rows of it`), ...stale];
}

/** A draft that is shown because the row moved on is of the row as it is since then. */
function staleness(
  shown: string | null,
  before: string | null,
  { drafts, updates }: Pick<Recorded, 'drafts' | 'updates'>,
): readonly string[] {
  const [change, earlier] = [shown, before].map((token) => changeOf(drafts.get(token ?? '')));
  if (change === undefined) return ['a draft that was not kept'];
  const seen = change.version === 1 ? undefined : updates[change.version - 2]?.after;
  const isFresh = seen === undefined ? change.version === 1 : same(change.before, seen);
  const isLater = earlier === undefined || change.version > earlier.version;
  return [
    ...(isFresh ? [] : ['a draft of another state than its version had']),
    ...(isLater ? [] : ['“moved on”, and the draft is of the version that was shown before']),
  ];
}

/** Rows that no message of ours made. */
function stray(exchanges: readonly Exchange[], updates: readonly Update[]): readonly string[] {
  const ids = new Set(exchanges.map(({ message }) => message.id));
  return updates.filter(({ messageId }) => !ids.has(messageId ?? '')).map(({ id }) => `update ${id} is of no message`);
}

/** Every message was answered once, and the answer waits to be sent once. */
async function unsent(exchanges: readonly Exchange[], database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
    sent: number;
    answered: boolean;
  }>`select messages.id, reply is not null as answered,
    (select count(*) from outgoing where message_id = messages.id) as sent from messages`.execute(database);
  const counts = new Map(rows.map((row) => [row.id, row]));
  return exchanges.flatMap(({ message: { id } }) => {
    const row = counts.get(id);
    return row?.answered === true && row.sent === 1
      ? []
      : [`${id}: answered ${String(row?.answered)}, to be sent ${String(row?.sent)} times`];
  });
}

/** Those that PostgreSQL had to end; a try that is repeated hides them. */
async function deadlocksOf(database: Database): Promise<number> {
  const { rows } = await sql<{
    deadlocks: number;
  }>`select deadlocks from pg_stat_database where datname = current_database()`.execute(database);
  return rows[0]?.deadlocks ?? 0;
}
