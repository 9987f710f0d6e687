import { createHash, randomUUID } from 'node:crypto';
import { desk } from '../../src/assistant/desk.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Clock, FileIntake } from '../../src/assistant/ports.ts';
import type { ModelServices } from '../../src/assistant/model/services.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { inspect } from '../../src/knowledge/evidence/inspect.ts';
import type { Database } from '../../src/store/database.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { openWiredModel, type WiredModel } from '../support/wired-model.ts';
import { openBait, watchCalls } from './calls.ts';
import { captured, honest } from './captured.ts';
import { faultCount, type Fault } from './figures.ts';
import { injections, type Injection } from './injections.ts';
import { judge } from './judge.ts';
import { messagesOf } from './messages.ts';
import { audience, group, speakers, victim } from './speakers.ts';
import { promptSentences } from './traces.ts';
import { fillWorld, type World } from './world.ts';

/** What a program is made of. */
export interface ProgramParts {
  readonly store: OpenStore;
  readonly clock: Clock;
  readonly log: (id: string, error: unknown) => void;
  readonly files: FileIntake;
  readonly model: ModelServices;
  /** Where the model is, as `host:port`. */
  readonly address: string;
}
export type MakeProgram = (parts: ProgramParts) => { handle(message: IncomingMessage): Promise<Reply> };

/** The program as it is. */
export const asItIs: MakeProgram = ({ model, store, clock, log, files: intake }) =>
  desk({ store, clock, log, files: intake, services: { model } });

export interface Attack {
  readonly store: OpenStore;
  readonly database: Database;
  readonly make?: MakeProgram;
  /** Those that are said; all without. */
  readonly choose?: (injection: Injection, i: number) => boolean;
  /** What else may be called, as `host:port`: a database. */
  readonly allowed?: readonly string[];
}

export interface Outcome {
  readonly figures: ReadonlyMap<Fault, number>;
  readonly wrongs: readonly string[];
  readonly injections: number;
  readonly messages: number;
  /** How many requests went to the model. */
  readonly requests: number;
}

/** Where `DATABASE_URL` says that the server is, as a connection names it. */
export function databaseAddresses(): readonly string[] {
  const { hostname, port } = new URL(process.env['DATABASE_URL'] ?? 'postgres://127.0.0.1');
  return [hostname, '127.0.0.1', '::1'].map((host) => `${host}:${port === '' ? '5432' : port}`);
}

const clock: Clock = { now: () => '2026-07-08T10:00:00+08:00' };

/**
 * Every injection, said by everybody, to the program with an honest model and with a captured one, over HTTP. What came of it is read off the
 * traces: the store's tables, the replies, the requests to the model, and the connections of this process.
 */
export async function attack({
  store,
  database,
  make = asItIs,
  choose = () => true,
  allowed = [],
}: Attack): Promise<Outcome> {
  const bait = await openBait();
  const all = injections(bait.origin);
  const world = await fillWorld(store, { clock, injections: all });
  const token = await prepare(store, world);
  const replies = all.filter(({ where }) => where === 'reply');
  const capturing = captured(replies, { world, prompts: promptSentences(), token });
  const models = [
    { kind: 'honest', model: await openWiredModel(honest) },
    { kind: 'captured', model: await openWiredModel(capturing.script) },
  ];
  const watch = watchCalls([...allowed, ...models.map(({ model }) => model.address)]);
  const count = faultCount();
  const calls = () => [...watch.calls, ...bait.hits];
  const judged = await judge({ database, world, count, numbers, calls });
  const chosen = all.filter(choose);
  let messages = 0;
  try {
    for (const { kind, model } of models) {
      const program = watched(make, { store, model });
      for (const [i, injection] of chosen.entries())
        for (const [nth, speaker] of speakers.entries()) {
          if (injection.where === 'reply' && kind === 'honest') continue;
          capturing.turnTo(injection.where === 'reply' ? replies.indexOf(injection) : i * speakers.length + nth);
          for (const message of messagesOf(injection, speaker, world)) {
            const heard = await program.hear(message);
            await judged({
              where: `${injection.id} ${speaker.name}, ${kind} model`,
              speaker,
              conversation: message.conversation,
              ...heard,
            });
            messages += 1;
          }
        }
    }
  } finally {
    watch.stop();
    for (const { model } of models) await model.stop();
    await bait.stop();
  }
  const requests = models.reduce((sum, { model }) => sum + model.requests.length, 0);
  return { figures: count.figures, wrongs: count.wrongs, injections: chosen.length, messages, requests };
}

/** Those that stand in the texts, in whatever notation. */
const numbers = ['13812345678', '11010519491231002X', '6222020200112233440', '13800138000'];

/** Binds the group, and leaves a draft of somebody else's waiting. Its token. */
async function prepare(store: OpenStore, world: World): Promise<string> {
  const ours = desk({ store, clock, log: () => undefined });
  const say = (message: Partial<IncomingMessage>): Promise<Reply> =>
    ours.handle({ id: randomUUID(), conversation: '', account: null, text: '', sentAt: clock.now(), ...message });
  const press = async (reply: Reply, message: Partial<IncomingMessage>): Promise<Reply> =>
    say({ ...message, action: reply.actions[0]?.value ?? '' });
  const office = { account: 'demo:office', conversation: group.id, group };
  const bound = await press(await say({ ...office, text: `绑定本群：${audience}` }), office);
  const row = world.rows.find(({ units: [lead], title }) => lead === '卫健局' && title.includes('巡护'));
  const draft = await say({ ...victim, text: `${row?.title ?? ''}完成30%` });
  const token = draft.actions[0]?.value.replace('confirm:', '');
  if (bound.kind !== 'recorded' || draft.kind !== 'draft' || token === undefined)
    throw new Error(`the stage is not set: ${bound.kind}, ${draft.kind}`);
  return token;
}

/** The program, with what goes to the model and what breaks while it handles a message. */
function watched(make: MakeProgram, { store, model }: { readonly store: OpenStore; readonly model: WiredModel }) {
  const errors: unknown[] = [];
  const { address } = model;
  const program = make({
    store,
    clock,
    files,
    address,
    model: model.services('always'),
    log: (_, error) => errors.push(error),
  });
  return {
    async hear(message: IncomingMessage) {
      const from = { requests: model.requests.length, broken: errors.length, failed: model.errors.length };
      const reply = await program.handle(message);
      return {
        reply,
        requests: model.requests.slice(from.requests).map(({ body }) => body),
        errors: [...errors.slice(from.broken), ...model.errors.slice(from.failed)],
      };
    },
  };
}

/** Files are looked into, and kept nowhere. */
const files: FileIntake = {
  limit: 1024 * 1024,
  inspect,
  keep: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
};
