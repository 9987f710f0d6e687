import type { Change } from '../../domain/ledger/update.ts';
import type { Day } from '../../domain/calendar/dates.ts';
import type { Directory } from '../understand/directory.ts';
import { clausesOf, type ReportClause } from './clauses.ts';

/** What is said of one item. `itemIds` has several where the words fit several, and is empty where they name none. */
export interface ReportPart {
  readonly mention: string;
  readonly itemIds: readonly string[];
  readonly change: Change;
  /** Words that leave a figure open: 过半, 120%. The person is asked. */
  readonly unclear: string | null;
  /** Percentage points on top of what was reported. */
  readonly added: number | null;
}

/** Reads a message as a report; `null` where it reports nothing. Whatever was not understood stays in the note, verbatim. */
export function understandReport(
  report: string,
  { today, directory }: { readonly today: Day; readonly directory: Directory },
): readonly ReportPart[] | null {
  const clauses = clausesOf(report, today);
  if (!clauses.some(saysSomething)) return null;
  return groups(clauses, directory).map(partOf);
}

const saysSomething = ({ quantity, status, expected }: ReportClause): boolean =>
  quantity !== null || status !== null || expected !== null;

interface Group {
  readonly mention: string;
  readonly itemIds: readonly string[];
  readonly clauses: readonly ReportClause[];
}

/** Clauses belong to the item named last; a clause that names another begins the next part. */
function groups(clauses: readonly ReportClause[], directory: Directory): readonly Group[] {
  const found: Group[] = [];
  for (const clause of clauses) {
    const named = nameIn(clause, directory);
    const last = found.at(-1);
    if (last === undefined) found.push({ mention: clause.rest, itemIds: named, clauses: [clause] });
    else if (named.length === 0 || sameIds(named, last.itemIds))
      found[found.length - 1] = { ...last, clauses: [...last.clauses, clause] };
    else if (last.itemIds.length === 0)
      found[found.length - 1] = { mention: clause.rest, itemIds: named, clauses: [...last.clauses, clause] };
    else found.push({ mention: clause.rest, itemIds: named, clauses: [clause] });
  }
  return found;
}

function nameIn({ rest }: ReportClause, directory: Directory): readonly string[] {
  if (rest.replace(/\s/gu, '').length < 2) return [];
  const subject = directory.subjectOf(rest);
  return subject.kind === 'nothing' ? [] : subject.itemIds;
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

function partOf({ mention, itemIds, clauses }: Group): ReportPart {
  const quantity = clauses.find((clause) => clause.quantity !== null)?.quantity ?? null;
  const status = clauses.findLast((clause) => clause.status !== null)?.status ?? null;
  const expected = clauses.findLast((clause) => clause.expected !== null)?.expected ?? null;
  const blockers = clauses.flatMap(({ blocker }) => (blocker === null ? [] : [blocker]));
  const percent = quantity === null || quantity.added ? null : quantity.percent;
  return {
    mention,
    itemIds,
    unclear: quantity?.percent === null ? quantity.text : null,
    added: quantity?.added === true ? quantity.percent : null,
    change: {
      ...(status === null ? {} : { status }),
      ...(percent === null ? {} : { percent }),
      ...(expected === null ? {} : { expected }),
      ...(blockers.length === 0 ? {} : { blocker: blockers.join('，') }),
      note: clauses.map(({ words }) => words).join('，'),
    },
  };
}
