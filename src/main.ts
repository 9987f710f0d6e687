#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { pino } from 'pino';
import { openApp } from './app.ts';
import type { CommonOptions, Shell } from './command.ts';
import { NamedFailure } from './command.ts';
import { commands } from './commands/index.ts';
import { ConfigError, readConfig } from './config.ts';
import { UnreadableFileError } from './knowledge/reader.ts';
import { PortInUseError } from './channels/web/serve.ts';
import { StoreNewerError, StoreUnavailableError } from './store/database.ts';
import { StoreLockedError } from './store/lock.ts';

const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2));

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

const shell: Shell = {
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  interactive: process.stderr.isTTY,
  log: (id, error) => {
    logger.error({ id, err: error }, 'a message could not be handled');
  },
  stopped: stopped(),
  async withApp(options, work) {
    const app = await openApp(readConfig(process.env, { data: options.data }), shell.log);
    try {
      if (options.now !== undefined) app.clock.set(options.now);
      return await work(app);
    } finally {
      await app.close();
    }
  },
};

/** SIGINT, SIGTERM, or the end of the npm that started us: npm's own shell does not pass a signal on. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    if (process.env['npm_lifecycle_event'] !== 'start') return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, 500).unref();
  });
}

function program(): Command {
  const root = new Command('liaison')
    .description('联络台：查方案、报进展、看摘要 (who leads what, what is due, progress in one sentence)')
    .version('0.1.0')
    .exitOverride()
    .showHelpAfterError('（加 --help 查看用法 / --help shows how it is used）');
  for (const add of commands) add(root, shell);
  for (const command of root.commands) for (const option of commonOptions()) command.addOption(option);
  return root;
}

function commonOptions(): readonly Option[] {
  return [
    new Option('--data <folder>', '内置数据库所在文件夹 (folder of the embedded store)'),
    new Option('--as <name>', '以谁的身份：姓名或账号 (who is speaking)'),
    new Option('--now <iso>', '把这个时间当作现在 (the time to take as now)').argParser(instant),
    new Option('--json', '输出 JSON (print JSON)'),
  ];
}

function instant(value: string): string {
  if (!/(?:Z|[+-]\d\d:?\d\d)$/u.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError(
      '应为带时区的时间，例如 2020-07-08T10:00:00+08:00 (expected an ISO time with its offset)',
    );
  }
  return value;
}

async function run(): Promise<number> {
  try {
    process.loadEnvFile();
  } catch {
    // No .env file: the environment is all there is.
  }
  try {
    await program().parseAsync();
    return 0;
  } catch (error) {
    return statusOf(error);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && named.some((kind) => error instanceof kind)) {
    shell.tell(error.message);
    return 1;
  }
  logger.error({ err: error }, 'unexpected');
  shell.tell('程序内部出错，详情见上一行日志 / an error of the program itself, see the line above');
  return 1;
}

export type { CommonOptions };

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.exitCode = await run();
