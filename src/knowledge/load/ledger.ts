import type { Origin, Stores } from '../../assistant/ports.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { readLedger, type LedgerRow } from '../../domain/ledger/sheet.ts';
import { apply, sameState, stateOf } from '../../domain/ledger/update.ts';
import { localOperator } from '../../domain/people.ts';
import { differenceIn, findingKey } from '../../domain/ledger/difference.ts';
import type { Finding, Unit } from '../../domain/plan/plan.ts';
import type { Sheet } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { differences, otherLead, overtakenRow } from './differences.ts';
import { pairRows } from './pair-rows.ts';
import { changeOf } from './row-change.ts';
import { sheetFinding } from './roster.ts';
import { editedSince, isBehind } from './stale-rows.ts';

/** Who an imported state is said by. */
const IMPORTER = '台账导入';

/**
 * Puts the rows of a ledger onto the items that they are about. A row that no measure stands behind becomes an item of its own; where
 * ledger and plan differ, the ledger's word is kept beside the plan's and a finding says so.
 */
export async function loadLedger(
  sheets: readonly Sheet[],
  origin: Origin,
  stores: Stores,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly findings: readonly Finding[] }> {
  const anchor = origin.loadedAt.slice(0, 10);
  const read = sheets.map((sheet) => ({ sheet, ...readLedger(sheet.rows, { file: sheet.label, anchor }) }));
  const doubts = [...sheets, ...read].flatMap(({ findings }) => findings);
  // What a row without a task says is about nothing; the sheet's finding names it.
  const labels = new Map(
    read.flatMap(({ sheet, rows }) => rows.filter(({ task }) => task !== '').map((row) => [row, sheet.label] as const)),
  );
  const labelOf = (row: LedgerRow): string => labels.get(row) ?? origin.file;
  const tasks = [...labels.keys()];
  if (tasks.length === 0)
    throw new UnreadableFileError(origin.file, doubts[0]?.message ?? '台账里没有工作 (no rows in this ledger)');
  await stores.library.keepLedger(origin);
  const pairs = pairRows(tasks, await stores.ledger.items({}, localOperator));
  const added = await addRows(
    pairs.flatMap(({ row, item }) => (item === null ? [row] : [])),
    stores,
  );
  const units = await stores.plans.units();
  const aside = await stores.findings.settled();
  let updated = 0;
  const overtaken: Finding[] = [];
  for (const { row, item } of pairs) {
    const target = item ?? added.get(row);
    const from = { ...origin, file: labelOf(row) };
    const outcome =
      target === undefined
        ? 'same'
        : await bringUpToDate(undecided(row, item, { file: from.file, units, aside }), target, from, stores);
    if (outcome === 'updated') updated += 1;
    if (outcome === 'overtaken') overtaken.push(overtakenRow(row, from.file));
  }
  await stores.library.keepLedgerLeads(
    pairs.flatMap(({ row, item }) =>
      item === null
        ? []
        : [
            {
              itemId: item.id,
              lead: leadBeside(undecided(row, item, { file: labelOf(row), units, aside }), item, units),
            },
          ],
    ),
  );
  const found = [
    ...doubts.map(sheetFinding),
    ...pairs.flatMap((pair) => differences(pair, { file: labelOf(pair.row), units })),
    ...overtaken,
  ];
  await stores.library.keepFindings(origin, found);
  return {
    counts: { rows: tasks.length, matched: tasks.length - added.size, added: added.size, updated },
    findings: found,
  };
}

async function addRows(rows: readonly LedgerRow[], { library, ledger }: Stores): Promise<ReadonlyMap<LedgerRow, Item>> {
  const ids = await library.addItems(
    rows.map(({ task, due, lead, participants }) => ({ title: task, due, lead, participants })),
  );
  const items = new Map((await ledger.items({ ids }, localOperator)).map((item) => [item.id, item]));
  return new Map(
    rows.flatMap((row, i) => {
      const item = items.get(ids[i] ?? '');
      return item === undefined ? [] : [[row, item] as const];
    }),
  );
}

const leadBeside = (row: LedgerRow, item: Item, units: readonly Unit[]): readonly string[] | null =>
  item.measureId === null ? null : otherLead(row, item, units);

/** The row without what the office has decided already: a sheet that still says so does not take the decision back. */
function undecided(
  row: LedgerRow,
  item: Item | null,
  { aside, ...known }: { readonly file: string; readonly units: readonly Unit[]; readonly aside: ReadonlySet<string> },
): LedgerRow {
  if (item === null || aside.size === 0) return row;
  const decided = differences({ row, item, alike: [] }, known)
    .filter((finding) => aside.has(findingKey(finding)))
    .map((finding) => differenceIn(finding)?.field);
  return {
    ...row,
    ...(decided.includes('due') ? { due: null } : {}),
    ...(decided.includes('lead') ? { lead: [] } : {}),
  };
}

async function bringUpToDate(
  row: LedgerRow,
  item: Item,
  origin: Origin,
  { ledger, journal }: Stores,
): Promise<'updated' | 'same' | 'overtaken'> {
  const before = stateOf(item);
  const told = changeOf(row, item);
  const history = isBehind(row, item) ? ((await ledger.history(item.id, localOperator)) ?? []) : [];
  const said = editedSince(told, row, history);
  if (said === null) return 'overtaken';
  const after = apply(before, said);
  if (sameState(before, after) && before.note === after.note) return 'same';
  const base = { recordedAt: origin.loadedAt, messageId: null };
  await ledger.record({
    ...base,
    itemId: item.id,
    version: item.version,
    kind: 'import',
    undoes: null,
    personId: null,
    personName: IMPORTER,
    standing: 'office',
    said,
    before,
    after,
  });
  await journal.append({
    ...base,
    actor: IMPORTER,
    action: `import ${origin.file}:${String(row.line)}`,
    subject: `item ${item.id}`,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  });
  return 'updated';
}
