import type { Item } from '../domain/ledger/item.ts';
import type { Person } from '../domain/people.ts';
import type { ItemFilter, Ledger } from './ports.ts';
import type { Context } from './question.ts';
import type { Asked } from './topic.ts';

/** Which rows a question is asked of: 其中…, 除了…. */
export type Scope = Pick<Asked, 'among' | 'without'>;

export const everything: Scope = { among: null, without: [] };

/** The context of a question that is asked of these rows alone. */
export function within(scope: Scope, context: Context): Context {
  if (scope.among === null && scope.without.length === 0) return context;
  return { ...context, stores: { ...context.stores, ledger: narrowed(context.stores.ledger, scope) } };
}

function narrowed(ledger: Ledger, { among, without }: Scope): Ledger {
  const allowed = among === null ? null : new Set(among);
  const excluded = new Set(without);
  const items = async (filter: ItemFilter, viewer: Person): Promise<readonly Item[]> => {
    const ids = allowed === null ? filter.ids : (filter.ids?.filter((id) => allowed.has(id)) ?? [...allowed]);
    const found = await ledger.items({ ...filter, ...(ids === undefined ? {} : { ids }) }, viewer);
    return found.filter(({ id }) => !excluded.has(id));
  };
  return {
    ...ledger,
    items,
    async countsByUnit(role, viewer) {
      const all = await ledger.countsByUnit(role, viewer);
      const rows = await items({}, viewer);
      const count = (unit: string) => rows.filter((item) => unitsIn(item, role).includes(unit)).length;
      return all.map(({ unit }) => ({ unit, count: count(unit) })).toSorted((a, b) => b.count - a.count);
    },
  };
}

const unitsIn = ({ lead, participants }: Item, role: 'lead' | 'participant'): readonly string[] =>
  role === 'lead' ? lead : participants;
