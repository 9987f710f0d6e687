import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, StoreNewerError, StoreUnavailableError, type OpenDatabase } from '../../src/store/database.ts';
import { StoreLockedError } from '../../src/store/lock.ts';
import { aChild } from './support/child.ts';
import { aFolder } from './support/folders.ts';

const open = (folder: string): Promise<OpenDatabase> => openDatabase({ kind: 'embedded', folder });

const unitNames = async ({ database }: OpenDatabase): Promise<readonly string[]> =>
  (await database.selectFrom('units').select('name').orderBy('id').execute()).map(({ name }) => name);

let made = '';

/** A copy of a folder that one unit was written to. */
function aUsedFolder(): string {
  const folder = aFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'liaison-store-'));
  const opened = await open(made);
  await opened.database.insertInto('units').values({ name: '教育局' }).execute();
  await opened.close();
  return () => {
    rmSync(made, { recursive: true, force: true });
  };
});

test('what was written is there after it was closed and opened, and nothing else is in the folder', async () => {
  const folder = join(aFolder(), 'made', 'on the way');
  const first = await open(folder);
  await first.database.insertInto('units').values({ name: '教育局' }).execute();
  await expect(open(folder)).rejects.toThrow(StoreLockedError);
  await first.close();

  const second = await open(folder);

  expect(await unitNames(second)).toEqual(['教育局']);
  await second.close();
  expect(readdirSync(folder)).toEqual(['db']);
});

test('a folder that another process has open is refused, and opens at once when that was killed', async () => {
  const folder = aUsedFolder();
  const other = aChild('open-store.ts', [folder]);
  expect(await other.hear()).toBe('open');
  await expect(open(folder)).rejects.toThrow(StoreLockedError);

  await other.kill();

  const opened = await open(folder);
  expect(await unitNames(opened)).toEqual(['教育局']);
  await opened.close();
});

test('a folder killed in the middle of writing holds whole transactions, all that were committed', async () => {
  const folder = aUsedFolder();
  const writer = aChild('write-on.ts', [folder]);
  let committed = 0;
  while (committed < 40) committed = Number(await writer.hear());
  await writer.kill();

  const opened = await open(folder);

  const [, ...units] = await unitNames(opened);
  const aliases = await opened.database.selectFrom('unit_aliases').select('alias').orderBy('unit_id').execute();
  expect(units.length).toBeGreaterThanOrEqual(committed);
  expect(units).toEqual(units.map((_, i) => `单位${String(i + 1)}`));
  expect(aliases.map(({ alias }) => alias)).toEqual(units.map((_, i) => `又名${String(i + 1)}`));
  await opened.close();
});

test('a first start that was killed leaves nothing that the next one stumbles over', async () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'db.new-half', 'base'), { recursive: true });
  writeFileSync(join(folder, 'lock'), '-1 - dead');

  const opened = await open(folder);

  expect(await unitNames(opened)).toEqual([]);
  await opened.close();
  expect(readdirSync(folder)).toEqual(['db']);
});

test('a store of a newer program is refused and left as it was', async () => {
  const folder = aUsedFolder();
  const opened = await open(folder);
  await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(opened.database);
  await opened.close();

  await expect(open(folder)).rejects.toThrow(StoreNewerError);
  await expect(open(folder)).rejects.toThrow(/升级程序.*update the program/u);

  const { PGlite } = await import('@electric-sql/pglite');
  const raw = await PGlite.create(join(folder, 'db'));
  expect((await raw.query('select name from kysely_migration order by name')).rows.at(-1)).toEqual({
    name: '9999-later',
  });
  expect((await raw.query('select name from units')).rows).toEqual([{ name: '教育局' }]);
  await raw.close();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

describe('a place that cannot be opened is named, with what to do', () => {
  test('a file where the folder should be', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');

    await expect(open(file)).rejects.toThrow(StoreUnavailableError);
    await expect(open(file)).rejects.toThrow(/file.*不是文件夹/u);
    await expect(open(join(file, 'under'))).rejects.toThrow(/不是文件夹/u);
  });

  test('a folder that may only be read', async () => {
    const folder = aFolder();
    chmodSync(folder, 0o555);
    // Nothing is read-only to root, so somebody else tries.
    const other = aChild('open-store.ts', [folder], process.getuid?.() === 0 ? { uid: 65_534 } : {});

    const said = await other.hear();

    expect(said).toMatch(/^StoreUnavailableError: .*没有读写权限/u);
    expect(said).toContain(folder);
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });

  test('data of another PostgreSQL', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'db'));
    writeFileSync(join(folder, 'db', 'PG_VERSION'), '12\n');

    await expect(open(folder)).rejects.toThrow(/PostgreSQL 12/u);
    expect(readdirSync(folder)).toEqual(['db']);
  });

  test('data that is damaged', async () => {
    const folder = aUsedFolder();
    truncateSync(join(folder, 'db', 'global', 'pg_control'), 0);

    await expect(open(folder)).rejects.toThrow(StoreUnavailableError);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('a folder db that holds something else', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'db'));
    writeFileSync(join(folder, 'db', 'photo.jpg'), 'x');

    await expect(open(folder)).rejects.toThrow(/打不开数据/u);
    expect(readdirSync(join(folder, 'db'))).toEqual(['photo.jpg']);
    expect(readdirSync(folder)).toEqual(['db']);
  });
});
