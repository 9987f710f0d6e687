import { Temporal } from 'temporal-polyfill';
import type { ModelTraces } from '../assistant/model-traces.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { readsModelTraces } from './rights.ts';

const KEPT_HOURS = 30 * 24;

/** How models looked for steps, for thirty days. */
export function modelTraceStore(database: Database, timeZone: string): ModelTraces {
  return {
    async keep({ at, askerId, askerName, where, question, calls, outcome, tokens, ms }) {
      await database
        .insertInto('model_traces')
        .values({
          ...{ at, asker_id: askerId, asker_name: askerName, place: where, question },
          ...{ calls: JSON.stringify(calls), outcome, tokens, ms },
        })
        .execute();
      const oldest = Temporal.Instant.from(at).subtract({ hours: KEPT_HOURS }).toString();
      await database.deleteFrom('model_traces').where('at', '<', new Date(oldest)).execute();
    },

    async newest(viewer) {
      if (!readsModelTraces(viewer)) return [];
      const rows = await database
        .selectFrom('model_traces')
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ at, asker_id: askerId, asker_name: askerName, place, ...row }) => ({
        ...{ at: isoIn(timeZone, at), askerId, askerName, where: place },
        ...{ question: row.question, calls: row.calls, outcome: row.outcome, tokens: row.tokens, ms: row.ms },
      }));
    },
  };
}
