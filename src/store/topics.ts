import { z } from 'zod';
import type { Topics } from '../assistant/ports.ts';
import type { Database } from './engine.ts';

const value = z.object({ itemIds: z.array(z.string()), at: z.string() });

export function topicStore(database: Database): Topics {
  return {
    async get(conversation, speaker) {
      const row = await database
        .selectFrom('topics')
        .select('value')
        .where('conversation', '=', conversation)
        .where('speaker', '=', speaker)
        .executeTakeFirst();
      return row === undefined ? null : value.parse(row.value);
    },

    async set(conversation, speaker, topic) {
      const row = { value: JSON.stringify(topic), at: topic.at };
      await database
        .insertInto('topics')
        .values({ conversation, speaker, ...row })
        .onConflict((conflict) => conflict.columns(['conversation', 'speaker']).doUpdateSet(row))
        .execute();
    },
  };
}
