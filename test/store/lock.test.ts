import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder, StoreLockedError } from '../../src/store/lock.ts';
import { aChild } from './support/child.ts';
import { aFolder } from './support/folders.ts';

test('a folder held by another process is refused by name, and free when that has let go', async () => {
  const folder = aFolder();
  const holder = aChild('lock-folders.ts');
  await holder.hear();
  holder.say(folder);
  expect(await holder.hear()).toBe('held');

  expect(() => lockFolder(folder)).toThrow(StoreLockedError);
  expect(() => lockFolder(folder)).toThrow(new RegExp(`${folder}.*${String(holder.pid)}.*--data`, 'u'));

  await holder.kill();
  lockFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock is released once, and by its holder only', () => {
  const folder = aFolder();
  const first = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(StoreLockedError);

  first.release();
  const second = lockFolder(folder);
  first.release();

  expect(() => lockFolder(folder)).toThrow(StoreLockedError);
  second.release();
});

test.each([
  ['an earlier life of this number', `${String(process.pid)} 1 token`],
  ['another process that has this number now', `${String(process.ppid)} 1 token`],
  ['nobody, for it is empty', ''],
  ['nobody, for it is no number', 'x y z'],
  ['nobody, for no process has such a number', '-1 - token'],
])('a lock left by %s is taken over', (_, content) => {
  const folder = aFolder();
  writeFileSync(join(folder, 'lock'), content);

  const lock = lockFolder(folder);

  expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${String(process.pid)} `, 'u'));
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('where an heir died before it was done, its own heir goes on', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'lock'), '-1 - first');
  writeFileSync(join(folder, 'lock.heir-of-first'), '-1 - second');

  const lock = lockFolder(folder);

  expect(readdirSync(folder)).toEqual(['lock']);
  lock.release();
});

test('of many that take over a dead lock at once exactly one gets it', async () => {
  const root = aFolder();
  const dead = aChild('lock-folders.ts');
  await dead.hear();
  const folders = Array.from({ length: 30 }, (_, i) => join(root, String(i)));
  for (const folder of folders) {
    mkdirSync(folder);
    dead.say(folder);
    await dead.hear();
  }
  await dead.kill();
  const children = Array.from({ length: 8 }, () => aChild('lock-folders.ts'));
  await Promise.all(children.map((child) => child.hear()));

  for (const folder of folders) for (const child of children) child.say(folder);
  const answers = await Promise.all(
    children.map(async (child) => {
      const said: string[] = [];
      while (said.length < folders.length) said.push(await child.hear());
      return said;
    }),
  );

  const winners = folders.map((_, i) => answers.filter((said) => said[i] === 'held').length);
  expect(winners).toEqual(folders.map(() => 1));
  expect(answers.flat().every((answer) => /^held$|^locked by \d+$/u.test(answer))).toBe(true);
  expect(folders.map((folder) => readdirSync(folder))).toEqual(folders.map(() => ['lock']));
});
