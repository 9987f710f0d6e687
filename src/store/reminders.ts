import { sql } from 'kysely';
import type { NewReminder, Reminders } from '../assistant/reminders.ts';
import type { Reminded } from '../domain/reminders/owed.ts';
import type { Database } from './engine.ts';
import { keyOf, keysOf } from './ids.ts';
import { isoIn } from './instants.ts';

/** What people were reminded of, and by which message. */
export function reminderStore(database: Database, timeZone: string): Reminders {
  return {
    async isDone(day) {
      const row = await database.selectFrom('reminder_days').select('day').where('day', '=', day).executeTakeFirst();
      return row !== undefined;
    },

    async done(day, at) {
      await database
        .insertInto('reminder_days')
        .values({ day, done_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async reminded(personId) {
      const rows = await database
        .selectFrom('reminded_items')
        .innerJoin('items', (join) =>
          join.onRef('items.id', '=', 'reminded_items.item_id').onRef('items.due', '=', 'reminded_items.due'),
        )
        .select((select) => [
          'reminded_items.person_id',
          'reminded_items.item_id',
          'reminded_items.due',
          select.fn.max('reminded_items.stage').as('stage'),
          select.fn.max('reminded_items.disowned_on').as('disowned_on'),
        ])
        .where(sql<boolean>`items.status is distinct from 'done'`)
        .$if(personId !== undefined, (of) => of.where('reminded_items.person_id', '=', keyOf(personId ?? '')))
        .groupBy(['reminded_items.person_id', 'reminded_items.item_id', 'reminded_items.due'])
        .execute();
      const known = new Map<string, Reminded>(
        rows.map((row) => [
          [row.person_id, row.item_id, row.due].join(' '),
          { stage: row.stage, disownedOn: row.disowned_on },
        ]),
      );
      return (person, item, due) => known.get([person, item, due].join(' ')) ?? null;
    },

    async messagesSince(personId, day) {
      const { count } = await database
        .selectFrom('reminders')
        .select((select) => select.fn.countAll().as('count'))
        .where('person_id', '=', keyOf(personId))
        .where('day', '>', day)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    begin: (reminder) => begin(database, reminder),

    async sentBy(id, outgoingId) {
      await database
        .updateTable('reminders')
        .set({ outgoing_id: keyOf(outgoingId) })
        .where('id', '=', keyOf(id))
        .execute();
    },

    async byId(id, viewer) {
      const rows = await database
        .selectFrom('reminders')
        .innerJoin('reminded_items', 'reminded_items.reminder_id', 'reminders.id')
        .select(['reminders.at', 'reminded_items.item_id', 'reminded_items.due'])
        .where('reminders.id', '=', keyOf(id))
        .where('reminders.person_id', '=', keyOf(viewer.id))
        .orderBy('reminded_items.due')
        .orderBy('reminded_items.item_id')
        .execute();
      const [first] = rows;
      if (first === undefined) return null;
      const items = rows.map(({ item_id: itemId, due }) => ({ itemId: String(itemId), due }));
      return { id, at: isoIn(timeZone, first.at), items };
    },

    async disown(id, { itemId, on }) {
      const { numUpdatedRows } = await database
        .updateTable('reminded_items')
        .set({ disowned_on: on })
        .where('reminder_id', '=', keyOf(id))
        .where('item_id', '=', keyOf(itemId))
        .where('disowned_on', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

/** In one statement: of two that begin the same, one keeps it, and none keeps a part. */
async function begin(database: Database, { personId, day, at, items }: NewReminder): Promise<string | null> {
  const person = keyOf(personId);
  const { rows } = await sql<{ id: string | number }>`with given as (
      select * from unnest(${keysOf(items.map(({ itemId }) => itemId))}::bigint[], ${items.map(({ due }) => due)}::date[],
        ${items.map(({ stage }) => stage)}::integer[]) as given (item_id, due, stage)),
    begun as (
      insert into reminders (person_id, day, at) select ${person}::bigint, ${day}::date, ${at}::timestamptz
      where not exists (select from reminded_items join given using (item_id, due, stage) where person_id = ${person}::bigint)
      on conflict do nothing returning id),
    kept as (
      insert into reminded_items (reminder_id, person_id, item_id, due, stage)
      select begun.id, ${person}::bigint, item_id, due, stage from given, begun)
    select id from begun`.execute(database);
  return rows[0] === undefined ? null : String(rows[0].id);
}
