import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What enrolment codes are made with: the same for all processes that share the folder, and not in the database, so that who has a copy of
 * that has no codes. Where the folder is closed the secret is this process's own; then no other can show again the codes that it made.
 */
export function codeSecretIn(folder: string): () => Promise<string> {
  let secret: Promise<string> | null = null;
  return () => (secret ??= kept(folder).catch(() => newSecret()));
}

const newSecret = (): string => randomBytes(32).toString('hex');

async function kept(folder: string): Promise<string> {
  const place = join(folder, 'code-secret');
  const known = await readFile(place, 'utf8').catch(() => null);
  if (known !== null) return known.trim();
  await mkdir(folder, { recursive: true });
  const half = join(folder, `.${randomUUID()}`);
  await writeFile(half, newSecret(), { mode: 0o600, flag: 'wx' });
  // Under its name it is whole, and the first of several processes decides.
  await link(half, place).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(half, { force: true });
  return (await readFile(place, 'utf8')).trim();
}
