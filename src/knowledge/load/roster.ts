import type { Origin, Stores } from '../../assistant/ports.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import { readRoster } from '../../domain/roster.ts';
import type { SheetFinding } from '../../domain/table.ts';
import { UnreadableFileError } from '../reader.ts';

/** Puts the people of a roster away. */
export async function loadRoster(
  rows: readonly (readonly string[])[],
  origin: Origin,
  { library }: Stores,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly findings: readonly Finding[] }> {
  const { people, findings } = readRoster(rows, { file: origin.file });
  if (people.length === 0)
    throw new UnreadableFileError(origin.file, findings[0]?.message ?? '名册里没有人 (nobody on this roster)');
  const { added, changed } = await library.keepRoster(people, origin);
  const found = findings.map(sheetFinding);
  await library.keepFindings(origin, found);
  return { counts: { people: people.length, added, changed }, findings: found };
}

/** A doubt about a cell as a finding like any other. */
export const sheetFinding = ({ message, value }: SheetFinding): Finding => ({
  code: 'conflict',
  message,
  quote: value,
});
