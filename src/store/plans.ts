import type { Plans } from '../assistant/ports.ts';
import { changesIn } from './changes.ts';
import type { Database } from './engine.ts';
import { openFindings } from './findings.ts';
import { metaOf, namesRevision } from './revision.ts';
import { listUnits } from './units.ts';

/** What the plans in force say of themselves. */
export function planStore(database: Database): Plans {
  const current = () => database.selectFrom('documents').where('documents.current', '=', true);

  return {
    units: () => listUnits(database),

    async posts() {
      const rows = await current()
        .innerJoin('posts', 'posts.document_id', 'documents.id')
        .selectAll('posts')
        .select('documents.title as document')
        .orderBy('documents.id')
        .orderBy('posts.position')
        .execute();
      return rows.map(({ role, quote, start_at, end_at, document, unit, post, name }) => ({
        role,
        quote,
        start: start_at,
        end: end_at,
        document,
        ...given({ unit, post, name }),
      }));
    },

    async targets() {
      const rows = await current()
        .innerJoin('targets', 'targets.document_id', 'documents.id')
        .leftJoin('clauses', (join) =>
          join
            .onRef('clauses.document_id', '=', 'documents.id')
            .onRef('clauses.start_at', '<=', 'targets.start_at')
            .onRef('clauses.end_at', '>=', 'targets.end_at'),
        )
        .distinctOn('targets.id')
        .selectAll('targets')
        .select(['documents.title as document', 'clauses.ref'])
        .orderBy('targets.id')
        .orderBy('clauses.level', 'desc')
        .execute();
      return rows.map(({ text, start_at, end_at, document, ref, value, unit, due }) => ({
        text,
        start: start_at,
        end: end_at,
        document,
        ref: ref ?? '',
        ...given({ value, unit, due }),
      }));
    },

    findings: (viewer) => openFindings(database, viewer),

    changes: () => changesIn(database),

    async titles() {
      const rows = await current().select('title').where('kind', '=', 'plan').orderBy('id', 'desc').execute();
      return rows.map((row) => row.title);
    },

    revision: () => metaOf(database, 'revision'),
    namesRevision: () => namesRevision(database),
  };
}

/** Only what is given: an optional field of the domain is left out, never `null`. */
function given<T extends Readonly<Record<string, unknown>>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
