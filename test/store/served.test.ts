import pg from 'pg';
import { sql } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { QUEUE_NAME } from '../../src/job.ts';
import { aStore, onServer } from '../support/store.ts';
import { withDatabase } from '../support/template.ts';

it('nobody works beside us on a store of our own', async () => {
  const store = await aStore();

  expect(await store.isServed()).toBe(false);
});

it.runIf(onServer())('a job queue that is open on the database says that a program was started on it', async () => {
  const template = inject('template');
  if (template.kind === 'embedded') throw new Error('needs a server');
  const store = await aStore();
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.database);
  const connectionString = withDatabase(template.url, rows[0]?.name ?? '');
  const queue = new pg.Client({ connectionString, application_name: QUEUE_NAME });
  await queue.connect();
  onTestFinished(() => queue.end());

  expect(await store.isServed()).toBe(true);
});
