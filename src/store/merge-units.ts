import { sql } from 'kysely';
import { unitKey } from '../domain/plan/units/settled.ts';
import type { Database } from './engine.ts';
import { keepUnits } from './units.ts';

/** A row of the ledger that had the unit and was given others for it, where no measure stands behind the row that could be read again. */
export interface MovedRow {
  readonly item: number;
  readonly unit: string;
  readonly role: string;
  readonly position: number;
  /** The units that the row had not before. */
  readonly added: readonly string[];
}

/** Makes a name stand for units: what was given to the name is theirs, and the name is an alias where it stands for one. */
export async function standFor(
  database: Database,
  written: string,
  units: readonly string[],
): Promise<readonly MovedRow[]> {
  const targets = await idsOf(database, units);
  const all = await database.selectFrom('units').selectAll().orderBy('id').execute();
  const ours = all.filter(({ id, name }) => unitKey(name) === unitKey(written) && !targets.has(id));
  const moved: MovedRow[] = [];
  for (const unit of ours) {
    moved.push(...(await movedFrom(database, unit, targets)));
    for (const id of targets.keys()) await copyTo(database, unit.id, id);
    await remove(database, unit.id, [...targets.keys()]);
  }
  const [only] = targets.keys();
  if (only !== undefined && targets.size === 1)
    await addAliases(database, only, [...new Set([written, ...ours.map(({ name }) => name)])]);
  return moved;
}

/** Gives rows back to the unit that a decision took them from. */
export async function putBack(database: Database, rows: readonly MovedRow[]): Promise<void> {
  for (const { item, unit, role, position, added } of rows) {
    const ids = await keepUnits(database, [{ name: unit, aliases: [] }]);
    const given = added.map((name) => ids.get(name) ?? 0);
    await sql`delete from item_units where item_id = ${item} and role = ${role}
      and unit_id = any(${given}::integer[])`.execute(database);
    const row = { item_id: item, unit_id: ids.get(unit) ?? 0, role, position };
    await database
      .insertInto('item_units')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await sql`update items set version = version + 1 where id = ${item}`.execute(database);
  }
}

async function idsOf(database: Database, names: readonly string[]): Promise<ReadonlyMap<number, string>> {
  const ids = await keepUnits(
    database,
    names.map((name) => ({ name, aliases: [] })),
  );
  return new Map(names.map((name) => [ids.get(name) ?? 0, name]));
}

async function movedFrom(
  database: Database,
  unit: { readonly id: number; readonly name: string },
  targets: ReadonlyMap<number, string>,
): Promise<readonly MovedRow[]> {
  const rows = await database
    .selectFrom('item_units')
    .innerJoin('items', 'items.id', 'item_units.item_id')
    .select(['item_units.item_id', 'item_units.role', 'item_units.position'])
    .select(sql<number[]>`array(select other.unit_id from item_units other where other.item_id = items.id)`.as('units'))
    .where('item_units.unit_id', '=', unit.id)
    .where('items.measure_id', 'is', null)
    .orderBy('item_units.item_id')
    .execute();
  return rows.map(({ item_id, role, position, units }) => ({
    item: item_id,
    unit: unit.name,
    role,
    position,
    added: [...targets].filter(([id]) => !units.includes(id)).map(([, name]) => name),
  }));
}

const TABLES = [
  { table: 'item_units', owner: 'item_id' },
  { table: 'measure_units', owner: 'measure_id' },
] as const;

/** A unit that leads does not take part as well. */
async function copyTo(database: Database, from: number, to: number): Promise<void> {
  for (const { table, owner } of TABLES) {
    const [rows, key] = [sql.table(table), sql.ref(owner)];
    await sql`insert into ${rows} (${key}, unit_id, role, position)
      select ${key}, ${to}::integer, role, position from ${rows} where unit_id = ${from}
      on conflict do nothing`.execute(database);
    await sql`delete from ${rows} one where unit_id = ${to} and role = 'participant' and exists (
      select from ${rows} other where other.${key} = one.${key} and other.unit_id = ${to} and other.role = 'lead')`.execute(
      database,
    );
  }
}

/** Takes the unit out of the record, with its aliases going to the one unit that it stands for. */
async function remove(database: Database, id: number, targets: readonly number[]): Promise<void> {
  await sql`update items set version = version + 1
    where id in (select item_id from item_units where unit_id = ${id})`.execute(database);
  for (const { table } of TABLES) await sql`delete from ${sql.table(table)} where unit_id = ${id}`.execute(database);
  const [only] = targets;
  if (only !== undefined && targets.length === 1)
    await database.updateTable('unit_aliases').set({ unit_id: only }).where('unit_id', '=', id).execute();
  await database.deleteFrom('units').where('id', '=', id).execute();
}

/** Makes the name an alias of the unit, whichever unit's it was. */
export async function makeAlias(database: Database, alias: string, unit: string): Promise<void> {
  const [id] = (await idsOf(database, [unit])).keys();
  if (id !== undefined) await addAliases(database, id, [alias]);
}

async function addAliases(database: Database, unitId: number, names: readonly string[]): Promise<void> {
  const units = await database.selectFrom('units').select('name').orderBy('id').execute();
  const taken = new Set(units.map(({ name }) => name));
  const rows = names.filter((name) => !taken.has(name)).map((alias) => ({ unit_id: unitId, alias }));
  if (rows.length === 0) return;
  await database
    .insertInto('unit_aliases')
    .values(rows)
    .onConflict((conflict) => conflict.column('alias').doUpdateSet({ unit_id: unitId }))
    .execute();
}
