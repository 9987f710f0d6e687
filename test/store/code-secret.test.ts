import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeSecretIn } from '../../src/store/code-secret.ts';
import { aFolder } from './support/folders.ts';

test('all who share a folder have one secret, which its owner alone can read', async () => {
  const folder = join(aFolder(), 'files');

  const secrets = await Promise.all(Array.from({ length: 5 }, () => codeSecretIn(folder)()));
  const later = await codeSecretIn(folder)();

  expect(new Set([...secrets, later]).size).toBe(1);
  expect(later).toMatch(/^[0-9a-f]{64}$/u);
  expect(await readFile(join(folder, 'code-secret'), 'utf8')).toBe(later);
  expect((await stat(join(folder, 'code-secret'))).mode & 0o077).toBe(0);
});

test('where the folder cannot be had the secret is one’s own, and stays the same', async () => {
  const file = join(aFolder(), 'file');
  await writeFile(file, '');
  const [one, other] = [codeSecretIn(join(file, 'folder')), codeSecretIn(join(file, 'folder'))];

  expect(await one()).toBe(await one());
  expect(await one()).not.toBe(await other());
});
