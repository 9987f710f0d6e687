import { sql } from 'kysely';
import type { KeptRoster, PersonChange, PersonFacts } from '../assistant/ports.ts';
import type { RosterRow } from '../domain/roster.ts';
import { giveByRoster, type GivenAccounts } from './accounts.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';

/**
 * Adds the people of a roster and brings those who are known up to date. An account goes to whom the newest roster gives it, unless it was taken from them since. Whoever keeps
 * name and account under another unit has moved there, and is the same person still. Whom no roster in force names any more has left; who
 * is named again is back, as the same person.
 */
export async function keepRoster(
  database: Database,
  people: readonly RosterRow[],
  documentId: number,
): Promise<KeptRoster> {
  const before = await everybody(database);
  const stay = new Set<number>();
  for (const person of people) {
    const known = await find(database, person);
    if (known !== undefined) stay.add(known.id);
  }
  const given: GivenAccounts[] = [];
  let added = 0;
  let changed = 0;
  for (const person of people) {
    const known = (await find(database, person)) ?? (await findMoved(database, person, stay));
    const id = known?.id ?? (await add(database, person));
    if (known === undefined) added += 1;
    else if (await bringUpToDate(database, known, person)) changed += 1;
    stay.add(id);
    given.push(await giveByRoster(database, id, person));
  }
  await keepEntries(database, documentId, [...stay]);
  const left = await leave(database);
  const changes = changesSince(before, await everybody(database));
  const accounts = {
    withheld: given.flatMap(({ withheld }) => withheld),
    takenOver: given.flatMap(({ takenOver }) => takenOver),
  };
  return { added, changed, left, changes, ...accounts };
}

type Everybody = ReadonlyMap<number, PersonFacts & { readonly name: string }>;

async function everybody(database: Database): Promise<Everybody> {
  const persons = await database.selectFrom('persons').selectAll().orderBy('id').execute();
  const accounts = await database.selectFrom('accounts').selectAll().orderBy('account').execute();
  const byPerson = Map.groupBy(accounts, (row) => row.person_id);
  return new Map(
    persons.map(({ id, name, unit_name: unit, post, role, active }) => [
      id,
      { name, unit, post, role, active, accounts: (byPerson.get(id) ?? []).map(({ account }) => account) },
    ]),
  );
}

function changesSince(before: Everybody, after: Everybody): readonly PersonChange[] {
  return [...after].flatMap(([id, { name, ...now }]): readonly PersonChange[] => {
    const known = before.get(id);
    if (known === undefined) return [{ name, before: null, after: now }];
    const { unit, post, role, active, accounts } = known;
    const was = { unit, post, role, active, accounts };
    return JSON.stringify(was) === JSON.stringify(now) ? [] : [{ name, before: was, after: now }];
  });
}

const find = (database: Database, { name, unit }: RosterRow) =>
  database.selectFrom('persons').selectAll().where('name', '=', name).where('unit_name', '=', unit).executeTakeFirst();

/** Someone of this name who had one of these accounts, and whom the roster names nowhere else. */
async function findMoved(database: Database, { name, accounts }: RosterRow, stay: ReadonlySet<number>) {
  if (accounts.length === 0) return undefined;
  const rows = await database
    .selectFrom('persons')
    .innerJoin('accounts', 'accounts.person_id', 'persons.id')
    .selectAll('persons')
    .where('persons.name', '=', name)
    .where('accounts.account', 'in', accounts)
    .orderBy('persons.id')
    .execute();
  return rows.find(({ id }) => !stay.has(id));
}

async function add(database: Database, { name, unit, post, role }: RosterRow): Promise<number> {
  const row = { name, unit_name: unit, post, role };
  const { id } = await database.insertInto('persons').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

interface Known {
  readonly id: number;
  readonly unit_name: string;
  readonly post: string | null;
  readonly role: string;
  readonly active: boolean;
}

async function bringUpToDate(database: Database, known: Known, { unit, post, role }: RosterRow): Promise<boolean> {
  if (known.unit_name === unit && known.post === post && known.role === role && known.active) return false;
  const now = { unit_name: unit, post, role, active: true };
  await database.updateTable('persons').set(now).where('id', '=', known.id).execute();
  return true;
}

/**
 * Writes down whom the roster names. One under another file name that names half of the same people or more is an issue before it, however
 * it was called, and goes out of force; a roster of other people stands beside it.
 */
async function keepEntries(database: Database, documentId: number, ids: readonly number[]): Promise<void> {
  const rows = ids.map((person_id) => ({ document_id: documentId, person_id }));
  for (const some of inBatches(rows)) await database.insertInto('roster_entries').values(some).execute();
  await sql`update documents set current = false where kind = 'roster' and current and id <> ${documentId} and id in (
    select document_id from roster_entries group by document_id
    having count(*) filter (where person_id = any(${ids}::integer[])) * 2 >= count(*))`.execute(database);
}

/** Takes access from everybody whom no roster in force names. */
async function leave(database: Database): Promise<KeptRoster['left']> {
  const named = database
    .selectFrom('roster_entries')
    .innerJoin('documents', 'documents.id', 'roster_entries.document_id')
    .select('roster_entries.person_id')
    .where('documents.current', '=', true);
  const rows = await database
    .updateTable('persons')
    .set({ active: false })
    .where('active', '=', true)
    .where('id', 'not in', named)
    .returning(['id', 'name', 'unit_name'])
    .execute();
  return rows.toSorted((a, b) => a.id - b.id).map(({ name, unit_name }) => ({ name, unit: unit_name }));
}
