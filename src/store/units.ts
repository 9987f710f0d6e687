import type { Unit } from '../domain/plan/plan.ts';
import type { Database } from './engine.ts';

export type UnitIds = ReadonlyMap<string, number>;

/** Makes sure that all names are known; the id of each. A name that is an alias of a known unit is that unit. */
export async function keepUnits(database: Database, units: readonly Unit[]): Promise<UnitIds> {
  const known = await unitIds(database);
  for (const { name } of units) {
    if (known.has(name)) continue;
    const { id } = await database.insertInto('units').values({ name }).returning('id').executeTakeFirstOrThrow();
    known.set(name, id);
  }
  for (const { name, aliases } of units) {
    for (const alias of aliases) {
      const id = known.get(name);
      if (id === undefined || known.has(alias)) continue;
      await database.insertInto('unit_aliases').values({ unit_id: id, alias }).execute();
      known.set(alias, id);
    }
  }
  return known;
}

async function unitIds(database: Database): Promise<Map<string, number>> {
  const names = await database.selectFrom('units').select(['id', 'name']).orderBy('id').execute();
  const aliases = await database.selectFrom('unit_aliases').selectAll().orderBy('alias').execute();
  return new Map([
    ...aliases.map((row) => [row.alias, row.unit_id] as const),
    ...names.map((row) => [row.name, row.id] as const),
  ]);
}

/** The name by which each unit stands in the record. */
export async function unitNames(database: Database): Promise<ReadonlyMap<number, string>> {
  const rows = await database.selectFrom('units').selectAll().orderBy('id').execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function listUnits(database: Database): Promise<readonly (Unit & { readonly id: string })[]> {
  const units = await database.selectFrom('units').selectAll().orderBy('id').execute();
  const aliases = await database.selectFrom('unit_aliases').selectAll().orderBy('alias').execute();
  const byUnit = Map.groupBy(aliases, (row) => row.unit_id);
  return units.map(({ id, name }) => ({
    id: String(id),
    name,
    aliases: (byUnit.get(id) ?? []).map((row) => row.alias),
  }));
}

/** Rows that join something to its units, in the order of the text. A unit named twice in one role counts once. */
export function unitRows(
  ids: UnitIds,
  { lead, participants }: { readonly lead: readonly string[]; readonly participants: readonly string[] },
): readonly { readonly unit_id: number; readonly role: string; readonly position: number }[] {
  const rows = (names: readonly string[], role: string) =>
    [...new Set(names.map((name) => ids.get(name)).filter((id) => id !== undefined))].map((unit_id, position) => ({
      unit_id,
      role,
      position,
    }));
  return [...rows(lead, 'lead'), ...rows(participants, 'participant')];
}
