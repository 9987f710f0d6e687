import type { RosterAccount } from '../assistant/ports.ts';
import type { RosterRow } from '../domain/roster.ts';
import type { Database } from './engine.ts';

/** Gives an account to a person, whoever had it; by a code, or back after it was taken. */
export async function giveAccount(
  database: Database,
  personId: number,
  { account, at }: { readonly account: string; readonly at: string },
): Promise<void> {
  await endBindings(database, account, { beside: personId, at });
  await hand(database, account, personId);
  const binding = { bound_at: at, ended_at: null };
  await database
    .insertInto('bindings')
    .values({ account, person_id: personId, ...binding })
    .onConflict((conflict) => conflict.columns(['account', 'person_id']).doUpdateSet(binding))
    .execute();
}

/** Takes accounts from a person, so that no roster that still has them gives them back. */
export async function takeAccounts(
  database: Database,
  personId: number,
  { accounts, at }: { readonly accounts: readonly string[]; readonly at: string },
): Promise<void> {
  for (const account of accounts) {
    await database.deleteFrom('accounts').where('account', '=', account).where('person_id', '=', personId).execute();
    await database
      .insertInto('bindings')
      .values({ account, person_id: personId, ended_at: at })
      .onConflict((conflict) => conflict.columns(['account', 'person_id']).doUpdateSet({ ended_at: at }))
      .execute();
  }
}

export interface GivenAccounts {
  readonly withheld: readonly RosterAccount[];
  readonly takenOver: readonly (RosterAccount & { readonly from: string })[];
}

/**
 * Gives the accounts of a roster's row to its person. What a code had bound to somebody else goes to whom the roster names; what was taken
 * from this very person since (a lost phone, 解绑) stays taken, for a roster is often older than that.
 */
export async function giveByRoster(
  database: Database,
  personId: number,
  { name, unit, accounts }: Pick<RosterRow, 'name' | 'unit' | 'accounts'>,
): Promise<GivenAccounts> {
  const withheld: RosterAccount[] = [];
  const takenOver: (RosterAccount & { readonly from: string })[] = [];
  for (const account of accounts) {
    if (await wasTaken(database, account, personId)) {
      withheld.push({ name, unit, account });
      continue;
    }
    const from = await boundToAnother(database, account, personId);
    if (from !== null) takenOver.push({ name, unit, account, from });
    await forgetBindings(database, account, personId);
    await hand(database, account, personId);
  }
  return { withheld, takenOver };
}

async function hand(database: Database, account: string, personId: number): Promise<void> {
  await database
    .insertInto('accounts')
    .values({ account, person_id: personId })
    .onConflict((conflict) => conflict.column('account').doUpdateSet({ person_id: personId }))
    .execute();
}

async function wasTaken(database: Database, account: string, personId: number): Promise<boolean> {
  const row = await database
    .selectFrom('bindings')
    .select('account')
    .where('account', '=', account)
    .where('person_id', '=', personId)
    .where('ended_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whom a code bound the account to, where that is somebody else of the roster. */
async function boundToAnother(database: Database, account: string, personId: number): Promise<string | null> {
  const row = await database
    .selectFrom('bindings')
    .innerJoin('persons', 'persons.id', 'bindings.person_id')
    .select('persons.name')
    .where('account', '=', account)
    .where('person_id', '<>', personId)
    .where('ended_at', 'is', null)
    .where('persons.active', '=', true)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Others' claims to an account that a code gave to somebody else. */
async function endBindings(
  database: Database,
  account: string,
  { beside, at }: { readonly beside: number; readonly at: string },
): Promise<void> {
  await database
    .updateTable('bindings')
    .set({ ended_at: at })
    .where('account', '=', account)
    .where('person_id', '<>', beside)
    .where('ended_at', 'is', null)
    .execute();
}

/** What a roster decides another may decide otherwise: nothing is remembered of it. */
async function forgetBindings(database: Database, account: string, beside: number): Promise<void> {
  await database
    .deleteFrom('bindings')
    .where('account', '=', account)
    .where('person_id', '<>', beside)
    .where('ended_at', 'is', null)
    .execute();
}
