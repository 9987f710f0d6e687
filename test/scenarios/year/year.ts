import { reminding } from '../../../src/jobs/remind.ts';
import { localOperator } from '../../../src/domain/people.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { defaultSettings, type Preset } from '../../../src/domain/settings.ts';
import type { Database } from '../../../src/store/database.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { aClock } from '../../support/desk.ts';
import { later } from '../../support/plain-calendar.ts';
import { isWorked, ownDays } from './calendar.ts';
import { expectation } from './expected.ts';
import { happen } from './ledger.ts';
import { answers, doings } from './people.ts';
import { chance, type Fact, type Holder } from './world.ts';

export interface YearOptions {
  readonly seed: number;
  readonly units: number;
  readonly items: number;
  readonly from?: string;
  readonly to?: string;
  readonly perWeek?: number;
  /** The store as the program has it, where that is to be another than the year's. */
  readonly seenAs?: (store: OpenStore) => OpenStore;
}

export interface YearFigures {
  readonly messages: number;
  readonly naively: number;
  readonly updates: number;
  readonly mostInSevenDays: number;
  readonly reminders: number;
  readonly daysDown: number;
}

const instant = (day: string, time: string): string => `${day}T${time}:00+08:00`;

/** Lives through a year, each day with the real job and store, and holds what was sent against what was owed. */
export async function year(
  { store, database }: { readonly store: OpenStore; readonly database: Database },
  {
    seed,
    units: count,
    items,
    from = '2026-01-01',
    to = '2026-12-31',
    perWeek = 3,
    seenAs = (same) => same,
  }: YearOptions,
): Promise<{ readonly wrongs: readonly string[]; readonly figures: YearFigures }> {
  const random = chance(seed);
  const units = Array.from({ length: count }, (_, i) => `第${String(i + 1)}局`);
  const known = expectation();
  const wrongs: string[] = [];
  const clock = aClock(instant(from, '07:00'));
  const program = () =>
    reminding({
      ...{ store: seenAs(store), clock, reader: localOperator, sends: () => true, poke: () => undefined },
      log: (_, error) => wrongs.push(`${clock.now()}: ${String(error)}`),
    });
  const replicas = [program(), program()];
  for (const fact of await begin(store, { units, items, from, to, perWeek, random })) known.learn(fact);

  const live = async (facts: readonly Fact[], at: string): Promise<number> => {
    let updates = 0;
    for (const fact of facts) {
      updates += (await happen(store, fact, at)) ? 1 : 0;
      known.learn(fact);
    }
    return updates;
  };
  const sums = { messages: 0, naively: 0, updates: 0, reminders: 0, daysDown: 0 };
  const received = new Map<string, string[]>();
  let seen = 0;
  let down = 0;
  let ranOn = '';
  for (let day = from; day <= to; day = later(day, 1)) {
    if (isWorked(day)) sums.updates += await live(doings(known, { day, units, random }), instant(day, '08:00'));
    down = down > 0 ? down - 1 : random() < 0.02 ? 1 + Math.floor(random() * 6) : 0;
    const fate = random();
    // Down for days, until the afternoon, or until late in the morning.
    const first = down > 0 ? null : fate < 0.03 ? '13:00' : fate < 0.08 ? '10:40' : '09:00';
    sums.daysDown += down > 0 ? 1 : 0;
    for (const time of first === null ? [] : [first, '15:00']) {
      clock.set(instant(day, time));
      await Promise.all(replicas.map((replica) => replica.run()));
    }
    // The clock is set back to a morning that was seen to; into one that was missed, what was owed then would come.
    if (fate > 0.95 && ranOn === later(day, -1)) {
      clock.set(instant(later(day, -1), '09:00'));
      await replicas[0]?.run();
    }
    const sent = await sentAfter(database, seen);
    seen = sent.at(-1)?.row ?? seen;
    const owed = first === null || first > '12:00' ? new Map<string, string[]>() : known.remindersOn({ day, perWeek });
    if (first !== null && first < '12:00') ranOn = day;
    wrongs.push(...differences(day, owed, sent));
    for (const { to: who } of sent) received.set(who, [...(received.get(who) ?? []), day]);
    sums.messages += sent.length;
    sums.reminders += sent.reduce((sum, { ids }) => sum + ids.length, 0);
    sums.naively += known.naivelyOn(day);
    sums.updates += await live(
      answers(
        sent.flatMap(({ ids }) => ids),
        known,
        { day, random },
      ),
      instant(day, '15:30'),
    );
  }
  const mostInSevenDays = Math.max(0, ...[...received.values()].map(mostWithinSeven));
  if (mostInSevenDays > perWeek) wrongs.push(`somebody got ${String(mostInSevenDays)} messages in seven days`);
  return { wrongs, figures: { ...sums, mostInSevenDays } };
}

