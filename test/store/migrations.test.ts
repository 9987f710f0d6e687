import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { embedded, overPglite } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrations/index.ts';

/** An embedded database as the migrations before the named one leave it. */
async function aDatabaseBefore(name: string) {
  const pglite = await PGlite.create(embedded);
  onTestFinished(() => pglite.close());
  const database = overPglite(pglite);
  for (const earlier of Object.keys(migrations)
    .toSorted()
    .filter((other) => other < name))
    await migrations[earlier]?.up(database);
  return { database, migrate: () => migrations[name]?.up(database) };
}

test('records and messages of before are their persons’, where a name or an account tells, and the roster in force names who is known', async () => {
  const { database, migrate } = await aDatabaseBefore('0005-rights');
  for (const statement of [
    `insert into persons (name, unit_name, role) values
      ('秦教育', '教育局', 'liaison'), ('王', '教育局', 'liaison'), ('王', '公安局', 'liaison'), ('岳主任', '教育局', 'office')`,
    `insert into accounts values ('demo:jyj', 1)`,
    `insert into documents (kind, file, sha256, title, text, loaded_at) values ('roster', 'roster.csv', 'x', 'roster.csv', '', now())`,
    `insert into items (position, title) values (1, '护学岗')`,
    `insert into updates (item_id, kind, person_name, standing, said, before, after, recorded_at)
      select 1, kind, name, 'lead', '{}', '{}', '{}', now() from (values (1, 'report', '秦教育'), (2, 'report', '王'), (3, 'import', '台账导入'),
        (4, 'change', '本机操作员')) as rows (nth, kind, name) order by nth`,
    `insert into messages (id, conversation, account, text, sent_at, claimed_at) values
      ('a', 'c', 'demo:jyj', '', now(), now()), ('b', 'c', '岳主任', '', now(), now()), ('c', 'c', '王', '', now(), now()),
      ('d', 'c', null, '', now(), now()), ('e', 'c', '路人', '', now(), now())`,
  ])
    await sql.raw(statement).execute(database);

  await migrate();

  const updates = await database.selectFrom('updates').select('person_id').orderBy('id').execute();
  const messages = await database.selectFrom('messages').select(['speaker', 'scope']).orderBy('id').execute();
  const entries = await database.selectFrom('roster_entries').selectAll().orderBy('person_id').execute();
  expect(updates.map(({ person_id }) => person_id)).toEqual(['1', null, null, 'operator']);
  expect(messages.map(({ speaker, scope }) => [speaker, scope])).toEqual([
    ['1', '教育局'],
    ['4', '*'],
    [null, null],
    ['operator', '*'],
    [null, null],
  ]);
  expect(entries.map(({ person_id }) => person_id)).toEqual([1, 2, 3, 4]);
  await expect(sql`delete from updates`.execute(database)).rejects.toThrow(/only ever added/u);
});
