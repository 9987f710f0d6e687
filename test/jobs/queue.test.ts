import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { inject, onTestFinished, expect, test } from 'vitest';
import { z } from 'zod';
import { defineJob, type Job } from '../../src/job.ts';
import { deliveryJobs, WAKE } from '../../src/jobs/deliver/jobs.ts';
import { jobQueue } from '../../src/jobs/queue.ts';
import { openServer, overPglite, type Database } from '../../src/store/database.ts';
import { jobsOver, type JobConnection } from '../../src/store/job-connection.ts';
import { timeZone } from '../support/store.ts';
import { administer, withDatabase } from '../support/template.ts';

/** An empty database of the test's own with the way to its jobs. */
async function aPlace(): Promise<{ readonly database: Database; readonly connection: JobConnection }> {
  const template = inject('template');
  if (template.kind === 'embedded') {
    const pglite = await PGlite.create();
    onTestFinished(() => pglite.close());
    return { database: overPglite(pglite), connection: jobsOver(pglite) };
  }
  const name = `liaison_jobs_${randomUUID().replaceAll('-', '')}`;
  await administer(template.url, `create database ${name}`);
  const opened = openServer(withDatabase(template.url, name));
  onTestFinished(async () => {
    await opened.close();
    await administer(template.url, `drop database ${name} with (force)`);
  });
  return { database: opened.database, connection: opened.jobs };
}

async function aQueue(jobs: readonly Job[], place?: Awaited<ReturnType<typeof aPlace>>) {
  const { database, connection } = place ?? (await aPlace());
  const errors: unknown[] = [];
  const queue = jobQueue({
    connection,
    jobs,
    timeZone,
    log: (_, error) => errors.push(error),
    notice: () => undefined,
  });
  onTestFinished(() => queue.stop());
  return { database, connection, queue, errors, runs: await queue.start() };
}

const noted = (name: string, notes: string[]): Job =>
  defineJob({
    name,
    data: z.object({ note: z.string() }),
    run({ note }) {
      notes.push(note);
      return Promise.resolve();
    },
  });

const soon = (): string => new Date(Date.now() - 1000).toISOString();
const later = (): string => new Date(Date.now() + 3_600_000).toISOString();

const waiting = async (database: Database) => {
  const { rows } = await sql<{ singleton_key: string; data: object; hours: number }>`select singleton_key, data,
    round(extract(epoch from start_after - now()) / 3600)::int as hours from jobs.job where state = 'created' order by 1`.execute(
    database,
  );
  return rows;
};

test('a job is done at its hour; of one key one waits, and what was said last of it holds', async () => {
  const notes: string[] = [];
  const { database, queue, errors, runs } = await aQueue([noted('note', notes)]);
  const wake = (key: string, note: string, at: string) => {
    queue.wake('note', { key, data: { note }, at });
  };

  wake('a', '一', later());
  await expect.poll(() => waiting(database)).toHaveLength(1);
  wake('b', '二', later());
  await expect.poll(() => waiting(database)).toHaveLength(2);
  const before = await waiting(database);
  wake('a', '三', soon());
  await expect.poll(() => notes, { timeout: 10_000 }).toEqual(['三']);

  expect(runs).toBe(true);
  expect(before).toMatchObject([
    { singleton_key: 'a', hours: 1 },
    { singleton_key: 'b', hours: 1 },
  ]);
  expect(await waiting(database)).toMatchObject([{ singleton_key: 'b', data: { note: '二' } }]);
  expect(errors).toEqual([]);
});

test('the delivery is woken for a conversation, and by schedule for all', async () => {
  const done: string[] = [];
  const jobs = deliveryJobs({
    poke: (conversation) => void done.push(conversation),
    sweep: () => Promise.resolve(void done.push('sweep')),
  });
  const { database, queue } = await aQueue(jobs);

  queue.wake(WAKE, { key: 'telegram:42', data: { conversation: 'telegram:42' }, at: soon() });
  await expect.poll(() => done, { timeout: 10_000 }).toContain('telegram:42');

  const { rows } = await sql`select name, cron, timezone from jobs.schedule`.execute(database);
  expect(rows).toEqual([{ name: 'deliver-due', cron: '* * * * *', timezone: timeZone }]);
});

test('what a job throws, and data that nobody understands, are no end of the others', async () => {
  const notes: string[] = [];
  const broken = defineJob({ name: 'broken', data: z.object({}), run: () => Promise.reject(new Error('broken')) });
  const { queue, errors } = await aQueue([broken, noted('note', notes)]);

  queue.wake('broken', { key: 'a', data: {}, at: soon() });
  queue.wake('note', { key: 'a', data: { other: 1 }, at: soon() });
  queue.wake('note', { key: 'b', data: { note: '一' }, at: soon() });

  await expect.poll(() => notes, { timeout: 10_000 }).toEqual(['一']);
  await expect.poll(() => errors, { timeout: 10_000 }).toEqual([new Error('broken')]);
});

test('a queue that cannot be set up says so, and ends nothing', async () => {
  const refused = new Error('permission denied');
  const place = await aPlace();
  const connection: JobConnection = { kind: 'embedded', executeSql: () => Promise.reject(refused) };

  const { queue, runs, errors } = await aQueue([], { ...place, connection });
  queue.wake('note', { key: 'a', data: {}, at: soon() });

  expect(runs).toBe(false);
  expect(errors).not.toEqual([]);
});

test('stop waits for the job that is being done', async () => {
  const done: string[] = [];
  let finish = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = defineJob({
    name: 'slow',
    data: z.object({}),
    async run() {
      done.push('begun');
      await gate;
      done.push('ended');
    },
  });
  const { queue } = await aQueue([slow]);
  queue.wake('slow', { key: 'a', data: {}, at: soon() });
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['begun']);

  const stopped = queue.stop();
  finish();
  await stopped;

  expect(done).toEqual(['begun', 'ended']);
});

test('no statement of a job lands in a transaction of the store, and one that fails leaves none open', async () => {
  const { database, connection } = await aPlace();
  if (connection.kind === 'server') return;
  await sql`create table notes (note text)`.execute(database);

  const [, failed] = await Promise.allSettled([
    database.transaction().execute(async (transaction) => {
      await sql`insert into notes values ('store')`.execute(transaction);
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('taken back');
    }),
    connection.executeSql(`begin; insert into notes values ('half'); select 1 / 0; commit`),
    connection.executeSql('insert into notes values ($1)', ['job']),
  ]);
  const several = await connection.executeSql(
    `begin; insert into notes values ('whole') returning note; select 'and' as note; commit`,
  );

  const { rows } = await sql`select note from notes order by note`.execute(database);
  expect(failed.status).toBe('rejected');
  expect(rows).toEqual([{ note: 'job' }, { note: 'whole' }]);
  expect(several.rows).toEqual([{ note: 'whole' }, { note: 'and' }]);
});
