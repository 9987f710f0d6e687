import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../src/store/database.ts';
import { storeOver, type OpenStore } from '../../../src/store/store.ts';
import { administer, withDatabase } from '../../support/template.ts';

/** Where a store is that several processes open, one after another or at once: a folder, or the address of a database. */
export interface Place {
  readonly place: string;
  readonly remove: () => Promise<void>;
}

export interface Opened {
  readonly store: OpenStore;
  readonly database: Database;
}

export const engines = ['embedded', 'PostgreSQL'] as const;
export type Engine = (typeof engines)[number];

/** A place with nothing in it, for the engine; PostgreSQL is where `DATABASE_URL` says. */
export async function aPlace(engine: Engine): Promise<Place> {
  if (engine === 'PostgreSQL') return aDatabase(process.env['DATABASE_URL'] ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'liaison-scenario-'));
  return {
    place: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function aDatabase(url: string): Promise<Place> {
  if (url === '') throw new Error('DATABASE_URL is not set: scripts/postgres.sh start gives an address');
  const name = `liaison_scenario_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  return {
    place: withDatabase(url, name),
    remove: () => administer(url, `drop database ${name} with (force)`),
  };
}

/** Opens the store at the place for the work, and closes it. */
export async function opened<T>(place: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const location = place.startsWith('postgres')
    ? ({ kind: 'server', url: place } as const)
    : ({ kind: 'embedded', folder: place } as const);
  const { database, ...connection } = await openDatabase(location);
  const close = () => connection.close();
  try {
    return await work({ store: storeOver(database, { timeZone: 'Asia/Shanghai', close }), database });
  } finally {
    await close();
  }
}
