import type { Events } from '../assistant/ports.ts';
import type { Database } from './engine.ts';

/** What happened where people talk, claimed once. */
export function eventStore(database: Database): Events {
  return {
    async claim({ id, type, conversation, at }, now) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('events')
        .values({ id, type, conversation, at, claimed_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}
