import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, aLoadedStore, copyOf, liaison, now } from '../support/cli.ts';

let loaded: Awaited<ReturnType<typeof aLoadedStore>>;
beforeAll(async () => {
  loaded = await aLoadedStore();
}, 120_000);
afterAll(() => {
  loaded.remove();
});

const run = (file: string, ...more: readonly string[]) =>
  liaison(['export', '--out', file, '--data', loaded.folder, '--now', now, ...more]);

test('a file of each format is written whole, and what was exported changes nothing when it is loaded', async () => {
  const folder = aFolder();
  for (const ending of ['xlsx', 'csv', 'docx']) {
    const { status, out } = await run(join(folder, `台账.${ending}`));
    expect([status, out]).toEqual([0, `已导出 ${join(folder, `台账.${ending}`)}，共 18 项 (18 rows exported)\n`]);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['台账.csv', '台账.docx', '台账.xlsx']);

  const store = copyOf(loaded.folder);
  const again = await liaison(['load', join(folder, '台账.xlsx'), join(folder, '台账.csv'), '--data', store, '--json']);

  const { files } = JSON.parse(again.out) as { readonly files: readonly { readonly counts: unknown }[] };
  expect(files.map(({ counts }) => counts)).toEqual(
    Array.from(
      { length: 2 },
      () => expect.objectContaining({ rows: 18, matched: 18, added: 0, updated: 0 }) as unknown,
    ),
  );
}, 120_000);

test('it holds what its reader may read, of the rows that were asked for', async () => {
  const file = join(aFolder(), '台账.csv');

  const { status } = await run(file, '--as', '顾远樟', '--unit', '县公安局', '--role', 'lead', '--state', 'open');

  const text = readFileSync(file, 'utf8');
  expect(status).toBe(0);
  expect(text).toContain('优化大型活动安全服务');
  expect(text).not.toContain('集中会商制度已运行');
  expect(text).not.toContain('更换老旧燃气管道');
});

describe('what cannot be done is named, and leaves nothing behind', () => {
  const aFile = (): string => {
    const file = join(aFolder(), '台账.csv');
    writeFileSync(file, '原来的');
    return file;
  };
  const readOnly = (): string => {
    const folder = join(aFolder(), '只读');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    return join(folder, '台账.csv');
  };
  const full = (): string => {
    const file = join(aFolder(), '台账.csv');
    symlinkSync('/dev/full', file);
    return file;
  };

  test.each<[string, () => string, readonly string[], string]>([
    ['a folder that there is not', () => join(aFolder(), '无', '台账.csv'), [], '没有这个文件夹'],
    ['a file that is there', aFile, [], '加 --force 覆盖'],
    [
      'a folder of that name',
      () => {
        const folder = join(aFolder(), '台账.csv');
        mkdirSync(folder);
        return folder;
      },
      [],
      '这是文件夹',
    ],
    ...(getuid?.() === 0
      ? []
      : [
          ['a folder that may not be written', readOnly, [], '没有写入权限'] as [
            string,
            () => string,
            readonly string[],
            string,
          ],
        ]),
    ...(existsSync('/dev/full')
      ? [['a full disk', full, [], '磁盘已满'] as [string, () => string, readonly string[], string]]
      : []),
    ['a stranger', () => join(aFolder(), '台账.csv'), ['--as', '路人'], '名册里没有“路人”'],
    ['an unknown unit', () => join(aFolder(), '台账.csv'), ['--unit', '水利局'], '没有“水利局”这个单位'],
    ['nothing that fits', () => join(aFolder(), '台账.csv'), ['--due', '2031年1月'], '没有符合条件的事项'],
    ['words that are no period', () => join(aFolder(), '台账.csv'), ['--due', '有空时'], '不是一段时间'],
  ])('%s', async (_, place, more, reason) => {
    const file = place();
    const was = existsSync(file);

    const { status, out, err } = await run(file, ...more);

    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(reason);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(file)).toBe(was);
  });

  test('an ending of no format is wrong use', async () => {
    const { status, err } = await run(join(aFolder(), '台账.pdf'));

    expect([status, err.includes('.xlsx、.csv、.docx')]).toEqual([2, true]);
  });

  test('with --force the file is replaced', async () => {
    const file = aFile();

    const { status } = await run(file, '--force');

    expect([status, readFileSync(file, 'utf8').includes('序号')]).toEqual([0, true]);
  });
});
