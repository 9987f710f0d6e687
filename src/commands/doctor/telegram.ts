import { Temporal } from 'temporal-polyfill';
import type { App } from '../../app.ts';
import { chatIdOf } from '../../channels/telegram/channel.ts';
import { instantIn } from '../../assistant/answer.ts';
import { examineTelegram, type Examined, type Receiving, type WebhookError } from '../../channels/telegram/examine.ts';
import { check, fact, type Check } from './check.ts';

type Looked = Pick<App, 'store' | 'config' | 'clock'>;

/** Whether Telegram takes our token, and how messages come in. Nothing is taken in or confirmed. */
export async function checkTelegram(app: Looked): Promise<readonly Check[]> {
  const { telegram } = app.config;
  if (telegram === null)
    return [fact(NAME, '未开启；要开启，向 @BotFather 申请令牌，设置 TELEGRAM_BOT_TOKEN (off; set it to turn it on)')];
  const examined = await examineTelegram(telegram);
  if (examined.kind !== 'reached') return [unusable(examined, telegram.apiRoot)];
  const waits = examined.pending === 0 ? '没有待收消息' : `${String(examined.pending)} 条消息待收`;
  const ours = examined.receiving.kind === 'another-polls' && (await app.store.isServed());
  const receiving = ours
    ? fact(RECEIVING, `长轮询，由本数据库正在运行的 liaison start 接收，${waits}`)
    : receivingOf(examined.receiving, waits, app);
  return [fact(NAME, introduced(examined)), receiving];
}

const NAME = 'Telegram';
const RECEIVING = 'Telegram 接收';

/** How long a failure that Telegram remembers counts. */
const RECENT_MS = 3_600_000;

function unusable(examined: Exclude<Examined, { kind: 'reached' }>, apiRoot: string): Check {
  if (examined.kind === 'refused')
    return check(
      NAME,
      false,
      '令牌被拒绝 (token refused)',
      '在 @BotFather 核对或重新生成令牌，改 TELEGRAM_BOT_TOKEN 后重新启动；自建服务器还要核对 TELEGRAM_API_ROOT',
    );
  return check(
    NAME,
    false,
    `连不上 ${URL.parse(apiRoot)?.host ?? ''} (not reachable)：${examined.reason}`,
    '检查网络、代理和 TELEGRAM_API_ROOT；恢复后自动补收补发',
  );
}

function introduced({ username, hearsAll, joinsGroups }: Extract<Examined, { kind: 'reached' }>): string {
  const groups = hearsAll
    ? '隐私模式已关，群里的话都收得到，与它无关的不处理、不保存'
    : '隐私模式开着，群里只听 @它、回复它的话和命令';
  return `@${username}，${joinsGroups ? groups : '不能加入群聊（要用于群聊，在 @BotFather 开启 Join Groups）'}`;
}

function receivingOf(receiving: Receiving, waits: string, app: Looked): Check {
  switch (receiving.kind) {
    case 'polling':
      return fact(RECEIVING, `长轮询，没有别的实例在收，${waits}`);
    case 'another-polls':
      return check(
        RECEIVING,
        false,
        `另一个实例正在收消息 (another instance is polling)，${waits}`,
        '停掉另一处，或各用各的令牌；要几处同时运行，请改用 TELEGRAM_WEBHOOK_URL',
      );
    case 'webhook-in-the-way':
      return check(
        RECEIVING,
        false,
        `已设 webhook，指向 ${receiving.host} (webhook points elsewhere)，而这里配置的是长轮询，${waits}`,
        'liaison start 会取消它，改为长轮询；另一处还在用的，请各用各的令牌',
      );
    case 'webhook-elsewhere':
      return check(
        RECEIVING,
        false,
        `webhook 指向别处 (webhook points elsewhere)：${receiving.host}，${waits}`,
        '重新启动 liaison start 会改指 TELEGRAM_WEBHOOK_URL；另一处还在用的，请各用各的令牌',
      );
    case 'webhook-missing':
      return check(
        RECEIVING,
        false,
        `还没有设置 webhook (no webhook set)，${waits}`,
        '启动 liaison start 时自动设置；已在运行的，是别处取消了它，请重新启动',
      );
    case 'webhook':
      return hooked(receiving.lastError, waits, app);
  }
}

function hooked(lastError: WebhookError | null, waits: string, { clock, config }: Looked): Check {
  if (lastError === null) return fact(RECEIVING, `webhook，${waits}`);
  const { message, at } = lastError;
  const when = instantIn('zh', Temporal.Instant.from(at).toZonedDateTimeISO(config.timeZone).toString());
  const isOld = Date.parse(clock.now()) - Date.parse(at) > RECENT_MS;
  return check(
    RECEIVING,
    isOld,
    `webhook，${waits}；上次送不进来是${when}：${message.slice(0, 200)}`,
    '确认 TELEGRAM_WEBHOOK_URL 从外网能到本程序，反向代理的路径、证书和 TELEGRAM_WEBHOOK_SECRET 无误',
  );
}

/** Who of the roster can be reached by Telegram. */
export async function checkAccounts({ store, config }: Looked): Promise<readonly Check[]> {
  if (config.telegram === null) return [];
  const people = await store.people.all();
  const chats = people.map(({ name, accounts }) => ({ name, chats: accounts.filter((one) => chatIdOf(one) !== null) }));
  const bound = chats.filter((one) => one.chats.length > 0);
  const lost = await store.reach.lost(bound.flatMap((one) => one.chats));
  const unreached = bound.flatMap((one) =>
    one.chats.flatMap((chat) => {
      const why = lost.get(chat);
      return why === undefined ? [] : [`${one.name}（${reasons[why.failure]}，${instantIn('zh', why.since)}起）`];
    }),
  );
  const without = people.length - bound.length;
  return [
    fact(
      'Telegram 账号',
      `${String(bound.length)} 人已绑定${without === 0 ? '' : `，${String(without)} 人没有，由办公室在聊天中用 /code 姓名 发登记码`}`,
    ),
    check(
      'Telegram 送达',
      unreached.length === 0,
      unreached.length === 0 ? '都能送达' : `送不到 ${String(unreached.length)} 人：${shortened(unreached)}`,
      '请本人在 Telegram 中重新启用机器人并发一句话；账号有变动的，重新绑定',
    ),
  ];
}

const reasons = { blocked: '停用了机器人', gone: '账号已不存在', forbidden: '不允许机器人发言' } as const;

const SHOWN = 5;

const shortened = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? '等' : ''}`;
