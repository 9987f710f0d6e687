import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aStore } from '../support/store.ts';

/** More often than a statement is sent before the server keeps its plan. */
const OFTEN = 12;

test('a program goes on when a newer one changes a table that it has asked again and again', async () => {
  const store = await aStore();
  const ask = () => store.transaction('c', ({ drafts }) => drafts.open('c', 'p'));
  for (let time = 0; time < OFTEN; time += 1) await ask();

  await sql`alter table drafts add column later text`.execute(store.database);

  expect(await ask()).toBeNull();
  expect(await ask()).toBeNull();
});
