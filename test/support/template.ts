import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { embedded, migrate, openServer, overPglite } from '../../src/store/database.ts';

/** Where a migrated, empty store can be copied from: a dump of the embedded engine, or a database of the server. */
export type Template =
  | { readonly kind: 'embedded'; readonly dump: string }
  | { readonly kind: 'server'; readonly url: string; readonly name: string };

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template;
  }
}

/** Migrates once for the whole run, on the engine that `DATABASE_URL` chooses. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['DATABASE_URL'];
  return url === undefined || url === '' ? embeddedTemplate(project) : serverTemplate(project, url);
}

async function embeddedTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-test-'));
  const pglite = await PGlite.create(embedded);
  const database = overPglite(pglite);
  await migrate(database, { kind: 'embedded', folder });
  const dump = join(folder, 'template.tar');
  writeFileSync(dump, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await pglite.close();
  project.provide('template', { kind: 'embedded', dump });
  return () => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  };
}

async function serverTemplate(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `liaison_template_${String(process.pid)}`;
  await administer(url, `create database ${name}`);
  const location = withDatabase(url, name);
  const opened = openServer(location);
  await migrate(opened.database, { kind: 'server', url: location });
  await opened.close();
  project.provide('template', { kind: 'server', url, name });
  return () => administer(url, `drop database if exists ${name} with (force)`);
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** One statement on the server's own database. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
