import type { App } from '../../app.ts';
import { instantIn } from '../../assistant/answer.ts';
import type { Failure } from '../../assistant/outbox.ts';
import { check, type Check } from './check.ts';

/** How long a message may be due before that is worth a look: longer than a platform's pauses. */
const LATE_MS = 600_000;

const WEEK_MS = 7 * 86_400_000;

/** What waits to be sent, and what never arrived lately. */
export async function checkSending({ store, clock }: Pick<App, 'store' | 'clock'>): Promise<Check> {
  const now = Date.parse(clock.now());
  const { waiting, dueSince } = await store.outboxState.waiting(clock.now());
  const failed = await store.outboxState.failedSince(new Date(now - WEEK_MS).toISOString());
  const since = dueSince === null ? '' : `，最早的从${instantIn('zh', dueSince)}起该发`;
  const queue = waiting === 0 ? '没有待发' : `待发 ${String(waiting)} 条${since}`;
  return check(
    '消息发送',
    dueSince === null || now - Date.parse(dueSince) < LATE_MS,
    `${queue}；近 7 天${failuresIn(failed)}`,
    'liaison start 没有运行的，启动后自动补发；在运行的，先看上面 Telegram 各项，再看运行日志',
  );
}

function failuresIn(failed: readonly { readonly failure: Failure; readonly total: number }[]): string {
  if (failed.length === 0) return '没有送不到的';
  const total = failed.reduce((sum, each) => sum + each.total, 0);
  const each = failed.map(({ failure, total: of }) => `${reasons[failure]} ${String(of)}`).join('，');
  return `送不到 ${String(total)} 条（${each}）`;
}

const reasons: Readonly<Record<Failure, string>> = {
  blocked: '对方停用了机器人',
  gone: '聊天已不存在',
  forbidden: '不能发言',
  'too-long': '太长',
  refused: '平台不接受或程序出错',
};
