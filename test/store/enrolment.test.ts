import { expect, test } from 'vitest';
import type { EnrolmentCode } from '../../src/assistant/ports.ts';
import { aStore } from '../support/store.ts';
import { aRosterRow, aTime, keepRoster } from './support/builders.ts';

const until = '2026-07-15T10:00:00+08:00';

async function withPeople() {
  const store = await aStore();
  await keepRoster(store, aRosterRow(), aRosterRow({ name: '叶卫健', unit: '卫健局' }));
  const [one, other] = await store.people.all();
  if (one === undefined || other === undefined) throw new Error('nobody');
  const issue = (hash: string, personId = one.id) =>
    store.transaction(hash, ({ enrolment }) =>
      enrolment.issue({ personId, hash, seed: `seed ${hash}`, expiresAt: until, by: '岳主任', at: aTime }),
    );
  return {
    store,
    one,
    other,
    issue,
    accounts: async () => (await store.people.all()).map((person) => person.accounts),
  };
}

const found = (code: EnrolmentCode | null) =>
  code && { state: code.state, usedBy: code.usedBy, name: code.person.name };

test('a code is found by its hash with its person, and a new one voids the one before, of the same person only', async () => {
  const { store, other, issue } = await withPeople();
  const id = await issue('a');
  await issue('b', other.id);
  await issue('c');

  expect(found(await store.enrolment.byHash('a'))).toEqual({ state: 'void', usedBy: null, name: '石公安' });
  expect(found(await store.enrolment.byHash('b'))).toEqual({ state: 'open', usedBy: null, name: '叶卫健' });
  expect(found(await store.enrolment.byHash('c'))).toEqual({ state: 'open', usedBy: null, name: '石公安' });
  expect(await store.enrolment.byHash('d')).toBeNull();
  expect(await store.enrolment.byId(id)).toMatchObject({ hash: 'a', seed: 'seed a', expiresAt: until });
});

test('codes for one person that are made at once leave one that holds', async () => {
  const { store, issue } = await withPeople();

  await Promise.all(['a', 'b', 'c', 'd'].map((hash) => issue(hash)));

  const open = await store.database.selectFrom('enrolment_codes').select('hash').where('state', '=', 'open').execute();
  expect(open).toHaveLength(1);
});

test('of many who use a code at once one finds it open', async () => {
  const { store, one, issue } = await withPeople();
  await issue('a');

  const used = await Promise.all(
    ['1', '2', '3', '4'].map((id) =>
      store.transaction(id, async ({ enrolment }) => {
        const code = await enrolment.byHash('a');
        if (code?.state !== 'open') return false;
        await enrolment.settle(code.id, { state: 'used', by: `telegram:${id}`, at: aTime });
        await enrolment.bind(one.id, `telegram:${id}`, aTime);
        return true;
      }),
    ),
  );

  expect(used.filter(Boolean)).toHaveLength(1);
  expect((await store.people.byAccountOrName('石公安'))?.accounts).toHaveLength(1);
});

test('an account takes the place of those of its platform, and of whoever had it', async () => {
  const { store, one, other, accounts } = await withPeople();
  const { enrolment } = store;

  const first = await enrolment.bind(one.id, 'telegram:1', aTime);
  await enrolment.bind(one.id, 'other:1', aTime);
  const second = await enrolment.bind(one.id, 'telegram:2', aTime);
  await enrolment.bind(other.id, 'telegram:2', aTime);

  expect([first, second]).toEqual([[], ['telegram:1']]);
  expect(await accounts()).toEqual([['other:1'], ['telegram:2']]);
});

test('accounts are taken and given back, all or none, and only what is theirs', async () => {
  const { store, one, other, accounts } = await withPeople();
  const { enrolment } = store;
  await enrolment.bind(one.id, 'telegram:1', aTime);
  await enrolment.bind(one.id, 'other:1', aTime);

  const foreign = await enrolment.release(other.id, ['telegram:1'], aTime);
  const released = await enrolment.release(one.id, ['telegram:1', 'other:1', 'telegram:9'], aTime);
  const restored = await enrolment.restore(one.id, released, aTime);
  await enrolment.release(one.id, released, aTime);
  await enrolment.bind(other.id, 'telegram:1', aTime);
  const taken = await enrolment.restore(one.id, released, aTime);

  expect([foreign, released, restored, taken]).toEqual([[], ['other:1', 'telegram:1'], ['other:1', 'telegram:1'], []]);
  expect(await accounts()).toEqual([[], ['telegram:1']]);
});

test('wrong codes are counted by account and since an instant', async () => {
  const { store } = await withPeople();
  const { enrolment } = store;
  await enrolment.miss('telegram:1', '2026-07-08T10:00:00+08:00');
  await enrolment.miss('telegram:1', '2026-07-08T10:30:00+08:00');
  await enrolment.miss('telegram:2', '2026-07-08T10:30:00+08:00');

  expect(await enrolment.missed('telegram:1', '2026-07-08T09:00:00+08:00')).toBe(2);
  expect(await enrolment.missed('telegram:1', '2026-07-08T10:00:00+08:00')).toBe(1);
  expect(await enrolment.missed('telegram:3', '2026-07-08T09:00:00+08:00')).toBe(0);
});

test('the words that somebody said last are neither a command, a tap nor anybody else’s', async () => {
  const { store, one, other } = await withPeople();
  const said = async (id: string, text: string, person = one, action?: string) => {
    const message = {
      id,
      conversation: 'c',
      account: null,
      text,
      sentAt: aTime,
      ...(action === undefined ? {} : { action }),
    };
    await store.messages.claim(message, aTime);
    const reply = {
      kind: 'help',
      blocks: [],
      facts: {},
      citations: [],
      total: 0,
      complete: true,
      asOf: aTime,
      actions: [],
    } as const;
    await store.messages.answer(message, reply, { speaker: person, at: aTime });
  };

  expect(await store.messages.lastWords('c', one)).toBeNull();
  await said('1', 'who leads');
  await said('2', '/mine');
  await said('3', '确认', one, 'confirm:1');
  await said('4', '谁牵头', other);
  expect(await store.messages.lastWords('c', one)).toBe('who leads');
});
