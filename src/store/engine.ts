import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { Kysely, PGliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** How the embedded engine is set up, wherever its data is. */
export const embedded = { extensions: { vector }, parsers: { 20: Number, 1082: asIs } };

export const overPglite = (pglite: PGlite): Database => new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });

/**
 * How much a function of the engine runs before V8 compiles it anew to run faster. One function of PostgreSQL takes 600 MB to compile, and by
 * V8's own measure it would be its turn in the first second; by this one it is after a second spent in that function alone.
 */
const TIERING_BUDGET = 1_000_000_000;

/** Starts the engine on a folder of its own data. */
export function startEngine(dataDir: string): PGlite {
  // A flag that this V8 does not know is passed over.
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  return new PGlite({ dataDir, ...embedded });
}

export function asIs(value: string): string {
  return value;
}
