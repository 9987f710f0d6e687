import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from '../../src/store/database.ts';

/** What a message may leave behind before anybody confirms: itself, what was talked about, its answer, drafts, files that wait, and what a model was asked. */
const fleeting: ReadonlySet<string> = new Set([
  ...['messages', 'topics', 'outgoing', 'drafts', 'attachments', 'files', 'model_usage', 'model_traces'],
]);

export interface Snapshot {
  readonly of: ReadonlyMap<string, string>;
}

/** Every table that only a confirmation may change, by a hash of its rows. */
export async function snapshotOf(database: Database): Promise<Snapshot> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(database);
  const kept = tables.filter(({ name }) => !fleeting.has(name));
  const hashes = kept.map(
    ({ name }) =>
      sql`select ${name} as name, (select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) from ${sql.table(name)} r) as hash`,
  );
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(hashes, sql` union all `)}`.execute(database);
  return { of: new Map(rows.map(({ name, hash }) => [name, hash])) };
}

/** The tables in which two snapshots differ. */
export const changedBetween = (before: Snapshot, after: Snapshot): readonly string[] =>
  [...after.of].filter(([name, hash]) => before.of.get(name) !== hash).map(([name]) => name);

export interface KeptDraft {
  readonly token: string;
  readonly author: string;
  readonly state: string;
}

/** Every draft that there ever was. */
export async function draftsIn(database: Database): Promise<readonly KeptDraft[]> {
  const { rows } = await sql<KeptDraft>`select token, author, state from drafts order by token`.execute(database);
  return rows;
}

export interface Sent {
  readonly id: string;
  readonly conversation: string;
}

/** What is to go out, or has, behind that row of the outbox. */
export async function outgoingAfter(database: Database, id: string): Promise<readonly Sent[]> {
  const { rows } = await sql<Sent>`select id::text, conversation from outgoing where id > ${id}::bigint
    order by outgoing.id`.execute(database);
  return rows;
}

/** The sentences of every prompt that are long enough to be known again. */
export function promptSentences(): readonly string[] {
  const folder = fileURLToPath(new URL('../../prompts', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files
    .filter((file) => file !== 'README.md')
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/[\n。；]/u))
    .map(bare)
    .filter((sentence) => sentence.length >= 12);
}

/** The letters alone, so that other spaces and marks hide nothing. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
