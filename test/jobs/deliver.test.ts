import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure, Leased, NewOutgoing, Outbox, Outgoing } from '../../src/assistant/outbox.ts';
import { plainText, type Reply } from '../../src/domain/reply.ts';
import { delivery, type Delivery, type DeliveryParts } from '../../src/jobs/deliver.ts';
import { shifted } from '../../src/jobs/deliver/pace.ts';
import { outboxStore } from '../../src/store/outbox.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aClock } from '../support/desk.ts';
import { aPlatform, type Fault } from '../support/platform.ts';
import { aStore, beside } from '../support/store.ts';

const HERE = 'telegram:42';

const aReply = (...lines: readonly string[]): Reply => ({
  kind: 'help',
  blocks: lines.map((text) => ({ type: 'text', text })),
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
});

/** A store, a platform and a clock, with ways to put rows in and to let deliveries run. */
async function aPost() {
  const store = await aStore();
  const clock = aClock();
  const platform = aPlatform();
  const errors: unknown[] = [];
  const notices: string[] = [];
  const failures: [string, Failure][] = [];
  const parts: DeliveryParts = {
    outbox: store.outbox,
    clock,
    log: (_, error) => errors.push(error),
    notice: (_, message) => notices.push(message),
    giveUp: async (row, failure) => {
      failures.push([row.conversation, failure]);
      await store.outbox.giveUp(row.id, failure, clock.now());
      return [];
    },
    random: () => 1,
  };
  const aDelivery = (more: Partial<DeliveryParts> = {}, sender = platform.sender) => {
    const made = delivery({ ...parts, ...more });
    made.add(sender);
    return made;
  };
  return {
    ...{ store, clock, platform, errors, notices, failures, aDelivery },
    put: (words: string, row: Partial<NewOutgoing> = {}) =>
      store.outbox.put({
        conversation: HERE,
        reply: aReply(...words.split('\n')),
        purpose: 'answer',
        messageId: null,
        at: clock.now(),
        ...row,
      }),
    /** A message is answered, and what was leased for it not sent yet. */
    leased(words: string, sending: Delivery, conversation = HERE, at: OpenStore = store): Promise<Leased | null> {
      const id = randomUUID();
      const message = { id, conversation, account: conversation, text: '在', sentAt: clock.now(), outbox: {} };
      return at.transaction(conversation, async ({ messages }) => {
        await messages.claim(message, clock.now());
        const to = { speaker: null, at: clock.now(), lease: sending.lease(conversation) };
        return messages.answer(message, aReply(...words.split('\n')), to);
      });
    },
    async answer(words: string, sending: Delivery, conversation = HERE, at: OpenStore = store): Promise<void> {
      const leased = await this.leased(words, sending, conversation, at);
      if (leased === null) sending.poke(conversation);
      else sending.send(leased);
    },
    wait: (seconds: number) => {
      clock.set(shifted(clock.now(), seconds));
    },
  };
}

type Post = Awaited<ReturnType<typeof aPost>>;

/** Lets deliveries run until nothing waits any more, however often it has to be tried. */
async function untilSent(
  { store, clock, wait }: Pick<Post, 'store' | 'clock' | 'wait'>,
  run: () => Promise<void>,
): Promise<void> {
  const until = shifted(clock.now(), 7 * 86_400);
  for (let tries = 0; tries < 200; tries += 1) {
    await run();
    if ((await store.outbox.due(until)).length === 0) return;
    wait(310);
  }
  throw new Error('never sent');
}

