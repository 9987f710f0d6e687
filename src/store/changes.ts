import { sql } from 'kysely';
import type { IssueChanges } from '../assistant/ports.ts';
import { compareMeasures, hasChanged } from '../domain/plan/reissue/compare.ts';
import type { Database } from './engine.ts';
import { measuresUnder } from './measures.ts';

/** What each plan in force changes against the issue before it; nothing of a plan that is the first of its kind. */
export async function changesIn(database: Database): Promise<readonly IssueChanges[]> {
  const issues = await issuesInForce(database);
  const found = await Promise.all(
    [...Map.groupBy(issues, ({ id }) => id).values()].map((earlier) => latestChanges(database, earlier)),
  );
  return found.flatMap((changes) => changes ?? []);
}

type Issue = Awaited<ReturnType<typeof issuesInForce>>[number];

/** The newest earlier issue that says anything else: the same text as another kind of file is no issue of its own. */
async function latestChanges(database: Database, earlier: readonly Issue[]): Promise<IssueChanges | null> {
  let last: IssueChanges | null = null;
  for (const issue of earlier) {
    const changes = await against(database, issue);
    last ??= changes;
    const isNews = changes.carried.some(hasChanged) || changes.added.length + changes.withdrawn.length > 0;
    if (isNews) return changes;
  }
  return last;
}

/** Every plan in force with every issue before it, the newest of them first. */
const issuesInForce = (database: Database) =>
  database
    .selectFrom('documents as d')
    .innerJoin('documents as earlier', (join) =>
      join
        .onRef('earlier.kind', '=', 'd.kind')
        .onRef('earlier.id', '<', 'd.id')
        .on(sql<boolean>`(earlier.file = d.file or earlier.title = d.title)`),
    )
    .select(['d.id', 'd.title', 'd.number', 'd.issued_on'])
    .select(['earlier.id as earlier_id', 'earlier.title as earlier_title'])
    .select(['earlier.number as earlier_number', 'earlier.issued_on as earlier_issued_on'])
    .where('d.kind', '=', 'plan')
    .where('d.current', '=', true)
    .orderBy('d.id')
    .orderBy('earlier.id', 'desc')
    .execute();

async function against(database: Database, issue: Issue): Promise<IssueChanges> {
  const before = await measuresUnder(database, issue.earlier_id);
  const after = await measuresUnder(database, issue.id);
  return {
    before: { title: issue.earlier_title, number: issue.earlier_number, issuedOn: issue.earlier_issued_on },
    after: { title: issue.title, number: issue.number, issuedOn: issue.issued_on },
    ...compareMeasures(before, after),
  };
}
