import { anybody } from '../domain/people.ts';
import type { Stores } from './ports.ts';
import { directoryOf, type Directory } from './understand/directory.ts';

/**
 * The directory, made anew only when the store's revision has risen. It is read as anybody, for all who speak share it: names and the words of
 * the plan are in it, and nothing that a unit reported. What is answered is read from the store in the speaker's own name.
 */
export function directoryCache(): (stores: Stores) => Promise<Directory> {
  let known: { readonly revision: string; readonly directory: Directory } | undefined;
  return async (stores) => {
    const revision = await stores.plans.revision();
    if (known?.revision === revision) return known.directory;
    const units = await stores.plans.units();
    const items = await stores.ledger.items({}, anybody);
    const people = await stores.people.all();
    const directory = directoryOf({ units, items, people });
    known = { revision, directory };
    return directory;
  };
}
