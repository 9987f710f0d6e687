import { sql } from 'kysely';
import type { Enrolment, EnrolmentCode } from '../assistant/ports.ts';
import type { Role } from '../domain/people.ts';
import { giveAccount, takeAccounts } from './accounts.ts';
import type { Database } from './engine.ts';
import { alone } from './shared-transaction.ts';
import { keyOf } from './ids.ts';
import { isoIn } from './instants.ts';

/** Codes by which persons come to their accounts: each call that changes anything belongs in a transaction of the caller's. */
export function enrolmentStore(database: Database, timeZone: string): Enrolment {
  const codes = () =>
    database
      .selectFrom('enrolment_codes as code')
      .innerJoin('persons', 'persons.id', 'code.person_id')
      .select(['code.id', 'code.hash', 'code.seed', 'code.expires_at', 'code.state', 'code.used_by'])
      .select(['persons.id as person_id', 'persons.name', 'persons.unit_name', 'persons.role', 'persons.active']);
  const read = (row: Row | undefined): EnrolmentCode | null => (row === undefined ? null : codeOf(row, timeZone));

  return {
    async issue({ personId, hash, seed, expiresAt, by, at }) {
      await holdPerson(database, keyOf(personId));
      await database
        .updateTable('enrolment_codes')
        .set({ state: 'void', settled_at: at })
        .where('person_id', '=', keyOf(personId))
        .where('state', '=', 'open')
        .execute();
      const { id } = await database
        .insertInto('enrolment_codes')
        .values({
          person_id: keyOf(personId),
          hash,
          seed,
          made_by: by,
          made_at: at,
          expires_at: expiresAt,
          state: 'open',
          used_by: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return String(id);
    },

    byId: async (id) => read(await codes().where('code.id', '=', keyOf(id)).executeTakeFirst()),

    async byHash(hash) {
      const found = await database
        .selectFrom('enrolment_codes')
        .select('person_id')
        .where('hash', '=', hash)
        .executeTakeFirst();
      if (found === undefined) return null;
      // Whoever makes, uses or voids a code holds its person first: what is read after this moves no more.
      await holdPerson(database, found.person_id);
      return read(await codes().where('hash', '=', hash).executeTakeFirst());
    },

    async settle(id, { state, by, at }) {
      const settled = { state, settled_at: at, ...(state === 'used' ? { used_by: by } : {}) };
      await database.updateTable('enrolment_codes').set(settled).where('id', '=', keyOf(id)).execute();
    },

    async bind(personId, account, at) {
      const person = keyOf(personId);
      await holdPerson(database, person);
      const before = await accountsOf(database, person);
      const replaced = before.filter((each) => each !== account && platformOf(each) === platformOf(account));
      await takeAccounts(database, person, { accounts: replaced, at });
      await giveAccount(database, person, { account, at });
      return replaced;
    },

    async release(personId, accounts, at) {
      const person = keyOf(personId);
      await holdPerson(database, person);
      const own = (await accountsOf(database, person)).filter((account) => accounts.includes(account));
      await takeAccounts(database, person, { accounts: own, at });
      return own;
    },

    async restore(personId, accounts, at) {
      const person = keyOf(personId);
      await holdPerson(database, person);
      const rows = await database.selectFrom('accounts').select('account').where('account', 'in', accounts).execute();
      if (rows.length > 0) return [];
      for (const account of accounts) await giveAccount(database, person, { account, at });
      return accounts;
    },

    async miss(account, at) {
      const dayBefore = sql<Date>`${at}::timestamptz - interval '1 day'`;
      await database.deleteFrom('missed_codes').where('at', '<', dayBefore).execute();
      await database.insertInto('missed_codes').values({ account, at }).execute();
    },

    async missed(account, since) {
      const { count } = await database
        .selectFrom('missed_codes')
        .select(sql<number>`count(*)::integer`.as('count'))
        .where('account', '=', account)
        .where('at', '>', sql<Date>`${since}::timestamptz`)
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

const platformOf = (account: string): string => account.slice(0, account.indexOf(':'));

async function holdPerson(database: Database, personId: number): Promise<void> {
  alone(database);
  await database.selectFrom('persons').select('id').where('id', '=', personId).forUpdate().execute();
}

async function accountsOf(database: Database, personId: number): Promise<readonly string[]> {
  const rows = database.selectFrom('accounts').select('account').where('person_id', '=', personId);
  return (await rows.orderBy('account').execute()).map(({ account }) => account);
}

interface Row {
  readonly id: number;
  readonly hash: string;
  readonly seed: string;
  readonly expires_at: Date;
  readonly state: string;
  readonly used_by: string | null;
  readonly person_id: number;
  readonly name: string;
  readonly unit_name: string;
  readonly role: string;
  readonly active: boolean;
}

const codeOf = (row: Row, timeZone: string): EnrolmentCode => ({
  id: String(row.id),
  hash: row.hash,
  seed: row.seed,
  expiresAt: isoIn(timeZone, row.expires_at),
  // The columns' own checks hold these values to their words.
  state: row.state as EnrolmentCode['state'],
  usedBy: row.used_by,
  person: {
    id: String(row.person_id),
    name: row.name,
    unit: row.unit_name,
    role: row.role as Role,
    active: row.active,
  },
});