describe('sending', () => {
  test('what a conversation waits for is sent part by part, in order, and conversations do not wait for each other', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一\n二');
    await post.put('三');
    await post.put('别处', { conversation: 'telegram:43' });
    const open = post.platform.hold();

    sending.poke(HERE);
    sending.poke('telegram:43');
    await expect.poll(() => post.platform.mostAtOnce()).toBe(2);
    open();
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual(['一', '二', '三']);
    expect(post.platform.seen('telegram:43')).toEqual(['别处']);
  });

  test('sixteen conversations are sent to at once, and no more', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    const open = post.platform.hold();
    for (let n = 0; n < 20; n += 1) await post.put('一', { conversation: `telegram:${String(n)}` });

    await sending.sweep();
    await expect.poll(() => post.platform.mostAtOnce()).toBe(16);
    open();
    await sending.settle();

    expect(post.platform.mostAtOnce()).toBe(16);
    expect(post.platform.calls).toHaveLength(20);
  });

  test('a conversation of a channel that nobody sends to waits', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一', { conversation: 'wecom:1' });

    sending.poke('wecom:1');
    await sending.sweep();
    await sending.settle();

    expect(post.platform.calls).toEqual([]);
    expect(await post.store.outbox.due(post.clock.now())).toEqual(['wecom:1']);
  });

  test('an answer of one part costs two statements', async () => {
    const post = await aPost();
    const statements: string[] = [];
    const counted = post.store.database.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const sending = post.aDelivery({ outbox: outboxStore(counted) });
    await post.put('一');

    sending.poke(HERE);
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual(['一']);
    expect(statements).toHaveLength(2);
  });

  test('a row that comes while the one before is sent is sent as well', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    const open = post.platform.hold();
    await post.put('一');
    sending.poke(HERE);
    await expect.poll(() => post.platform.calls).toHaveLength(1);

    await post.put('二');
    sending.poke(HERE);
    open();
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual(['一', '二']);
  });

  test('a page edits what was sent before it', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    const first = await post.put('第一页');
    await post.put('第二页', { replaces: first });
    await post.put('第三页', { replaces: first });

    sending.poke(HERE);
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual(['第三页']);
  });
});

describe('what goes wrong', () => {
  test('where the platform says when, it is tried then and no sooner, and what waits behind keeps its place', async () => {
    const post = await aPost();
    const woken: [string, string][] = [];
    const sending = post.aDelivery();
    sending.wakeBy((...wake) => void woken.push(wake));
    await post.put('一\n二');
    await post.put('三');
    post.platform.fail(null, { kind: 'later', seconds: 30 });

    await sending.sweep();
    await sending.settle();
    post.wait(30);
    await sending.sweep();
    await sending.settle();
    const early = post.platform.seen(HERE);
    post.wait(1);
    await sending.sweep();
    await sending.settle();

    expect(early).toEqual(['一']);
    expect(post.platform.seen(HERE)).toEqual(['一', '二', '三']);
    expect(woken).toEqual([[HERE, '2026-07-08T02:00:31Z']]);
    expect(post.platform.calls.filter((call) => call.startsWith('find'))).toEqual([]);
  });

  test.each([
    ['cut before', ['send 1.0', 'find 1.0', 'send 1.0']],
    ['cut after', ['send 1.0', 'find 1.0']],
    ['bug before', ['send 1.0', 'find 1.0', 'send 1.0']],
    ['bug after', ['send 1.0', 'find 1.0']],
  ] as const)('after a call that was %s, what was sent is looked for before anything is sent', async (fault, calls) => {
    const post = await aPost();
    const sending = post.aDelivery();
    post.platform.hear(HERE);
    await post.put('一');
    post.platform.fail(fault);

    await sending.sweep();
    await sending.settle();
    post.platform.hear(HERE);
    post.wait(1);
    await sending.sweep();
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual(['一']);
    expect(post.platform.calls).toEqual(calls);
  });

  test('where looking for it fails, it is looked for again', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一');
    post.platform.fail('cut after', 'cut before', { kind: 'later', seconds: 5 }, 'bug before');

    await untilSent(post, async () => {
      await sending.sweep();
      await sending.settle();
    });

    expect(post.platform.seen(HERE)).toEqual(['一']);
    expect(post.platform.calls).toEqual(['send 1.0', 'find 1.0', 'find 1.0', 'find 1.0', 'find 1.0']);
  });

  test('tries become rarer, up to five minutes, and go on as long as the platform is away', async () => {
    const post = await aPost();
    const woken: string[] = [];
    const sending = post.aDelivery();
    sending.wakeBy((_, at) => void woken.push(at));
    await post.put('一');
    const waits: number[] = [];

    for (let n = 0; n < 12; n += 1) {
      post.platform.fail('cut before');
      await sending.sweep();
      await sending.settle();
      const at = woken.at(-1) ?? '';
      waits.push((Date.parse(at) - Date.parse(post.clock.now())) / 1000);
      post.clock.set(at);
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]);
  });

  test('what can never be sent is given up, and what waits behind it goes on', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一');
    await post.put('二');
    post.platform.fail({ kind: 'final', failure: 'too-long' });

    await sending.sweep();
    await sending.settle();

    expect(post.failures).toEqual([[HERE, 'too-long']]);
    expect(post.platform.seen(HERE)).toEqual(['二']);
    expect(post.notices).toEqual([expect.stringContaining('telegram:42')]);
  });

  test('a conversation that goes on under another name is sent to there', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一');
    await post.put('二');
    post.platform.fail({ kind: 'moved', to: 'telegram:-1007' });

    await sending.sweep();
    await sending.settle();

    expect(post.platform.seen(HERE)).toEqual([]);
    expect(post.platform.seen('telegram:-1007')).toEqual(['一', '二']);
  });

  test('a row that brings its sender down each time is logged twice and does not hold up its conversation for ever', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一');
    await post.put('二');
    post.platform.fail(...Array.from({ length: 8 }, () => 'bug before' as const));

    await untilSent(post, async () => {
      await sending.sweep();
      await sending.settle();
    });

    expect(post.failures).toEqual([[HERE, 'refused']]);
    expect(post.errors).toHaveLength(2);
    expect(post.platform.seen(HERE)).toEqual(['二']);
  });
});

