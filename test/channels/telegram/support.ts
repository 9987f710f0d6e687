import { onTestFinished } from 'vitest';
import { desk } from '../../../src/assistant/desk.ts';
import type { IncomingEvent } from '../../../src/assistant/event.ts';
import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { FileIntake } from '../../../src/assistant/ports.ts';
import type { Transcribe } from '../../../src/assistant/transcribe.ts';
import { telegramChannel, type TelegramOptions } from '../../../src/channels/telegram/channel.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { delivery } from '../../../src/jobs/deliver.ts';
import { aClock, fill } from '../../support/desk.ts';
import { aPng } from '../../support/png.ts';
import { aStore } from '../../support/store.ts';
import { standInTelegram, type StandInOptions } from '../../support/telegram/stand-in.ts';

/** Whose Telegram accounts are on the roster. */
const people: Readonly<Record<string, string>> = {
  'telegram:1001': '秦教育',
  'telegram:1002': '石公安',
  'telegram:1009': '岳主任',
};

/** As fast as it goes, and without waiting. */
const fast = { limits: { global: {}, group: {}, out: {} }, typingAfterMs: 60_000 } as const;

export interface ScenarioOptions {
  readonly standIn?: StandInOptions;
  readonly channel?: Partial<TelegramOptions>;
  readonly files?: FileIntake;
  readonly transcribe?: Transcribe;
  /** Stands between the channel and the desk. */
  readonly around?: (message: IncomingMessage, handle: (message: IncomingMessage) => Promise<Reply>) => Promise<Reply>;
}

/** A desk that talks by a stand-in of Telegram, with all that is between them. */
export async function aTelegramDesk(options: ScenarioOptions = {}) {
  const telegram = await standInTelegram(options.standIn);
  const clock = aClock();
  const store = await aStore();
  await fill(store, clock.now());
  const errors: unknown[] = [];
  const notices: string[] = [];
  const events: IncomingEvent[] = [];
  const handled: IncomingMessage[] = [];
  const log = (_: string, error: unknown) => {
    errors.push(error);
  };
  const notice = (_: string, text: string) => {
    notices.push(text);
  };
  const { files = null, transcribe = null } = options;
  const around: NonNullable<ScenarioOptions['around']> = options.around ?? ((message, handle) => handle(message));
  const inner = desk({ store, clock, log, files, transcribe });
  const sending = delivery({ outbox: store.outbox, clock, log, notice, giveUp: () => Promise.resolve([]) });

  const aChannel = (more: Partial<TelegramOptions> = {}) => {
    const channel = telegramChannel({
      token: () => telegram.token,
      apiRoot: telegram.apiRoot,
      webhook: null,
      timeZone: 'Asia/Shanghai',
      desk: {
        async handle(message) {
          handled.push(message);
          const account = people[message.account ?? ''] ?? message.account;
          const reply = await around({ ...message, account }, (given) => inner.handle(given));
          sending.poke(message.conversation);
          return reply;
        },
      },
      outbox: store.outbox,
      onEvent: (event) => Promise.resolve(events.push(event)),
      poke: (conversation) => {
        sending.poke(conversation);
      },
      now: () => clock.now(),
      log,
      notice,
      draw: () => Promise.resolve(aPng()),
      files: {
        attachment: () => Promise.resolve(null),
        ledger: () => Promise.resolve(null),
        paper: () => Promise.resolve(null),
      },
      officeChats: () => Promise.resolve([]),
      pauses: { firstMs: 5, longestMs: 20, conflictMs: 20 },
      waitSeconds: 1,
      ...fast,
      ...options.channel,
      ...more,
    });
    onTestFinished(() => channel.stop());
    return channel;
  };

  const channel = aChannel();
  sending.add(channel.sender);
  onTestFinished(async () => {
    await channel.stop();
    await sending.stop();
    await telegram.stop();
  });
  return { telegram, store, clock, channel, aChannel, sending, errors, notices, events, handled };
}
