import { describe, expect, it } from 'vitest';
import type { Stores } from '../../src/assistant/ports.ts';
import type { Item } from '../../src/domain/ledger/item.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aStore } from '../support/store.ts';
import { year, type YearOptions } from './year/year.ts';

/** The same row, with nothing asked for. */
function without(item: Item): Item {
  const { extension, ...rest } = item;
  return extension === undefined ? item : rest;
}

const small = { seed: 26, units: 5, items: 24 };

async function lived(options: Partial<YearOptions> = {}) {
  const store = await aStore();
  return year({ store, database: store.database }, { ...small, ...options });
}

it('reminds everybody of what is owed and of nothing else, through months with holidays and downtime', async () => {
  const { wrongs, figures } = await lived({ from: '2026-09-01', to: '2026-11-20' });

  expect(wrongs).toEqual([]);
  expect(figures.mostInSevenDays).toBeLessThanOrEqual(3);
  expect(figures.messages).toBeGreaterThan(20);
  expect(figures.messages).toBeLessThan(figures.naively);
}, 60_000);

describe('the year finds out a program that', () => {
  const breaks: readonly [string, (stores: Stores) => Partial<Stores>][] = [
    [
      'does not look at reports',
      ({ ledger }) => ({
        ledger: {
          ...ledger,
          items: async (...asked) => (await ledger.items(...asked)).map((item) => ({ ...item, reportedAt: null })),
        },
      }),
    ],
    [
      'does not know the organisation’s own days',
      ({ settings }) => ({
        settings: { ...settings, organisation: async () => ({ ...(await settings.organisation()), ownDays: [] }) },
      }),
    ],
    [
      'does not know the preset that the office has set',
      ({ settings }) => ({
        settings: {
          ...settings,
          organisation: async () => {
            const set = await settings.organisation();
            return { ...set, reminders: { ...set.reminders, preset: 'light' } };
          },
        },
      }),
    ],
    [
      'sends more than the cap',
      ({ reminders }) => ({
        reminders: { ...reminders, messagesSince: () => Promise.resolve(0) },
      }),
    ],
    [
      'keeps on telling of work that waits for the office',
      ({ ledger }) => ({
        ledger: {
          ...ledger,
          items: async (...asked) => (await ledger.items(...asked)).map(without),
        },
      }),
    ],
  ];
  it.each(breaks)('%s', async (_, broken) => {
    const seenAs = (store: OpenStore): OpenStore => ({
      ...store,
      ...broken(store),
      transaction: (conversation, work) =>
        store.transaction(conversation, (stores) => work({ ...stores, ...broken(stores) })),
    });

    const { wrongs } = await lived({ seenAs, from: '2026-03-01', to: '2026-04-05', perWeek: 1 });

    expect(wrongs).not.toEqual([]);
  });
});
