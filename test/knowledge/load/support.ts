import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import type { Item } from '../../../src/domain/ledger/item.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { load, type Kind, type LoadReport } from '../../../src/knowledge/load/load.ts';
import { aClock } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';

export const planFile = `清河县2026年平安校园建设工作方案

清河县人民政府办公室
2026年3月2日

一、重点任务

1.加固校门硬质隔离设施，配齐防冲撞装置。（教育局牵头，公安局、住建局配合；完成时限：9月底前）

2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）

3.开展食堂明厨亮灶改造，公开食材来源。（教育局、卫健局牵头，财政局参与；完成时限：7月10日前）

4.推进心理辅导室标准化建设。（教育局、卫健局参与）
`;

export const rosterFile = `姓名,单位,职务,角色,账号
秦教育,教育局,科员,联络员,web:qin
石公安,公安局,科员,联络员,web:shi;telegram:42
`;

export const ledgerHeader = '序号,工作任务,牵头单位,配合单位,完成时限,进展情况,完成率,存在问题,下一步';

export const ledgerOf = (...rows: readonly string[]): string => [ledgerHeader, ...rows].join('\n');

/** A store, a folder of files, and ways to load them. */
export async function aDeskOfFiles(files: Readonly<Record<string, string>> = {}) {
  const store = await aStore();
  const folder = mkdtempSync(join(tmpdir(), 'liaison-load-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    store,
    folder,
    write,
    load: (names: readonly string[], kind?: Kind): Promise<readonly LoadReport[]> =>
      load(
        names.map((name) => join(folder, name)),
        { store, clock: aClock(), ...(kind === undefined ? {} : { kind }) },
      ),
    items: (): Promise<readonly Item[]> => store.ledger.items({}, localOperator),
    /** Every row of every table, to the last column. */
    dump: async (): Promise<Readonly<Record<string, unknown>>> => {
      const tables = await store.database.introspection.getTables();
      const dumped: [string, unknown][] = [];
      for (const { name } of tables.filter(({ isView }) => !isView)) {
        const all = sql<{ rows: unknown }>`select json_agg(t order by t::text) as rows from ${sql.table(name)} t`;
        const { rows } = await all.execute(store.database);
        dumped.push([name, rows[0]?.rows]);
      }
      return Object.fromEntries(dumped);
    },
    /** How many rows every table has. */
    counts: async (): Promise<Readonly<Record<string, number>>> => {
      const tables = await store.database.introspection.getTables();
      const counted: [string, number][] = [];
      for (const { name } of tables.filter(({ isView }) => !isView)) {
        const counting = sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`;
        const { rows } = await counting.execute(store.database);
        counted.push([name, rows[0]?.count ?? 0]);
      }
      return Object.fromEntries(counted);
    },
  };
}
