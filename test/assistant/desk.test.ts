import { describe, expect, test } from 'vitest';
import { desk } from '../../src/assistant/desk.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Outward } from '../../src/assistant/outbox.ts';
import type { Store } from '../../src/assistant/ports.ts';
import { RowMovedError } from '../../src/assistant/reports/record.ts';
import { plainText } from '../../src/domain/reply.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aDesk } from '../support/desk.ts';
import { onServer } from '../support/store.ts';

test('a message delivered twice has its effect once and gets the same reply', async () => {
  const { handle, message, store } = await aDesk();
  const report = message('秦教育', '硬质隔离设施完成60%');
  const draft = await handle(report);
  const confirmation = message('秦教育', '确认', { action: draft.actions[0]?.value ?? '' });

  const first = await handle(confirmation);
  const second = await handle(confirmation);

  expect(first.kind).toBe('recorded');
  expect(second).toEqual(first);
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('two deliveries at once get one reply, two taps at once from two conversations record once', async () => {
  const { handle, message, store } = await aDesk();
  const report = message('秦教育', '硬质隔离设施完成60%');

  const drafts = await Promise.all([handle(report), handle(report), handle(report)]);
  const action = drafts[0].actions[0]?.value ?? '';
  const taps = await Promise.all(
    ['one', 'two', 'three'].map((conversation) => handle(message('秦教育', '确认', { action, conversation }))),
  );

  expect(drafts[1]).toEqual(drafts[0]);
  expect(drafts[2]).toEqual(drafts[0]);
  expect(taps.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
  expect(taps.filter((reply) => plainText(reply).includes('没有重复记录'))).toHaveLength(2);
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('many messages at once in several conversations are all answered, each with its own', async () => {
  const { handle, message, store, errors } = await aDesk();
  const people = ['秦教育', '石公安', '叶卫健'];
  const messages = Array.from({ length: 30 }, (_, i) => {
    const person = people[i % people.length] ?? '';
    return message(person, i % 2 === 0 ? '护学岗谁牵头' : '明厨亮灶什么时候到期', {
      conversation: `c${String(i % 6)}`,
    });
  });

  const replies = await Promise.all(messages.map(handle));

  expect(replies.map(({ kind }) => kind)).toEqual(messages.map((_, i) => (i % 2 === 0 ? 'lead' : 'due')));
  expect(errors).toEqual([]);
  const turns = await Promise.all(
    people.map(async (name) => {
      const person = await store.people.byAccountOrName(name);
      return person === null ? [] : store.turns(person, { conversation: 'c0', limit: 30 });
    }),
  );
  expect(turns.flat()).toHaveLength(5);
});

test('a stranger is told how to be enrolled and learns nothing, whatever is said or pressed', async () => {
  const { say, handle, message, store } = await aDesk();
  const draft = await say('秦教育', '硬质隔离设施完成60%');

  const asked = await say('路人', '护学岗谁牵头');
  const reported = await say('路人', '护学岗完成60%');
  const pressed = await handle(message('路人', '确认', { action: draft.actions[0]?.value ?? '' }));
  const empty = await say('路人', '');

  for (const reply of [asked, reported, pressed, empty]) {
    expect(reply.kind).toBe('denied');
    expect(reply.facts).toEqual({});
    expect(plainText(reply)).not.toMatch(/公安局|教育局|护学岗|隔离/u);
  }
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test('what no person types is answered politely', async () => {
  const { say, errors } = await aDesk();
  const nul = String.fromCharCode(0);

  const empty = await say('秦教育', '   ');
  const long = await say('秦教育', '长'.repeat(100_000));
  const controls = await say('秦教育', `护学岗${nul}\u0007谁\u001B牵头\u202E`);
  const surrogate = await say('秦教育', '护学岗\uD800完成60%\uDC00');
  const action = await say('秦教育', '按钮', { action: `confirm:${nul}\uD800` });
  const forged = await say('秦教育', '按钮', { action: 'undo:1:2026-99-99T00:00:00Z' });
  const newlines = await say('秦教育', '硬质隔离设施完成40%\r\n明厨亮灶完成30%');

  expect([empty.kind, long.kind, controls.kind, surrogate.kind]).toEqual(['help', 'help', 'lead', 'draft']);
  expect(plainText(long)).toContain('太长');
  expect([action.kind, forged.kind]).not.toContain('error');
  expect(newlines.facts.updates).toHaveLength(3);
  expect(errors).toEqual([]);
});

/** A store in which keeping a draft fails as long as it is told to. */
function faulty(store: Store, isBroken: () => boolean): Store {
  return {
    ...store,
    transaction: (conversation, work) =>
      store.transaction(conversation, (stores) =>
        work({
          ...stores,
          drafts: {
            ...stores.drafts,
            keep: (draft) => (isBroken() ? Promise.reject(new Error('disk on fire')) : stores.drafts.keep(draft)),
          },
        }),
      ),
  };
}

test('a bug is logged once under an id that the person is told, leaves nothing behind, and the message can come again', async () => {
  const { store, clock, message } = await aDesk();
  const logged: [string, unknown][] = [];
  let isBroken = true;
  const broken = desk({
    store: faulty(store, () => isBroken),
    clock,
    log: (id, error) => logged.push([id, error]),
  });
  const report = message('秦教育', '硬质隔离设施完成60%');

  const failed = await broken.handle(report);
  isBroken = false;
  const again = await broken.handle(report);

  const [[id, error] = []] = logged;
  expect(failed.kind).toBe('error');
  expect(plainText(failed)).toContain(id);
  expect(plainText(failed)).not.toContain('fire');
  expect(error).toMatchObject({ message: 'disk on fire' });
  expect(logged).toHaveLength(1);
  expect(again.kind).toBe('draft');
  const author = (await store.people.byAccountOrName('秦教育')) ?? localOperator;
  expect(await store.turns(author, { conversation: 'test:秦教育', limit: 10 })).toHaveLength(1);
});

test('writers at once on one row lose no update, and its versions rise one by one', async () => {
  const { handle, message, store, errors } = await aDesk();
  const writers = Array.from({ length: onServer() ? 20 : 6 }, (_, i) => i);

  await Promise.all(
    writers.map(async (i) => {
      const say = (text: string, action?: string) =>
        handle(
          message('岳主任', text, { conversation: `writer ${String(i)}`, ...(action === undefined ? {} : { action }) }),
        );
      let reply = await say(`硬质隔离设施完成${String(i + 1)}%`);
      // Whoever was overtaken is shown the row as it is now and confirms again.
      while (reply.kind === 'draft') reply = await say('确认', reply.actions[0]?.value ?? '');
      expect(reply.kind).toBe('recorded');
    }),
  );

  const history = (await store.ledger.history('1', localOperator)) ?? [];
  const percents = history.map(({ after }) => after.percent).toReversed();
  const [item] = await store.ledger.items({ ids: ['1'] }, localOperator);
  expect(errors).toEqual([]);
  expect(history).toHaveLength(writers.length);
  expect(history.slice(0, -1).map(({ before }) => before)).toEqual(history.slice(1).map(({ after }) => after));
  expect(percents.toSorted((a, b) => Number(a) - Number(b))).toEqual(writers.map((i) => i + 1));
  expect(item?.version).toBe(1 + writers.length);
  expect(await store.journal.entries(localOperator)).toHaveLength(writers.length);
}, 120_000);

test('records of the same rows in another order do not wait for each other in a circle', async () => {
  const { handle, message, errors } = await aDesk();
  const say = (conversation: string, text: string, action?: string) =>
    handle(message('岳主任', text, { conversation, ...(action === undefined ? {} : { action }) }));
  const titles = ['硬质隔离设施', '护学岗', '明厨亮灶'];
  const orders = [titles, titles.toReversed(), [titles[1], titles[0]], [titles[2], titles[1]]];
  const drafts = await Promise.all(
    orders.map((order, i) =>
      say(`c${String(i)}`, order.map((title) => `${title ?? ''}完成${String(20 + i)}%`).join('；')),
    ),
  );

  const settled = await Promise.all(
    drafts.map(async (draft, i) => {
      let reply = draft;
      while (reply.kind === 'draft') reply = await say(`c${String(i)}`, '确认', reply.actions[0]?.value ?? '');
      return reply.kind;
    }),
  );

  expect(settled).toEqual(orders.map(() => 'recorded'));
  expect(errors).toEqual([]);
});

describe('what is sent once it is committed', () => {
  /** A desk whose conversations somebody sends to, who has written down what they were told. */
  async function sentTo(over: (store: Store) => Store = (store) => store) {
    const { store, clock, message } = await aDesk();
    const told: string[] = [];
    const outward: Outward = {
      lease: () => ({ holder: 'a', now: clock.now(), until: '2030-01-01T00:00:00Z', after: null }),
      send: ({ row }) => void told.push(`send ${plainText(row.reply).slice(0, 8)}`),
      poke: (conversation) => void told.push(`poke ${conversation}`),
    };
    const ours = desk({ store: over(store), clock, log: () => undefined, services: { outward } });
    return { store, told, message, handle: (incoming: IncomingMessage) => ours.handle(incoming) };
  }

  test('is the answer that was leased, once, whatever was tried before; what comes again only has it looked', async () => {
    const attempts = { failed: 0 };
    const { store, told, message, handle } = await sentTo((plain) => ({
      ...plain,
      transaction: (conversation, work) =>
        plain.transaction(conversation, async (stores) => {
          const done = await work(stores);
          attempts.failed += 1;
          if (attempts.failed < 3) throw new RowMovedError();
          return done;
        }),
    }));
    const asked = message('秦教育', '护学岗谁牵头', { outbox: {} });

    await handle(asked);
    const leased = await store.outbox.due('2029-01-01T00:00:00Z');
    await handle(asked);
    await handle(message('秦教育', '护学岗谁牵头'));

    expect(told).toEqual([expect.stringMatching(/^send /u), 'poke test:秦教育']);
    expect(leased).toEqual([]);
    expect(await store.outbox.due('2031-01-01T00:00:00Z')).toEqual(['test:秦教育']);
  });

  test('is the word of what went wrong, where the answer was taken back', async () => {
    const { store, told, message, handle } = await sentTo((plain) => ({
      ...plain,
      transaction: (conversation, work) =>
        plain.transaction(conversation, async (stores) => {
          await work(stores);
          throw new Error('disk on fire');
        }),
    }));

    const reply = await handle(message('秦教育', '护学岗谁牵头', { outbox: {} }));

    expect(reply.kind).toBe('error');
    expect(told).toEqual(['poke test:秦教育']);
    expect(await store.outbox.due('2029-01-01T00:00:00Z')).toEqual(['test:秦教育']);
  });
});
