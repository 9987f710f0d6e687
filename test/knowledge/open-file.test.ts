import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, openFile } from '../../src/knowledge/open-file.ts';
import { refusal } from './support/refusal.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liaison-files-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

// A program of the system, not of a package.
const makePipe = 'mkfifo';
const isRoot = process.getuid?.() === 0;

async function aFile(name: string, content = '一、总体要求'): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe('openFile', () => {
  it('gives the bytes and the name without the folder', async () => {
    const path = await aFile('青溪县方案.txt', '方案');

    const { file, bytes } = await openFile(path);

    expect(file).toBe('青溪县方案.txt');
    expect(new TextDecoder().decode(bytes)).toBe('方案');
  });

  it('follows a link to a file', async () => {
    const link = join(folder, 'link.txt');
    await symlink(await aFile('plan.txt', '方案'), link);

    expect((await openFile(link)).file).toBe('link.txt');
  });

  it('refuses a file that is not there', async () => {
    const path = join(folder, 'none.txt');

    expect(await refusal(() => openFile(path))).toBe(
      `${path}: 没有这个文件，请检查路径 (no such file; check the path)`,
    );
  });

  it('refuses a path through a file, a path that nothing can have, and a link to itself', async () => {
    const path = await aFile('plan.txt');
    const loop = join(folder, 'loop.txt');
    await symlink(loop, loop);

    expect(await refusal(() => openFile(join(path, 'more.txt')))).toContain('没有这个文件');
    expect(await refusal(() => openFile('a\0b'))).toMatch(/^a\?b: 路径无效/);
    expect(await refusal(() => openFile(loop))).toContain('链接绕成了圈');
  });

  it('refuses a folder', async () => {
    expect(await refusal(() => openFile(folder))).toContain(
      '这是文件夹，请给出其中的文件 (a folder; name a file in it)',
    );
  });

  it('refuses an empty file', async () => {
    const path = await aFile('empty.txt', '');

    expect(await refusal(() => openFile(path))).toContain('文件是空的');
  });

  it('refuses a file over the limit with its size and the limit', async () => {
    const path = await aFile('huge.txt');
    await truncate(path, 50 * 1024 * 1024 + 1);

    expect(await refusal(() => openFile(path))).toContain('文件有 50.1 MB，上限 50 MB');
  });

  it('opens a file of just the limit', async () => {
    const path = await aFile('large.txt');
    await truncate(path, 50 * 1024 * 1024);

    expect((await openFile(path)).bytes).toHaveLength(50 * 1024 * 1024);
  });

  it('refuses a pipe without waiting for it', async () => {
    const path = join(folder, 'pipe.txt');
    execFileSync(makePipe, [path]);

    expect(await refusal(() => openFile(path))).toContain('不是普通文件');
  });

  it.skipIf(isRoot)('refuses a file that may not be read', async () => {
    const path = await aFile('secret.txt');
    await chmod(path, 0o000);

    expect(await refusal(() => openFile(path))).toContain('没有读取权限');
  });

  it('keeps line breaks and escapes of a file name out of the message', async () => {
    const message = await refusal(() => openFile(join(folder, 'a\nb\u001b[31m\u202ec.txt')));

    expect(message).toContain('a?b?[31m?c.txt');
  });
});

describe('listFiles', () => {
  it('gives a file as it is', async () => {
    const path = await aFile('plan.txt');

    expect(await listFiles(path)).toEqual({ files: [path], unread: [] });
  });

  it('gives the readable files of a folder and its folders in order', async () => {
    for (const name of ['b.txt', 'a/c.docx', 'a/b.CSV', 'README.md']) await aFile(name);

    expect((await listFiles(folder)).files).toEqual(
      ['README.md', 'a/b.CSV', 'a/c.docx', 'b.txt'].map((name) => join(folder, name)),
    );
  });

  it('leaves out what is hidden, what no reader reads, and the lock files of an open Word', async () => {
    for (const name of ['plan.txt', '.hidden.txt', '.git/plan.txt', 'photo.png', '~$plan.docx']) await aFile(name);

    expect((await listFiles(folder)).files).toEqual([join(folder, 'plan.txt')]);
  });

  it('names the documents beside them whose format is not read, and no pictures', async () => {
    for (const name of ['plan.txt', 'a/plan.doc', 'b.ofd', 'photo.jpg']) await aFile(name);

    const { files, unread } = await listFiles(folder);

    expect(files).toEqual([join(folder, 'plan.txt')]);
    expect(unread.map(({ path }) => path)).toEqual([join(folder, 'a/plan.doc'), join(folder, 'b.ofd')]);
    expect(unread[0]?.reason).toContain('不能读 .doc，请用 Word 或 WPS 打开，另存为 .docx');
  });

  it('refuses a folder of nothing but such documents with what to do', async () => {
    await aFile('plan.wps');

    expect(await refusal(() => listFiles(folder))).toContain('plan.wps: 不能读 .wps，请用 Word 或 WPS 打开');
  });

  it('takes a linked file, and neither a linked folder nor a link to nowhere', async () => {
    const path = await aFile('real/plan.txt');
    await symlink(path, join(folder, 'linked.txt'));
    await symlink(folder, join(folder, 'round'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));

    expect((await listFiles(folder)).files).toEqual([join(folder, 'linked.txt'), path]);
  });

  it('refuses a folder without any, and one that is not there', async () => {
    await aFile('photo.png');

    expect(await refusal(() => listFiles(folder))).toContain('文件夹里没有可读的文件');
    expect(await refusal(() => listFiles(join(folder, 'none')))).toContain('没有这个文件');
  });

  it.skipIf(isRoot)('names the folder that may not be read', async () => {
    await aFile('locked/plan.txt');
    await chmod(join(folder, 'locked'), 0o000);

    const message = await refusal(() => listFiles(folder));
    await chmod(join(folder, 'locked'), 0o700);

    expect(message).toContain('locked: 没有读取权限');
  });
});
