import type pg from 'pg';

/** How often a statement is sent before the server keeps its plan: what is sent once or twice is not worth it. */
const OFTEN = 5;

/** Statements of which a plan is kept, a connection; and those that are counted until then. Lists of any length make ever new ones. */
const MOST_PREPARED = 200;
const MOST_COUNTED = 2_000;

/** Has the server keep the plans of what is sent again and again, which for the views of the ledger takes longer to plan than to run. */
export function preparedStatements(): { readonly on: (client: pg.PoolClient) => void } {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  let kept = true;

  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || !kept) return kept ? known : undefined;
    const count = (counts.get(text) ?? 0) + 1;
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(text, count);
    if (count < OFTEN || names.size >= MOST_PREPARED) return undefined;
    const name = `liaison_${String(names.size)}`;
    names.set(text, name);
    return name;
  };
  const outdated = (error: unknown): never => {
    // A newer program has changed a table beside us: what is kept serves no longer, and from now on nothing is.
    if (isOutdatedPlan(error)) kept = false;
    throw error;
  };

  return {
    on(client) {
      const query = client.query.bind(client);
      const named = (text: string, values: unknown[]) => {
        const name = nameOf(text);
        return name === undefined ? query(text, values) : query({ name, text, values }).catch(outdated);
      };
      // Whatever else is asked of the connection, as by a cursor or with a callback, passes as it is.
      client.query = ((...asked: readonly unknown[]) => {
        const [text, values] = asked;
        const isPlain = asked.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0;
        return isPlain ? named(text, values) : (query as (...given: readonly unknown[]) => unknown)(...asked);
      }) as typeof client.query;
    },
  };
}

/** The plan that the server keeps was of a table that has changed since. */
export const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '0A000' && error.message.includes('cached plan');