const mostWithinSeven = (days: readonly string[]): number =>
  Math.max(...days.map((last) => days.filter((day) => day > later(last, -7) && day <= last).length));

interface Sent {
  readonly row: number;
  readonly to: string;
  readonly ids: readonly string[];
}

async function sentAfter(database: Database, row: number): Promise<readonly Sent[]> {
  const rows = await database
    .selectFrom('outgoing')
    .select(['id', 'conversation', 'reply'])
    .where('purpose', '=', 'reminder')
    .where('id', '>', row)
    .orderBy('id')
    .execute();
  return rows.map(({ id, conversation, reply }) => ({
    row: id,
    to: conversation,
    ids: ((reply as Reply).facts.measures ?? []).map((measure) => measure.id),
  }));
}

/** What was owed and did not come, and what came and was not owed. */
function differences(
  day: string,
  owed: ReadonlyMap<string, readonly string[]>,
  sent: readonly Sent[],
): readonly string[] {
  const pairs = (all: readonly (readonly [string, readonly string[]])[]) =>
    all.flatMap(([who, ids]) => ids.map((id) => `${who} of ${id}`));
  const [due, came] = [pairs([...owed]), pairs(sent.map(({ to, ids }) => [to, ids] as const))];
  const twice = sent.filter(({ to }, i) => sent.findIndex((one) => one.to === to) !== i);
  return [
    ...due.filter((pair) => !came.includes(pair)).map((pair) => `${day}: ${pair} did not come`),
    ...came.filter((pair) => !due.includes(pair)).map((pair) => `${day}: ${pair} was not owed`),
    ...twice.map(({ to }) => `${day}: ${to} got two messages`),
  ];
}

interface Beginning extends Pick<YearOptions, 'items'> {
  readonly units: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly perWeek: number;
  readonly random: () => number;
}

async function begin(
  store: OpenStore,
  { units, items, from, to, perWeek, random }: Beginning,
): Promise<readonly Fact[]> {
  const at = instant(from, '06:00');
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const rows = Array.from({ length: items }, (_, i) => ({
    title: `第${String(i + 1)}项工作`,
    due: random() < 0.05 ? null : later(from, Math.floor(random() * (days + 15))),
    lead:
      random() < 0.03
        ? []
        : [...new Set([units[i % units.length] ?? '', ...(random() < 0.1 ? units.slice(0, 1) : [])])],
    participants: units.slice(-1),
  }));
  const holders: Holder[] = [
    ...units.flatMap((unit): Holder[] => [
      { account: `test:${unit}l`, name: `${unit}联络员`, unit, role: 'liaison' },
      ...(random() < 0.7 ? [{ account: `test:${unit}h`, name: `${unit}负责人`, unit, role: 'head' } as const] : []),
    ]),
    { account: 'test:office', name: '办公室主任', unit: '县政府办', role: 'office' },
  ];
  const ids = await store.transaction('load', async ({ library }) => {
    const added = await library.addItems(rows);
    await library.keepRoster(
      holders.map(({ account, ...holder }, i) => ({ ...holder, post: null, accounts: [account], line: i + 2 })),
      { kind: 'roster', file: 'roster.csv', sha256: 'x', loadedAt: at },
    );
    return added;
  });
  const { reminders } = defaultSettings;
  await store.settings.setOrganisation({ ...defaultSettings, reminders: { ...reminders, perWeek }, ownDays });
  const known = await store.ledger.items({ ids }, localOperator);
  const facts: Fact[] = holders.map((holder) => ({ what: 'comes', holder }));
  for (const { id, title, lead, due } of known) {
    const fate = random();
    const preset: Preset = fate < 0.03 ? 'off' : fate < 0.13 ? 'light' : 'standard';
    if (preset !== 'standard') await store.settings.setPreset(id, preset);
    facts.push({ what: 'item', work: { id, title, lead, due, preset } });
  }
  return facts;
}
