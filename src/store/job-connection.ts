import type { PGlite } from '@electric-sql/pglite';

/** Where jobs are kept: beside the store, and never within one of its transactions. */
export type JobConnection =
  | { readonly kind: 'server'; readonly url: string }
  | {
      readonly kind: 'embedded';
      readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
    };

/**
 * The jobs of an embedded engine, over its only connection: every statement waits for the transaction that is under way. Statements without
 * values may be several in one, whose rows are put together. Where such a one opens a transaction of its own and fails in it, that is ended
 * before anybody else has the connection.
 */
export function jobsOver(pglite: PGlite): JobConnection {
  return {
    kind: 'embedded',
    async executeSql(text, values = []) {
      if (values.length > 0) return pglite.query(text, values);
      const results = opensTransaction.test(text)
        ? await pglite.transaction((transaction) => transaction.exec(text))
        : await pglite.exec(text);
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}

const opensTransaction = /^\s*begin\b/iu;
