import type { Command } from 'commander';
import { demonstration, type App } from '../app.ts';
import type { TelegramChannel } from '../channels/telegram/channel.ts';
import type { WebServer } from '../channels/web/serve.ts';
import { telegramOver } from '../telegram.ts';
import { probesOver } from '../watched.ts';
import type { CommonOptions, Shell } from '../command.ts';
import { servePage } from './start/page.ts';
import { sendingOf } from './start/sending.ts';

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
        const sending = sendingOf(app, shell);
        const probes = await probesOver(app, { telegram, jobs: sending.state });
        const page = await servePage(app, { telegram, probes });
        try {
          await sending.start();
          sayBegun(page, { app, shell, options });
          telegram?.start();
          await stopped;
          shell.tell('正在停止… / stopping …');
          shell.life('stopping');
        } finally {
          await page.close();
          await telegram?.stop();
          await sending.stop();
        }
      }),
    );
}

/** A folder that cannot be swept is no reason not to begin; `doctor` says more. */
async function lookAfterFiles(app: App, shell: Shell): Promise<void> {
  try {
    await app.files.sweep();
  } catch (error) {
    shell.tell(
      '附件文件夹暂时不能清理，运行 liaison doctor 查看 / the folder for files could not be swept, see liaison doctor',
    );
    app.log('files', error);
  }
}

/** Whatever is wrong with Telegram, the page is served. */
const telegramOf = (app: App, shell: Shell): TelegramChannel | null =>
  telegramOver(app, {
    log: app.log,
    watch: app.watching.tell,
    notice: (_, message) => {
      shell.tell(message);
    },
    turned(state) {
      const mode = state.kind === 'on' ? { mode: state.mode, username: state.username } : {};
      shell.life('telegram', { state: state.kind, ...mode });
    },
  });

interface Begun {
  readonly app: App;
  readonly shell: Shell;
  readonly options: CommonOptions;
}

function sayBegun({ address }: WebServer, { app: { config }, shell, options }: Begun): void {
  if (options.json === true) shell.print(JSON.stringify({ address }));
  else shell.print(`联络台已启动：${address} （按 Ctrl+C 停止 / Ctrl+C stops）`);
  shell.life('begun', { address, store: config.store.kind, telegram: config.telegram === null ? 'off' : 'connecting' });
  if (config.modelsOff)
    shell.tell('模型已关闭（LIAISON_MODEL=off），任何模型都不调用 / models are off: none is called, of whatever kind');
  if (config.telegram !== null) return;
  shell.tell(
    'Telegram 未开启：向 @BotFather 申请令牌，设置 TELEGRAM_BOT_TOKEN 后重新启动 / Telegram is off: set TELEGRAM_BOT_TOKEN to turn it on',
  );
}

async function loadDemonstration(app: App, shell: Shell): Promise<void> {
  shell.tell('数据为空，正在读入示例方案、台账和名册… / loading the demonstration …');
  await app.load(demonstration);
}
