import { randomOf } from '../../fuzz/random.ts';
import type { Engine } from '../support/places.ts';
import { disturbedDay, undisturbedDay } from './crash.ts';
import { wrongsOf } from './outcome.ts';

/** A day is killed so often; the others are further days. */
const KILLS_A_DAY = 10;

interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
  readonly on: readonly Engine[];
}

/** Days of reports on each engine, killed so many times altogether. */
export async function runCrash({ kills, seed, on }: CrashOptions): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const undisturbed = await undisturbedDay('embedded');
  console.log(`crash: an undisturbed day leaves ${String(undisturbed.length)} lines`);
  for (const engine of on) {
    if (engine === 'PostgreSQL' && (process.env['DATABASE_URL'] ?? '') === '') {
      console.log('crash: DATABASE_URL is not set, so PostgreSQL is left out');
      continue;
    }
    const began = performance.now();
    for (let done = 0; done < kills; done += KILLS_A_DAY) {
      const outcome = await disturbedDay(engine, {
        kills: Math.min(KILLS_A_DAY, kills - done),
        random: randomOf(seed + done),
      });
      const wrong = wrongsOf(outcome, undisturbed).map((what) => `${engine}, seed ${String(seed + done)}: ${what}`);
      for (const what of wrong.slice(0, 5)) console.log(what);
      wrongs.push(...wrong);
      console.log(
        `crash: ${engine}, ${String(Math.min(done + KILLS_A_DAY, kills))} kills, ${((performance.now() - began) / 1000).toFixed(0)} s`,
      );
    }
    console.log(
      `crash: ${engine}, ${String(kills)} kills, ${String(wrongs.length)} wrongs so far, ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
  }
  return wrongs;
}
