import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';
import pg from 'pg';
import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { telegramOver } from '../../../src/telegram.ts';

/** Where a bot works. */
export interface Setting {
  readonly apiRoot: string;
  readonly token: string;
  readonly databaseUrl: string;
}

export interface Running {
  stop(): Promise<void>;
}

/** The program as `start` wires it, without its page and job queue, and without Telegram's limits, which would be all that is measured. */
export async function program({
  apiRoot,
  token,
  databaseUrl,
}: Setting): Promise<Running & { readonly store: OpenStore }> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    LIAISON_FILES: folder,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
  });
  const log = (_: string, error: unknown) => {
    console.error(error);
  };
  const app = await openApp(config, { log, notice: (_, message) => { console.error(message); } }); // prettier-ignore
  const { promise: on, resolve } = Promise.withResolvers<undefined>();
  const channel = telegramOver(app, {
    ...{ log: app.log, watch: app.watching.tell, notice: () => undefined },
    limits: null,
    turned: ({ kind }) => {
      if (kind === 'on') resolve(undefined);
    },
  });
  channel?.start();
  await on;
  return {
    store: app.store,
    async stop() {
      await channel?.stop();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is the least that a bot can do that keeps what it was told: one insert, one answer. */
export async function bare(
  { apiRoot, token, databaseUrl }: Setting,
  { inTurn }: { /** One update after another, instead of many at once. */ readonly inTurn: boolean },
): Promise<Running> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  await pool.query('create table if not exists heard (id bigserial primary key, chat bigint, message bigint, said text, at timestamptz)'); // prettier-ignore
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on('message:text', async (context) => {
    const { chat, message_id: id, text } = context.message;
    await pool.query('insert into heard (chat, message, said, at) values ($1, $2, $3, now())', [chat.id, id, text]);
    await context.reply('ok');
  });
  const stop = inTurn ? await startPlainly(bot) : startRunning(bot);
  return {
    async stop() {
      await stop();
      await pool.end();
    },
  };
}

async function startPlainly(bot: Bot): Promise<() => Promise<void>> {
  const { promise: on, resolve } = Promise.withResolvers<undefined>();
  const ended = bot.start({ onStart: () => { resolve(undefined); } }); // prettier-ignore
  await on;
  return async () => {
    await bot.stop();
    await ended;
  };
}

function startRunning(bot: Bot): () => Promise<void> {
  const runner = run(bot);
  return () => runner.stop();
}
