import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Lease, Leased, NewOutgoing, Outbox, Outgoing } from '../../src/assistant/outbox.ts';
import type { Stores } from '../../src/assistant/ports.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { aStore, beside, onServer } from '../support/store.ts';
import { aPerson, aTime } from './support/builders.ts';

const HERE = 'telegram:42';
const at = (clock: string): string => `2026-07-08T${clock}+08:00`;

const aReply = (words: string, more: Partial<Reply> = {}): Reply => ({
  kind: 'help',
  blocks: [{ type: 'text', text: words }],
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: aTime,
  actions: [],
  ...more,
});

const aRow = (words: string, row: Partial<NewOutgoing> = {}): NewOutgoing => ({
  conversation: HERE,
  reply: aReply(words),
  purpose: 'answer',
  messageId: null,
  at: aTime,
  ...row,
});

const aMessage = (message: Partial<IncomingMessage> = {}): IncomingMessage => ({
  id: 'm1',
  conversation: HERE,
  account: HERE,
  text: '在',
  sentAt: aTime,
  outbox: {},
  ...message,
});

const aLease = (lease: Partial<Lease> = {}): Lease => ({
  holder: 'a',
  now: at('10:00:00'),
  until: at('10:01:00'),
  after: '100',
  ...lease,
});

/** Takes the row whose turn it is, and sends it as one part. */
async function send(outbox: Outbox, part: string): Promise<boolean> {
  const row = await outbox.take(HERE, aLease());
  return outbox.sent(row?.id ?? '', { id: part }, { last: true, at: at('10:00:01') });
}

describe('taking', () => {
  test('rows of a conversation come in their order, the next once the one before is sent', async () => {
    const { outbox } = await aStore();
    const ids = [await outbox.put(aRow('一')), await outbox.put(aRow('二'))];
    await outbox.put(aRow('别处', { conversation: 'telegram:43' }));

    const first = await outbox.take(HERE, aLease());
    const meanwhile = await outbox.take(HERE, aLease({ holder: 'b' }));
    const more = await outbox.sent(ids[0] ?? '', { id: '101' }, { last: true, at: at('10:00:01') });
    const second = await outbox.take(HERE, aLease({ holder: 'b' }));
    const last = await outbox.sent(ids[1] ?? '', { id: '102' }, { last: true, at: at('10:00:02') });

    expect([first?.id, meanwhile, second?.id]).toEqual([ids[0], null, ids[1]]);
    expect(first).toMatchObject({ conversation: HERE, reply: aReply('一'), begunAfter: null, parts: [], attempts: 0 });
    expect([more, last]).toEqual([true, false]);
    expect(await outbox.take(HERE, aLease())).toBeNull();
  });

  test('of many who take at once one gets the row', async () => {
    const store = await aStore();
    const other = await beside(store);
    await store.outbox.put(aRow('一'));
    await store.outbox.put(aRow('二'));

    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        (i % 2 === 0 ? store : other).outbox.take(HERE, aLease({ holder: String(i) })),
      ),
    );

    expect(taken.filter((row) => row !== null)).toHaveLength(1);
  });

  test("a conversation waits while its row is due or in somebody's hands, and not while it is put off", async () => {
    const { outbox } = await aStore();
    const waits = () => outbox.waits(HERE, at('10:00:00'));
    const seen = [await waits()];

    const id = await outbox.put(aRow('一'));
    await outbox.put(aRow('二'));
    seen.push(await waits());
    await outbox.take(HERE, aLease());
    seen.push(await waits());
    await outbox.postpone(id, at('10:00:05'), { unknown: false, reason: 'later' });
    seen.push(await waits());

    expect(seen).toEqual([false, true, true, false]);
  });

  test('no two rows of a conversation are under way, whatever is written', async () => {
    const { database, outbox } = await aStore();
    await outbox.put(aRow('一'));
    await outbox.put(aRow('二'));

    const both = database.updateTable('outgoing').set({ state: 'sending' }).execute();

    await expect(both).rejects.toThrow(/outgoing_under_way/u);
  });

  test('what a dead holder had goes on when its lease has ended, and what was known before it began is kept', async () => {
    const { outbox } = await aStore();
    await outbox.put(aRow('一'));
    await outbox.put(aRow('二'));
    await outbox.take(HERE, aLease({ after: '100' }));

    const early = await outbox.take(HERE, aLease({ holder: 'b', now: at('10:00:59'), until: at('10:01:59') }));
    const later = await outbox.take(
      HERE,
      aLease({ holder: 'b', now: at('10:01:00'), until: at('10:02:00'), after: '107' }),
    );

    expect(early).toBeNull();
    expect(later).toMatchObject({ reply: aReply('一'), begunAfter: '100' });
  });

  test('a lease is prolonged by its own holder alone, and all end at once where no other process can be', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease());

    await outbox.hold([id], { holder: 'b', until: at('11:00:00') });
    const notByB = await outbox.due(at('10:01:00'));
    await outbox.hold([id], { holder: 'a', until: at('10:02:00') });
    const byA = await outbox.due(at('10:01:00'));
    await outbox.free();

    expect([notByB, byA]).toEqual([[HERE], []]);
    expect(await outbox.take(HERE, aLease({ holder: 'b' }))).toMatchObject({ id, begunAfter: '100' });
  });

  test('what was begun was begun after all that others are known to have been sent as by the time that it is taken up', async () => {
    const { database, outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease({ after: '100' }));
    await sql`insert into outgoing (conversation, reply, state, created_at, parts) values (${HERE}, '{}', 'sent', now(), '{105}')`.execute(
      database,
    );
    await outbox.free();

    const again = await outbox.take(HERE, aLease({ holder: 'b', after: '107' }));

    expect(again).toMatchObject({ id, begunAfter: '105' });
  });

  test('what is begun is begun after the highest id that anybody knows', async () => {
    const { database, outbox } = await aStore();
    await outbox.put(aRow('一'));
    await send(outbox, '101');
    const ids = [];
    for (const row of [
      aRow('二', { answers: '99' }),
      aRow('三', { answers: '1003' }),
      aRow('四', { conversation: 'telegram:43' }),
    ]) {
      const id = await outbox.put(row);
      await outbox.take(row.conversation, aLease({ after: null }));
      ids.push(id);
      await outbox.giveUp(id, 'refused', aTime);
    }

    const rows = await database
      .selectFrom('outgoing')
      .select('begun_after')
      .where('id', 'in', ids.map(Number))
      .orderBy('id')
      .execute();

    expect(rows.map((row) => row.begun_after)).toEqual(['101', '1003', '0']);
  });
});

