import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { embedded, overPglite, type Database } from '../../src/store/database.ts';

/** Engines of this process that hold a migrated, empty store and are nobody's. To start one takes fifteen times as long as to empty it. */
const idle: Engine[] = [];

interface Engine {
  readonly pglite: PGlite;
  /** The rows that migrating leaves, as JSON, by table; every table is named. */
  readonly rows: ReadonlyMap<string, string | null>;
  /** What else there is besides rows. A store that a test has built up otherwise is nobody else's. */
  readonly structure: string;
}

/** A migrated, empty store. Whoever goes on with it after it was closed gets an error, as from an engine that has ended. */
export async function embeddedCopy(dump: string): Promise<{ readonly database: Database; close(): Promise<void> }> {
  const engine = idle.pop() ?? (await started(dump));
  const handle = { isClosed: false };
  return {
    database: overPglite(lent(engine.pglite, handle)),
    async close() {
      if (handle.isClosed) return;
      handle.isClosed = true;
      const isAsBefore = (await structureOf(engine.pglite)) === engine.structure;
      if (isAsBefore) await emptied(engine);
      else await engine.pglite.close();
    },
  };
}

async function started(dump: string): Promise<Engine> {
  const pglite = await PGlite.create({ ...embedded, loadDataDir: new Blob([readFileSync(dump)]) });
  const { rows: tables } = await pglite.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const rows = new Map<string, string | null>();
  for (const { name } of tables) {
    const { rows: all } = await pglite.query<{ all: string | null }>(
      `select json_agg(each)::text as all from ${name} each`,
    );
    rows.set(name, all[0]?.all ?? null);
  }
  return { pglite, rows, structure: await structureOf(pglite) };
}

async function structureOf(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ structure: string }>(`select concat_ws(' ',
    (select count(*) from pg_class where relpersistence = 'p' and relnamespace <> 'pg_toast'::regnamespace),
    (select sum(relchecks + relnatts) from pg_class where relnamespace = 'public'::regnamespace),
    (select string_agg(concat(tgname, tgenabled), ' ' order by oid) from pg_trigger),
    (select count(*) || ' ' || max(xmin::text) from pg_proc),
    (select count(*) from pg_constraint), (select count(*) from pg_namespace)) as structure`);
  return rows[0]?.structure ?? '';
}

async function emptied(engine: Engine): Promise<void> {
  const { pglite, rows } = engine;
  const kept = [...rows].filter(([, json]) => json !== null);
  await pglite.exec(`set session_replication_role = replica; truncate ${[...rows.keys()].join(', ')} restart identity`);
  for (const [table, json] of kept)
    await pglite.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [json]);
  // Gives back locks, settings and kept plans as a connection that is closed does.
  await pglite.exec('discard all');
  idle.push(engine);
}

function lent(pglite: PGlite, handle: { readonly isClosed: boolean }): PGlite {
  return new Proxy(pglite, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return name === 'closed' ? handle.isClosed : value;
      return (...given: readonly unknown[]): unknown => {
        if (handle.isClosed) throw new Error('PGlite is closed: the test that had it is over');
        return Reflect.apply(value, target, given);
      };
    },
  });
}
