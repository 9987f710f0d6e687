import type { Lost, Reach } from '../assistant/outbox.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';

/** Which conversations cannot be written to. */
export function reachStore(database: Database, timeZone: string): Reach {
  return {
    async lost(conversations) {
      if (conversations.length === 0) return new Map();
      const rows = await database
        .selectFrom('unreached')
        .selectAll()
        .where('conversation', 'in', conversations)
        .where('failure', 'not in', ['too-long', 'refused'])
        .orderBy('conversation')
        .execute();
      return new Map(
        rows.map(({ conversation, failure, since }) => [
          conversation,
          // The column's own check holds the value to these words.
          { failure: failure as Lost['failure'], since: isoIn(timeZone, since) },
        ]),
      );
    },

    async note(conversation, failure, at) {
      if (failure === null) {
        await database.deleteFrom('unreached').where('conversation', '=', conversation).execute();
        return;
      }
      await database
        .insertInto('unreached')
        .values({ conversation, failure, since: at })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ failure, since: at }))
        .execute();
    },
  };
}
