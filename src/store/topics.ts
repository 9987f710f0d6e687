import type { Topics } from '../assistant/ports.ts';
import { topic } from '../assistant/topic.ts';
import type { Database } from './engine.ts';

export function topicStore(database: Database): Topics {
  return {
    async get(conversation, speaker) {
      const row = await database
        .selectFrom('topics')
        .select('value')
        .where('conversation', '=', conversation)
        .where('speaker', '=', speaker)
        .executeTakeFirst();
      // A topic that an earlier version wrote otherwise is forgotten, as any is after a while.
      return topic.safeParse(row?.value).data ?? null;
    },

    async set(conversation, speaker, value) {
      const row = { value: JSON.stringify(value), at: value.at };
      await database
        .insertInto('topics')
        .values({ conversation, speaker, ...row })
        .onConflict((conflict) => conflict.columns(['conversation', 'speaker']).doUpdateSet(row))
        .execute();
    },
  };
}
