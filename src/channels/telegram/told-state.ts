import type { Notice } from '../../assistant/ports.ts';
import type { TelegramState } from './state.ts';

/** Keeps how Telegram is, and tells the operator when that changes. */
export function toldState(
  notice: Notice,
  turned?: (state: TelegramState) => void,
): { tell(state: TelegramState): void; now(): TelegramState } {
  let current: TelegramState = { kind: 'connecting' };
  return {
    now: () => current,
    tell(state) {
      if (current.kind === 'stopped') return;
      const isNews = keyOf(state) !== keyOf(current);
      current = state;
      if (!isNews) return;
      turned?.(state);
      told(state, notice);
    },
  };
}

const keyOf = (state: TelegramState): string =>
  state.kind === 'conflict' ? `${state.kind} ${String(state.webhook)}` : state.kind;

function told(state: TelegramState, notice: Notice): void {
  switch (state.kind) {
    case 'on':
      notice('info', `Telegram 已开启：@${state.username}（${modes[state.mode]}） / Telegram is on, by ${state.mode}`);
      return;
    case 'refused':
      notice(
        'warn',
        'Telegram 令牌被拒绝，Telegram 已关闭，其他照常运行；请在 @BotFather 核对 TELEGRAM_BOT_TOKEN 后重新启动 / token refused: Telegram is off, the rest goes on',
      );
      return;
    case 'conflict':
      notice('warn', state.webhook ? elsewhere : another);
      return;
    case 'unreachable':
      notice(
        'warn',
        `暂时连不上 Telegram，自动重试，恢复后补收补发 / Telegram cannot be reached, trying again: ${state.reason}`,
      );
      return;
    case 'connecting':
    case 'stopped':
  }
}

const modes = { polling: '长轮询', webhook: 'webhook' };

const another =
  '另一个实例正在用同一个令牌接收 Telegram 消息，请关闭其中一个；本实例继续尝试 / another instance is polling with this token; stop one of them';

const elsewhere =
  'Telegram 的 webhook 指向别处，本实例收不到消息；请停用另一处，或改用 TELEGRAM_WEBHOOK_URL；本实例继续尝试 / the webhook points elsewhere';
