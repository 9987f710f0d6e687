import { sql } from 'kysely';
import { z } from 'zod';
import type { PlanInUse } from '../assistant/ports.ts';
import { unitKey } from '../domain/plan/units/settled.ts';
import type { Finding, FindingCode, ReadPlan } from '../domain/plan/plan.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { addFindings } from './findings.ts';
import { givePlanUnits } from './item-rows.ts';
import { keepUnits, unitRows, type UnitIds } from './units.ts';

/** The plans in force with the issues before them, and those that still stand behind a row of the ledger, as they were loaded. */
export async function plansInUse(database: Database): Promise<readonly PlanInUse[]> {
  const rows = await database
    .selectFrom('documents')
    .select(['id', 'file', 'text', 'headings'])
    .where('kind', '=', 'plan')
    .where(
      sql<boolean>`current
        or exists (select from documents later where later.current and later.kind = documents.kind
          and later.id > documents.id and (later.file = documents.file or later.title = documents.title))
        or exists (select from measures join items on items.measure_id = measures.id
          where measures.document_id = documents.id)`,
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id, file, text, headings }) => ({
    documentId: String(id),
    source: headings === null ? { file, text } : { file, text, headings: new Map(headingRows.parse(headings)) },
  }));
}

const headingRows = z.array(z.tuple([z.number(), z.number()]));

/**
 * Brings units, aliases and findings about units to what a new reading of the plans says. A measure that now reads as other words than are
 * stored keeps its units. A unit of that key which nothing names any more is no unit of the record.
 */
export async function reread(
  database: Database,
  plans: readonly { readonly documentId: string; readonly plan: ReadPlan }[],
  key: string,
): Promise<void> {
  const units = plans.flatMap(({ plan }) => plan.units);
  const ids = await keepUnits(database, units);
  for (const { documentId, plan } of plans) {
    await bringUnits(database, Number(documentId), plan, ids);
    await bringFindings(database, Number(documentId), plan.findings);
  }
  await removeUnnamed(database, key, new Set(units.map(({ name }) => name)));
  // A name that was a unit until now can be an alias from here on.
  await keepUnits(database, units);
}

async function bringUnits(database: Database, documentId: number, plan: ReadPlan, ids: UnitIds): Promise<void> {
  const now = new Map(plan.measures.map((measure) => [`${measure.ref}\n${measure.text}`, unitRows(ids, measure)]));
  const stored = await measuresOf(database, documentId);
  const changed = stored.flatMap(({ id, item_id, ref, text, units }) => {
    const rows = now.get(`${ref}\n${text}`);
    const isNews =
      rows !== undefined && rows.map(({ role, unit_id }) => `${role} ${String(unit_id)}`).join() !== units.join();
    return isNews ? [{ id, itemId: item_id, units: rows }] : [];
  });
  for (const some of inBatches(changed)) {
    const measureIds = some.map(({ id }) => id);
    await sql`delete from measure_units where measure_id = any(${measureIds}::integer[])`.execute(database);
    const rows = some.flatMap(({ id, units }) => units.map((row) => ({ measure_id: id, ...row })));
    for (const few of inBatches(rows)) await database.insertInto('measure_units').values(few).execute();
    const items = some.flatMap(({ itemId, units }) => (itemId === null ? [] : [{ id: itemId, units }]));
    await givePlanUnits(database, items);
    const itemIds = items.map(({ id }) => id);
    await sql`update items set version = version + 1 where id = any(${itemIds}::integer[])`.execute(database);
  }
}

const measuresOf = (database: Database, documentId: number) =>
  database
    .selectFrom('measures')
    .leftJoin('items', 'items.measure_id', 'measures.id')
    .select(['measures.id', 'measures.ref', 'measures.text', 'items.id as item_id'])
    .select(
      sql<string[]>`array(select role || ' ' || unit_id from measure_units where measure_id = measures.id
        order by role, position)`.as('units'),
    )
    .where('measures.document_id', '=', documentId)
    .orderBy('measures.position')
    .execute();

const ABOUT_UNITS: readonly FindingCode[] = ['unit-misspelt', 'unit-unknown', 'unit-alias'];

/** What was settled is no finding any more; what is open again is one. */
async function bringFindings(database: Database, documentId: number, findings: readonly Finding[]): Promise<void> {
  const stored = await database
    .selectFrom('findings')
    .select(['id', 'message'])
    .where('document_id', '=', documentId)
    .where('code', 'in', ABOUT_UNITS)
    .orderBy('position')
    .execute();
  const open = findings.filter(({ code }) => ABOUT_UNITS.includes(code));
  const messages = new Set(open.map(({ message }) => message));
  const closed = stored.filter(({ message }) => !messages.has(message)).map(({ id }) => id);
  await sql`delete from findings where id = any(${closed}::integer[])`.execute(database);
  const known = new Set(stored.map(({ message }) => message));
  await addFindings(
    database,
    documentId,
    open.filter(({ message }) => !known.has(message)),
  );
}

async function removeUnnamed(database: Database, key: string, named: ReadonlySet<string>): Promise<void> {
  const units = await database.selectFrom('units').selectAll().orderBy('id').execute();
  const ids = units.filter(({ name }) => unitKey(name) === key && !named.has(name)).map(({ id }) => id);
  await sql`delete from units where id = any(${ids}::integer[])
    and not exists (select from item_units where unit_id = units.id)
    and not exists (select from measure_units where unit_id = units.id)`.execute(database);
}