describe('what became of it', () => {
  test('a row of several parts goes on behind what was sent of it, before anything else of the conversation', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.put(aRow('二'));
    await outbox.take(HERE, aLease());
    await outbox.sent(id, { id: '101' }, { last: false, at: at('10:00:01') });

    await outbox.postpone(id, at('10:00:05'), { unknown: false, reason: 'later' });
    const early = await outbox.take(HERE, aLease({ now: at('10:00:04') }));
    const again = await outbox.take(HERE, aLease({ now: at('10:00:05') }));

    expect(early).toBeNull();
    expect(again).toMatchObject({ id, parts: [{ id: '101' }], begunAfter: null, reason: 'later', attempts: 1 });
  });

  test('where nobody knows whether a part was sent, the id after which it must be is kept', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease({ after: '99' }));
    await outbox.sent(id, { id: '101' }, { last: false, at: at('10:00:01') });
    await outbox.postpone(id, at('10:00:05'), { unknown: true, reason: 'unknown' });

    const again = await outbox.take(HERE, aLease({ now: at('10:00:05'), after: '107' }));

    expect(again).toMatchObject({ parts: [{ id: '101' }], begunAfter: '101' });
  });

  test('an edited message, whose id is an old one, does not take the mark back', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease({ after: '99' }));
    await outbox.sent(id, { id: '9' }, { last: false, at: at('10:00:01') });
    await outbox.postpone(id, at('10:00:05'), { unknown: true, reason: 'unknown' });

    expect(await outbox.take(HERE, aLease({ now: at('10:00:05') }))).toMatchObject({ begunAfter: '99' });
  });

  test('attempts are counted in a row for one reason', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    const seen = [];
    for (const reason of ['unknown', 'unknown', 'bug', 'bug', 'bug']) {
      await outbox.take(HERE, aLease());
      await outbox.postpone(id, at('10:00:00'), { unknown: true, reason });
      const row = await outbox.take(HERE, aLease());
      seen.push([row?.reason, row?.attempts]);
      await outbox.free();
    }

    expect(seen).toEqual([
      ['unknown', 1],
      ['unknown', 2],
      ['bug', 1],
      ['bug', 2],
      ['bug', 3],
    ]);
  });

  test('a part that is told twice is one part, and what was given up is not sent any more', async () => {
    const { outbox } = await aStore();
    const id = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease());
    await outbox.sent(id, { id: '101' }, { last: false, at: aTime });
    await outbox.sent(id, { id: '101' }, { last: false, at: aTime });
    await outbox.free();

    expect(await outbox.take(HERE, aLease())).toMatchObject({ parts: [{ id: '101' }] });

    await outbox.giveUp(id, 'gone', aTime);
    await outbox.sent(id, { id: '102' }, { last: true, at: aTime });
    await outbox.postpone(id, aTime, { unknown: true, reason: 'unknown' });
    expect(await outbox.due(at('23:00:00'))).toEqual([]);
  });

  test('what is given up lets what waits behind it go on, and is news once until something arrives', async () => {
    const { outbox } = await aStore();
    for (const words of ['一', '二', '三', '四']) await outbox.put(aRow(words));
    const failing = async () => outbox.giveUp((await outbox.take(HERE, aLease()))?.id ?? '', 'refused', aTime);

    const news = [await failing(), await failing()];
    await send(outbox, '101');
    news.push(await failing());

    expect(news).toEqual([true, false, true]);
  });

  test('a conversation that goes on under another name takes along what waits', async () => {
    const { outbox } = await aStore();
    await outbox.put(aRow('一'));
    await send(outbox, '101');
    await outbox.put(aRow('二'));
    await outbox.put(aRow('三'));
    await outbox.take(HERE, aLease());

    await outbox.move(HERE, 'telegram:-1009');

    expect(await outbox.due(at('10:00:00'))).toEqual(['telegram:-1009']);
    expect(await outbox.take(HERE, aLease())).toBeNull();
    expect(await outbox.take('telegram:-1009', aLease())).toMatchObject({ reply: aReply('二'), begunAfter: null });
    expect(await outbox.rowOf(HERE, '101')).not.toBeNull();
  });
});

