import { sql, type Selectable } from 'kysely';
import type { Group } from '../assistant/event.ts';
import type { Groups } from '../assistant/ports.ts';
import type { Audience } from '../domain/people.ts';
import { groupTitle } from '../domain/text/group-title.ts';
import type { Database } from './engine.ts';
import { keepOut } from './shared-transaction.ts';
import { inTransaction } from './in-transaction.ts';
import { moveConversations } from './move-conversations.ts';
import type { GroupTable } from './schema.ts';
import { listUnits } from './units.ts';

/** Groups, and for whom each is. Units are kept by name, so that an audience goes with what is settled about names. */
export function groupStore(database: Database): Groups {
  const select = () => database.selectFrom('groups').selectAll();
  return {
    async met(id, title, at) {
      const called = groupTitle(title);
      const known = await select().where('id', '=', id).executeTakeFirst();
      if (known?.title !== called || known.state !== 'open')
        await database
          .insertInto('groups')
          .values({ id, title: called, audience: null, state: 'open', met_at: at })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ title: called, state: 'open' }))
          .execute();
      return groupOf(database, await select().where('id', '=', id).executeTakeFirstOrThrow());
    },

    async byId(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : groupOf(database, row);
    },

    async all() {
      const rows = await select().orderBy('state', 'desc').orderBy('title').orderBy('id').execute();
      const groups: Group[] = [];
      for (const row of rows) groups.push(await groupOf(database, row));
      return groups;
    },

    async bind(id, audience) {
      await inTransaction(database, async (transaction) => {
        const units = audience === null || audience === 'all' ? [] : [...audience];
        const word = audience === null || audience === 'all' ? audience : 'units';
        await transaction.updateTable('groups').set({ audience: word, units }).where('id', '=', id).execute();
        await forget(transaction, id);
      });
    },

    leave: (id) => inTransaction(database, (transaction) => leave(transaction, id)),

    move: (from, to) => inTransaction(database, (transaction) => move(transaction, from, to)),

    alsoIn: (conversation) => keepOut(database, conversation),
  };
}

async function groupOf(database: Database, row: Selectable<GroupTable>): Promise<Group> {
  const { id, title, state } = row;
  // The column's own check holds the value to these words.
  return { id, title, state: state as Group['state'], audience: await audienceOf(database, row) };
}

/** A unit that the record no longer has sees nothing, and is not seen. */
async function audienceOf(database: Database, row: Selectable<GroupTable>): Promise<Audience | null> {
  if (row.audience === null || row.audience === 'all') return row.audience;
  const units = await listUnits(database);
  const unitIds = units
    .filter(({ name, aliases }) => [name, ...aliases].some((called) => row.units.includes(called)))
    .map(({ id }) => id);
  return { unitIds };
}

/** What a group's conversations are called: its own name, and that of each thread of it. */
const isOfGroup = (id: string) => sql<boolean>`(conversation = ${id} or starts_with(conversation, ${`${id}/`}))`;

/** What was drafted and talked about before one audience is not taken up again before another. */
async function forget(database: Database, id: string): Promise<void> {
  await database
    .updateTable('drafts')
    .set({ state: 'cancelled' })
    .where(isOfGroup(id))
    .where('state', '=', 'open')
    .where(sql<boolean>`payload ->> 'kind' <> 'deed'`)
    .execute();
  await database.deleteFrom('topics').where(isOfGroup(id)).execute();
}

async function leave(database: Database, id: string): Promise<void> {
  await database.updateTable('groups').set({ state: 'left' }).where('id', '=', id).execute();
  await database
    .updateTable('outgoing')
    .set({ state: 'failed', failure: 'gone', holder: null, lease_until: null })
    .where(isOfGroup(id))
    .where('state', 'in', ['pending', 'sending'])
    .execute();
}

/** Something may have been said under the new name already: of the two bindings the one that there is goes on. */
async function move(database: Database, from: string, to: string): Promise<void> {
  await sql`insert into groups (id, title, audience, units, state, met_at)
      select ${to}, title, audience, units, 'open', met_at from groups where id = ${from}
    on conflict (id) do update set audience = coalesce(groups.audience, excluded.audience),
      units = case when groups.audience is null then excluded.units else groups.units end`.execute(database);
  await database.deleteFrom('groups').where('id', '=', from).execute();
  await moveConversations(database, from, to);
}
