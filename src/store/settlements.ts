import { sql } from 'kysely';
import { z } from 'zod';
import type { Settlements } from '../assistant/ports.ts';
import { settledUnits, unitKey, type UnitDecision } from '../domain/plan/units/settled.ts';
import type { Database } from './engine.ts';
import { isoIn } from './instants.ts';
import { makeAlias, putBack, standFor } from './merge-units.ts';
import { plansInUse, reread } from './reread.ts';
import { raiseRevision } from './revision.ts';

/** What the office has settled about units: each call but `all` and `plans` belongs in a transaction of the caller's. */
export function settlementStore(database: Database, timeZone: string): Settlements {
  return {
    all: () => decisionsIn(database, timeZone),

    async keep({ written, verdict, units, decidedBy, decidedAt }) {
      const key = unitKey(written);
      await removeAliases(database, key);
      const moved = verdict === 'same' ? await standFor(database, written, units) : [];
      await database
        .insertInto('unit_decisions')
        .values({
          key,
          written,
          verdict,
          units: [...units],
          moved: JSON.stringify(moved),
          decided_by: decidedBy,
          decided_at: decidedAt,
        })
        .execute();
    },

    async drop(written) {
      const rows = await database
        .deleteFrom('unit_decisions')
        .where('key', '=', unitKey(written))
        .returning(['verdict', 'moved'])
        .execute();
      if (rows.some(({ verdict }) => verdict === 'same')) await removeAliases(database, unitKey(written));
      await putBack(
        database,
        rows.flatMap((row) => movedRows.parse(row.moved)),
      );
    },

    plans: () => plansInUse(database),

    async reread(plans, written) {
      await reread(database, plans, unitKey(written));
      await aliasAll(database, await decisionsIn(database, timeZone));
      await raiseRevision(database);
    },
  };
}

async function decisionsIn(database: Database, timeZone: string): Promise<readonly UnitDecision[]> {
  const rows = await database.selectFrom('unit_decisions').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    written: row.written,
    // The column's own check holds the value to these words.
    verdict: row.verdict as UnitDecision['verdict'],
    units: row.units,
    decidedBy: row.decided_by,
    decidedAt: isoIn(timeZone, row.decided_at),
  }));
}

/** Every name that stands for one unit is its alias: what a name stood for at second hand has another owner once the decision between is gone. */
async function aliasAll(database: Database, decisions: readonly UnitDecision[]): Promise<void> {
  const { same } = settledUnits(decisions);
  for (const { written } of decisions) {
    const [unit, ...others] = same.get(unitKey(written)) ?? [];
    if (unit !== undefined && others.length === 0) await makeAlias(database, written, unit);
  }
}

const movedRows = z.array(
  z.object({
    item: z.number(),
    unit: z.string(),
    role: z.string(),
    position: z.number(),
    added: z.array(z.string()),
  }),
);

/** However the name is written in spaces, brackets and characters. */
async function removeAliases(database: Database, key: string): Promise<void> {
  const rows = await database.selectFrom('unit_aliases').select('alias').orderBy('alias').execute();
  const ours = rows.map(({ alias }) => alias).filter((alias) => unitKey(alias) === key);
  await sql`delete from unit_aliases where alias = any(${ours}::text[])`.execute(database);
}
