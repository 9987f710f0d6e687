import { setTimeout as pause } from 'node:timers/promises';
import { randomOf, type Random } from '../../fuzz/random.ts';
import { everyFault, type Faults } from '../../support/telegram/faults.ts';
import { standInTelegram, type StandIn } from '../../support/telegram/stand-in.ts';
import { aPlace, opened, type Engine, type Opened } from '../support/places.ts';
import { anOrganisation } from './organisation.ts';
import { binds, dayOf, groupDay, type Expected } from './people.ts';
import { loadFiles, start, startAndKill, telegramEnvironment, type Running, type Setting } from './program.ts';
import { verdictOf, type Verdict } from './verdict.ts';

export interface DayOptions {
  readonly engine: Engine;
  readonly liaisons: number;
  readonly groups: number;
  readonly seed: number;
  /** Of every kind of fault, from 0 to 1. */
  readonly faults?: number;
  /** How often the program is killed in the day. */
  readonly kills?: number;
}

/** Between two kills, in milliseconds: some fall into the start, most into the work. */
const LONGEST_LIFE_MS = 6_000;

/** A working day of liaisons with Telegram, the office and some groups; what is wrong at its end. */
export async function workingDay(options: DayOptions): Promise<Verdict> {
  const { engine, liaisons, seed, faults = 0, kills = 0 } = options;
  const random = randomOf(seed);
  const organisation = anOrganisation(liaisons);
  const { place, remove } = await aPlace(engine);
  const telegram = await standInTelegram({ seed, keep: Infinity });
  const setting: Setting = { place, environment: telegramEnvironment(telegram) };
  try {
    loadFiles(organisation.files, setting);
    const program = { running: await start(setting) };
    const day = liveThrough(telegram, { ...options, organisation, random });
    if (faults > 0) telegram.faults(faultsOf(faults));
    const killed = killing(program, setting, { kills, random });
    const expected = await day;
    await killed;
    telegram.faults({});
    await atRest(program, telegram, setting);
    return await verdictOf(place, telegram, expected);
  } finally {
    await telegram.stop();
    organisation.remove();
    await remove();
  }
}

/** How long the program is left alone with what Telegram has put off: a group that was sent too much to waits up to a minute. */
const PUT_OFF_MS = 20_000;
const MOST_LOOKS = 5;

/** Ends the program once nothing happens any more and nothing waits to be sent. */
async function atRest(program: { running: Running }, telegram: StandIn, setting: Setting): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    await telegram.quiet({ withinMs: 180_000, settledMs: 2_500 });
    await program.running.end();
    if (looks === MOST_LOOKS || !(await opened(setting.place, ({ database }) => isWaiting(database)))) return;
    program.running = await start(setting);
    await pause(PUT_OFF_MS);
  }
}

async function isWaiting(database: Opened['database']): Promise<boolean> {
  const row = await database
    .selectFrom('outgoing')
    .select('id')
    .where('state', 'in', ['pending', 'sending'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const faultsOf = (share: number): Faults => everyFault(share, { retryAfter: 1, slowMs: 200 });

interface Living extends DayOptions {
  readonly organisation: ReturnType<typeof anOrganisation>;
  readonly random: Random;
}

/** Everybody's day, side by side; each person goes on when they have read what they waited for. */
async function liveThrough(telegram: StandIn, { organisation, groups, random }: Living): Promise<readonly Expected[]> {
  const bot = telegram.bot.username;
  const office = telegram.user({
    id: organisation.office.telegramId,
    firstName: organisation.office.name,
    started: true,
  });
  const people = organisation.liaisons.map((liaison) => {
    const phone = telegram.user({ id: liaison.telegramId, firstName: liaison.name, started: true });
    return { liaison, phone, ...dayOf(phone, liaison, random) };
  });
  const chats = Array.from({ length: groups }, (_, i) =>
    telegram.group({
      title: `第${String(i + 1)}工作群`,
      supergroup: i % 2 === 0,
      members: [office, ...people.filter((_, at) => at % groups === i).map(({ phone }) => phone)],
    }),
  );
  for (const chat of chats) await binds(office, chat, bot)();
  const days = people.map(async ({ liaison, phone, acts }, at) => {
    const chat = chats[at % groups];
    const inGroup = chat === undefined ? [] : groupDay(phone, chat, liaison.titles[0] ?? '', bot);
    for (const act of [...acts, ...inGroup]) await act();
  });
  await Promise.all(days);
  return people.flatMap(({ expected }) => expected);
}

/** Kills the program at moments of chance and starts it again, so many times. */
async function killing(
  program: { running: Running },
  setting: Setting,
  { kills, random }: { readonly kills: number; readonly random: Random },
): Promise<void> {
  for (let done = 0; done < kills; done += 1) {
    await pause(random.below(LONGEST_LIFE_MS));
    await program.running.kill();
    if (random.chance(0.1)) await startAndKill(setting, random.below(1_500));
    program.running = await start(setting);
  }
}
