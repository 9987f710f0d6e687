// Started by `crowdOf` as a process of its own, so that what Telegram and people do is not counted as the program's work.
import type { Phone } from '../../support/telegram/people/phone.ts';
import { standInTelegram } from '../../support/telegram/stand-in.ts';
import type { Served } from '../../support/telegram/calls.ts';
import type { Message } from '../../support/telegram/wire.ts';
import type { Did, Member, Order } from './crowd-of.ts';

/** What each chat keeps; the stand-in forgets what is older. */
const KEEP = 50;

/** Somebody who asks, reports and confirms, again and again. */
interface Person {
  readonly phone: Phone;
  readonly titles: readonly string[];
  /** How many updates they have made. */
  done: number;
  /** How many they are to make before they rest; none of their own accord where it is 0. */
  until: number;
  /** When each update that is not answered was pushed. */
  readonly pushed: number[];
  newest: Message | null;
}

const people = new Map<number, Person>();
const state: { latencies: number[]; taps: boolean; settled: () => void } = {
  latencies: [],
  taps: true,
  settled: () => undefined,
};

const telegram = await standInTelegram({ record: false, keep: KEEP, served: hear });

const orders: { readonly [kind in Order['kind']]: (order: Extract<Order, { kind: kind }>) => Promise<Did> } = {
  come({ members, taps }) {
    state.taps = taps;
    for (const { id, titles } of members) people.set(id, newcomer(id, titles));
    return Promise.resolve({ apiRoot: telegram.apiRoot, token: telegram.token });
  },
  rush: ({ updates }) => rush(updates),
  steady: ({ perSecond, seconds }) => steady(perSecond, seconds),
};

process.on('message', (order: Order) => {
  // Each kind is handed to its own function, which the types cannot follow.
  const carryOut = orders[order.kind] as (order: Order) => Promise<Did>;
  carryOut(order).then(
    (did) => process.send?.({ did }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

const newcomer = (id: number, titles: Member['titles']): Person => {
  const known = people.get(id);
  const phone = known?.phone ?? telegram.user({ id, started: true });
  return { phone, titles, done: 0, until: 0, pushed: [], newest: null };
};

/** Everybody makes their updates as fast as answers allow: a question and a report at once, then the tap on what came of it. */
async function rush(updates: number): Promise<Did> {
  const began = performance.now();
  const each = Math.ceil(updates / people.size / 3) * 3;
  const all = settled();
  for (const person of people.values()) {
    person.until = person.done + each;
    goOn(person);
  }
  await all;
  return { ...counted(), seconds: (performance.now() - began) / 1000 };
}

/** So many updates a second, each by whoever waits for nothing. */
async function steady(perSecond: number, seconds: number): Promise<Did> {
  const began = performance.now();
  const turns = [...people.values()];
  let pushed = 0;
  await new Promise<void>((over) => {
    const timer = setInterval(() => {
      const due = Math.floor((Math.min(performance.now() - began, seconds * 1000) / 1000) * perSecond);
      for (; pushed < due; pushed += 1) {
        const next = turns.findIndex((person) => person.pushed.length === 0);
        if (next === -1) break;
        const [person] = turns.splice(next, 1);
        if (person === undefined) break;
        turns.push(person);
        act(person);
      }
      if (performance.now() - began < seconds * 1000) return;
      clearInterval(timer);
      over();
    }, 4);
  });
  await settled();
  return { ...counted(), seconds: (performance.now() - began) / 1000 };
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    state.settled = () => {
      for (const { pushed, done, until } of people.values()) if (pushed.length > 0 || done < until) return;
      state.settled = () => undefined;
      resolve();
    };
    setImmediate(() => {
      state.settled();
    });
  });
}

function counted(): { readonly updates: number; readonly latencies: readonly number[] } {
  const { latencies } = state;
  state.latencies = [];
  return { updates: latencies.length, latencies };
}

function goOn(person: Person): void {
  if (person.done >= person.until || person.pushed.length > 0) return;
  act(person);
  if (person.done % 3 === 1) act(person);
}

/** A question, a report, its confirmation, and so on. */
function act(person: Person): void {
  const { phone, titles, done, newest } = person;
  const round = Math.floor(done / 3);
  const title = titles[round % titles.length] ?? '';
  person.done += 1;
  person.pushed.push(performance.now());
  if (done % 3 === 0) phone.say(`${title}谁牵头`);
  else if (done % 3 === 1) phone.say(`${title}完成${String(1 + (round % 98))}%，经复核`);
  else if (!state.taps || newest === null) phone.say('确认');
  else phone.tap(newest.message_id, '确认');
}

function hear({ method, result }: Served): void {
  if (method !== 'sendMessage' || result === undefined) return;
  const message = result as Message;
  const person = people.get(message.chat.id);
  const pushed = person?.pushed.shift();
  if (person === undefined || pushed === undefined) return;
  state.latencies.push(performance.now() - pushed);
  person.newest = message;
  goOn(person);
  state.settled();
}
