import type { IncomingMessage } from '../../../src/assistant/message.ts';
import type { Desk } from '../../../src/channels/channel.ts';
import type { Action, Reply } from '../../../src/domain/reply.ts';
import type { RosterRow } from '../../../src/domain/roster.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { randomOf, type Random } from '../../fuzz/random.ts';
import { fill } from '../../support/desk.ts';

/** Liaisons of one unit, each with conversations of their own, who all report on one row at once. */
export interface RaceOptions {
  readonly writers: number;
  /** By each writer. */
  readonly drafts: number;
  readonly seed: number;
}

/** A message, the draft that it settles if any, and the replies to its deliveries. */
export interface Exchange {
  readonly message: IncomingMessage;
  readonly token: string | null;
  readonly replies: readonly Reply[];
}

export const raceTime = '2026-07-08T10:00:00+08:00';
/** The row that all of them report on. */
export const racedItem = '1';
const title = '硬质隔离设施';

/** The plan of the tests, and so many liaisons of the unit that leads its first measure. */
export async function fillForRace(store: OpenStore, writers: number): Promise<void> {
  await fill(store, raceTime);
  const people = Array.from({ length: writers }, (_, n): RosterRow => ({
    line: n + 2,
    name: `写手${String(n)}`,
    unit: '教育局',
    post: '科员',
    role: 'liaison',
    accounts: [accountOf(n)],
  }));
  const origin = { kind: 'roster', file: 'writers.csv', sha256: 'writers', loadedAt: raceTime } as const;
  await store.transaction('load', ({ library }) => library.keepRoster(people, origin));
}

const accountOf = (writer: number): string => `race:${String(writer)}`;

/** Every message goes to one of the desks by chance, as it reaches one of several replicas of the program. */
export async function race(
  desks: readonly [Desk, ...Desk[]],
  { writers, drafts, seed }: RaceOptions,
): Promise<readonly Exchange[]> {
  const all = await Promise.all(
    Array.from({ length: writers }, (_, n) => write(n, { desks, drafts, random: randomOf(seed * 1000 + n) })),
  );
  return all.flat();
}

interface Writing {
  readonly desks: readonly [Desk, ...Desk[]];
  readonly drafts: number;
  readonly random: Random;
}

type Send = (text: string, more?: Sent) => Promise<Exchange>;

interface Sent {
  readonly action?: Action | undefined;
  /** In the writer's other conversation, as from a second device. */
  readonly elsewhere?: boolean;
  readonly token?: string | null;
  readonly times?: number;
}

async function write(writer: number, { desks, drafts, random }: Writing): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const send: Send = async (text, { action, elsewhere = false, token = null, times = 1 } = {}) => {
    const message: IncomingMessage = {
      id: `${String(writer)}/${String(exchanges.length)}/${String(random.below(1e9))}`,
      conversation: `race:${String(writer)}${elsewhere ? ':phone' : ''}`,
      account: accountOf(writer),
      text,
      sentAt: raceTime,
      ...(action === undefined ? {} : { action: action.value }),
    };
    const replies = await Promise.all(Array.from({ length: times }, () => random.pick(desks).handle(message)));
    const exchange = { message, token, replies };
    exchanges.push(exchange);
    return exchange;
  };
  for (let n = 0; n < drafts; n += 1) await reportOnce(send, random);
  return exchanges;
}

/** How often a writer confirms anew what another has overtaken. */
const PATIENCE = 3;

async function reportOnce(send: Send, random: Random): Promise<void> {
  const words = random.chance(0.2) ? '又推进1个百分点' : `完成${String(random.below(100))}%`;
  // A figure that falls needs a reason, and which figures fall is told by who comes first.
  let shown = replyTo(await send(`${title}${words}，经复核`));
  for (let n = 0; n < PATIENCE && shown.kind === 'draft'; n += 1) shown = await confirmed(shown, send, random);
  if (shown.kind === 'draft') await send('取消', { action: button(shown, 'cancel:'), token: tokenOf(shown) });
  const undo = button(shown, 'undo:');
  if (undo !== undefined && random.chance(0.1)) await send('撤销', { action: undo });
}

/** By a tap, a word, the same tap delivered twice, or two taps at once from two devices. */
async function confirmed(shown: Reply, send: Send, random: Random): Promise<Reply> {
  const tap = { action: button(shown, 'confirm:'), token: tokenOf(shown) };
  const way = random.below(4);
  if (way === 0) return replyTo(await send('确认', { token: tokenOf(shown) }));
  if (way === 1) return replyTo(await send('确认', { ...tap, times: 2 }));
  if (way === 2) return replyTo(await send('确认', tap));
  const both = await Promise.all([send('确认', tap), send('确认', { ...tap, elsewhere: true })]);
  const [first, second] = both.map(replyTo);
  if (first === undefined || second === undefined) throw new Error('a message without a reply');
  // Where both were overtaken, each device shows a draft of its own; the other one is let go.
  return second.kind === 'recorded' || first.kind !== 'draft' ? second : first;
}

function replyTo({ replies: [reply] }: Exchange): Reply {
  if (reply === undefined) throw new Error('a message without a reply');
  return reply;
}

const button = ({ actions }: Reply, begin: string): Action | undefined =>
  actions.find(({ value }) => value.startsWith(begin));

export const tokenOf = (reply: Reply): string | null =>
  button(reply, 'confirm:')?.value.slice('confirm:'.length) ?? null;
