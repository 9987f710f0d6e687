import type { Command } from 'commander';
import { demonstration, type App } from '../app.ts';
import { webApp } from '../channels/web/web-app.ts';
import { serveWeb } from '../channels/web/serve.ts';
import type { CommonOptions, Shell } from '../command.ts';

export function addStart(program: Command, shell: Shell): void {
  program
    .command('start')
    .description('启动网页；数据为空时先读入示例 (serve the page; an empty store gets the demonstration first)')
    .action(async (options: CommonOptions) => {
      await shell.withApp(options, async (app) => {
        if (await app.store.isEmpty()) await loadDemonstration(app, shell);
        const { host, port } = app.config.web;
        const page = await serveWeb(pageOf(app, shell), { host, port });
        shell.print(`联络台已启动：${page.address} （按 Ctrl+C 停止 / Ctrl+C stops）`);
        await shell.stopped;
        shell.tell('正在停止… / stopping …');
        await page.close();
      });
    });
}

async function loadDemonstration(app: App, shell: Shell): Promise<void> {
  shell.tell('数据为空，正在读入示例方案、台账和名册… / loading the demonstration …');
  await app.load(demonstration);
}

function pageOf({ desk, board, clock, config }: App, shell: Shell) {
  return webApp({
    desk,
    board,
    loopback: isLoopback(config.web.host),
    now: () => clock.now(),
    onFailure: ({ errorId, error }) => {
      shell.log(errorId, error);
    },
  });
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u.test(host);
