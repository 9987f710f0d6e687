import { describe, expect, test } from 'vitest';
import type { UpdatesDraft } from '../../src/assistant/reports/draft.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import { aStore } from '../support/store.ts';
import { aPerson, aTime } from './support/builders.ts';

const aDraft = (draft: Partial<UpdatesDraft> = {}): UpdatesDraft => {
  const state = { due: null, status: null, percent: null, expected: null, blocker: null, note: null };
  return {
    token: 't1',
    conversation: 'web:1',
    author: '7',
    payload: {
      kind: 'report',
      changes: [{ itemId: '1', version: 1, standing: 'lead', said: { percent: 60 }, before: state, after: state }],
      words: '完成60%',
    },
    state: 'open',
    createdAt: aTime,
    expiresAt: '2026-07-09T10:00:00.5+08:00',
    ...draft,
  };
};

const aMessage = (message: Partial<IncomingMessage> = {}): IncomingMessage => ({
  id: 'm1',
  conversation: 'web:1',
  account: 'web:shi',
  text: '护学岗谁牵头',
  sentAt: aTime,
  ...message,
});

const speaker = aPerson({ id: '7' });

const aReply = (words: string) =>
  ({ kind: 'help', blocks: [{ type: 'text', text: words }], facts: {}, citations: [], actions: [] }) as never;

describe('drafts', () => {
  test('each author has one open draft in a conversation, and a new one takes its place', async () => {
    const { drafts } = await aStore();

    await drafts.keep(aDraft());
    await drafts.keep(aDraft({ token: 't2', author: '8' }));
    await drafts.keep(aDraft({ token: 't3', conversation: 'web:2' }));
    await drafts.keep(aDraft({ token: 't4' }));

    expect(await drafts.open('web:1', '7')).toEqual(
      aDraft({ token: 't4', expiresAt: '2026-07-09T10:00:00.500+08:00' }),
    );
    expect(await drafts.byToken('t1', aPerson({ id: '7' }))).toMatchObject({ state: 'replaced' });
    expect((await drafts.open('web:1', '8'))?.token).toBe('t2');
    expect((await drafts.open('web:2', '7'))?.token).toBe('t3');
    expect(await drafts.open('web:3', '7')).toBeNull();
    expect(await drafts.byToken('nothing', aPerson({ id: '7' }))).toBeNull();
  });

  test('the store itself holds no second open draft', async () => {
    const { database, drafts } = await aStore();
    await drafts.keep(aDraft());
    const again = database
      .insertInto('drafts')
      .columns(['token', 'conversation', 'author', 'payload', 'state', 'created_at', 'expires_at']);
    const copy = again.expression((from) =>
      from
        .selectFrom('drafts')
        .select((s) => [
          s.val('t9').as('token'),
          'conversation',
          'author',
          'payload',
          'state',
          'created_at',
          'expires_at',
        ]),
    );

    await expect(copy.execute()).rejects.toThrow(/drafts_open/u);
  });

  test('of many that close it one does, and a closed one stays closed', async () => {
    const store = await aStore();
    await store.drafts.keep(aDraft());

    const closed = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        store.transaction(`c${String(i)}`, ({ drafts }) => drafts.close('t1', i % 2 === 0 ? 'confirmed' : 'cancelled')),
      ),
    );

    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await store.drafts.close('t1', 'cancelled')).toBe(false);
    expect(await store.drafts.open('web:1', '7')).toBeNull();
  });
});

describe('messages', () => {
  test('of many deliveries at once one claims the message', async () => {
    const store = await aStore();

    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        store.transaction(`c${String(i)}`, ({ messages }) => messages.claim(aMessage(), aTime)),
      ),
    );

    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('a claim that was taken back with its transaction is free again', async () => {
    const store = await aStore();
    const failing = store.transaction('web:1', async ({ messages }) => {
      await messages.claim(aMessage(), aTime);
      throw new Error('no power');
    });
    await expect(failing).rejects.toThrow('no power');

    expect(await store.messages.claim(aMessage(), aTime)).toBe(true);
  });

  test('the reply is kept with the message and once more to be sent; turns come oldest first', async () => {
    const store = await aStore();
    for (const id of ['m1', 'm2', 'm3', 'other', 'open']) {
      const message = aMessage({ id, conversation: id === 'other' ? 'web:2' : 'web:1' });
      await store.messages.claim(message, aTime);
      if (id !== 'open') await store.messages.answer(message, aReply(id), { speaker, at: aTime });
    }

    expect(await store.messages.replyTo('m1', speaker)).toEqual(aReply('m1'));
    expect(await store.messages.replyTo('open', speaker)).toBeNull();
    expect(await store.messages.replyTo('nothing', speaker)).toBeNull();
    expect((await store.turns(speaker, { conversation: 'web:1', limit: 2 })).map(({ messageId }) => messageId)).toEqual(
      ['m2', 'm3'],
    );
    const waiting = await store.database.selectFrom('outgoing').select(['message_id', 'state']).orderBy('id').execute();
    expect(waiting.map(({ message_id }) => message_id)).toEqual(['m1', 'm2', 'm3', 'other']);
  });
});

test('a topic is kept for each speaker of a conversation, the newest only', async () => {
  const { topics } = await aStore();
  const aTopic = { listed: [], units: [], asked: null, choices: [] };

  await topics.set('web:1', '7', { itemIds: ['1'], ...aTopic, at: aTime });
  await topics.set('web:1', '7', { itemIds: ['2', '3'], ...aTopic, at: '2026-07-08T10:05:00+08:00' });
  await topics.set('web:1', '8', { itemIds: [], ...aTopic, at: aTime });

  expect(await topics.get('web:1', '7')).toMatchObject({ itemIds: ['2', '3'], at: '2026-07-08T10:05:00+08:00' });
  expect(await topics.get('web:1', '8')).toMatchObject({ itemIds: [] });
  expect(await topics.get('web:2', '7')).toBeNull();
});

test('one conversation is handled one message at a time', async () => {
  const store = await aStore();
  const order: string[] = [];

  await Promise.all(
    ['a', 'b', 'c'].map((id) =>
      store.transaction('web:1', async ({ messages }) => {
        order.push(`${id} begins`);
        await messages.claim(aMessage({ id }), aTime);
        await messages.answer(aMessage({ id }), aReply(id), { speaker, at: aTime });
        order.push(`${id} ends`);
      }),
    ),
  );

  const pairs = [0, 2, 4].map((i) => order.slice(i, i + 2).map((step) => step[0]));
  expect(pairs.every(([begun, ended]) => begun === ended)).toBe(true);
});
