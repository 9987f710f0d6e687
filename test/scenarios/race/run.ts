import { aPlace, opened } from '../support/places.ts';
import { startProgram } from '../support/programs.ts';
import { fillForRace, race, type RaceOptions } from './race.ts';
import { verdictOn } from './verdict.ts';

/** The race at full size on PostgreSQL, over several processes of the program. What is wrong afterwards. */
export async function runRace({
  programs,
  ...options
}: RaceOptions & { readonly programs: number }): Promise<readonly string[]> {
  const { place, remove } = await aPlace('PostgreSQL');
  try {
    await opened(place, ({ store }) => fillForRace(store, options.writers));
    const [first, ...more] = await Promise.all(
      Array.from({ length: Math.max(1, programs) }, () => startProgram(place)),
    );
    if (first === undefined) throw new Error('no program was started');
    const began = performance.now();
    const exchanges = await race([first, ...more], options);
    const took = (performance.now() - began) / 1000;
    await Promise.all([first, ...more].map((program) => program.end()));
    const { wrongs, figures } = await opened(place, (parts) => verdictOn(exchanges, parts));
    const { writers, drafts } = options;
    console.log(
      `race: ${String(writers)} writers, ${String(writers * drafts)} drafts of one row, ${String(programs)} processes, ${took.toFixed(1)} s, ${(exchanges.length / took).toFixed(0)} messages a second`,
    );
    console.table(figures);
    return wrongs;
  } finally {
    await remove();
  }
}
