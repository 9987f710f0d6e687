import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '../../support/telegram/stand-in.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** The program as an operator starts it, in a process of its own. */
export interface Running {
  readonly address: string;
  /** Ends it the hard way; resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it come to its end, as Ctrl+C does. */
  end(): Promise<void>;
}

export interface Setting {
  /** A folder, or the address of a database. */
  readonly place: string;
  /** What else stands in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

const environmentOf = ({ place, environment = {} }: Setting): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  PORT: '0',
  LOG_LEVEL: 'error',
  ...(place.startsWith('postgres') ? { DATABASE_URL: place } : { LIAISON_DATA: place }),
  ...environment,
});

/** Loads files into the store at the place. */
export function loadFiles(files: readonly string[], setting: Setting): void {
  const { status, stderr } = spawnSync(process.execPath, [main, 'load', ...files], {
    env: environmentOf(setting),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`nothing was loaded: ${stderr}`);
}

/** What the program needs to know to talk to a stand-in. */
export const telegramEnvironment = ({ token, apiRoot }: Pick<StandIn, 'token' | 'apiRoot'>) => ({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
});

/** Starts the program; resolves when it serves its page. */
export async function start(setting: Setting): Promise<Running> {
  const child = launch(setting);
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = (await Promise.race([once(lines, 'line'), gone.then(() => null)])) as [string] | null;
  if (first === null) throw new Error(`the program ended without a word on ${setting.place}`);
  const { address } = JSON.parse(first[0]) as { readonly address: string };
  const by = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await gone;
  };
  return { address, kill: by('SIGKILL'), end: by('SIGINT') };
}

/** Starts the program and ends it the hard way so many milliseconds later, wherever it is by then. */
export async function startAndKill(setting: Setting, afterMs: number): Promise<void> {
  const child = launch(setting);
  const gone = once(child, 'exit');
  await new Promise((over) => setTimeout(over, afterMs));
  child.kill('SIGKILL');
  await gone;
}

function launch(setting: Setting) {
  return spawn(process.execPath, [main, 'start', '--json'], {
    env: environmentOf(setting),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