describe('what a row refers to', () => {
  test('a row that replaces or strips another has what was sent of it', async () => {
    const { outbox } = await aStore();
    const first = await outbox.put(aRow('一'));
    await send(outbox, '101');
    await outbox.put(aRow('二', { replaces: first, strips: first }));

    const row = await outbox.take(HERE, aLease());

    expect(row).toMatchObject({ replaces: [{ id: '101' }], strips: [{ id: '101' }] });
  });

  test('of what failed, is of another conversation or is not there, nothing was sent', async () => {
    const { outbox } = await aStore();
    const failed = await outbox.put(aRow('一'));
    await outbox.take(HERE, aLease());
    await outbox.sent(failed, { id: '101' }, { last: false, at: aTime });
    await outbox.giveUp(failed, 'refused', aTime);
    const elsewhere = await outbox.put(aRow('别处', { conversation: 'telegram:43' }));
    const taken = await outbox.take('telegram:43', aLease());
    await outbox.sent(taken?.id ?? '', { id: '7' }, { last: true, at: aTime });

    for (const replaces of [failed, elsewhere, '999', 'what', '']) {
      const id = await outbox.put(aRow('二', { replaces }));
      expect(await outbox.take(HERE, aLease()), replaces).toMatchObject({ id, replaces: null, strips: null });
      await outbox.sent(id, { id: `8${id}` }, { last: true, at: aTime });
    }
  });

  test('rows of one place edit what was sent for the newest before them', async () => {
    const { outbox } = await aStore();
    await outbox.put(aRow('一', { together: 'album' }));
    await outbox.put(aRow('二', { together: 'album' }));
    await outbox.put(aRow('三', { together: 'another' }));

    const first = await outbox.take(HERE, aLease());
    await outbox.sent(first?.id ?? '', { id: '101' }, { last: true, at: aTime });
    const second = await outbox.take(HERE, aLease());
    await outbox.sent(second?.id ?? '', { id: '101' }, { last: true, at: aTime });
    const third = await outbox.take(HERE, aLease());

    expect([first?.replaces, second?.replaces, third?.replaces]).toEqual([null, [{ id: '101' }], null]);
  });

  test('a message is known again by any of its parts, the newest row of several', async () => {
    const { outbox } = await aStore();
    const first = await outbox.put(aRow('一', { reply: aReply('一', { actions: [{ label: '确认', value: 'c:1' }] }) }));
    await outbox.take(HERE, aLease());
    await outbox.sent(first, { id: '101' }, { last: false, at: aTime });
    await outbox.sent(first, { id: '102' }, { last: true, at: aTime });
    const second = await outbox.put(aRow('二', { replaces: first }));
    await send(outbox, '101');

    const found = await Promise.all(['101', '102', '103'].map((part) => outbox.rowOf(HERE, part)));

    expect(found).toEqual([second, first, null]);
    expect(await outbox.rowOf('telegram:43', '101')).toBeNull();
    expect((await outbox.replyOf(HERE, first))?.actions).toEqual([{ label: '确认', value: 'c:1' }]);
    expect(await outbox.replyOf('telegram:43', first)).toBeNull();
    expect(await outbox.replyOf(HERE, '1e3')).toBeNull();
  });
});

