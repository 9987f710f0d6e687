import { localOperator } from '../domain/people.ts';
import type { Stores } from './ports.ts';
import { directoryOf, type Directory } from './understand/directory.ts';

/**
 * The directory, made anew only when the store's revision has risen. It holds names and the words of the plan, which everybody of the roster
 * may read; what is answered is read from the store in the speaker's own name.
 */
export function directoryCache(): (stores: Stores) => Promise<Directory> {
  let known: { readonly revision: string; readonly directory: Directory } | undefined;
  return async (stores) => {
    const revision = await stores.plans.revision();
    if (known?.revision === revision) return known.directory;
    const units = await stores.plans.units();
    const items = await stores.ledger.items({}, localOperator);
    const people = await stores.people.all();
    const directory = directoryOf({ units, items, people });
    known = { revision, directory };
    return directory;
  };
}
