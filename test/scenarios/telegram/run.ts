import { workingDay, type DayOptions } from './day.ts';
import type { Engine } from '../support/places.ts';
import { twoReplicas } from './replicas.ts';

/** A day is killed so often; the others are further days. */
const KILLS_A_DAY = 10;

/** Messages that reached somebody twice, of all that were sent. */
const MOST_TWICE = 0.001;

interface TelegramOptions {
  readonly liaisons: number;
  readonly kills: number;
  readonly seed: number;
  readonly on: readonly Engine[];
}

/** Working days by Telegram: an undisturbed one, one on which every tenth call goes wrong in every way, and killed ones. */
export async function runTelegram({ liaisons, kills, seed, on }: TelegramOptions): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const counted = { sent: 0, duplicates: 0 };
  async function live(name: string, options: Omit<DayOptions, 'liaisons' | 'groups'>): Promise<void> {
    const began = performance.now();
    const verdict = await workingDay({ ...options, liaisons, groups: 3 });
    counted.sent += verdict.sent;
    counted.duplicates += verdict.duplicates;
    wrongs.push(...verdict.wrongs.map((wrong) => `${name}, seed ${String(options.seed)}: ${wrong}`));
    const struck = Object.values(verdict.struck).reduce((sum, count) => sum + count, 0);
    console.log(
      `telegram: ${name}: ${String(verdict.messages)} messages, ${String(verdict.sent)} sent, ${String(verdict.duplicates)} twice, ${String(struck)} faults, ${String(verdict.wrongs.length)} wrongs, ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    for (const message of verdict.repeated) console.log(`telegram: ${name}: twice: ${message}`);
  }
  for (const engine of on) {
    if (engine === 'PostgreSQL' && (process.env['DATABASE_URL'] ?? '') === '') {
      console.log('telegram: DATABASE_URL is not set, so PostgreSQL is left out');
      continue;
    }
    await live(`${engine}, undisturbed`, { engine, seed });
    await live(`${engine}, every fault at 10%`, { engine, seed: seed + 1, faults: 0.1 });
    for (let done = 0; done < kills; done += KILLS_A_DAY)
      await live(`${engine}, kills ${String(done + 1)} to ${String(Math.min(done + KILLS_A_DAY, kills))}`, {
        engine,
        seed: seed + 2 + done,
        kills: Math.min(KILLS_A_DAY, kills - done),
      });
  }
  if (on.includes('PostgreSQL') && (process.env['DATABASE_URL'] ?? '') !== '')
    wrongs.push(...(await runReplicas(seed)));
  const share = counted.duplicates / Math.max(1, counted.sent);
  if (share > MOST_TWICE)
    wrongs.push(`${String(counted.duplicates)} of ${String(counted.sent)} messages were sent twice`);
  return wrongs;
}

/** Two replicas by webhook, of which one is killed. */
async function runReplicas(seed: number): Promise<readonly string[]> {
  const verdict = await twoReplicas({ people: 8, volleys: 5, seed });
  const { asked, messages, sent, duplicates, readAfterMs, wrongs } = verdict;
  const [first = 0, last = 0] = [readAfterMs.at(0), readAfterMs.at(-1)];
  console.log(
    `telegram: two replicas, one killed: ${String(messages)} messages, ${String(asked)} of them at once, ${String(sent)} sent, ${String(duplicates)} twice, all read ${String(first)} to ${String(last)} ms after the kill, ${String(wrongs.length)} wrongs`,
  );
  return wrongs.map((wrong) => `two replicas, seed ${String(seed)}: ${wrong}`);
}
