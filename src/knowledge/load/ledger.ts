import type { Origin, SaidRow, SaidRows, Stores } from '../../assistant/ports.ts';
import { differenceIn, findingKey } from '../../domain/ledger/difference.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { readLedger } from '../../domain/ledger/sheet.ts';
import { stateOf } from '../../domain/ledger/update.ts';
import { localOperator } from '../../domain/people.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import type { SheetFinding } from '../../domain/table.ts';
import type { Sheet } from '../reader.ts';
import { UnreadableFileError } from '../reader.ts';
import { differences, otherLead, unitNamer, type NameUnit } from './differences.ts';
import { doubtsOf } from './doubts.ts';
import { joinRows, type SheetRow } from './join-rows.ts';
import { pairRows, type Pair } from './pair-rows.ts';
import { recordRows, type Recorded } from './record-rows.ts';
import { sheetFinding } from './roster.ts';
import { placeOf, type Placed, type RowChange, type RowProgress } from './row-changes.ts';

export interface LedgerOptions {
  /** When the file was last saved. */
  readonly savedAt: string;
  readonly progress: RowProgress;
}

export interface LoadedLedger {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
  readonly rows: readonly RowChange[];
}

/**
 * Puts the rows of a ledger onto the items that they are about. A row that no measure stands behind becomes an item of its own; where ledger
 * and plan differ, the ledger's word is kept beside the plan's and a finding says so. What was reported after the sheet was written stays.
 */
export async function loadLedger(
  sheets: readonly Sheet[],
  origin: Origin,
  stores: Stores,
  { savedAt, progress }: LedgerOptions,
): Promise<LoadedLedger> {
  const { rows, doubts } = readSheets(sheets, origin);
  progress('read', rows.length, rows.length);
  const said = await stores.library.saidRows(origin.file, localOperator);
  const nameOf = unitNamer(await stores.plans.units());
  const items = await stores.ledger.items({}, localOperator);
  const pairs = pairsOf(rows, { items, said, nameOf });
  progress('matched', rows.length, rows.length);
  const aside = await stores.findings.settled();
  const open = pairs.map((pair) => ({ ...pair, row: undecided(pair, { aside, nameOf }) }));
  const paired = await withAdded(open, stores);
  const recorded = await recordRows(paired, { origin, said, savedAt, stores, progress, viewer: localOperator });
  const leads = leadsOf(open, nameOf);
  await stores.library.keepLedgerLeads(leads.map(({ itemId, lead }) => ({ itemId, lead })));
  const findings = [
    ...doubts.map(sheetFinding),
    ...withoutPlan(pairs, items),
    ...pairs.flatMap(({ row, item }) => (item === null ? [] : differences(row, item, nameOf))),
    ...recorded.findings,
    ...vanished(said.ofFile, paired),
  ];
  await stores.library.keepLedger(origin, recorded.said);
  await stores.library.keepFindings(origin, findings);
  return {
    counts: countsOf(rows.length, { pairs, recorded }),
    findings,
    rows: changesOf(paired, { recorded, leads }),
  };
}

function readSheets(
  sheets: readonly Sheet[],
  origin: Origin,
): { readonly rows: readonly SheetRow[]; readonly doubts: readonly SheetFinding[] } {
  const anchor = origin.loadedAt.slice(0, 10);
  const read = sheets.map(({ rows, label }) => ({ label, ...readLedger(rows, { file: label, anchor }) }));
  const doubts = [...sheets, ...read].flatMap(({ findings }) => findings);
  // What a row without a task says is about nothing; the sheet's finding names it.
  const rows = read.flatMap(({ label, rows: own }) =>
    own.filter(({ task }) => task !== '').map((row) => ({ ...row, label })),
  );
  if (rows.length === 0)
    throw new UnreadableFileError(origin.file, doubts[0]?.message ?? '台账里没有工作 (no rows in this ledger)');
  return { rows, doubts };
}

interface Known {
  readonly items: readonly Item[];
  readonly said: SaidRows;
  readonly nameOf: NameUnit;
}

function pairsOf(rows: readonly SheetRow[], { items, said, nameOf }: Known): readonly Pair[] {
  const leads = new Map(rows.map((row) => [row.task + row.lead.join('、'), row.lead.map(nameOf)]));
  const leadOf = (row: SheetRow): readonly string[] => leads.get(row.task + row.lead.join('、')) ?? row.lead;
  return pairRows(joinRows(rows, leadOf), { items, before: said.ofFile, leadOf });
}

