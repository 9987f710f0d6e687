import type { Command } from 'commander';
import { demonstration, type App } from '../app.ts';
import type { TelegramChannel } from '../channels/telegram/channel.ts';
import { webApp } from '../channels/web/web-app.ts';
import { serveWeb, type WebServer } from '../channels/web/serve.ts';
import { deliveryJobs, WAKE } from '../jobs/deliver/jobs.ts';
import { jobQueue, type JobQueue } from '../jobs/queue.ts';
import { telegramOver } from '../telegram.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';

export function addStart(program: Command, shell: Shell): void {
  program
    .command('start')
    .description('启动网页；数据为空时先读入示例 (serve the page; an empty store gets the demonstration first)')
    .addHelpText('after', '\n地址由环境变量 HOST、PORT 决定，见 .env.example (HOST and PORT say where)')
    .action((options: CommonOptions) =>
      shell.untilStopped(options, async (app, stopped) => {
        if (await app.store.isEmpty()) await loadDemonstration(app, shell);
        app.embedding?.start();
        app.files.reading.request();
        await lookAfterFiles(app, shell);
        const telegram = telegramOf(app, shell);
        const page = await serve(app, shell, telegram);
        const queue = await sendOn(app, shell);
        const { address } = page;
        if (options.json === true) shell.print(JSON.stringify({ address }));
        else shell.print(`联络台已启动：${address} （按 Ctrl+C 停止 / Ctrl+C stops）`);
        if (telegram === null) shell.tell(telegramIsOff);
        else telegram.start();
        await stopped;
        shell.tell('正在停止… / stopping …');
        await page.close();
        await telegram?.stop();
        await queue.stop();
      }),
    );
}

/** How often it is looked for messages that are due where no job queue does it. */
const LOOK_MS = 60_000;

/** Messages go out by themselves from now on. The page does not wait for the job queue, and goes on without it. */
async function sendOn(app: App, shell: Shell): Promise<JobQueue> {
  const { delivery, jobs: connection, config } = app;
  const queue = jobQueue({
    ...{ connection, jobs: deliveryJobs(delivery), timeZone: config.timeZone },
    log: (id, error) => {
      shell.log(id, error);
    },
    notice: (_, message) => {
      shell.tell(message);
    },
  });
  delivery.wakeBy((conversation, at) => {
    queue.wake(WAKE, { key: conversation, data: { conversation }, at });
  });
  await lookAtOnce(app, shell);
  void queue.start().then((runs) => {
    if (!runs) lookAgain(app, shell);
  });
  return queue;
}

/** What could not be looked for now is for the next minute. */
async function lookAtOnce({ delivery, jobs, store }: App, shell: Shell): Promise<void> {
  try {
    // Nobody else has an embedded store: what was being sent when the program was cut off, it was that sent it.
    if (jobs.kind === 'embedded') await store.outbox.free();
    await delivery.sweep();
  } catch (error) {
    shell.log('deliver', error);
  }
}

function lookAgain({ delivery }: App, shell: Shell): void {
  shell.tell(
    '任务队列没有启动，到期的消息改为每分钟检查一次 / no job queue: messages that are due are looked for each minute',
  );
  const timer = setInterval(() => {
    delivery.sweep().catch((error: unknown) => {
      shell.log('deliver', error);
    });
  }, LOOK_MS);
  timer.unref();
}

/** A folder that cannot be swept is no reason not to begin; `doctor` says more. */
async function lookAfterFiles(app: App, shell: Shell): Promise<void> {
  try {
    await app.files.sweep();
  } catch (error) {
    shell.tell(
      '附件文件夹暂时不能清理，运行 liaison doctor 查看 / the folder for files could not be swept, see liaison doctor',
    );
    shell.log('files', error);
  }
}

const telegramIsOff =
  'Telegram 未开启：向 @BotFather 申请令牌，设置 TELEGRAM_BOT_TOKEN 后重新启动 / Telegram is off: set TELEGRAM_BOT_TOKEN to turn it on';

/** Whatever is wrong with Telegram, the page is served. */
function telegramOf(app: App, shell: Shell): TelegramChannel | null {
  const channel = telegramOver(app, {
    log: (id, error) => {
      shell.log(id, error);
    },
    notice: (_, message) => {
      shell.tell(message);
    },
  });
  return channel;
}

async function serve(app: App, shell: Shell, telegram: TelegramChannel | null): Promise<WebServer> {
  const { host, port } = app.config.web;
  try {
    return await serveWeb(pageOf(app, shell, telegram), { host, port });
  } catch (error) {
    const reason = unusable[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new NamedFailure(`不能在 HOST=${host} PORT=${String(port)} 上提供网页：${reason}`, { cause: error });
  }
}

const unusable: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: '本机没有这个地址，请改 HOST (no such address on this machine; change HOST)',
  ENOTFOUND: '找不到这个主机名，请改 HOST (no such host; change HOST)',
  EAI_AGAIN: '找不到这个主机名，请改 HOST (no such host; change HOST)',
  EACCES: '没有权限使用这个端口，请改 PORT，例如 3000 (not permitted; change PORT)',
};

async function loadDemonstration(app: App, shell: Shell): Promise<void> {
  shell.tell('数据为空，正在读入示例方案、台账和名册… / loading the demonstration …');
  await app.load(demonstration);
}

function pageOf({ desk, board, clock, config, files }: App, shell: Shell, telegram: TelegramChannel | null) {
  return webApp({
    desk,
    board,
    files: { limit: files.intake.limit, open: (person, id) => files.open(person, id) },
    ...(telegram?.webhook == null ? {} : { beside: telegram.webhook }),
    loopback: isLoopback(config.web.host),
    now: () => clock.now(),
    onFailure: ({ errorId, error }) => {
      shell.log(errorId, error);
    },
  });
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u.test(host);
