import { sql } from 'kysely';
import type { Library, Origin } from '../assistant/ports.ts';
import { seesAll } from '../domain/people.ts';
import type { Clause, PlanFacts, SourceText } from '../domain/plan/plan.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { addFindings } from './findings.ts';
import { addItems, keepLedgerLeads } from './item-rows.ts';
import { keepLedgerRows, saidRowsIn } from './ledger-rows.ts';
import { carryOn } from './plan-items.ts';
import { raiseRevision, raiseRosterRevision } from './revision.ts';
import { keepRoster } from './roster.ts';
import { freshenStatistics } from './statistics.ts';
import { keepUnits, unitRows } from './units.ts';

/** Where documents are put away: each call belongs in a transaction of the caller's. */
export function libraryStore(database: Database): Library {
  return {
    async holds({ kind, file, sha256 }) {
      const row = await inForce(database, kind).select('sha256').where('file', '=', file).executeTakeFirst();
      return row?.sha256 === sha256;
    },

    async keepPlan(plan, origin) {
      const retired = await retire(database, origin, plan.facts.title);
      const earlier = await issuesOf(database, origin, plan.facts.title);
      const documentId = await addDocument(database, plan.facts, plan.source, origin);
      const ids = await keepUnits(database, plan.units);
      await addClauses(database, documentId, plan.clauses);
      await addParts(database, documentId, plan);
      await addFindings(database, documentId, plan.findings);
      const kept = await carryOn(database, { plan, documentId, retired: retired.map(({ id }) => id), earlier, ids });
      await freshenStatistics(database);
      await raiseRevision(database);
      const [replaced] = retired;
      return { ...kept, replaces: replaced?.title ?? null, reissue: replaced === undefined ? null : kept.reissue };
    },

    async keepReference(facts, clauses, text, origin) {
      await retire(database, origin, null);
      await addClauses(database, await addDocument(database, facts, { text }, origin), clauses);
      await raiseRevision(database);
    },

    async keepRoster(people, origin) {
      const kept = await keepRoster(database, people, await keepFile(database, origin));
      await raiseRosterRevision(database);
      return kept;
    },

    async addItems(rows) {
      const names = [...new Set(rows.flatMap((row) => [...row.lead, ...row.participants]))];
      const ids = await keepUnits(
        database,
        names.map((name) => ({ name, aliases: [] })),
      );
      const added = await addItems(
        database,
        rows.map((row) => ({ ...row, units: unitRows(ids, row) })),
      );
      await freshenStatistics(database);
      await raiseRevision(database);
      return added.map(String);
    },

    async keepLedgerLeads(rows) {
      for (const some of inBatches(rows)) await keepLedgerLeads(database, some);
    },

    saidRows: async (file, viewer) => (seesAll(viewer) ? saidRowsIn(database, file) : { ofFile: [], newest: [] }),

    async keepLedger(origin, rows) {
      await keepLedgerRows(database, await keepFile(database, origin), rows);
    },

    async keepFindings({ kind, file }, findings) {
      const { id } = await inForce(database, kind).select('id').where('file', '=', file).executeTakeFirstOrThrow();
      await addFindings(database, id, findings);
    },
  };
}

const inForce = (database: Database, kind: string) =>
  database.selectFrom('documents').where('kind', '=', kind).where('current', '=', true);

/** A ledger or roster leaves only its name and hash: what it says is in the items and persons. */
async function keepFile(database: Database, origin: Origin): Promise<number> {
  await retire(database, origin, null);
  const facts = { title: origin.file, number: null, issuer: null, issuedOn: null };
  return addDocument(database, facts, { text: '' }, origin);
}

/** A document of the same file name, or, where a title tells documents apart, of the same title. */
const isIssueOf = ({ kind, file }: Origin, title: string | null) =>
  sql<boolean>`kind = ${kind} and (file = ${file} or title = ${title})`;

/** Takes out of force what a document replaces; the newest first. */
async function retire(
  database: Database,
  origin: Origin,
  title: string | null,
): Promise<readonly { readonly id: number; readonly title: string }[]> {
  const rows = await database
    .updateTable('documents')
    .set({ current: false })
    .where('current', '=', true)
    .where(isIssueOf(origin, title))
    .returning(['id', 'title'])
    .execute();
  return rows.toSorted((a, b) => b.id - a.id);
}

async function issuesOf(database: Database, origin: Origin, title: string): Promise<readonly number[]> {
  const issues = database.selectFrom('documents').select('id').where(isIssueOf(origin, title));
  return (await issues.orderBy('id').execute()).map(({ id }) => id);
}

async function addDocument(
  database: Database,
  facts: PlanFacts,
  { text, headings }: Omit<SourceText, 'file'>,
  origin: Origin,
): Promise<number> {
  const { id } = await database
    .insertInto('documents')
    .values({
      kind: origin.kind,
      file: origin.file,
      sha256: origin.sha256,
      title: facts.title,
      number: facts.number,
      issuer: facts.issuer,
      issued_on: facts.issuedOn,
      text,
      headings: headings === undefined ? null : JSON.stringify([...headings]),
      loaded_at: origin.loadedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addClauses(database: Database, documentId: number, clauses: readonly Clause[]): Promise<void> {
  const rows = clauses.map(({ start, end, ref, kind, level, heading, text }, position) => ({
    document_id: documentId,
    position,
    ref,
    kind,
    level,
    heading: [...heading],
    text,
    start_at: start,
    end_at: end,
  }));
  for (const some of inBatches(rows)) await database.insertInto('clauses').values(some).execute();
}

async function addParts(
  database: Database,
  documentId: number,
  plan: Parameters<Library['keepPlan']>[0],
): Promise<void> {
  const posts = plan.organisation.map(({ role, unit, post, name, quote, start, end }, position) => ({
    document_id: documentId,
    position,
    role,
    unit: unit ?? null,
    post: post ?? null,
    name: name ?? null,
    quote,
    start_at: start,
    end_at: end,
  }));
  const targets = plan.targets.map(({ text, value, unit, due, start, end }, position) => ({
    document_id: documentId,
    position,
    text,
    value: value ?? null,
    unit: unit ?? null,
    due: due ?? null,
    start_at: start,
    end_at: end,
  }));
  for (const some of inBatches(posts)) await database.insertInto('posts').values(some).execute();
  for (const some of inBatches(targets)) await database.insertInto('targets').values(some).execute();
}
