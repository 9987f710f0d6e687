import { describe, expect, it } from 'vitest';
import { readiness, type ReadinessParts } from '../../src/watching/readiness.ts';

const asked = (parts: Partial<ReadinessParts> = {}) =>
  readiness({
    askStore: () => Promise.resolve(true),
    delivers: () => true,
    jobs: () => 'running',
    telegram: () => ({ state: 'on', mode: 'polling' }),
    ...parts,
  });

describe('readiness', () => {
  it('is there when every part is well', async () => {
    expect(await asked()()).toEqual({
      ready: true,
      parts: {
        store: { ok: true, state: 'answers' },
        delivery: { ok: true, state: 'running' },
        jobs: { ok: true, state: 'running' },
        telegram: { ok: true, state: 'on', mode: 'polling' },
      },
    });
  });

  it.each(['refused', 'another-instance', 'unreachable'] as const)(
    'is there when Telegram is %s, which is told',
    async (state) => {
      const told = await asked({ telegram: () => ({ state }) })();

      expect(told).toMatchObject({ ready: true, parts: { telegram: { ok: false, state } } });
    },
  );

  it('is not there when the store fails, or delivery has stopped', async () => {
    const failing = await asked({ askStore: () => Promise.reject(new Error('secret address')) })();
    const stopped = await asked({ delivers: () => false })();

    expect(failing).toMatchObject({ ready: false, parts: { store: { ok: false, state: 'fails' } } });
    expect(JSON.stringify(failing)).not.toContain('secret');
    expect(stopped).toMatchObject({ ready: false, parts: { delivery: { ok: false, state: 'stopped' } } });
  });

  it('does not wait for a store that hangs, nor ask it again meanwhile', async () => {
    let questions = 0;
    const hanging = Promise.withResolvers<unknown>();
    const ready = asked({
      patienceMs: 1,
      askStore: () => {
        questions += 1;
        return hanging.promise;
      },
    });

    const told = [await ready(), await ready()];
    hanging.resolve(true);

    expect(told.map(({ parts }) => parts.store.state)).toEqual(['slow', 'slow']);
    expect(questions).toBe(1);
    await hanging.promise;
    expect((await ready()).ready).toBe(true);
  });
});
