import { sql } from 'kysely';
import type { People } from '../assistant/ports.ts';
import type { Person, Role } from '../domain/people.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import { keyOf } from './ids.ts';

/** The roster. A person's unit is found by its name or one of its aliases, whichever was loaded first. */
export function peopleStore(database: Database): People {
  return {
    async byAccountOrName(who) {
      const rows = await calledOrTalkingAs(database, { who });
      // Two people of one name are told apart by their accounts only.
      const [first, second] = rows;
      if (first === undefined) return null;
      if (second === undefined || first.accounts.includes(who)) return personOf(first);
      const byAccount = rows.find((row) => row.accounts.includes(who));
      return byAccount === undefined ? null : personOf(byAccount);
    },
    all: async () => (await selectIn(database).execute()).map(personOf),
    ofUnit: async (unitId) => (await selectIn(database).where(isOfUnit(unitId)).execute()).map(personOf),
  };
}

const selectIn = (database: Database) =>
  database
    .selectFrom('persons')
    .select(['persons.id', 'persons.name', 'persons.unit_name', 'persons.post', 'persons.role'])
    .select(
      sql<number | null>`coalesce((select id from units where units.name = persons.unit_name),
        (select unit_id from unit_aliases where alias = persons.unit_name))`.as('unit_id'),
    )
    .select(
      sql<string[]>`array(select account from accounts where person_id = persons.id order by account)`.as('accounts'),
    )
    .where('persons.active', '=', true)
    .orderBy('persons.id');

/** The accounts' own as an array, so that both conditions go by an index however long the roster is. */
const calledOrTalkingAs = compiledOnce((database, { who }: Slots<{ readonly who: string }>) =>
  selectIn(database).where((where) =>
    where.or([
      where('persons.name', '=', who),
      sql<boolean>`persons.id = any(array(select person_id from accounts where account = ${who}))`,
    ]),
  ),
);

const isOfUnit = (unitId: string) =>
  sql<boolean>`persons.unit_name in (select name from units where id = ${keyOf(unitId)}
    union all select alias from unit_aliases where unit_id = ${keyOf(unitId)})`;

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
