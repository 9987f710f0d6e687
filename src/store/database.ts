import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { asIs, type Database } from './engine.ts';
import { openFolder } from './folder.ts';
import type { JobConnection } from './job-connection.ts';
import { nameOf, type StoreLocation } from './location.ts';
import { StoreLockedError } from './lock.ts';
import { migrations } from './migrations/index.ts';
import { oneGoSocket } from './one-go-socket.ts';
import { preparedStatements } from './prepared.ts';
import type { Schema } from './schema.ts';
import { isMistakeOfOurs, StoreUnavailableError, unavailable } from './unavailable.ts';

export { embedded, overPglite, type Database } from './engine.ts';
export { nameOf, type StoreLocation } from './location.ts';
export { StoreUnavailableError } from './unavailable.ts';

/** A program newer than this one has migrated the store. */
export class StoreNewerError extends Error {
  override readonly name = 'StoreNewerError';
}

export interface OpenDatabase {
  readonly database: Database;
  readonly jobs: JobConnection;
  close(): Promise<void>;
}

/** Opens the store and brings it to the newest migration. Throws `StoreLockedError`, `StoreNewerError` or `StoreUnavailableError`. */
export async function openDatabase(location: StoreLocation): Promise<OpenDatabase> {
  let opened: OpenDatabase | undefined;
  try {
    opened = location.kind === 'embedded' ? await openFolder(location.folder) : openServer(location.url);
    await migrate(opened.database, location);
    return opened;
  } catch (error) {
    await opened?.close().catch(() => undefined);
    throw isNamed(error) || isMistakeOfOurs(error) ? error : unavailable(location, error);
  }
}

const isNamed = (error: unknown): boolean =>
  [StoreLockedError, StoreNewerError, StoreUnavailableError].some((kind) => error instanceof kind);

export function openServer(url: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    stream: oneGoSocket,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // PostgreSQL would compile what looks costly to it: a second of work for a query of ours that takes milliseconds.
  pool.on('connect', (client) => void client.query('set jit = off').catch(() => undefined));
  pool.on('connect', preparedStatements().on);
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { database, jobs: { kind: 'server', url }, close: () => database.destroy() };
}

/** Days stay text and 64-bit counts become numbers, on both engines alike. */
function getTypeParser(
  oid: Parameters<typeof pg.types.getTypeParser>[0],
  format?: 'text' | 'binary',
): (value: string) => unknown {
  if (oid === pg.types.builtins.DATE) return asIs;
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
}

/** Brings the tables to the newest migration, under the engine's own lock. */
export async function migrate(database: Database, location: StoreLocation): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.includes('previously executed migration')) {
    throw new StoreNewerError(
      `数据（${nameOf(location)}）由更新版本的联络台建立：请升级程序后再打开，数据未作任何改动。` +
        ` / ${nameOf(location)} was made by a newer version: update the program; nothing was changed.`,
    );
  }
  throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