describe('late notices', () => {
  test('those that wait behind one of their kind are sent with it, and nothing else is', async () => {
    const { outbox } = await aStore();
    const first = await outbox.put(aRow('一', { purpose: 'reminder' }));
    const others = [
      await outbox.put(aRow('二', { purpose: 'notice' })),
      await outbox.put(aRow('三', { purpose: 'reminder' })),
    ];
    const answer = await outbox.put(aRow('答'));
    await outbox.put(aRow('摘要', { purpose: 'digest' }));
    await outbox.put(aRow('新', { purpose: 'notice', at: at('10:30:00') }));
    await outbox.put(aRow('别处', { purpose: 'notice', conversation: 'telegram:43' }));
    await outbox.take(HERE, aLease());

    const late = await outbox.late(first, at('10:20:00'));
    await outbox.merge(first, { reply: aReply('都在这里'), others: late.map(({ id }) => id) });
    await outbox.free();
    const taken = await outbox.take(HERE, aLease());
    await outbox.sent(first, { id: '101' }, { last: true, at: aTime });

    expect(late).toEqual([
      { id: others[0], reply: aReply('二') },
      { id: others[1], reply: aReply('三') },
    ]);
    expect(taken).toMatchObject({ id: first, reply: aReply('都在这里') });
    expect(await outbox.take(HERE, aLease())).toMatchObject({ id: answer });
  });
});

describe('who can be reached', () => {
  test('a conversation is lost when it fails for itself, and found again by what is sent or heard', async () => {
    const { outbox, reach, messages } = await aStore();
    const lose = async (failure: 'blocked' | 'too-long') => {
      await outbox.put(aRow('一'));
      return outbox.giveUp((await outbox.take(HERE, aLease()))?.id ?? '', failure, aTime);
    };
    const lost = async () => [...(await reach.lost([HERE, 'telegram:43']))];
    const seen: unknown[] = [
      await lose('too-long'),
      await lost(),
      await lose('blocked'),
      await lose('blocked'),
      await lost(),
    ];

    await outbox.put(aRow('二'));
    await send(outbox, '101');
    seen.push(await lost());
    await reach.note(HERE, 'blocked', aTime);
    seen.push(await lost(), await lose('blocked'));
    const message = aMessage();
    await messages.claim(message, aTime);
    await messages.answer(message, aReply('好'), { speaker: aPerson(), at: aTime });
    seen.push(await lost());
    await reach.note(HERE, 'forbidden', aTime);
    await reach.note(HERE, null, aTime);
    seen.push(await lost());

    const blocked = [[HERE, { failure: 'blocked', since: aTime }]];
    expect(seen).toEqual([true, [], true, false, blocked, [], blocked, true, [], []]);
  });
});

