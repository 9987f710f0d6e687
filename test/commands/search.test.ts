import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aFolder, aLoadedStore, liaison } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let store: Awaited<ReturnType<typeof aLoadedStore>>;

beforeAll(async () => {
  store = await aLoadedStore();
});

afterAll(() => {
  store.remove();
});

const search = (...args: readonly string[]) => liaison(['search', ...args, '--data', store.folder]);

describe('search', () => {
  it('prints where each passage stands, then its words', async () => {
    const { status, out } = await search('督促检查', '-k', '1');

    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "《岚浦县2026年平安建设协同推进实施方案》五(三)1（plan.txt）
      五、工作要求 › （三）加强督促检查
      县平安办每季度通报一次任务进展，对临近时限的提前七日提醒，对逾期未完成的书面督办，并协调解决跨部门难题。确需调整完成时限的，由牵头单位提出书面申请，经县平安办审核并报领导小组组长同意后执行。

      "
    `);
  });

  it('finds by a heading alone, and by the traditional form of it', async () => {
    for (const words of ['总体要求', '總體要求']) {
      const [found] = JSON.parse((await search(words, '-k', '1', '--json')).out) as [{ readonly ref: string }];

      expect(found.ref).toBe('一1');
    }
  });

  it('takes many questions at once, of any kind: each has its line, in order', async () => {
    const odd = ['', '？！', "'; drop table passages; --", '安全隐患整改'.repeat(700), 'the GPS', '😀', '督促检查'];
    const file = join(aFolder(), 'batch.jsonl');
    writeFileSync(file, odd.map((q, i) => JSON.stringify({ id: String(i), q })).join('\n'));

    const { status, out, err } = await search('--batch', file, '-k', '3', '--json');

    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; results: unknown[] });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(lines.map(({ id }) => id)).toEqual(odd.map((_, i) => String(i)));
    expect(lines.map(({ results }) => results.length)).toEqual([0, 0, 0, 3, 0, 0, 3]);
  });

  it('of nothing is wrong use, and nothing found is an answer', async () => {
    expect(await search(' ')).toMatchObject({ status: 2, out: '' });
    expect(await search('鸬鹚')).toMatchObject({ status: 0, out: '没有找到 (nothing found)\n' });
    expect(await search('鸬鹚', '--json')).toMatchObject({ status: 0, out: '[]\n' });
  });
});
