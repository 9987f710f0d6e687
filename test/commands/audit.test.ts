import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { aLoadedStore, copyOf, liaison } from '../support/cli.ts';

let loaded: Awaited<ReturnType<typeof aLoadedStore>>;
beforeAll(async () => {
  loaded = await aLoadedStore();
});
afterAll(() => {
  loaded.remove();
});

/** A store of the demonstration in which somebody has written by hand. */
async function tampered(...statements: readonly string[]): Promise<string> {
  const folder = copyOf(loaded.folder);
  const opened = await openDatabase({ kind: 'embedded', folder });
  const { database } = opened;
  for (const table of ['journal', 'updates'])
    await sql`alter table ${sql.table(table)} disable trigger all`.execute(database);
  for (const statement of statements) await sql.raw(statement).execute(database);
  await opened.close();
  return folder;
}

test('what holds is said with how many entries there are', async () => {
  const { status, out } = await liaison(['audit', 'verify', '--data', loaded.folder]);

  expect(status).toBe(0);
  expect(out).toMatch(/^日志完整：共 \d+ 条，逐条相符，台账与日志一致/u);
});

test('what does not hold is a named failure: which entries, which rows, and what of them', async () => {
  const data = await tampered(
    "update journal set actor = '别人' where seq = 2",
    'delete from journal where seq = 4',
    'update items set percent = 99 where id = (select item_id from updates where id = 3)',
    `update updates set after = jsonb_set(after, '{percent}', '1') where id = 5`,
  );

  const { status, out, err } = await liaison(['audit', 'verify', '--data', data]);
  const json = await liaison(['audit', 'verify', '--json', '--data', data]);

  expect([status, out]).toEqual([1, '']);
  expect(err).toMatchInlineSnapshot(`
    "日志不完整：第 2 条内容被改动，第 4 条缺失 (the journal does not hold)；台账与日志不符：事项“更换老旧燃气管道”第 2 号记录（日志第 2 条）与日志所记不同：记录人，事项“开展老旧电梯安全评估”的现状不是由各次记录得来的：进度，事项“建设电动自行车集中充电设施”第 4 号记录在日志中没有记载，事项“建设电动自行车集中充电设施”的现状不是由各次记录得来的：状态、进度、说明，事项“健全暴雨洪水预警叫应机制”第 5 号记录（日志第 5 条）与日志所记不同：新状 (the ledger differs from its journal)
    "
  `);
  expect(JSON.parse(json.out)).toMatchObject({
    holds: false,
    faults: [
      { seq: 2, what: 'changed' },
      { seq: 4, what: 'missing' },
    ],
    ledger: expect.arrayContaining([
      expect.objectContaining({ what: 'altered', updateId: '5', fields: ['after'] }),
    ]) as unknown,
  });
});

test('of very many faults the first are named, and where all of them stand', async () => {
  const { err } = await liaison(['audit', 'verify', '--data', await tampered('truncate journal')]);

  expect(err).toMatch(/等共 \d+ 处，全部见 --json/u);
  expect(err.length).toBeLessThan(4_000);
});
