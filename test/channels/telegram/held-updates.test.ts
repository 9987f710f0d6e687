import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { heldUpdates } from '../../../src/channels/telegram/intake/held-updates.ts';

const updates = (...ids: readonly number[]) => ids.map((update_id) => ({ update_id }));
const idsOf = (taken: readonly Update[]) => taken.map(({ update_id: id }) => id);

describe('the updates in hand', () => {
  it('hold the offset at the first that is not finished', () => {
    const held = heldUpdates(() => 0);
    held.take(updates(5, 6, 7), 100);

    held.finish(6);
    held.finish(7);
    expect(held.offset).toBe(5);
    held.finish(5);

    expect(held.offset).toBe(8);
    expect(held.size).toBe(0);
  });

  it('are passed over when they come again', () => {
    const held = heldUpdates(() => 0);
    held.take(updates(5, 6), 100);
    held.finish(6);

    expect(idsOf(held.take(updates(5, 6, 7, 7), 100))).toEqual([7]);
  });

  it('are passed over where they were finished while the answer that has them was on its way', () => {
    const held = heldUpdates(() => 0);
    held.take(updates(5, 6), 100);
    held.finish(5);
    held.finish(6);

    expect(idsOf(held.take(updates(5, 6, 7), 100))).toEqual([7]);
    expect(held.offset).toBe(7);
  });

  it('are counted apart from those that wait to be tried again', () => {
    const held = heldUpdates(() => 0);
    held.take(updates(5, 6, 7), 100);

    held.finish(5);
    held.fail(6);

    expect(held.open).toBe(1);
    expect(held.size).toBe(2);
  });

  it('leave what is too much for the next time', () => {
    const held = heldUpdates(() => 0);

    expect(idsOf(held.take(updates(7, 5, 6), 2))).toEqual([5, 6]);
    held.finish(5);
    held.finish(6);

    expect(held.offset).toBe(7);
  });

  it('come again when they failed, after a while', () => {
    let now = 0;
    const held = heldUpdates(() => now);
    held.take(updates(5), 100);

    held.fail(5);
    expect(held.offset).toBe(5);
    expect(held.take(updates(5), 100)).toEqual([]);
    now = 1_000;

    expect(idsOf(held.take(updates(5), 100))).toEqual([5]);
  });

  it('are given up when they fail again and again while others go well, and not when all fail', () => {
    let now = 0;
    const held = heldUpdates(() => now);
    const failTwentyTimes = (id: number, between: (time: number) => void) => {
      for (let time = 0; time < 20; time += 1) {
        held.take(updates(id), 100);
        held.fail(id);
        between(time);
        now += 60_000;
      }
    };

    failTwentyTimes(5, () => undefined);
    expect(held.offset).toBe(5);
    failTwentyTimes(5, (time) => {
      held.take(updates(100 + time), 100);
      held.finish(100 + time);
    });

    expect(held.offset).toBeGreaterThan(100);
  });

  it('go on with a count that began anew', () => {
    const held = heldUpdates(() => 0);
    held.take(updates(900), 100);
    held.finish(900);

    expect(idsOf(held.take(updates(20), 100))).toEqual([20]);
    held.finish(20);

    expect(held.offset).toBe(21);
  });

  it('never let Telegram forget one that is not finished, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ most: fc.integer({ min: 1, max: 5 }), finish: fc.nat() }), { maxLength: 60 }),
        (steps) => {
          const held = heldUpdates(() => 0);
          const waiting = new Set(Array.from({ length: 20 }, (_, i) => i + 1));
          const open = new Set<number>();
          for (const { most, finish } of steps) {
            // Telegram forgets what lies before the offset, and hands out what is left.
            for (const id of waiting) if (id < held.offset) waiting.delete(id);
            for (const { update_id: id } of held.take(updates(...[...waiting].slice(0, 10)), most)) open.add(id);
            for (const id of open) expect(waiting.has(id)).toBe(true);
            const chosen = [...open][finish % Math.max(1, open.size)];
            if (chosen === undefined) continue;
            held.finish(chosen);
            open.delete(chosen);
          }
          const unseen = Array.from({ length: 20 }, (_, i) => i + 1).filter((id) => id >= held.offset);
          for (const id of open) expect(unseen).toContain(id);
        },
      ),
    );
  });
});