describe('another process', () => {
  test('that has died over a row is followed by one that wants to send there, unasked, when the lease has ended', async () => {
    const post = await aPost();
    const dead = post.aDelivery({ repeat: () => () => undefined });
    const alive = post.aDelivery({ outbox: (await beside(post.store)).outbox });
    await post.put('一');
    post.platform.fail('hang');
    dead.poke(HERE);
    await expect.poll(() => post.platform.calls).toHaveLength(1);

    await post.put('二');
    alive.poke(HERE);
    await alive.settle();
    const early = post.platform.calls.length;
    post.wait(30);

    await expect.poll(() => post.platform.seen(HERE), { timeout: 10_000 }).toEqual(['一', '二']);
    expect(early).toBe(1);
    expect(post.platform.calls).toEqual(['send 1.0', 'find 1.0', 'send 2.0']);
    await alive.stop();
  });
});

describe('an answer', () => {
  test('is sent by whoever leased it, without being taken, and what was put in meanwhile goes behind it', async () => {
    const post = await aPost();
    const taken: string[] = [];
    const outbox: Outbox = {
      ...post.store.outbox,
      take(conversation, lease) {
        taken.push(conversation);
        return post.store.outbox.take(conversation, lease);
      },
    };
    const sending = post.aDelivery({ outbox });

    await post.answer('一', sending);
    await sending.settle();
    const untaken = [...taken];
    const open = post.platform.hold();
    await post.answer('二', sending);
    await post.put('三');
    sending.poke(HERE);
    open();
    await sending.settle();

    expect(untaken).toEqual([]);
    expect(post.platform.seen(HERE)).toEqual(['一', '二', '三']);
    expect(post.platform.calls.filter((call) => call.startsWith('find'))).toEqual([]);
  });

  test('that had to wait for its turn is given back and taken, so that it is known after what it was begun', async () => {
    const post = await aPost();
    const taken: unknown[] = [];
    const outbox: Outbox = {
      ...post.store.outbox,
      async take(conversation, lease) {
        const row = await post.store.outbox.take(conversation, lease);
        if (row !== null) taken.push([conversation, lease.after, row.begunAfter]);
        return row;
      },
    };
    const sending = post.aDelivery({ outbox });
    const open = post.platform.hold();
    for (let n = 0; n < 16; n += 1) await post.answer('一', sending, `telegram:1${String(n)}`);
    await expect.poll(() => post.platform.mostAtOnce()).toBe(16);

    await post.answer('一', sending);
    const heard = post.platform.hear(HERE);
    post.wait(1);
    open();
    await sending.settle();

    expect(taken).toEqual([[HERE, heard, null]]);
    expect(post.platform.seen(HERE)).toEqual(['一']);
  });

  test('that waits for its turn is free for others after the first sign of life, and is not sent by both', async () => {
    const post = await aPost();
    const beats: (() => void)[] = [];
    const busy = post.aDelivery({
      repeat: (work) => {
        beats.push(work);
        return () => undefined;
      },
    });
    const idle = post.aDelivery();
    const open = post.platform.hold();
    for (let n = 0; n < 16; n += 1) await post.answer('一', busy, `telegram:1${String(n)}`);
    await post.answer('一', busy);
    post.wait(5);

    for (const beat of beats) beat();
    await expect.poll(() => post.store.outbox.due(post.clock.now())).toEqual([HERE]);
    idle.poke(HERE);
    await expect.poll(() => post.platform.calls).toHaveLength(17);
    open();
    await Promise.all([busy.settle(), idle.settle()]);

    expect(post.platform.seen(HERE)).toEqual(['一']);
    expect(post.platform.calls).toHaveLength(17);
  });

  test('that is committed when its delivery has stopped, or waits for its turn then, is free at once', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    const open = post.platform.hold();
    for (let n = 0; n < 16; n += 1) await post.answer('一', sending, `telegram:1${String(n)}`);
    await post.answer('一', sending);
    const late = await post.leased('一', sending, 'telegram:43');

    const stopped = sending.stop();
    if (late !== null) sending.send(late);
    await expect.poll(() => post.store.outbox.due(post.clock.now())).toEqual([HERE, 'telegram:43']);
    open();
    await stopped;

    expect(post.platform.seen(HERE)).toEqual([]);
    expect(sending.lease(HERE)).toBeNull();
    expect(post.errors).toEqual([]);
  });

  test('is not leased where nobody sends to its conversation', async () => {
    const post = await aPost();
    const sending = post.aDelivery();

    expect(sending.lease('wecom:1')).toBeNull();
  });

  test('whose process died before it was sent is sent by another when the lease has ended', async () => {
    const post = await aPost();
    const dead = post.aDelivery();
    const alive = post.aDelivery();
    await post.leased('一', dead);

    await alive.sweep();
    await alive.settle();
    const early = [...post.platform.calls];
    post.wait(30);
    await alive.sweep();
    await alive.settle();

    expect(early).toEqual([]);
    expect(post.platform.calls).toEqual(['find 1.0', 'send 1.0']);
    expect(post.platform.seen(HERE)).toEqual(['一']);
  });
});

