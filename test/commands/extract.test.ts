import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, demonstration, liaison, now } from '../support/cli.ts';

const [plan = ''] = demonstration;

describe('extract --report', () => {
  it('writes the report beside what is printed, with the time that is taken as now', async () => {
    const file = join(aFolder(), '报告.md');

    const { status, out, err } = await liaison(['extract', plan, '--report', file, '--json', '--now', now]);

    expect({ status, err }).toEqual({ status: 0, err: `报告已写入 ${file} (report written)\n` });
    expect(JSON.parse(out)).toHaveProperty('measures');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1)).toBe(
      '2026年11月23日 08:00（UTC+08:00）据文件“plan.txt”由联络台试读生成，未写入任何数据。',
    );
  });

  it('replaces an earlier report and says so', async () => {
    const file = join(aFolder(), '报告.md');
    await liaison(['extract', plan, '--report', file]);

    const { status, err } = await liaison(['extract', plan, '--report', file]);

    expect(status).toBe(0);
    expect(err).toContain('代替原来的报告');
  });

  it('leaves any other file as it is', async () => {
    const file = join(aFolder(), '方案.md');
    writeFileSync(file, '一、任务');

    const { status, out, err } = await liaison(['extract', plan, '--report', file]);

    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('没有覆盖');
    expect(readFileSync(file, 'utf8')).toBe('一、任务');
  });

  it.each([
    ['in a folder that does not exist', () => join(aFolder(), 'a', '报告.md'), '没有这个文件夹'],
    ['named as a folder', () => aFolder(), '这是文件夹'],
    ['under a file', () => join(plan, '报告.md'), '没有这个文件夹'],
    ['of an impossible name', () => join(aFolder(), 'a'.repeat(5000)), '路径无效'],
    ['without a name', () => '', '文件名为空'],
  ])('%s ends with one line', async (_, file, reason) => {
    const { out, err } = await liaison(['extract', plan, '--report', file()]);

    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(reason);
  });

  it.skipIf(!existsSync('/dev/full'))('on a full disk ends with one line', async () => {
    const { status, err } = await liaison(['extract', plan, '--report', '/dev/full']);

    expect(status).toBe(1);
    expect(err).toBe(
      '/dev/full：磁盘已满，请腾出空间或换一个位置 (the disk is full; free some space or choose another place)\n',
    );
  });
});
