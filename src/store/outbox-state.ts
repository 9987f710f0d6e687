import { sql } from 'kysely';
import type { Failure } from '../assistant/outbox.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { oldestFirst } from './take-outgoing.ts';

/** How sending is, for those who watch the program: numbers, and nobody's words. */
export interface OutboxState {
  /**
   * How many rows wait to be sent, and since when the oldest is due that could be sent now: one behind another that waits for its hour is not.
   * As dear as what waits is long, however much was sent before.
   */
  waiting(now: string): Promise<{ readonly waiting: number; readonly dueSince: string | null }>;
  /** How many rows made since an instant will never arrive, the most frequent reason first. */
  failedSince(instant: string): Promise<readonly { readonly failure: Failure; readonly total: number }[]>;
}

export function outboxState(database: Database, timeZone: string): OutboxState {
  return {
    async waiting(now) {
      const { rows } = await sql<{ waiting: number; since: Date | null }>`with open as materialized (
          select conversation, id, state, parts, created_at, lease_until, next_try_at from outgoing where state in ('pending', 'sending')),
        heads as (select distinct on (conversation) created_at, lease_until, next_try_at from open as outgoing
          order by conversation, ${oldestFirst})
        select (select count(*)::int from open) as waiting,
          (select min(greatest(created_at, next_try_at)) from heads
            where coalesce(greatest(lease_until, next_try_at), '-infinity') <= ${now}::timestamptz) as since`.execute(
        database,
      );
      const [row] = rows;
      const since = row?.since ?? null;
      return { waiting: row?.waiting ?? 0, dueSince: since === null ? null : isoIn(timeZone, since) };
    },

    async failedSince(instant) {
      const { rows } = await sql<{
        failure: Failure;
        total: number;
      }>`select failure, count(*)::int as total from outgoing
        where state = 'failed' and created_at >= ${instant}::timestamptz group by failure order by total desc, failure`.execute(
        database,
      );
      return rows;
    },
  };
}
