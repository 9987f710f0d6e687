import type { Origin, Stores } from '../../assistant/ports.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import type { RosterRow, RosterSheet } from '../../domain/roster.ts';
import { readRoster } from '../../domain/roster.ts';
import type { SheetFinding } from '../../domain/table.ts';
import { cellFinding } from '../../domain/table.ts';
import type { Sheet } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';

/** Puts the people of a roster away. A person or an account that an earlier sheet names stays as it says there. */
export async function loadRoster(
  sheets: readonly Sheet[],
  origin: Origin,
  { library }: Stores,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly findings: readonly Finding[] }> {
  const read = sheets.map(({ rows, label }) => ({ label, ...readRoster(rows, { file: label }) }));
  const { people, findings: again } = namedOnce(read);
  const doubts = [...[...sheets, ...read].flatMap((sheet) => sheet.findings), ...again];
  if (people.length === 0)
    throw new UnreadableFileError(origin.file, doubts[0]?.message ?? '名册里没有人 (nobody on this roster)');
  const { added, changed, left } = await library.keepRoster(people, origin);
  const findings = [...doubts.map(sheetFinding), ...left.map(gone)];
  await library.keepFindings(origin, findings);
  const counts = { people: people.length, added, changed };
  return { counts: left.length === 0 ? counts : { ...counts, removed: left.length }, findings };
}

/** Whoever the roster no longer names is let in no more: the office should know whom. */
const gone = ({ name, unit }: { readonly name: string; readonly unit: string }): Finding => ({
  code: 'conflict',
  message: `“${name}”（${unit === '' ? '未写单位' : unit}）不在新名册中，已停用；其此前的报送记录保留。`,
  quote: name,
  suggestion: '确已离任的无需处理；遗漏的，请补入名册后重新读入，即可恢复。',
});

function namedOnce(sheets: readonly (RosterSheet & { readonly label: string })[]): RosterSheet {
  const people = new Map<string, RosterRow>();
  const taken = new Set<string>();
  const findings: SheetFinding[] = [];
  for (const { label, people: rows } of sheets) {
    for (const row of rows) {
      const who = `${row.unit}\n${row.name}`;
      const accounts = row.accounts.filter((account) => !taken.has(account));
      if (people.has(who) || accounts.length < row.accounts.length) findings.push(namedBefore(label, row));
      if (!people.has(who)) people.set(who, { ...row, accounts });
      for (const account of accounts) taken.add(account);
    }
  }
  return { people: [...people.values()], findings };
}

const namedBefore = (label: string, { line, name }: RosterRow): SheetFinding =>
  cellFinding(
    { file: label, line, column: null },
    { value: name, reason: '此人或其账号在前面的工作表已列出，以前面的为准' },
  );

/** A doubt about a cell as a finding like any other. */
export const sheetFinding = ({ message, value }: SheetFinding): Finding => ({
  code: 'conflict',
  message,
  quote: value,
});
