import type { Findings, OpenFinding } from '../assistant/ports.ts';
import { differenceIn, findingKey } from '../domain/ledger/difference.ts';
import type { Person } from '../domain/people.ts';
import type { Finding, FindingCode } from '../domain/plan/plan.ts';
import { inBatches } from './batches.ts';
import type { Database } from './engine.ts';
import { documentsOf } from './rights.ts';
import { listUnits } from './units.ts';

/** What a person should look at in the documents in force, and what the office has put aside. */
export function findingStore(database: Database): Findings {
  return {
    open: (viewer) => openFindings(database, viewer),

    async settled() {
      const rows = await database.selectFrom('settled_findings').select('key').orderBy('key').execute();
      return new Set(rows.map(({ key }) => key));
    },

    async settle(finding, { by, at }) {
      await database
        .insertInto('settled_findings')
        .values({ key: findingKey(finding), settled_by: by, settled_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async reopen(finding) {
      await database.deleteFrom('settled_findings').where('key', '=', findingKey(finding)).execute();
    },
  };
}

/** Those that are neither put aside nor answered by what was settled about the names of units. */
export async function openFindings(database: Database, viewer: Person): Promise<readonly OpenFinding[]> {
  const rows = await database
    .selectFrom('documents')
    .where('documents.current', '=', true)
    .innerJoin('findings', 'findings.document_id', 'documents.id')
    .selectAll('findings')
    .select('documents.title as document')
    .where('documents.kind', 'in', documentsOf(viewer))
    .orderBy('documents.id')
    .orderBy('findings.position')
    .execute();
  const settled = await findingStore(database).settled();
  const nameOf = await unitNamed(database);
  return rows
    .map(({ id, code, message, quote, document, suggestion, measure_ref }) => ({
      id: String(id),
      code: code as FindingCode,
      message,
      quote,
      document,
      ...(suggestion === null ? {} : { suggestion }),
      ...(measure_ref === null ? {} : { ref: measure_ref }),
    }))
    .filter((finding) => !settled.has(findingKey(finding)) && !isOfOneName(finding, nameOf));
}

async function unitNamed(database: Database): Promise<(name: string) => string> {
  const units = await listUnits(database);
  const names = new Map(units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)));
  return (name) => names.get(name) ?? name;
}

/** Plan and ledger name the same lead by two names that were settled to be one unit since. */
function isOfOneName(finding: Finding, nameOf: (name: string) => string): boolean {
  const differs = differenceIn(finding);
  if (differs?.field !== 'lead') return false;
  const named = (words: string) => words.split('、').map(nameOf).toSorted().join('、');
  return named(differs.ledger) === named(differs.plan);
}

/** Adds findings behind those that the document has. */
export async function addFindings(database: Database, documentId: number, findings: readonly Finding[]): Promise<void> {
  const { last } = await database
    .selectFrom('findings')
    .select((s) => s.fn.coalesce(s.fn.max('position'), s.lit(-1)).as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const rows = findings.map(({ code, message, quote, suggestion, ref }, i) => ({
    document_id: documentId,
    position: last + i + 1,
    code,
    message,
    quote,
    suggestion: suggestion ?? null,
    measure_ref: ref ?? null,
  }));
  for (const some of inBatches(rows)) await database.insertInto('findings').values(some).execute();
}
