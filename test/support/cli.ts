import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The files of the demonstration organisation: plan, roster, ledger. */
export const demonstration = ['plan.txt', 'roster.csv', 'ledger.csv'].map((file) =>
  fileURLToPath(new URL(`../../knowledge/${file}`, import.meta.url)),
);

/** The moment at which the demonstration is told. */
export const now = '2026-11-23T08:00:00+08:00';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs `liaison` as a process of its own, on nothing of the caller's settings, and waits for its end. */
export async function liaison(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = started(args, options);
  // A program that ends early closes its input under the writer; what it said is what counts.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended(child);
}

/** Starts `liaison` and leaves it running; it is gone when the test has finished. */
export function started(
  args: readonly string[],
  { env = {}, cwd = aFolder() }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...bare(), ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** What the process says until it ends. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out: await out, err: await err };
}

/** Everything that is said until the words come, which are part of it. */
export async function saying(child: ChildProcessWithoutNullStreams, words: string): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes(words)) return said;
  }
  throw new Error(`the program ended without “${words}”, saying: ${said}`);
}

/** A folder of the test's own, gone when the test has finished. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A store with the demonstration in it, and files besides, for all tests of a file. A test that writes takes a copy. */
export async function aLoadedStore(
  files: readonly string[] = [],
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const parent = mkdtempSync(join(tmpdir(), 'liaison-cli-'));
  const folder = join(parent, 'data');
  const template = inject('template');
  if (files.length > 0 || template.kind !== 'embedded') await loadInto(folder, files);
  else cpSync(await onceLoaded(dirname(template.dump)), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** The folder of a store that is loaded once in the whole run; of two files that do it at once the first to end has done it. */
async function onceLoaded(run: string): Promise<string> {
  const loaded = join(run, 'loaded');
  if (existsSync(loaded)) return loaded;
  const draft = mkdtempSync(join(run, 'loading-'));
  await loadInto(join(draft, 'data'), []);
  try {
    renameSync(join(draft, 'data'), loaded);
  } catch (error) {
    if (!existsSync(loaded)) throw error;
  }
  return loaded;
}

async function loadInto(folder: string, files: readonly string[]): Promise<void> {
  const args = [main, 'load', ...demonstration, ...files, '--data', folder, '--now', '2026-11-20T09:00:00+08:00'];
  const child = spawn(process.execPath, args, { cwd: dirname(folder), env: bare() });
  const { status, err } = await ended(child);
  if (status !== 0) throw new Error(`the demonstration was not loaded: ${err}`);
}

/** A store of the test's own: a copy of the folder. */
export function copyOf(folder: string): string {
  const copy = join(aFolder(), 'data');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The environment without what steers the program, and without the marks of an npm around the tests. */
const bare = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:LIAISON_|OPENAI_|TELEGRAM_|DATABASE_URL$|HOST$|PORT$|LOG_LEVEL$|npm_)/u.test(name),
    ),
  );
