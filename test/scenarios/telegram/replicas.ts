import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf, type Random } from '../../fuzz/random.ts';
import type { Phone } from '../../support/telegram/people/phone.ts';
import type { SeenMessage } from '../../support/telegram/people/seen.ts';
import type { Recording } from '../../support/telegram/recording.ts';
import { telegramsLimits } from '../../support/telegram/limits.ts';
import { standInTelegram, type StandIn } from '../../support/telegram/stand-in.ts';
import { aPlace } from '../support/places.ts';
import { anOrganisation, type Liaison } from './organisation.ts';
import type { Expected } from './people.ts';
import { loadFiles, start, telegramEnvironment, type Running } from './program.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface ReplicasOptions {
  readonly people: number;
  /** How often everybody asks several things at once; the last time comes on top, and one replica is killed in it. */
  readonly volleys: number;
  readonly seed: number;
}

export interface ReplicasVerdict extends Verdict {
  /** Questions that were asked without waiting for the answer before. */
  readonly asked: number;
  /** From the kill until one after another had read all answers, in milliseconds. */
  readonly readAfterMs: readonly number[];
  readonly recording: Recording;
}

/** Longer than any lease of a dead replica. */
const WITHIN = { withinMs: 200_000 };

/** By then answers are on their way. */
const EARLIEST_KILL_MS = 500;

interface Replica {
  readonly url: string;
  readonly running: Running;
}

type Two = readonly [one: Replica, other: Replica];

interface Person {
  readonly liaison: Liaison;
  readonly phone: Phone;
}

/**
 * Two replicas of the program behind one webhook and on one database: people ask several things at once, report by one replica and confirm by the
 * other, and one replica is killed while all of them ask. What is wrong at the end.
 */
export async function twoReplicas({ people: count, volleys, seed }: ReplicasOptions): Promise<ReplicasVerdict> {
  const organisation = anOrganisation(count);
  const { place, remove } = await aPlace('PostgreSQL');
  const telegram = await standInTelegram({ seed, limits: telegramsLimits, webhook: { retryMs: 100 } });
  const people = organisation.liaisons.map((liaison) => ({
    liaison,
    phone: telegram.user({ id: liaison.telegramId, firstName: liaison.name, started: true }),
  }));
  const started: Running[] = [];
  try {
    loadFiles(organisation.files, { place });
    const replicas = await startTwo(place, telegram, started);
    const lived = await liveThrough({ telegram, people, replicas, random: randomOf(seed), volleys });
    await telegram.quiet({ ...WITHIN, settledMs: 2_500 });
    for (const running of started) await running.end();
    const verdict = await verdictOf(place, telegram, lived.expected);
    const wrongs = [...verdict.wrongs, ...lived.wrongs, ...answeredTwice(people)];
    return { ...verdict, ...lived, wrongs, recording: telegram.recording };
  } finally {
    for (const running of started) await running.kill();
    await telegram.stop();
    organisation.remove();
    await remove();
  }
}

