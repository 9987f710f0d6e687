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

/** A database of its own on the server, gone afterwards. */
export async function onServer(): Promise<Opened> {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const name = `liaison_growth_${randomUUID().replaceAll('-', '')}`;
  await administer(url.href, `create database ${name}`);
  const own = new URL(url);
  own.pathname = name;
  const opened = await openDatabase({ kind: 'server', url: own.href });
  const close = async () => {
    await opened.close();
    await administer(url.href, `drop database ${name} with (force)`);
  };
  return { store: storeOver(opened.database, { timeZone, close }), database: opened.database, close };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
