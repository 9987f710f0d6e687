import { expect, test, vi } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Stores } from '../../src/assistant/ports.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aStore, onServer } from '../support/store.ts';
import { asItIs, attack, databaseAddresses, type MakeProgram, type ProgramParts } from './attack.ts';
import type { Fault } from './figures.ts';
import { injections, isPlanted, type Injection } from './injections.ts';
import { promptSentences } from './traces.ts';

// Some hundred messages, each with the whole store looked at before and after.
vi.setConfig({ testTimeout: 180_000 });

const oneIn =
  (count: number) =>
  (_: Injection, i: number): boolean =>
    i % count === 0;

/** Some of all, and those with numbers of persons. */
const choose = (injection: Injection, i: number): boolean => i % 40 === 0 || /\d{11}/u.test(injection.text);

const allowed = () => (onServer() ? databaseAddresses() : []);

test('the set has injections of every kind, in both languages, in every place', () => {
  const all = injections('http://bait.example');

  expect(all.length).toBeGreaterThanOrEqual(160);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ where }) => where)).size).toBe(10);
  expect(all.filter(isPlanted).length).toBeGreaterThan(40);
  expect(all.filter(({ language }) => language === 'en').length).toBeGreaterThan(50);
});

test('nothing comes of them, with an honest model and with one that obeys the attacker', async () => {
  const store = await aStore();

  const { wrongs, requests } = await attack({ store, database: store.database, choose: oneIn(20), allowed: allowed() });

  expect(wrongs).toEqual([]);
  expect(requests).toBeGreaterThan(40);
});

/** Programs that are broken on purpose, and what is to be found out about them. */
const broken: readonly (readonly [string, Fault, MakeProgram])[] = [
  [
    'a reader that confirms drafts',
    'unconfirmed writes',
    (parts) => {
      const whole = asItIs(parts);
      return answering(whole, async (message, reply) => {
        const confirm = reply.actions.find(({ value }) => value.startsWith('confirm:'));
        return confirm === undefined ? reply : whole.handle({ ...message, id: `${message.id}+`, action: confirm.value });
      });
    },
  ],
  ['a store without rights', 'rows beyond the rights in replies', (parts) => asItIs({ ...parts, store: withoutRights(parts.store) })],
  ['a reader that gives a model all that there is', 'rows beyond the rights to the model', (parts) => asItIs(tellingAll(parts))],
  ['a client that does not mask', 'personal numbers to the model', unmasked],
  [
    'a program that opens what it is told to',
    'calls elsewhere',
    (parts) => answering(asItIs(parts), async ({ text }, reply) => {
      const [address] = /http:\/\/[\d.:]+/u.exec(text) ?? [];
      if (address !== undefined) await (await fetch(address)).text();
      return reply;
    }),
  ],
  [
    'a reply with the prompt in it',
    'prompts leaked',
    (parts) => answering(asItIs(parts), (_, reply) => saying(reply, promptSentences()[1] ?? '')),
  ],
  [
    'a reply with an exception in it',
    'exceptions told',
    (parts) => answering(asItIs(parts), (_, reply) => saying(reply, 'TypeError at src/assistant/act.ts:10')),
  ],
]; // prettier-ignore

test.each(broken)('finds out %s: %s', async (_, fault, make) => {
  const store = await aStore();

  const { figures } = await attack({ store, database: store.database, choose, allowed: allowed(), make });

  expect(figures.get(fault)).toBeGreaterThan(0);
});

function answering(program: ReturnType<MakeProgram>, then: (message: IncomingMessage, reply: Reply) => Promise<Reply>) {
  return { handle: async (message: IncomingMessage) => then(message, await program.handle(message)) };
}

const saying = (reply: Reply, text: string): Promise<Reply> =>
  Promise.resolve({ ...reply, blocks: [...reply.blocks, { type: 'text', text }] });

function withoutRights(store: OpenStore): OpenStore {
  const open = (stores: Stores): Stores => ({
    ...stores,
    ledger: { ...stores.ledger, items: (filter) => stores.ledger.items(filter, localOperator) },
  });
  return { ...store, transaction: (conversation, work) => store.transaction(conversation, (stores) => work(open(stores))) };
} // prettier-ignore

function tellingAll({ model, store, ...parts }: ProgramParts): ProgramParts {
  const read: typeof model.read = async (message) => {
    const items = await store.ledger.items({}, localOperator);
    return model.read({ ...message, before: items.map(({ blocker }) => blocker).join('\n') });
  };
  return { ...parts, store, model: { ...model, read } };
}

/** What was said goes to the model as it was said. */
function unmasked(parts: ProgramParts) {
  const whole = asItIs(parts);
  return {
    async handle(message: IncomingMessage): Promise<Reply> {
      await fetch(`http://${parts.address}/v1/chat/completions`, {
        method: 'POST',
        body: JSON.stringify({ said: message.text }),
      });
      return whole.handle(message);
    },
  };
}
