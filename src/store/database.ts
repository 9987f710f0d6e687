import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { lockFolder } from './lock.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** Where the data is: a folder of our own, or a PostgreSQL server. */
export type StoreLocation =
  { readonly kind: 'embedded'; readonly folder: string } | { readonly kind: 'server'; readonly url: string };

/** The store cannot be opened; the message says where, why and what to do. Nothing in it was changed. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** A program newer than this one has migrated the store. */
export class StoreNewerError extends Error {
  override readonly name = 'StoreNewerError';
}

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/** Opens the store and brings it to the newest migration. Throws `StoreLockedError`, `StoreNewerError` or `StoreUnavailableError`. */
export async function openDatabase(location: StoreLocation): Promise<OpenDatabase> {
  const opened = location.kind === 'embedded' ? openFolder(location.folder) : openServer(location.url);
  try {
    await migrate(opened.database, location);
    return opened;
  } catch (error) {
    await opened.close().catch(() => undefined);
    if (error instanceof StoreNewerError || isMistakeOfOurs(error)) throw error;
    throw unavailable(location, error);
  }
}

/** The version of the data format inside the folder, so that a folder of another PostgreSQL major is named and not opened. */
const FOLDER_FORMAT = '18';

function openFolder(path: string): OpenDatabase {
  const folder = resolve(path);
  const lock = takeFolder(folder);
  try {
    refuseForeignFormat(folder);
    const pglite = new PGlite({ dataDir: join(folder, 'db'), ...embedded });
    const database = overPglite(pglite);
    return {
      database,
      async close() {
        try {
          if (!pglite.closed) await pglite.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How the embedded engine is set up, wherever its data is. */
export const embedded = { extensions: { vector }, parsers: { 20: Number, 1082: asIs } };

export const overPglite = (pglite: PGlite): Database => new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });

function takeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unavailable({ kind: 'embedded', folder }, error);
  }
  return lockFolder(folder);
}

function refuseForeignFormat(folder: string): void {
  const file = join(folder, 'db', 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === FOLDER_FORMAT) return;
  throw new StoreUnavailableError(
    `数据文件夹 ${folder} 的格式为 PostgreSQL ${found}，本程序使用 ${FOLDER_FORMAT}：请用当时的版本导出后再导入。` +
      ` / ${folder} holds PostgreSQL ${found} data, this program uses ${FOLDER_FORMAT}.`,
  );
}

function asIs(value: string): string {
  return value;
}

export function openServer(url: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
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

/** The location as it may be shown: never with a password. */
export function nameOf(location: StoreLocation): string {
  if (location.kind === 'embedded') return location.folder;
  try {
    const url = new URL(location.url);
    return `${url.protocol}//${url.host}${url.pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

function unavailable(location: StoreLocation, cause: unknown): StoreUnavailableError {
  const where = nameOf(location);
  const [chinese, english] = reasonOf(location, cause);
  return new StoreUnavailableError(`打不开数据（${where}）：${chinese} / Cannot open ${where}: ${english}`, { cause });
}

function reasonOf(location: StoreLocation, cause: unknown): readonly [string, string] {
  const code = errorCode(cause);
  const known = code === undefined ? undefined : reasons[code];
  if (known !== undefined) return known;
  if (location.kind === 'server')
    return ['请检查 DATABASE_URL 的地址、用户和网络。', 'check the address, user and network of DATABASE_URL.'];
  return [
    '文件夹可能已损坏：请换一个文件夹，或从备份恢复。',
    'the folder may be damaged: choose another one or restore a backup.',
  ];
}

/** A complaint of PostgreSQL about a statement, and none about the place. */
function isMistakeOfOurs(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && /^[0-9A-Z]{5}$/u.test(code) && !code.startsWith('08') && reasons[code] === undefined;
}

function errorCode(cause: unknown): string | undefined {
  if (cause instanceof AggregateError) return errorCode(cause.errors[0]);
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return String(cause.code);
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: [
    '没有服务器在此地址应答，请检查 DATABASE_URL 并启动 PostgreSQL。',
    'nothing answers there: check DATABASE_URL and start PostgreSQL.',
  ],
  ENOTFOUND: ['找不到这个主机，请检查 DATABASE_URL。', 'no such host: check DATABASE_URL.'],
  EAI_AGAIN: ['找不到这个主机，请检查 DATABASE_URL。', 'no such host: check DATABASE_URL.'],
  ETIMEDOUT: ['连接超时，请检查网络和防火墙。', 'timed out: check the network and the firewall.'],
  ENOSPC: ['磁盘已满，请腾出空间。', 'the disk is full: free some space.'],
  EACCES: ['没有读写权限。', 'no permission to read and write.'],
  EROFS: ['文件系统只读。', 'the file system is read-only.'],
  ENOTDIR: ['它不是文件夹。', 'it is not a folder.'],
  EEXIST: ['它不是文件夹。', 'it is not a folder.'],
  '28P01': ['用户名或密码不对。', 'wrong user or password.'],
  '28000': ['服务器不接受这个用户。', 'the server does not accept this user.'],
  '3D000': ['没有这个数据库，请先建立。', 'no such database: create it first.'],
  '42501': [
    '用户权限不足（需能建表和 create extension vector）。',
    'the user may not create tables or the extension vector.',
  ],
  '0A000': ['服务器没有安装 pgvector 扩展。', 'the server has no pgvector extension installed.'],
  '58P01': ['服务器没有安装 pgvector 扩展。', 'the server has no pgvector extension installed.'],
};
