import type { Insertable } from 'kysely';
import type { Topics } from '../assistant/ports.ts';
import { topic } from '../assistant/topic.ts';
import { compiledOnce, type Slots } from './compiled-once.ts';
import type { Database } from './engine.ts';
import type { TopicTable } from './schema.ts';

export function topicStore(database: Database): Topics {
  return {
    async get(conversation, speaker) {
      const [row] = await last(database, { conversation, speaker });
      // A topic that an earlier version wrote otherwise is forgotten, as any is after a while.
      return topic.safeParse(row?.value).data ?? null;
    },

    async set(conversation, speaker, value) {
      await keep(database, { conversation, speaker, value: JSON.stringify(value), at: value.at });
    },
  };
}

const last = compiledOnce(
  (database, { conversation, speaker }: Slots<{ readonly conversation: string; readonly speaker: string }>) =>
    database
      .selectFrom('topics')
      .select('value')
      .where('conversation', '=', conversation)
      .where('speaker', '=', speaker),
);

const keep = compiledOnce((database, { conversation, speaker, value, at }: Slots<Insertable<TopicTable>>) =>
  database
    .insertInto('topics')
    .values({ conversation, speaker, value, at })
    .onConflict((conflict) => conflict.columns(['conversation', 'speaker']).doUpdateSet({ value, at })),
);
