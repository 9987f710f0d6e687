import { sql } from 'kysely';
import type { Database } from './engine.ts';

/**
 * Gives the conversation of a group, and those of its threads, another name, in all that is kept of them. What was begun under the new name
 * stays. Ids of messages are another's in the new place, so that nothing that was sent before is edited there.
 */
export async function moveConversations(database: Database, from: string, to: string): Promise<void> {
  const isMeant = sql`(conversation = ${from} or starts_with(conversation, ${`${from}/`}))`;
  const renamed = sql`${to} || substr(conversation, length(${from}) + 1)`;
  for (const statement of [
    sql`update messages set conversation = ${renamed} where ${isMeant}`,
    sql`update attachments set conversation = ${renamed} where ${isMeant}`,
    sql`delete from topics where ${isMeant} and exists (select from topics other
      where other.speaker = topics.speaker and other.conversation = ${to} || substr(topics.conversation, length(${from}) + 1))`,
    sql`update topics set conversation = ${renamed} where ${isMeant}`,
    sql`update drafts set state = 'replaced' where ${isMeant} and state = 'open' and exists (select from drafts other
      where other.state = 'open' and other.author = drafts.author
        and other.conversation = ${to} || substr(drafts.conversation, length(${from}) + 1))`,
    sql`update drafts set conversation = ${renamed} where ${isMeant}`,
    sql`update outgoing set conversation = ${renamed}, holder = null, lease_until = null, begun_after = null,
        next_try_at = null, parts = case when state in ('pending', 'sending') then parts else '{}' end,
        state = case when state = 'sending' then 'pending' else state end
      where ${isMeant}`,
    sql`delete from unreached where ${isMeant}`,
  ])
    await statement.execute(database);
}
