import type { Log } from './assistant/desk.ts';
import type { Watch } from './assistant/happening.ts';
import type { Clock, Notice } from './assistant/ports.ts';
import type { EventfulDesk } from './at-the-desk.ts';
import type { Board, DrawChart } from './channels/channel.ts';
import { chatIdOf, telegramChannel, type TelegramChannel, type TelegramOptions } from './channels/telegram/channel.ts';
import type { TelegramState } from './channels/telegram/state.ts';
import type { Config } from './config.ts';
import { isOffice } from './domain/people.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import type { Delivery } from './jobs/deliver.ts';
import type { OpenStore } from './store/store.ts';

/** What Telegram needs of the program. */
export interface TelegramParts {
  readonly config: Config;
  readonly store: OpenStore;
  readonly desk: EventfulDesk;
  readonly clock: Clock;
  readonly files: EvidenceFiles;
  readonly delivery: Delivery;
  readonly exportLedger: Board['ledgerFile'];
  readonly draw: DrawChart;
  readonly exportPaper: Board['paperFile'];
  /** Told once where a code is handed in with one tap. */
  readonly linkWith: (linkFor: (code: string) => string) => void;
}

interface Telling {
  readonly log: Log;
  readonly notice: Notice;
  /** Hears of what is counted. */
  readonly watch?: Watch;
  /** Hears how Telegram is whenever that changes. */
  readonly turned?: (state: TelegramState) => void;
  /** For tests and benchmarks; Telegram's own without it, none with `null`. */
  readonly limits?: Exclude<TelegramOptions['limits'], undefined>;
}

/** Telegram, wired; `null` where it is not configured. */
export function telegramOver(app: TelegramParts, telling: Telling): TelegramChannel | null {
  const { config, store, desk, clock, files, delivery } = app;
  if (config.telegram === null) return null;
  const personOf = (account: string) => store.people.byAccountOrName(account);
  const channel = telegramChannel({
    ...config.telegram,
    ...telling,
    ...{ desk, timeZone: config.timeZone, outbox: store.outbox },
    onEvent: (event) => desk.happened(event),
    introduced: (username) => {
      app.linkWith((code) => `https://t.me/${username}?start=${code}`);
    },
    poke: (conversation) => {
      delivery.poke(conversation);
    },
    now: () => clock.now(),
    draw: app.draw,
    files: {
      async attachment(account, id) {
        const person = await personOf(account);
        return person === null ? null : files.open(person, id);
      },
      async ledger(account, { selection, format }) {
        const reader = await personOf(account);
        return reader === null ? null : app.exportLedger({ selection, format, reader });
      },
      async paper(account, { order }) {
        const reader = await personOf(account);
        return reader === null ? null : app.exportPaper({ order, reader });
      },
    },
    async officeChats() {
      const people = await store.people.all();
      return people.filter(isOffice).flatMap(({ accounts }) => accounts.flatMap((account) => chatIdOf(account) ?? []));
    },
  });
  delivery.add(channel.sender);
  return channel;
}