describe('the desk', () => {
  const answered = async (message: Partial<IncomingMessage>, reply: Reply) => {
    const store = await aStore();
    const whole = { id: 'm1', conversation: HERE, account: HERE, text: '在', sentAt: aTime, ...message };
    const shown = await store.outbox.put(aRow('先'));
    await send(store.outbox, '101');
    await store.messages.claim(whole, aTime);
    await store.messages.answer({ ...whole, regarding: message.regarding ?? shown }, reply, {
      speaker: null,
      at: aTime,
    });
    const { state } = await store.database
      .selectFrom('outgoing')
      .select('state')
      .where('message_id', '=', 'm1')
      .executeTakeFirstOrThrow();
    return { state, row: await store.outbox.take(HERE, aLease()) };
  };

  test('a reply that its channel shows is not sent', async () => {
    expect(await answered({}, aReply('好'))).toEqual({ state: 'shown', row: null });
  });

  test('a reply goes out with what it answers and the place that it takes', async () => {
    const { state, row } = await answered({ outbox: { answers: '77', together: 'album' } }, aReply('好'));

    expect(state).toBe('pending');
    expect(row).toMatchObject({ reply: aReply('好'), purpose: 'answer', answers: '77', replaces: null, strips: null });
  });

  test('a page replaces the message whose button was pressed, and a settled draft loses its buttons', async () => {
    const page = await answered({ outbox: {} }, aReply('第二页', { inPlace: true }));
    const settled = await answered({ outbox: {} }, aReply('已记录', { settles: true }));
    const odd = await answered({ outbox: {}, regarding: 'x' }, aReply('已记录', { settles: true, inPlace: true }));

    expect(page.row).toMatchObject({ replaces: [{ id: '101' }], strips: null });
    expect(settled.row).toMatchObject({ replaces: null, strips: [{ id: '101' }] });
    expect(odd.row).toMatchObject({ replaces: null, strips: null });
  });
});