describe('ending', () => {
  test('stop waits for the part that is under way, keeps it, and begins no other', async () => {
    const post = await aPost();
    const sending = post.aDelivery();
    await post.put('一\n二');
    const open = post.platform.hold();
    sending.poke(HERE);
    await expect.poll(() => post.platform.calls).toHaveLength(1);

    const stopped = sending.stop();
    open();
    await stopped;
    sending.poke(HERE);
    const left = post.platform.seen(HERE);
    post.wait(1);
    const next = post.aDelivery();
    await next.sweep();
    await next.settle();

    expect(left).toEqual(['一']);
    expect(post.platform.seen(HERE)).toEqual(['一', '二']);
  });

  test('what somebody is sending is let alone as long as they give signs of life, and taken up when they died', async () => {
    const post = await aPost();
    const beats: (() => void)[] = [];
    const dying = post.aDelivery({
      repeat: (work) => {
        beats.push(work);
        return () => undefined;
      },
    });
    const other = post.aDelivery();
    await post.put('一');
    post.platform.fail('hang');
    dying.poke(HERE);
    await expect.poll(() => post.platform.seen(HERE)).toEqual(['一']);

    post.wait(50);
    for (const beat of beats) beat();
    await expect.poll(() => post.store.outbox.due(shifted(post.clock.now(), 15))).toEqual([]);
    post.wait(15);
    await other.sweep();
    await other.settle();
    const alive = [...post.platform.calls];
    post.wait(60);
    await other.sweep();
    await other.settle();

    expect(alive).toEqual(['send 1.0']);
    expect(post.platform.calls).toEqual(['send 1.0', 'find 1.0']);
    expect(post.platform.seen(HERE)).toEqual(['一']);
  });

  test('a store that fails is logged, and ends nothing', async () => {
    const post = await aPost();
    const take = () => Promise.reject(new Error('no connection'));
    const sending = post.aDelivery({ outbox: { ...post.store.outbox, take } });

    sending.poke(HERE);
    await sending.settle();

    expect(post.errors).toEqual([new Error('no connection')]);
  });
});

