import { expect, test } from 'vitest';
import { inTurn } from '../../src/assistant/in-turn.ts';

/** Work that ends when it is told to, with what has begun and ended so far. */
function stagedWork() {
  const events: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise<void>((end) => ends.set(name, end));
    events.push(`${name} ends`);
    return name;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { events, work, end };
}

/** Everything that can go on has gone on: promises are settled before the event loop turns. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('work of one key goes in order, work of others beside it', async () => {
  const { events, work, end } = stagedWork();
  const run = inTurn(8);

  const all = Promise.all([run('a', work('a1')), run('a', work('a2')), run('b', work('b1'))]);
  await settled();
  await end('b1');
  await end('a1');
  await end('a2');

  expect(events).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
  expect(await all).toEqual(['a1', 'a2', 'b1']);
});

test('no more than the limit run at once; a place that is left goes to whoever waited longest', async () => {
  const { events, work, end } = stagedWork();
  const run = inTurn(2);

  const all = Promise.all(['a', 'b', 'c', 'd'].map((key) => run(key, work(key))));
  await settled();
  await end('b');
  await end('a');
  await end('c');
  await end('d');
  await all;

  expect(events.slice(0, 5)).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'a ends']);
});

test('work that fails holds nobody up', async () => {
  const run = inTurn(1);

  const failed = run('a', () => Promise.reject(new Error('no')));
  const next = run('a', () => Promise.resolve('yes'));

  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
