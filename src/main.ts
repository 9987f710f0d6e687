#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CommanderError } from 'commander';
import { pino } from 'pino';
import { clockIn, openApp, type App } from './app.ts';
import { NamedFailure, type CommonOptions, type Shell } from './command.ts';
import { readConfig } from './config.ts';
import { ConfigError } from './config/config-error.ts';
import { checkEnvironmentFile } from './config/environment-file.ts';
import { loggedError } from './logged-error.ts';
import { UnreadableFileError } from './knowledge/reader.ts';
import { program, wrongUse } from './program.ts';
import { PortInUseError } from './channels/web/serve.ts';
import { StoreNewerError, StoreUnavailableError } from './store/database.ts';
import { StoreLockedError } from './store/lock.ts';
import { logLines } from './watching/log-lines.ts';

const logger = pino({ level: 'info', serializers: { err: loggedError } }, pino.destination(2));

/** What a person can mend: one line of what happened, with what, and what to do. */
const named = [
  NamedFailure,
  ConfigError,
  UnreadableFileError,
  StoreLockedError,
  StoreNewerError,
  StoreUnavailableError,
  PortInUseError,
];

/** The program was asked to stop, or nobody reads what it prints any more. */
class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly status: number;

  constructor(status: number) {
    super('stopped');
    this.status = status;
  }
}

const stopped = stopOf(process);
const stop: { why: Stopped | null } = { why: null };
void stopped.then((why) => {
  stop.why = why;
});

const shell: Shell = {
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  input: linesOfInput,
  interactive: process.stderr.isTTY,
  now(options) {
    const clock = clockIn(readConfig(environment()).timeZone);
    clock.set(options.now ?? null);
    return clock.now();
  },
  log: (id, error) => {
    logger.error({ id, err: error }, 'a message could not be handled');
  },
  life(event, fields = {}) {
    // At a terminal the same is said in words.
    if (!process.stderr.isTTY) logger.info(fields, event);
  },
  withApp: (options, work) =>
    opened(options, (app) => {
      const interrupted = stopped.then((why) => {
        throw why;
      });
      return Promise.race([interrupted, work(app)]);
    }),
  untilStopped: (options, work) => opened(options, (app) => work(app, stopped)),
};

function notice(level: 'info' | 'warn', message: string): void {
  logger[level](message);
}

async function opened<T>(options: CommonOptions, work: (app: App) => Promise<T>): Promise<T> {
  const config = readConfig(environment(), { data: options.data });
  logger.level = config.logLevel;
  const app = await openApp(config, { log: shell.log, notice });
  app.watching.add(
    logLines((fields, message) => {
      logger.debug(fields, message);
    }),
  );
  try {
    if (stop.why !== null) throw stop.why;
    if (options.now !== undefined) app.clock.set(options.now);
    return await work(app);
  } finally {
    await app.close();
  }
}

/** What the environment says, and the file `.env` of the current folder where the environment is silent. */
function environment(): Readonly<Record<string, string | undefined>> {
  if (checkEnvironmentFile('.env')) process.loadEnvFile();
  return process.env;
}

/** Ends with the input, or when the program is asked to stop. */
async function* linesOfInput(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (stop.why !== null) return;
    yield line;
  }
}

/**
 * SIGINT and SIGTERM, with the status that a shell gives them; a closed standard output (`| head`), which is no failure; and the end of the
 * npm that started us, for npm's own shell does not always pass a signal on.
 */
function stopOf({ stdout, stderr, env }: NodeJS.Process): Promise<Stopped> {
  return new Promise((resolve) => {
    const because = (status: number) => () => {
      resolve(new Stopped(status));
    };
    process.once('SIGINT', because(130));
    process.once('SIGTERM', because(143));
    stdout.on('error', because(0));
    stderr.on('error', () => undefined);
    if (!/^(?:start|liaison)$/u.test(env['npm_lifecycle_event'] ?? '')) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve(new Stopped(143));
    }, 500).unref();
  });
}

async function run(): Promise<number> {
  try {
    await program(shell, version()).parseAsync();
    return 0;
  } catch (error) {
    return statusOf(error);
  }
}

function version(): string {
  const { version: written } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return written;
}

function statusOf(error: unknown): number {
  if (error instanceof Stopped) {
    if (error.status !== 0) shell.tell('已停止 / stopped');
    return error.status;
  }
  if (error instanceof CommanderError) {
    const line = wrongUse(error);
    if (line !== null) shell.tell(line);
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof Error && named.some((kind) => error instanceof kind)) {
    shell.tell(error.message);
    return 1;
  }
  const id = randomUUID().slice(0, 8);
  logger.error({ id, err: error }, 'unexpected');
  shell.tell(
    `程序内部出错，编号 ${id}，详情见上面的日志 / an error of the program itself, id ${id}: see the log above`,
  );
  return 1;
}

process.on('uncaughtException', (error) => {
  process.exit(statusOf(error));
});
process.exitCode = await run();
// What was stopped may still wait for input or for the store; it has been closed, and there is nothing left to wait for.
if (stop.why !== null) process.exit();
