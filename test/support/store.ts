import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { inject, onTestFinished } from 'vitest';
import { openServer, type Database } from '../../src/store/database.ts';
import { storeOver, type OpenStore } from '../../src/store/store.ts';
import { embeddedCopy } from './embedded-copy.ts';
import { administer, withDatabase } from './template.ts';

export const timeZone = 'Asia/Shanghai';

/** A migrated, empty store of the test's own, on the engine of this run; gone when the test has finished. */
export async function aStore(): Promise<OpenStore & { readonly database: Database }> {
  const { database, close } = await copyOfTemplate();
  onTestFinished(close);
  return { ...storeOver(database, { timeZone, close }), database };
}

/** The same store as another replica of the program has it: over connections of its own where there is a server, else over the only one. */
export async function beside(store: OpenStore & { readonly database: Database }): Promise<OpenStore> {
  const template = inject('template');
  if (template.kind === 'embedded') return store;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.database);
  const opened = openServer(withDatabase(template.url, rows[0]?.name ?? ''));
  onTestFinished(() => opened.close());
  return storeOver(opened.database, { timeZone, close: () => opened.close() });
}

/** Whether several processes can hold this store at once: the embedded engine has one connection. */
export const onServer = (): boolean => inject('template').kind === 'server';

async function copyOfTemplate(): Promise<{ readonly database: Database; readonly close: () => Promise<void> }> {
  const template = inject('template');
  if (template.kind === 'embedded') return embeddedCopy(template.dump);
  const name = `liaison_test_${randomUUID().replaceAll('-', '')}`;
  await administer(template.url, `create database ${name} template ${template.name}`);
  const opened = openServer(withDatabase(template.url, name));
  return {
    database: opened.database,
    async close() {
      await opened.close();
      await administer(template.url, `drop database ${name} with (force)`);
    },
  };
}
