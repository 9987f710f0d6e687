import type { App } from '../../app.ts';
import type { TelegramChannel } from '../../channels/telegram/channel.ts';
import type { Probes } from '../../channels/web/probes.ts';
import { serveWeb, type WebServer } from '../../channels/web/serve.ts';
import { webApp } from '../../channels/web/web-app.ts';
import { NamedFailure } from '../../command.ts';

interface Beside {
  readonly telegram: TelegramChannel | null;
  readonly probes: Probes;
}

/** Serves the page, and beside it Telegram's webhook and what watches the program. Throws `NamedFailure` where the address cannot be had. */
export async function servePage(app: App, beside: Beside): Promise<WebServer> {
  const { host, port } = app.config.web;
  try {
    return await serveWeb(pageOf(app, beside), { host, port });
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

function pageOf({ desk, board, clock, config, files, draw, log }: App, { telegram, probes }: Beside) {
  return webApp({
    desk,
    board,
    draw,
    files: { limit: files.intake.limit, open: (person, id) => files.open(person, id) },
    ...(telegram?.webhook == null ? {} : { beside: telegram.webhook }),
    probes,
    loopback: isLoopback(config.web.host),
    now: () => clock.now(),
    onFailure: ({ errorId, error }) => {
      log(errorId, error);
    },
  });
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/u.test(host);