/** Both are told the same address; what stands there hands over to each in turn. */
async function startTwo(place: string, telegram: StandIn, started: Running[]): Promise<Two> {
  const [one, other] = [await freePort(), await freePort()];
  const addressOf = (port: string) => `http://127.0.0.1:${port}/telegram/updates`;
  const webhook = { TELEGRAM_WEBHOOK_URL: addressOf(one), TELEGRAM_WEBHOOK_SECRET: 'one-for_both' };
  const replica = async (port: string): Promise<Replica> => {
    const running = await start({ place, environment: { ...telegramEnvironment(telegram), ...webhook, PORT: port } });
    started.push(running);
    return { url: addressOf(port), running };
  };
  return [await replica(one), await replica(other)];
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

interface Living {
  readonly telegram: StandIn;
  readonly people: readonly Person[];
  readonly replicas: Two;
  readonly random: Random;
  readonly volleys: number;
}

interface Lived {
  readonly asked: number;
  readonly readAfterMs: readonly number[];
  readonly expected: readonly Expected[];
  readonly wrongs: readonly string[];
}

async function liveThrough({ telegram, people, replicas, random, volleys }: Living): Promise<Lived> {
  const [one, other] = replicas;
  const told: Volley[] = [];
  telegram.balance([one.url, other.url]);
  for (let i = 0; i < volleys; i += 1) told.push(await volley(people, random));
  const first = await reportAndConfirm(people, { telegram, from: one, to: other, work: 0 });
  const second = await reportAndConfirm(people, { telegram, from: other, to: one, work: 1 });

  telegram.balance([one.url, other.url]);
  telegram.faults({ calls: { slow: 0.7 }, methods: ['sendMessage'], slowMs: 400 });
  const last = volley(people, random);
  await pause(EARLIEST_KILL_MS + random.below(1_000));
  const killedAt = performance.now();
  await one.running.kill();
  told.push(await last);
  telegram.faults({});
  return {
    asked: sum(told.map(({ asked }) => asked)),
    wrongs: told.flatMap(({ wrongs }) => wrongs),
    readAfterMs: (await last).readAt.map((at) => Math.max(0, Math.round(at - killedAt))).toSorted((a, b) => a - b),
    expected: [...first, ...second],
  };
}

interface Volley {
  readonly asked: number;
  readonly wrongs: readonly string[];
  /** When each person had read all answers. */
  readonly readAt: readonly number[];
}

/** Everybody asks several things at once. */
async function volley(people: readonly Person[], random: Random): Promise<Volley> {
  const asking = people.map(({ phone, liaison }) => {
    const titles = someOf(liaison.titles, random);
    return {
      asked: titles.length,
      read: readInOrder(phone, titles).then((wrongs) => ({ wrongs, at: performance.now() })),
    };
  });
  const read = await Promise.all(asking.map((each) => each.read));
  return {
    asked: sum(asking.map(({ asked }) => asked)),
    wrongs: read.flatMap(({ wrongs }) => wrongs),
    readAt: read.map(({ at }) => at),
  };
}

const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

/** Three to five, of which some may be the same. */
const someOf = (titles: readonly string[], random: Random): readonly string[] =>
  Array.from({ length: 3 + random.below(3) }, () => titles[random.below(titles.length)] ?? '');

/** Asks one thing after another without waiting, and reads as many answers; which of them stand in the wrong place. */
async function readInOrder(phone: Phone, titles: readonly string[]): Promise<readonly string[]> {
  const [first = 0] = titles.map((title) => phone.say(`${title}谁牵头`).message_id);
  const answers = await phone.until((all) => {
    const read = all.filter(({ id, byBot }) => byBot && id > first);
    return read.length >= titles.length ? read : null;
  }, WITHIN);
  return answers.flatMap(({ text }, i) =>
    text.includes(titles[i] ?? '') ? [] : [`${phone.user.first_name}: answer ${String(i + 1)} is ${text}`],
  );
}

interface Across {
  readonly telegram: StandIn;
  readonly from: Replica;
  readonly to: Replica;
  /** On which of their works. */
  readonly work: number;
}

/** Everybody reports by one replica, and confirms the draft by the other. */
async function reportAndConfirm(people: readonly Person[], across: Across): Promise<readonly Expected[]> {
  const { telegram, from, to, work } = across;
  telegram.balance([from.url]);
  const drafts = await Promise.all(
    people.map(async ({ phone, liaison }, i) => {
      const [title, percent] = [liaison.titles[work] ?? '', 20 + i];
      const { message_id: id } = phone.say(`${title}完成${String(percent)}%`);
      const draft = await reads(phone, `${String(percent)}%`, id);
      return { phone, draft, title, percent };
    }),
  );
  telegram.balance([to.url]);
  await Promise.all(
    drafts.map(async ({ phone, draft }) => {
      phone.tap(draft, '确认');
      await reads(phone, '已记', draft.id);
    }),
  );
  return drafts.map(({ title, percent }) => ({ title, percent, updates: 1 }));
}

const reads = (phone: Phone, words: string, after: number): Promise<SeenMessage> =>
  phone.until((all) => all.find(({ id, byBot, text }) => byBot && id > after && text.includes(words)), WITHIN);

/** How many drafts each confirms: a press of a button is answered as a message is. */
const CONFIRMED = 2;

/** Whoever has not as many answers as they said and pressed. */
const answeredTwice = (people: readonly Person[]): readonly string[] =>
  people.flatMap(({ phone }) => {
    const answers = phone.answers().length;
    const done = phone.messages().length - answers + CONFIRMED;
    return answers === done
      ? []
      : [`${phone.user.first_name}: ${String(answers)} answers to ${String(done)} messages and presses`];
  });