/** The row without what the office has decided already: a sheet that still says so does not take the decision back. */
function undecided(
  { row, item }: Pair,
  { aside, nameOf }: { readonly aside: ReadonlySet<string>; readonly nameOf: NameUnit },
): SheetRow {
  if (item === null || aside.size === 0) return row;
  const decided = differences(row, item, nameOf)
    .filter((finding) => aside.has(findingKey(finding)))
    .map((finding) => differenceIn(finding)?.field);
  return {
    ...row,
    ...(decided.includes('due') ? { due: null } : {}),
    ...(decided.includes('lead') ? { lead: [] } : {}),
  };
}

async function withAdded(pairs: readonly Pair[], { library, ledger }: Stores): Promise<readonly Placed[]> {
  const own = pairs.filter(({ item }) => item === null).map(({ row }) => row);
  const ids = await library.addItems(
    own.map(({ task, due, lead, participants }) => ({ title: task, due, lead, participants })),
  );
  const items = new Map((await ledger.items({ ids }, localOperator)).map((item) => [item.id, item]));
  const added = new Map(own.map((row, i) => [row, items.get(ids[i] ?? '')]));
  return pairs.flatMap(({ row, item }) => {
    const placed = item ?? added.get(row);
    return placed === undefined ? [] : [{ row, item: placed, added: item === null }];
  });
}

/** Who leads by the ledger, and who did when it was read last. */
function leadsOf(pairs: readonly Pair[], nameOf: NameUnit) {
  return pairs.flatMap(({ row, item }) => {
    if (item === null) return [];
    const lead = item.measureId === null ? null : otherLead(row, item, nameOf);
    return [{ itemId: item.id, lead, before: item.ledgerLead ?? null, byPlan: item.lead }];
  });
}

/** In a ledger over no plan every row stands by itself: that is one finding and not one for each. */
function withoutPlan(pairs: readonly Pair[], items: readonly Item[]): readonly Finding[] {
  const hasPlan = items.some(({ measureId }) => measureId !== null);
  const isAlone = ({ doubt }: Pair): boolean => !hasPlan && doubt?.kind === 'none';
  const alone = pairs.filter(isAlone);
  const [first] = alone;
  const told = pairs.flatMap((pair) => doubtsOf(isAlone(pair) ? { ...pair, doubt: null } : pair));
  if (first === undefined) return told;
  const message = `${placeOf(first.row)}起：还没有读入方案，${String(alone.length)} 行都作为台账自己的工作记入`;
  return [{ code: 'conflict', message, quote: first.row.task, suggestion: '如有方案，请先读入方案。' }, ...told];
}

/** Rows that the file had when it was loaded last: what was recorded of them stays. */
function vanished(before: readonly SaidRow[], placed: readonly Placed[]): readonly Finding[] {
  const here = new Set(placed.map(({ item }) => item.id));
  return before
    .filter(({ itemId }) => !here.has(itemId))
    .map(({ label, line, task }) => ({
      code: 'conflict',
      message: `${label}：上次读入时第${String(line)}行的“${task}”不在此表中，台账中的记录保留`,
      quote: task,
      suggestion: '仍要做的，请补回表中；不再做的，请办公室核定。',
    }));
}

function countsOf(rows: number, { pairs, recorded }: { readonly pairs: readonly Pair[]; readonly recorded: Recorded }) {
  const own = pairs.filter(({ item }) => item === null);
  const matched = rows - own.reduce((sum, pair) => sum + pair.rows.length, 0);
  const counts = { rows, matched, added: own.length, updated: recorded.updates.length };
  return recorded.contested === 0 ? counts : { ...counts, contested: recorded.contested };
}

interface Done {
  readonly recorded: Recorded;
  readonly leads: ReturnType<typeof leadsOf>;
}

/** Every row that changed anything, in the order of the sheets. */
function changesOf(paired: readonly Placed[], { recorded, leads }: Done): readonly RowChange[] {
  const states = new Map(recorded.updates.map((update) => [update.itemId, update]));
  const led = new Map(
    leads
      .filter(({ lead, before }) => (lead ?? []).join() !== (before ?? []).join())
      .map(({ itemId, lead, before, byPlan }) => [itemId, { before: before ?? byPlan, after: lead ?? byPlan }]),
  );
  return paired.flatMap(({ row, item, added }) => {
    const update = states.get(item.id);
    const lead = led.get(item.id);
    if (update === undefined && lead === undefined && !added) return [];
    const state = stateOf(item);
    return [
      {
        label: row.label,
        line: row.line,
        itemId: item.id,
        ref: item.ref,
        title: item.title,
        added,
        before: added ? null : (update?.before ?? state),
        after: update?.after ?? state,
        ...(lead === undefined ? {} : { lead }),
      },
    ];
  });
}
