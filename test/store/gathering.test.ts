import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gathering, type Work } from '../../src/store/gathering.ts';

/** Pieces that are run for what they say of themselves, with which of them went together. */
function staged({ lanes = 1, most = 4, fails = () => false }: Staging = {}) {
  const goes: (readonly string[])[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const go = async <T>(keys: readonly string[], work: () => Promise<T>): Promise<T> => {
    goes.push(keys);
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    try {
      await turn();
      return await work();
    } finally {
      running -= 1;
    }
  };
  const run = gathering<string>({
    ...{ lanes, most },
    alone: ({ key, work }) => go([key], () => work('by itself')),
    together: (pieces: readonly Work<string>[]) =>
      go(
        pieces.map(({ key }) => key),
        async () => {
          if (fails()) throw new Error('taken back');
          return Promise.all(pieces.map(({ work }) => work('with others')));
        },
      ),
  });
  return { run, goes, mostAtOnce: () => mostAtOnce };
}

interface Staging {
  readonly lanes?: number;
  readonly most?: number;
  /** Whether a go of several fails. */
  readonly fails?: () => boolean;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const where = (place: string): Promise<string> => Promise.resolve(place);

test('what comes in one turn of the event loop goes together, and no more than may', async () => {
  const { run, goes } = staged({ most: 3 });

  const done = await Promise.all(['a', 'b', 'c', 'd'].map((key) => run(key, where)));

  expect(goes).toEqual([['a', 'b', 'c'], ['d']]);
  expect(done).toEqual(['with others', 'with others', 'with others', 'by itself']);
});

test('what comes while others are under way waits for a lane, and no longer', async () => {
  const { run, goes, mostAtOnce } = staged({ lanes: 2 });

  const first = run('a', async (place) => {
    for (let n = 0; n < 8; n += 1) await turn();
    return where(place);
  });
  await turn();
  const rest = [run('b', where), run('c', where)];
  await turn();
  const last = ['d', 'e'].map((key) => run(key, where));
  await Promise.all([first, ...rest, ...last]);

  expect(goes).toEqual([['a'], ['b', 'c'], ['d', 'e']]);
  expect(mostAtOnce()).toBe(2);
});

test('pieces of one key go one after another, and never together', async () => {
  const { run, goes } = staged({ lanes: 2 });
  const order: string[] = [];
  const noting = (name: string) => async () => {
    order.push(`${name} begins`);
    await turn();
    order.push(`${name} ends`);
  };

  await Promise.all([run('a', noting('a1')), run('a', noting('a2')), run('b', noting('b1'))]);

  expect(goes).toEqual([['a', 'b'], ['a']]);
  expect(order.filter((event) => event.startsWith('a'))).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
});

test('where one fails the others are run again, each by itself, and it alone is told', async () => {
  const { run } = staged();
  const tries = { a: 0, b: 0 };

  const a = run('a', (place) => {
    tries.a += 1;
    return where(place);
  });
  const b = run('b', () => {
    tries.b += 1;
    return Promise.reject(new Error('no such row'));
  });

  expect(await a).toBe('by itself');
  await expect(b).rejects.toThrow('no such row');
  expect(tries).toEqual({ a: 2, b: 2 });
});

test('whatever comes when, every piece comes to its own end, in the order of its key, and nothing waits for ever', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), fails: fc.boolean(), after: fc.nat(3) }), { maxLength: 30 }), // prettier-ignore
      fc.record({ lanes: fc.integer({ min: 1, max: 3 }), most: fc.integer({ min: 1, max: 5 }) }),
      fc.infiniteStream(fc.boolean()),
      async (pieces, bounds, breaks) => {
        const { run, mostAtOnce } = staged({ ...bounds, fails: () => breaks.next().value as boolean });
        const last = new Map<string, number>();
        const ended: Promise<PromiseSettledResult<number>>[] = [];
        for (const [n, { key, fails, after }] of pieces.entries()) {
          for (let wait = 0; wait < after; wait += 1) await turn();
          const done = run(key, async () => {
            await turn();
            if (fails) throw new Error(`piece ${String(n)}`);
            return n;
          });
          ended.push(Promise.allSettled([done]).then(([outcome]) => (last.set(key, Math.max(n, last.get(key) ?? -1)), inOrder(outcome, { n, key, last })))); // prettier-ignore
        }

        const outcomes = await Promise.all(ended);

        expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)))).toEqual(
          pieces.map(({ fails }, n) => (fails ? `Error: piece ${String(n)}` : n)),
        ); // prettier-ignore
        expect(mostAtOnce()).toBeLessThanOrEqual(bounds.lanes * bounds.most);
      },
    ),
  );
});

/** A piece that ends after one of its key that came later was overtaken. */
function inOrder<T>(outcome: T, { n, key, last }: Ended): T {
  expect(last.get(key), `piece ${String(n)} of ${key} was overtaken`).toBe(n);
  return outcome;
}

interface Ended {
  readonly n: number;
  readonly key: string;
  readonly last: ReadonlyMap<string, number>;
}
