import { expect, test } from 'vitest';
import { onServer } from '../support/store.ts';
import { workingDay } from './telegram/day.ts';

test('a working day by Telegram, with calls that go wrong and a program that is killed, loses nothing and repeats nothing', async () => {
  const seed = Date.now() % 1_000_000;

  const day = await workingDay({
    ...{ engine: onServer() ? 'PostgreSQL' : 'embedded', seed, liaisons: 4, groups: 2 },
    ...{ faults: 0.01, kills: 2 },
  });

  expect({ wrongs: day.wrongs, duplicates: day.duplicates }, `seed ${String(seed)}`).toEqual({
    wrongs: [],
    duplicates: 0,
  });
  // What people did, and what happened to groups.
  expect(day.messages).toBe(4 * 13 + 2 * 2);
}, 300_000);