test('after the program was down, late notices of a conversation come as one message', async () => {
  const post = await aPost();
  const sending = post.aDelivery();
  await post.put('催办甲', { purpose: 'reminder' });
  await post.put('答');
  await post.put('通报', { purpose: 'notice' });
  await post.put('催办乙', { purpose: 'reminder', conversation: 'telegram:43' });
  post.wait(3600);
  await post.put('催办丙', { purpose: 'reminder' });

  await sending.sweep();
  await sending.settle();

  expect(post.platform.seen(HERE)).toMatchInlineSnapshot(`
    [
      "服务中断期间有 2 条通知没有及时发出，现一并补发：",
      "",
      "催办甲",
      "",
      "通报",
      "答",
      "催办丙",
    ]
  `);
  expect(post.platform.seen('telegram:43')).toEqual(['催办乙']);
});

const fault = fc.constantFrom(null, null, null, 'cut before', 'cut after', 'bug after', 'hang', {
  kind: 'later',
  seconds: 3,
}) as fc.Arbitrary<Fault | null>;

test('whatever fails, each person reads each message exactly once and in order', async () => {
  const post = await aPost();
  const other = await beside(post.store);
  let run = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), fc.boolean()), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(fault, { maxLength: 25 }),
      async (rows, faults) => {
        run += 1;
        const expected = new Map<string, string[]>();
        post.platform.fail(...faults);
        for (const [n, [chat, parts, heard]] of rows.entries()) {
          const conversation = `telegram:${String(run)}${String(chat)}`;
          const lines = Array.from({ length: parts }, (_, part) => `${String(n)}.${String(part)}`);
          if (heard) post.platform.hear(conversation);
          await post.put(lines.join('\n'), { conversation });
          expected.set(conversation, [...(expected.get(conversation) ?? []), ...lines]);
        }

        // What hangs dies with its delivery, so each go is begun by two new ones, as two replicas would.
        await untilSent(post, async () => {
          const both = [post.aDelivery(), post.aDelivery({ outbox: other.outbox })];
          for (const sending of both) await sending.sweep();
          await expect.poll(() => isQuiet(post, both), { interval: 5, timeout: 10_000 }).toBe(true);
        });

        for (const [conversation, lines] of expected) expect(post.platform.seen(conversation)).toEqual(lines);
      },
    ),
    // Two that take at the same moment, the one row while the one before it is being sent.
    {
      numRuns: 45,
      examples: Array.from({ length: 15 }, (): [[number, number, boolean][], (Fault | null)[]] => [
        [
          [0, 1, false],
          [0, 3, true],
        ],
        [null, 'cut before', 'hang'],
      ]),
    },
  );
}, 120_000);

/** What happens to a conversation: something is put in, or a message is answered; that is sent, taken back, or its process dies over it. */
const step = fc.record({
  chat: fc.integer({ min: 0, max: 2 }),
  parts: fc.integer({ min: 1, max: 2 }),
  what: fc.constantFrom('put', 'answered', 'answered', 'answered', 'taken back', 'died'),
  first: fc.boolean(),
  heard: fc.boolean(),
});

