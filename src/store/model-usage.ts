import { sql } from 'kysely';
import type { ModelUsage, SpendingOf, Spent } from '../assistant/model/model-usage.ts';
import type { Database } from './engine.ts';
import { keepOut } from './shared-transaction.ts';

/** What was spent on models, by day and person. */
export function modelUsageStore(database: Database): ModelUsage {
  return {
    reserve: (of, expected, limits) =>
      database.transaction().execute(async (transaction) => {
        // Of two that would both just fit, the second sees the first.
        await keepOut(transaction, 'model-usage');
        const all = await spentOn(transaction, of.day);
        const after = tokensOf(all) + tokensOf(expected);
        if (isOver(after, limits.tokens) || isOver(all.cost + expected.cost, limits.cost)) return 'everybody';
        if (of.personId !== null && limits.tokensAPerson !== null) {
          const own = tokensOf(await spentOn(transaction, of.day, of.personId)) + tokensOf(expected);
          if (isOver(own, limits.tokensAPerson)) return 'person';
        }
        await addTo(transaction, of, expected);
        return 'taken';
      }),

    async add(of, spent) {
      await addTo(database, of, spent);
      return spentOn(database, of.day);
    },

    on: (day) => spentOn(database, day),
  };
}

const tokensOf = ({ input, output }: Spent): number => input + output;

const isOver = (spent: number, limit: number | null): boolean => limit !== null && spent > limit;

async function addTo(database: Database, { day, personId }: SpendingOf, spent: Spent): Promise<void> {
  await sql`insert into model_usage as kept (day, person_id, calls, input_tokens, output_tokens, cost)
    values (${day}::date, ${personId ?? ''}::text, ${spent.calls}::bigint, ${spent.input}::bigint, ${spent.output}::bigint, ${spent.cost}::bigint)
    on conflict (day, person_id) do update set calls = kept.calls + excluded.calls,
      input_tokens = kept.input_tokens + excluded.input_tokens, output_tokens = kept.output_tokens + excluded.output_tokens,
      cost = kept.cost + excluded.cost`.execute(database);
}

async function spentOn(database: Database, day: string, personId: string | null = null): Promise<Spent> {
  const { rows } =
    await sql<Spent>`select coalesce(sum(calls), 0)::bigint as calls, coalesce(sum(input_tokens), 0)::bigint as input,
      coalesce(sum(output_tokens), 0)::bigint as output, coalesce(sum(cost), 0)::bigint as cost
    from model_usage where day = ${day}::date and (${personId}::text is null or person_id = ${personId}::text)`.execute(
      database,
    );
  const [row] = rows;
  if (row === undefined) throw new Error('a sum without a row');
  return row;
}