describe('an answer that is put in with a lease', () => {
  const answer = async (
    { messages }: Pick<Stores, 'messages'>,
    {
      reply = aReply('答'),
      lease = aLease(),
      ...message
    }: Partial<IncomingMessage> & { reply?: Reply; lease?: Lease } = {},
  ): Promise<Leased | null> => {
    await messages.claim(aMessage(message), aTime);
    return messages.answer(aMessage(message), reply, { speaker: null, at: aTime, lease });
  };
  const rowsOf = async ({ database }: Pick<Awaited<ReturnType<typeof aStore>>, 'database'>) =>
    database.selectFrom('outgoing').select(['state', 'holder', 'begun_after']).orderBy('id').execute();

  test('is in the hands of whoever has it, and of the next one when the lease has ended', async () => {
    const store = await aStore();
    const { outbox } = store;

    const leased = await answer(store);
    const early = await outbox.take(HERE, aLease({ holder: 'b', now: at('10:00:59') }));
    const later = await outbox.take(HERE, aLease({ holder: 'b', now: at('10:01:00'), after: '107' }));

    expect(leased?.row).toMatchObject({ conversation: HERE, reply: aReply('答'), begunAfter: null, parts: [] });
    expect(early).toBeNull();
    expect(later).toMatchObject({ id: leased?.row.id, begunAfter: '100' });
  });

  test('is sent and done without being taken, and what came behind it goes on', async () => {
    const store = await aStore();
    const leased = await answer(store);
    const next = await answer(store, { id: 'm2' });

    const more = await store.outbox.sent(leased?.row.id ?? '', { id: '101' }, { last: true, at: aTime });
    const third = await answer(store, { id: 'm3' });

    expect(next).toBeNull();
    expect(more).toBe(true);
    expect(third).toBeNull();
    expect((await rowsOf(store)).map(({ state }) => state)).toEqual(['sent', 'pending', 'pending']);
  });

  test('waits behind what waits, is under way or is put off, in its conversation and in no other', async () => {
    const store = await aStore();
    await store.outbox.put(aRow('别处', { conversation: 'telegram:43' }));
    const first = await store.outbox.put(aRow('一'));
    const leased = [await answer(store)];
    await store.outbox.take(HERE, aLease());
    leased.push(await answer(store, { id: 'm2' }));
    await store.outbox.postpone(first, at('12:00:00'), { unknown: false, reason: 'later' });
    leased.push(await answer(store, { id: 'm3' }), await answer(store, { id: 'm4', conversation: 'telegram:44' }));

    expect(leased.map((given) => given?.row.conversation)).toEqual([undefined, undefined, undefined, 'telegram:44']);
  });

  test('is not there when its transaction is taken back', async () => {
    const store = await aStore();
    const back = store.transaction(HERE, async (stores) => {
      await answer(stores);
      throw new Error('taken back');
    });

    await expect(back).rejects.toThrow('taken back');
    expect(await rowsOf(store)).toEqual([]);
    expect(await store.outbox.take(HERE, aLease())).toBeNull();
  });

  test('is shown and not sent where its channel shows it, or one person alone is told', async () => {
    const store = await aStore();

    const leased = [
      await store.messages.answer({ ...aMessage(), outbox: undefined } as unknown as IncomingMessage, aReply('答'), {
        ...{ speaker: null, at: aTime, lease: aLease() },
      }),
      await answer(store, { reply: aReply('答', { aside: true }) }),
    ];

    expect(leased).toEqual([null, null]);
    expect((await rowsOf(store)).map(({ state }) => state)).toEqual(['shown']);
  });

  test('is given back by its holder alone, as one that was never begun', async () => {
    const store = await aStore();
    const { outbox } = store;
    const id = (await answer(store))?.row.id ?? '';

    await outbox.giveBack([id], 'b');
    const taken = await outbox.take(HERE, aLease({ holder: 'b' }));
    await outbox.giveBack([id], 'a');

    expect(taken).toBeNull();
    expect(await rowsOf(store)).toEqual([{ state: 'pending', holder: null, begun_after: null }]);
    expect(await outbox.take(HERE, aLease({ holder: 'b' }))).toMatchObject({ id, begunAfter: null });
  });

  test('is the row that taking would give, with the mark that it would keep, whatever was sent before', async () => {
    const store = await aStore();
    const { outbox, database } = store;
    const key = fc.constantFrom(undefined, 'album', 'another');
    const earlier = fc.record({
      together: key,
      parts: fc.array(fc.integer({ min: 1, max: 2_000 }).map(String), { minLength: 1, maxLength: 3 }),
      fails: fc.boolean(),
      refers: fc.boolean(),
    });
    let run = 0;

    await fc.assert(
      fc.asyncProperty(
        fc.array(earlier, { maxLength: 10 }),
        fc.record({
          together: key,
          answers: fc.constantFrom(undefined, '7', '1500'),
          after: fc.constantFrom(null, '99', '1999'),
        }),
        fc.record({ inPlace: fc.boolean(), settles: fc.boolean(), back: fc.nat(9) }),
        async (rows, { together, answers, after }, { inPlace, settles, back }) => {
          run += 1;
          const conversation = `telegram:${String(run)}`;
          const ids: string[] = [];
          for (const row of rows) {
            const replaces = row.refers ? ids.at(-1) : undefined;
            const same = { ...(row.together && { together: row.together }), ...(replaces && { replaces }) };
            const id = await outbox.put(aRow('先', { conversation, ...same }));
            await outbox.take(conversation, aLease());
            for (const [n, part] of row.parts.entries())
              await outbox.sent(id, { id: part }, { last: !row.fails && n === row.parts.length - 1, at: aTime });
            if (row.fails) await outbox.giveUp(id, 'refused', aTime);
            ids.push(id);
          }
          const lease = aLease({ after });
          const markOf = async (id: string | undefined) =>
            database.selectFrom('outgoing').select('begun_after').where('id', '=', Number(id)).executeTakeFirst();

          const regarding = ids[back];
          const leased = await answer(store, {
            ...{ id: `m${String(run)}`, conversation, lease },
            outbox: { ...(answers && { answers }), ...(together && { together }) },
            ...(regarding && { regarding }),
            reply: aReply('答', { ...(inPlace && { inPlace }), ...(settles && { settles }) }),
          });
          const mark = await markOf(leased?.row.id);
          await outbox.giveBack([leased?.row.id ?? ''], 'a');
          const taken = await outbox.take(conversation, lease);

          expect(leased?.row).toEqual(taken);
          expect(mark).toEqual(await markOf(taken?.id));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test.runIf(onServer())('waits behind a row that another began before it could be seen', async () => {
    const store = await aStore();
    const other = await beside(store);

    const [leased] = await other.transaction('elsewhere', async ({ outbox }) => {
      await outbox.put(aRow('通知', { purpose: 'notice' }));
      await outbox.take(HERE, aLease({ holder: 'b' }));
      const leasing = store.transaction(HERE, (stores) => answer(stores));
      await untilOneWaits(store);
      return [leasing];
    });

    expect(await leased).toBeNull();
    expect((await rowsOf(store)).map(({ state, holder }) => [state, holder])).toEqual([
      ['sending', 'b'],
      ['pending', null],
    ]);
  });

  test.runIf(onServer())(
    'goes first where another takes what was put in beside it, before it is committed',
    async () => {
      const store = await aStore();
      const other = await beside(store);
      const rival = { waits: Promise.resolve<Outgoing | null>(null) };

      const leased = await store.transaction(HERE, async (stores) => {
        const given = await answer(stores);
        await other.outbox.put(aRow('通知', { purpose: 'notice' }));
        rival.waits = other.outbox.take(HERE, aLease({ holder: 'b' }));
        await untilOneWaits(store);
        return given;
      });

      expect(await rival.waits).toBeNull();
      expect(leased).not.toBeNull();
      expect(await store.outbox.sent(leased?.row.id ?? '', { id: '101' }, { last: true, at: aTime })).toBe(true);
      expect(await other.outbox.take(HERE, aLease({ holder: 'b' }))).toMatchObject({ reply: aReply('通知') });
    },
  );
});

test.runIf(onServer())('a sign of life waits for no row on which something is being written', async () => {
  const store = await aStore();
  const other = await beside(store);
  const place = { conversation: 'telegram:43' };
  await store.outbox.put(aRow('一'));
  await store.outbox.put(aRow('二', place));
  const first = await store.outbox.take(HERE, aLease());
  const second = await store.outbox.take(place.conversation, aLease());
  const ids = [first?.id ?? '', second?.id ?? ''];

  await store.transaction(HERE, async ({ outbox }) => {
    await outbox.sent(ids[0] ?? '', { id: '101' }, { last: false, at: aTime });
    await other.outbox.hold(ids, { holder: 'a', until: at('10:05:00') });
  });

  const { rows } = await sql<{ until: Date }>`select lease_until as until from outgoing order by id`.execute(
    store.database,
  );
  expect(rows.map(({ until }) => until)).toEqual([new Date(at('10:01:00')), new Date(at('10:05:00'))]);
});

async function untilOneWaits({ database }: Pick<Awaited<ReturnType<typeof aStore>>, 'database'>): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } =
        await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
          database,
        );
      return rows.length;
    })
    .toBe(1);
}

test('what is done with old rows costs nothing: what waits is found by index among many', async () => {
  const { database, outbox } = await aStore();
  await sql`insert into outgoing (conversation, reply, state, created_at, sent_at, parts)
    select 'telegram:' || n % 50, '{}', 'sent', now(), now(), array[n::text] from generate_series(1, 20000) as n`.execute(
    database,
  );
  await sql`analyze outgoing`.execute(database);
  await outbox.put(aRow('一'));
  const read = async (statement: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${statement}`.execute(database);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  const plans = [
    await read(
      sql`select id from outgoing where conversation = ${HERE} and state in ('pending', 'sending') order by id limit 1`,
    ),
    await read(sql`select conversation from outgoing where state in ('pending', 'sending') order by conversation, id`),
    await read(
      sql`select parts from outgoing where conversation = ${HERE} and state = 'sent' order by id desc limit 8`,
    ),
    await read(sql`select id from outgoing where parts @> array['77'] and state <> 'shown' and conversation = ${HERE}`),
  ];

  expect(plans.filter((plan) => plan.includes('Seq Scan'))).toEqual([]);
});
