import { setImmediate } from 'node:timers/promises';
import type { Stores } from './ports.ts';
import { directoryWith, makeWords, type Directory, type Words } from './understand/directory.ts';

/** What was made, or is being made, at a revision; `by` whose transaction. */
interface Made<T> {
  readonly revision: string;
  readonly value: Promise<T>;
  readonly by: Stores;
}

/**
 * The directory, made anew only when the store's revision has risen. It holds names and the words of the plan, which everybody of the roster
 * may read; what is answered is read from the store in the speaker's own name.
 *
 * A message waits for the directory of the revision that it sees: by an older one it would not find what was just loaded, and would say of a
 * measure that the record has that it does not. Messages that come meanwhile wait for the same making, which goes step by step, so that
 * pages, buttons of other kinds and signals have their turn. Where only persons have changed, the words of the rows are not read again.
 */
export function directoryCache(): (stores: Stores) => Promise<Directory> {
  const words = madeOnce(makeInSteps);
  const directory = madeOnce(async (stores: Stores) => {
    const known = await words(stores, await stores.plans.namesRevision());
    return directoryWith(known, { units: await stores.plans.units(), people: await stores.people.all() });
  });
  return async (stores) => directory(stores, await stores.plans.revision());
}

async function makeInSteps(stores: Stores): Promise<Words> {
  const making = makeWords(await stores.ledger.names());
  for (;;) {
    const step = making.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** Makes a thing once a revision, however many ask for it at once. Who waited for a making that failed makes it in their own transaction. */
function madeOnce<T>(make: (stores: Stores) => Promise<T>): (stores: Stores, revision: string) => Promise<T> {
  let made: Made<T> | undefined;
  return async (stores, revision) => {
    for (;;) {
      if (made?.revision !== revision) made = { revision, value: make(stores), by: stores };
      const waited = made;
      try {
        return await waited.value;
      } catch (error) {
        if (made === waited) made = undefined;
        if (waited.by === stores) throw error;
      }
    }
  };
}
