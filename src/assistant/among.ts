import type { Item } from '../domain/ledger/item.ts';
import type { Ledger } from './ports.ts';
import type { Context } from './question.ts';

/** The context of a question that is asked about these rows alone (其中哪些逾期了). */
export function among(ids: readonly string[], context: Context): Context {
  return { ...context, stores: { ...context.stores, ledger: narrowed(context.stores.ledger, ids, context) } };
}

function narrowed(ledger: Ledger, ids: readonly string[], { speaker }: Context): Ledger {
  const allowed = new Set(ids);
  return {
    ...ledger,
    items: (filter, viewer) =>
      ledger.items({ ...filter, ids: filter.ids?.filter((id) => allowed.has(id)) ?? ids }, viewer),
    async countsByUnit(role) {
      const all = await ledger.countsByUnit(role);
      const items = await ledger.items({ ids }, speaker);
      const count = (unit: string) => items.filter((item) => unitsIn(item, role).includes(unit)).length;
      return all.map(({ unit }) => ({ unit, count: count(unit) })).toSorted((a, b) => b.count - a.count);
    },
  };
}

const unitsIn = ({ lead, participants }: Item, role: 'lead' | 'participant'): readonly string[] =>
  role === 'lead' ? lead : participants;
