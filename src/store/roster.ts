import type { RosterRow } from '../domain/roster.ts';
import type { Database } from './database.ts';

/** Adds the people of a roster and brings those who are known up to date. An account goes to whom the newest roster gives it. */
export async function keepRoster(
  database: Database,
  people: readonly RosterRow[],
): Promise<{ readonly added: number; readonly changed: number }> {
  let added = 0;
  let changed = 0;
  for (const person of people) {
    const known = await find(database, person);
    const id = known?.id ?? (await add(database, person));
    if (known === undefined) added += 1;
    else if (await bringUpToDate(database, known, person)) changed += 1;
    for (const account of person.accounts) {
      await database
        .insertInto('accounts')
        .values({ account, person_id: id })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ person_id: id }))
        .execute();
    }
  }
  return { added, changed };
}

const find = (database: Database, { name, unit }: RosterRow) =>
  database.selectFrom('persons').selectAll().where('name', '=', name).where('unit_name', '=', unit).executeTakeFirst();

async function add(database: Database, { name, unit, post, role }: RosterRow): Promise<number> {
  const row = { name, unit_name: unit, post, role };
  const { id } = await database.insertInto('persons').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

async function bringUpToDate(
  database: Database,
  known: { readonly id: number; readonly post: string | null; readonly role: string; readonly active: boolean },
  { post, role }: RosterRow,
): Promise<boolean> {
  if (known.post === post && known.role === role && known.active) return false;
  await database.updateTable('persons').set({ post, role, active: true }).where('id', '=', known.id).execute();
  return true;
}
