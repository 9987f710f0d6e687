import { sql } from 'kysely';
import type { Failure, Outbox } from '../assistant/outbox.ts';
import type { Reply } from '../domain/reply.ts';
import type { Database } from './engine.ts';
import { keyOf, keysOf, rowNamed } from './ids.ts';
import { oldestFirst, takeOutgoing } from './take-outgoing.ts';

/** What is to be sent, how far that is, and what was sent as what. A row that somebody sends is `sending` until it is known what became of it. */
export function outboxStore(database: Database): Outbox {
  return {
    async put({ conversation, reply, purpose, messageId, answers, replaces, strips, together, at }) {
      const { id } = await database
        .insertInto('outgoing')
        .values({
          conversation,
          reply: JSON.stringify(reply),
          purpose,
          state: 'pending',
          message_id: messageId,
          answers: answers ?? null,
          replaces: rowNamed(replaces),
          strips: rowNamed(strips),
          together: together ?? null,
          created_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return String(id);
    },

    take: (conversation, lease) => takeOutgoing(database, conversation, lease),

    async waits(conversation, now) {
      const { rows } = await sql<{
        waits: boolean;
      }>`select coalesce(next_try_at, '-infinity') <= ${now}::timestamptz as waits
        from outgoing where conversation = ${conversation} and state in ('pending', 'sending')
        order by ${oldestFirst} limit 1`.execute(database);
      return rows[0]?.waits === true;
    },

    async hold(ids, { holder, until }) {
      // Passing over those on which something is being written: to wait for several, beside others that wait for several, may have no end.
      await sql`update outgoing set lease_until = ${until}::timestamptz where id in (
        select id from outgoing where id = any(${keysOf(ids)}::bigint[]) and state = 'sending' and holder = ${holder}
        for update skip locked)`.execute(database);
    },

    async giveBack(ids, holder) {
      await database
        .updateTable('outgoing')
        .where(sql<boolean>`id = any(${keysOf(ids)}::bigint[])`)
        .where('state', '=', 'sending')
        .where('holder', '=', holder)
        .set({ ...inNobodysHands, state: 'pending', begun_after: null })
        .execute();
    },

    async free() {
      await database.updateTable('outgoing').set(inNobodysHands).where('state', '=', 'sending').execute();
    },

    async sent(id, { id: part }, { last, at }) {
      const { rows } = await sql<{ more: boolean }>`with done as (
          update outgoing set parts = case when parts @> array[${part}::text] then parts else parts || ${part}::text end,
            begun_after = ${higherOf('begun_after', part)}, attempts = 0, reason = null
            ${last ? sql`, state = 'sent', sent_at = ${at}::timestamptz, holder = null, lease_until = null` : sql``}
          where id = ${keyOf(id)} and state = ${'sending'}::text returning id, conversation),
        arrived as (delete from unreached using done where unreached.conversation = done.conversation)
        select exists (select from outgoing where conversation = (select conversation from done)
          and state in ('pending', 'sending') and id <> ${keyOf(id)}) as more`.execute(database);
      return rows[0]?.more === true;
    },

    async postpone(id, until, { unknown, reason }) {
      await underWay(database, id)
        .set({
          ...inNobodysHands,
          ...(unknown ? {} : { state: 'pending', begun_after: null }),
          next_try_at: until,
          attempts: sql<number>`case when reason is not distinct from ${reason}::text then attempts + 1 else 1 end`,
          reason,
        })
        .execute();
    },

    giveUp: (id, failure, at) => giveUp(database, { id, failure, at }),

    async move(from, to) {
      await database
        .updateTable('outgoing')
        .set({ ...inNobodysHands, conversation: to, state: 'pending', begun_after: null, next_try_at: null })
        .where('conversation', '=', from)
        .where('state', 'in', ['pending', 'sending'])
        .execute();
    },

    async late(id, since) {
      const rows = await database
        .selectFrom('outgoing')
        .select(['id', 'reply'])
        .where('conversation', '=', (where) =>
          where.selectFrom('outgoing').select('conversation').where('id', '=', keyOf(id)),
        )
        .where('id', '>', keyOf(id))
        .where('state', '=', 'pending')
        .where('purpose', 'in', ['notice', 'reminder'])
        .where('created_at', '<=', new Date(since))
        .where(sql<boolean>`parts = '{}' and replaces is null and strips is null and together is null`)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: String(row.id), reply: row.reply as Reply }));
    },

    async merge(id, { reply, others }) {
      await sql`with others as (update outgoing set state = 'merged', merged_into = ${keyOf(id)}
          where id = any(${keysOf(others)}::bigint[]) and state = 'pending')
        update outgoing set reply = ${JSON.stringify(reply)}::jsonb where id = ${keyOf(id)} and state = 'sending'`.execute(
        database,
      );
    },

    async due(now) {
      const { rows } = await sql<{ conversation: string }>`select conversation from (
          select distinct on (conversation) conversation, id, lease_until, next_try_at from outgoing
          where state in ('pending', 'sending') order by conversation, ${oldestFirst}) as heads
        where coalesce(greatest(lease_until, next_try_at), '-infinity') <= ${now}::timestamptz order by id`.execute(
        database,
      );
      return rows.map(({ conversation }) => conversation);
    },

    async rowOf(conversation, part) {
      const row = await database
        .selectFrom('outgoing')
        .select('id')
        .where(sql<boolean>`parts @> array[${part}::text]`)
        .where('state', '<>', 'shown')
        .where('conversation', '=', conversation)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : String(row.id);
    },

    async replyOf(conversation, id) {
      const row = await database
        .selectFrom('outgoing')
        .select('reply')
        .where('id', '=', keyOf(id))
        .where('conversation', '=', conversation)
        .executeTakeFirst();
      return row === undefined ? null : (row.reply as Reply);
    },
  };
}

const inNobodysHands = { holder: null, lease_until: null };

const underWay = (database: Database, id: string) =>
  database.updateTable('outgoing').where('id', '=', keyOf(id)).where('state', '=', 'sending');

/** Ids of one conversation grow: a longer one is higher, of two of a length the one with the greater signs. */
const higherOf = (column: string, part: string) => {
  const known = sql.ref(column);
  return sql`case when (length(${known}), ${known} collate "C") > (length(${part}::text), ${part}::text collate "C")
    then ${known} else ${part}::text end`;
};

async function giveUp(
  database: Database,
  { id, failure, at }: { readonly id: string; readonly failure: Failure; readonly at: string },
): Promise<boolean> {
  const { rows } = await sql`with given_up as (
      update outgoing set state = 'failed', failure = ${failure}::text, holder = null, lease_until = null
      where id = ${keyOf(id)} and state = 'sending' returning conversation)
    insert into unreached (conversation, failure, since, told) select conversation, ${failure}::text, ${at}::timestamptz, true from given_up
    on conflict (conversation) do update set failure = excluded.failure, since = excluded.since, told = true
      where not unreached.told or (unreached.failure in ('too-long', 'refused') and excluded.failure not in ('too-long', 'refused'))
    returning conversation`.execute(database);
  return rows.length > 0;
}
