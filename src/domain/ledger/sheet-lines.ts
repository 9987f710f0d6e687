import type { SheetFinding } from '../table.ts';
import { cellFinding } from '../table.ts';
import type { LedgerRow } from './sheet-row.ts';

interface Joined {
  readonly rows: readonly LedgerRow[];
  readonly findings: readonly SheetFinding[];
}

/**
 * Rows right below each other of the same number and task are the lines of one task, whose cells were merged over them. What they say of it is put
 * together; a share, a status or a deadline that they do not agree on is not guessed.
 */
export function joinLines(rows: readonly LedgerRow[], file: string): Joined {
  const tasks: LedgerRow[][] = [];
  for (const row of rows) {
    const last = tasks.at(-1);
    if (last !== undefined && isSameTask(last.at(-1), row)) last.push(row);
    else tasks.push([row]);
  }
  const joined = tasks.map((lines) => joinedLines(lines, file));
  return { rows: joined.map(({ row }) => row), findings: joined.flatMap(({ findings }) => findings) };
}

const isSameTask = (a: LedgerRow | undefined, b: LedgerRow): boolean =>
  a !== undefined &&
  b.line === a.line + 1 &&
  a.task !== '' &&
  a.task === b.task &&
  a.number === b.number &&
  b.key === null;

function joinedLines(
  lines: readonly LedgerRow[],
  file: string,
): { readonly row: LedgerRow; readonly findings: readonly SheetFinding[] } {
  const [first, second] = lines;
  if (first === undefined) throw new Error('a task of no lines');
  if (second === undefined) return { row: first, findings: [] };
  const lead = unique(lines.flatMap((line) => line.lead));
  const others = unique(lines.flatMap(({ participants }) => participants)).filter((unit) => !lead.includes(unit));
  const shares = unique(lines.flatMap(({ percent }) => percent ?? []));
  const days = unique(lines.flatMap(({ due }) => due ?? [])).toSorted();
  const dated = lines.find(({ due }) => due === (days.at(-1) ?? null)) ?? first;
  const about = (what: string): SheetFinding =>
    cellFinding({ file, line: first.line, column: null }, { value: first.task, reason: `分几行填写，各行${what}` });
  return {
    row: {
      ...first,
      lead,
      participants: others,
      dueText: dated.dueText,
      due: dated.due,
      recurrence: dated.recurrence,
      progress: together(lines.map(({ progress }) => progress)),
      blocker: together(lines.map(({ blocker }) => blocker)),
      nextStep: together(lines.map(({ nextStep }) => nextStep)),
      remark: together(lines.map(({ remark }) => remark)),
      percent: shares.length === 1 ? (shares[0] ?? null) : null,
      status: statusOf(lines),
      person: together(lines.map(({ person }) => person)),
      liaison: together(lines.map(({ liaison }) => liaison)),
    },
    findings: [
      ...(shares.length > 1
        ? [about(`完成率不一致（${shares.map((share) => `${String(share)}%`).join('、')}），未读入`)]
        : []),
      ...(days.length > 1 ? [about(`完成时限不一致（${days.join('、')}），按最后一天读入`)] : []),
    ],
  };
}

/** Done only where every line is; blocked where one is. */
function statusOf(lines: readonly LedgerRow[]): LedgerRow['status'] {
  const states = unique(lines.flatMap(({ status }) => status ?? []));
  if (states.length < 2) return states[0] ?? null;
  return states.includes('blocked') ? 'blocked' : 'in-progress';
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

function together(words: readonly (string | null)[]): string | null {
  const said = unique(words.filter((each) => each !== null));
  return said.length === 0 ? null : said.map((each) => each.replace(/[；;。]+$/u, '')).join('；');
}
