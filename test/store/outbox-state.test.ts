import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { NewOutgoing } from '../../src/assistant/outbox.ts';
import { shifted } from '../../src/jobs/deliver/pace.ts';
import { aStore } from '../support/store.ts';
import { aTime } from './support/builders.ts';

const reply: NewOutgoing['reply'] = {
  kind: 'help',
  blocks: [],
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: aTime,
  actions: [],
};

async function anOutbox() {
  const store = await aStore();
  const put = (conversation: string, at: string) =>
    store.outbox.put({ conversation, reply, purpose: 'answer', messageId: null, at });
  const take = (conversation: string, now: string) =>
    store.outbox.take(conversation, { holder: 'h', now, until: shifted(now, 60), after: null });
  return { store, put, take };
}

describe('the state of the outbox', () => {
  test('is empty without rows, and tells nothing of what was sent', async () => {
    const { store, put, take } = await anOutbox();
    const id = await put('telegram:1', aTime);
    const before = await store.outboxState.waiting(aTime);
    await take('telegram:1', aTime);
    await store.outbox.sent(id, { id: '7' }, { last: true, at: aTime });

    expect(before).toEqual({ waiting: 1, dueSince: aTime });
    expect(await store.outboxState.waiting(aTime)).toEqual({ waiting: 0, dueSince: null });
  });

  test('counts as due what could be sent now: not what was put off, nor what waits behind it, nor what somebody sends', async () => {
    const { store, put, take } = await anOutbox();
    const later = shifted(aTime, 30);
    const putOff = await put('telegram:1', aTime);
    await put('telegram:1', aTime);
    await take('telegram:1', aTime);
    await store.outbox.postpone(putOff, shifted(aTime, 600), { unknown: false, reason: 'later' });
    await put('telegram:2', aTime);
    await take('telegram:2', aTime);
    await put('telegram:3', later);

    const now = await store.outboxState.waiting(later);
    const afterwards = await store.outboxState.waiting(shifted(aTime, 900));

    expect(now).toMatchObject({ waiting: 4, dueSince: '2026-07-08T10:00:30+08:00' });
    // The lease of the second has ended: it is due since it was made.
    expect(afterwards).toMatchObject({ waiting: 4, dueSince: aTime });
  });

  test('looks at what waits by the index of it, however much was sent', async () => {
    const { store, put } = await anOutbox();
    await sql`insert into outgoing (conversation, reply, state, created_at)
      select 'telegram:' || n % 50, ${JSON.stringify(reply)}::jsonb, 'sent', ${aTime}::timestamptz from generate_series(1, 5000) as n`.execute(
      store.database,
    );
    await put('telegram:1', aTime);
    await sql`analyze outgoing`.execute(store.database);

    const plan = await sql<
      Record<string, string>
    >`explain select conversation, id, state, parts, created_at, lease_until, next_try_at
      from outgoing where state in ('pending', 'sending')`.execute(store.database);

    expect(JSON.stringify(plan.rows)).toContain('outgoing_waiting');
  });

  test('counts what was given up lately, by reason', async () => {
    const { store, put, take } = await anOutbox();
    const giveUp = async (conversation: string, failure: 'blocked' | 'gone', at: string) => {
      const id = await put(conversation, at);
      await take(conversation, at);
      await store.outbox.giveUp(id, failure, at);
    };
    await giveUp('telegram:1', 'blocked', aTime);
    await giveUp('telegram:2', 'gone', aTime);
    await giveUp('telegram:3', 'blocked', aTime);
    await giveUp('telegram:4', 'gone', shifted(aTime, -8 * 86_400));

    expect(await store.outboxState.failedSince(shifted(aTime, -7 * 86_400))).toEqual([
      { failure: 'blocked', total: 2 },
      { failure: 'gone', total: 1 },
    ]);
  });
});
