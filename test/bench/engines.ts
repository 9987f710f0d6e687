import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { storeOver, type OpenStore } from '../../src/store/store.ts';

const timeZone = 'Asia/Shanghai';

/** A store for one measurement. */
export interface Opened {
  readonly store: OpenStore;
  /** What the store stands on, for the bare statements that it is measured beside. */
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** The embedded engine on a folder of its own, gone afterwards. */
export async function inFolder(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-growth-'));
  const opened = await openDatabase({ kind: 'embedded', folder });
  const close = async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store: storeOver(opened.database, { timeZone, close }), database: opened.database, close };
}

/** A store in a database of its own on the server, gone afterwards. */
export async function onServer(): Promise<Opened> {
  const { url, drop } = await ownDatabase();
  const opened = await openDatabase({ kind: 'server', url });
  const close = async () => {
    await opened.close();
    await drop();
  };
  return { store: storeOver(opened.database, { timeZone, close }), database: opened.database, close };
}

/** An empty database of one's own on the server that `DATABASE_URL` names. */
export async function ownDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const name = `liaison_growth_${randomUUID().replaceAll('-', '')}`;
  await administer(url.href, `create database ${name}`);
  const own = new URL(url);
  own.pathname = name;
  return { url: own.href, drop: () => administer(url.href, `drop database ${name} with (force)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** How many rows a table of a database has. */
export async function countIn(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`).finally(() => client.end());
  return Number(rows[0]?.count);
}