test('answers and notices of several processes at once: each is read exactly once, those of a kind in order, whatever fails', async () => {
  const post = await aPost();
  const other = await beside(post.store);
  const lifeless = { repeat: () => () => undefined };
  // The second one knows no ids but those of the store.
  const two = () => [
    post.aDelivery(lifeless),
    post.aDelivery({ ...lifeless, outbox: other.outbox }, { ...post.platform.sender, newestIn: () => null }),
  ];
  let run = 0;

  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(fault, { maxLength: 25 }),
      async (steps, faults) => {
        run += 1;
        const both = two();
        const expected = new Map<string, string[]>();
        post.platform.fail(...faults);
        const act = async ({ chat, parts, what, first, heard }: (typeof steps)[number], n: number) => {
          const conversation = `telegram:${String(run)}${String(chat)}`;
          const lines = Array.from({ length: parts }, (_, part) => `${String(n)}.${String(part)}`);
          const words = lines.join('\n');
          const [sending, store] = first ? [both[0], post.store] : [both[1], other];
          if (sending === undefined) return;
          if (heard) post.platform.hear(conversation);
          if (what === 'put') await post.put(words, { conversation });
          if (what === 'put') sending.poke(conversation);
          if (what === 'answered') await post.answer(words, sending, conversation, store);
          if (what === 'died') await post.leased(words, sending, conversation, store);
          if (what === 'taken back') {
            const failing = failingAtTheEnd(store);
            await post.leased(words, sending, conversation, failing).catch(() => undefined);
          } else {
            const key = `${conversation} ${what === 'put' ? 'put' : 'answered'}`;
            expected.set(key, [...(expected.get(key) ?? []), ...lines]);
          }
        };
        const all = steps.map((each, n) => ({ each, n }));
        const inOrder = async (of: typeof all) => {
          for (const { each, n } of of) await act(each, n);
        };
        const puts = all.filter(({ each }) => each.what === 'put');
        const chats = [0, 1, 2].map((chat) => all.filter(({ each }) => each.what !== 'put' && each.chat === chat));

        await Promise.all([puts, ...chats].map(inOrder));
        await untilQuiet(post, both);
        await untilSent(post, () => untilQuiet(post, two()));

        const wanted = [...expected.values()].flat().toSorted();
        const seen = [0, 1, 2].flatMap((chat) => post.platform.seen(`telegram:${String(run)}${String(chat)}`));
        expect(seen.toSorted()).toEqual(wanted);
        for (const [key, lines] of expected)
          expect(post.platform.seen(key.split(' ')[0] ?? '').filter((line) => lines.includes(line))).toEqual(lines);
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
}, 240_000);

/** Has them sweep as they do every few seconds, for what a dead one put in is nobody's to be told of. */
async function untilQuiet(post: Post, sending: readonly Delivery[]): Promise<void> {
  const once = async () => {
    for (const each of sending) await each.sweep();
    return isQuiet(post, sending);
  };
  await expect.poll(once, { interval: 5, timeout: 10_000 }).toBe(true);
}

/** Takes back what it was asked to do. */
const failingAtTheEnd = (store: OpenStore): OpenStore => ({
  ...store,
  transaction: (conversation, work) =>
    store.transaction(conversation, async (stores) => {
      await work(stores);
      throw new Error('taken back');
    }),
});

/** Whether nothing can be sent any more but by waiting: what is leased hangs. */
async function isQuiet(
  { store, clock, platform }: Post,
  both: readonly { settle(): Promise<void> }[],
): Promise<boolean> {
  const before = platform.calls.length;
  await Promise.race([Promise.all(both.map((sending) => sending.settle())), new Promise((r) => setTimeout(r, 30))]);
  return (await store.outbox.due(clock.now())).length === 0 && platform.calls.length === before;
}

test('what is sent is the words of the row', async () => {
  const post = await aPost();
  const rows: Outgoing[] = [];
  const sending = post.aDelivery({
    observe: (outcome, row) => {
      if (outcome === 'sent') rows.push(row);
    },
  });
  await post.put('一');

  sending.poke(HERE);
  await sending.settle();

  expect(rows.map((row) => plainText(row.reply))).toEqual(['一']);
});

test('whoever watches is told what became of each try: sent, edited, put off, given up and why', async () => {
  const post = await aPost();
  const seen: unknown[] = [];
  const sending = post.aDelivery({
    observe: (outcome, _, failure) => seen.push(failure === undefined ? outcome : [outcome, failure]),
  });
  const run = async () => {
    sending.poke(HERE);
    await sending.settle();
  };
  const first = await post.put('一');
  await run();
  await post.put('二', { replaces: first });
  await run();
  post.platform.fail({ kind: 'later', seconds: 1 });
  await post.put('三');
  await run();
  post.platform.fail({ kind: 'final', failure: 'blocked' });
  post.wait(10);

  await run();

  expect(seen).toEqual(['sent', 'edited', 'later', ['final', 'blocked']]);
  expect(sending.running()).toBe(true);
  await sending.stop();
  expect(sending.running()).toBe(false);
});
