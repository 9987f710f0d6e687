import type { Item } from '../domain/ledger/item.ts';
import type { Person } from '../domain/people.ts';
import type { UnitRole } from '../domain/request.ts';
import type { Ledger } from './ports.ts';

/** A unit of the record and what it has to do with the measures that are asked for. */
export interface KnownSide {
  readonly unitId: string;
  readonly name: string;
  readonly role: UnitRole;
  /** The measures are those that it has not. */
  readonly not: boolean;
}

/** The whole set of measures in which every side holds, or one of them, among the given ones or all; in the order of the plan. */
export async function measuresOfSides(
  {
    sides,
    either,
    among,
  }: { readonly sides: readonly KnownSide[]; readonly either: boolean; readonly among: readonly string[] | null },
  ledger: Ledger,
  viewer: Person,
): Promise<readonly Item[]> {
  const ids = among === null ? {} : { ids: among };
  const wanted = sides.filter(({ not }) => !not);
  const unwanted = sides.filter(({ not }) => not);
  const having = ({ unitId, role }: KnownSide) => ledger.items({ ...ids, units: [{ unitId, role }] }, viewer);
  const excluded = new Set((await Promise.all(unwanted.map(having))).flat().map(({ id }) => id));
  const kept = (items: readonly Item[]) => items.filter(({ id }) => !excluded.has(id));
  if (!either || wanted.length < 2) {
    const units = wanted.map(({ unitId, role }) => ({ unitId, role }));
    return kept(await ledger.items({ ...ids, units }, viewer));
  }
  const found = (await Promise.all(wanted.map(having))).flat().map(({ id }) => id);
  return kept(await ledger.items({ ids: [...new Set(found)] }, viewer));
}
