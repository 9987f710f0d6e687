import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileFolder } from '../../src/store/file-folder.ts';
import { aFileFolder } from '../support/evidence.ts';

const bytes = Buffer.from('一张照片');
const placeOf = (path: string, sha256: string) => join(path, sha256.slice(0, 2), sha256);

test('puts bytes under their hash, once however often they come, and gives back what was put there', async () => {
  const { folder } = aFileFolder();

  const [first, second] = await Promise.all([folder.keep(bytes), folder.keep(bytes)]);
  const third = await folder.keep(bytes);

  expect(new Set([first, second, third]).size).toBe(1);
  expect(await folder.hashes()).toEqual([first]);
  expect(await folder.read(first)).toEqual(bytes);
  expect(readdirSync(join(folder.path, 'tmp'))).toEqual([]);
  expect(statSync(placeOf(folder.path, first)).mode & 0o777).toBe(0o600);
});

test('takes nothing for whole that is not what was put there', async () => {
  const { folder } = aFileFolder();
  const sha256 = await folder.keep(bytes);
  writeFileSync(placeOf(folder.path, sha256), '别的');

  expect(await folder.read(sha256)).toBeNull();
  expect(await folder.keep(bytes)).toBe(sha256);
  expect(await folder.read(sha256)).toEqual(bytes);
  expect(await folder.read('0'.repeat(64))).toBeNull();
});

test('sweeps away what is old and not referred to, and what a kill has left half', async () => {
  const { folder } = aFileFolder();
  const [old, referred, young] = [
    await folder.keep(Buffer.from('a')),
    await folder.keep(Buffer.from('b')),
    await folder.keep(bytes),
  ];
  const half = join(folder.path, 'tmp', 'half');
  writeFileSync(half, 'x');
  const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const path of [placeOf(folder.path, old), placeOf(folder.path, referred), half])
    utimesSync(path, dayBefore, dayBefore);

  const swept = await folder.sweep(new Set([referred]), new Date());

  expect(swept).toBe(1);
  expect((await folder.hashes()).toSorted()).toEqual([referred, young].toSorted());
  expect(readdirSync(join(folder.path, 'tmp'))).toEqual([]);
});

test('a file that comes again is young again', async () => {
  const { folder } = aFileFolder();
  const sha256 = await folder.keep(bytes);
  const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(placeOf(folder.path, sha256), dayBefore, dayBefore);

  await folder.keep(bytes);

  expect(await folder.sweep(new Set(), new Date())).toBe(0);
});

test('belongs to the store that asked first', async () => {
  const { folder } = aFileFolder();

  expect([await folder.claim('one'), await folder.claim('other'), await folder.claim('one')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('says that it cannot be written, and takes nothing half', async () => {
  const { folder } = aFileFolder();
  mkdirSync(join(folder.path, '..'), { recursive: true });
  writeFileSync(folder.path, 'a file where the folder should be');

  await expect(folder.keep(bytes)).rejects.toMatchObject({ reason: 'disk-closed' });
  expect(await folder.fault()).not.toBeNull();
});

test('a full disk is said to be full and holds nothing half', async ({ skip }) => {
  const { folder } = aFileFolder();
  mkdirSync(folder.path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path], { stdio: 'ignore' });
  } catch {
    skip('no small disk can be mounted here');
  }
  onTestFinished(() => {
    execFileSync('umount', [folder.path]);
    rmSync(folder.path, { recursive: true, force: true });
  });

  await expect(fileFolder(folder.path).keep(Buffer.alloc(100_000, 1))).rejects.toMatchObject({ reason: 'disk-full' });

  expect(readdirSync(join(folder.path, 'tmp'))).toEqual([]);
  expect(await folder.hashes()).toEqual([]);
});
