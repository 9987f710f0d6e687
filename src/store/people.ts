import { sql } from 'kysely';
import type { People } from '../assistant/ports.ts';
import type { Person, Role } from '../domain/people.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';

/** The roster. A person's unit is found by its name or one of its aliases, whichever was loaded first. */
export function peopleStore(database: Database): People {
  const select = () =>
    database
      .selectFrom('persons')
      .leftJoin('units', (join) =>
        join.on(sql<boolean>`units.name = persons.unit_name or exists (
          select from unit_aliases a where a.unit_id = units.id and a.alias = persons.unit_name)`),
      )
      .select([
        'persons.id',
        'persons.name',
        'persons.unit_name',
        'persons.post',
        'persons.role',
        'units.id as unit_id',
      ])
      .select(
        sql<string[]>`array(select account from accounts where person_id = persons.id order by account)`.as('accounts'),
      )
      .where('persons.active', '=', true)
      .orderBy('persons.id');

  return {
    async byAccountOrName(who) {
      const rows = await select()
        .where((where) =>
          where.or([
            where('persons.name', '=', who),
            where('persons.id', 'in', where.selectFrom('accounts').select('person_id').where('account', '=', who)),
          ]),
        )
        .execute();
      // Two people of one name are told apart by their accounts only.
      const [first, second] = rows;
      if (first === undefined) return null;
      if (second === undefined || first.accounts.includes(who)) return personOf(first);
      const byAccount = rows.find((row) => row.accounts.includes(who));
      return byAccount === undefined ? null : personOf(byAccount);
    },
    all: async () => (await select().execute()).map(personOf),
    ofUnit: async (unitId) => (await select().where('units.id', '=', keyOf(unitId)).execute()).map(personOf),
  };
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly unit_name: string;
  readonly post: string | null;
  readonly role: string;
  readonly unit_id: number | null;
  readonly accounts: string[];
}

function personOf(row: Row): Person {
  return {
    id: String(row.id),
    name: row.name,
    unit: row.unit_name,
    unitId: row.unit_id === null ? null : String(row.unit_id),
    post: row.post,
    // The column's own check holds the value to these words.
    role: row.role as Role,
    accounts: row.accounts,
  };
}
