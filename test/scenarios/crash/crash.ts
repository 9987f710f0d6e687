import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../fuzz/random.ts';
import { fill } from '../../support/desk.ts';
import { aPlace, opened, type Engine } from '../support/places.ts';
import { startAndKill, startProgram } from '../support/programs.ts';
import { day, deliver, messageOf } from './day.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** When plan and roster were loaded, before the day begins. */
export const filledAt = '2026-07-08T08:00:00+08:00';

/** A message takes some milliseconds to some tens of them; a start some hundreds. */
const LONGEST_MESSAGE_MS = 40;
const LONGEST_START_MS = 1_500;

/** The outcome of the day, the program killed at so many moments: in the middle of a message, between two, or while it starts. */
export async function disturbedDay(
  engine: Engine,
  { kills, random }: { readonly kills: number; readonly random: Random },
): Promise<Outcome> {
  return onFilled(engine, async (place) => {
    const moments = Array.from({ length: kills }, () => random.below(day.length)).toSorted((a, b) => a - b);
    for (const moment of moments) {
      if (random.chance(0.1)) await startAndKill(place, random.below(LONGEST_START_MS));
      else await killAt(moment, random.below(LONGEST_MESSAGE_MS), place);
    }
  });
}

/** The outcome of the day with nothing that disturbs it. */
export const undisturbedDay = (engine: Engine): Promise<Outcome> => onFilled(engine, () => Promise.resolve());

/** Everything is delivered again from the first message on, as a platform does that was given no answer; then the program is killed. */
async function killAt(moment: number, afterMs: number, place: string): Promise<void> {
  const program = await startProgram(place);
  const replies = await deliver(program, moment);
  const last = program.handle(messageOf(moment, replies)).catch(() => null);
  await delay(afterMs);
  await program.kill();
  await last;
}

async function onFilled(engine: Engine, disturb: (place: string) => Promise<void>): Promise<Outcome> {
  const { place, remove } = await aPlace(engine);
  try {
    await opened(place, ({ store }) => fill(store, filledAt));
    await disturb(place);
    const program = await startProgram(place);
    const replies = await deliver(program);
    await program.end();
    return await opened(place, (parts) => outcomeOf(replies, parts));
  } finally {
    await remove();
  }
}
