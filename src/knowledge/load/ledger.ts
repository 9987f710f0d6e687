import type { Origin, Stores } from '../../assistant/ports.ts';
import { chineseDate } from '../../domain/calendar/dates.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { readLedger, type LedgerRow } from '../../domain/ledger/sheet.ts';
import { apply, sameState, stateOf, type Change } from '../../domain/ledger/update.ts';
import { localOperator } from '../../domain/people.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import { leading, matcher } from '../../domain/text/match.ts';
import { UnreadableFileError } from '../reader.ts';
import { sheetFinding } from './roster.ts';

/** Who an imported state is said by. */
const IMPORTER = '台账导入';

/**
 * Puts the rows of a ledger onto the items that they are about. A row that no measure stands behind becomes an item of its own; where
 * ledger and plan differ, the ledger's word is kept beside the plan's and a finding says so.
 */
export async function loadLedger(
  rows: readonly (readonly string[])[],
  origin: Origin,
  stores: Stores,
): Promise<{ readonly counts: Readonly<Record<string, number>>; readonly findings: readonly Finding[] }> {
  const sheet = readLedger(rows, { file: origin.file, anchor: origin.loadedAt.slice(0, 10) });
  if (sheet.rows.length === 0)
    throw new UnreadableFileError(origin.file, sheet.findings[0]?.message ?? '台账里没有工作 (no rows in this ledger)');
  await stores.library.keepLedger(origin);
  const items = await stores.ledger.items({}, localOperator);
  const matched = pair(sheet.rows, items);
  const added = await addRows(
    matched.flatMap(({ row, item }) => (item === null ? [row] : [])),
    stores,
  );
  let updated = 0;
  for (const { row, item } of matched) {
    const target = item ?? added.get(row);
    if (target !== undefined && (await bringUpToDate(row, target, origin, stores))) updated += 1;
  }
  const found = [...sheet.findings.map(sheetFinding), ...matched.flatMap((each) => differences(each, origin.file))];
  await stores.library.keepFindings(origin, found);
  return {
    counts: { rows: sheet.rows.length, matched: sheet.rows.length - added.size, added: added.size, updated },
    findings: found,
  };
}

interface Pair {
  readonly row: LedgerRow;
  readonly item: Item | null;
}

/** Each row with the one item that its task names; none where several fit alike. An item goes to its first row. */
function pair(rows: readonly LedgerRow[], items: readonly Item[]): readonly Pair[] {
  const among = matcher(items.map(({ id, title, text }) => ({ key: id, title, text })));
  const byId = new Map(items.map((item) => [item.id, item]));
  const taken = new Set<string>();
  return rows.map((row) => {
    const free = leading(among.match(row.task)).filter(({ key }) => !taken.has(key));
    const [best] = free;
    const item = free.length === 1 && best !== undefined ? (byId.get(best.key) ?? null) : null;
    if (item !== null) taken.add(item.id);
    return { row, item };
  });
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

async function bringUpToDate(
  row: LedgerRow,
  item: Item,
  origin: Origin,
  { ledger, journal }: Stores,
): Promise<boolean> {
  const said = changeOf(row);
  const before = stateOf(item);
  const after = apply(before, said);
  if (sameState(before, after) && before.note === after.note) return false;
  const base = { recordedAt: origin.loadedAt, messageId: null };
  await ledger.record({
    ...base,
    itemId: item.id,
    version: item.version,
    kind: 'import',
    undoes: null,
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
  return true;
}

function changeOf({ due, status, percent, blocker, progress, nextStep }: LedgerRow): Change {
  const note = [progress, nextStep === null ? null : `下一步：${nextStep}`]
    .filter((words) => words !== null)
    .join('；');
  return {
    ...(due === null ? {} : { due }),
    ...(status === null ? {} : { status }),
    ...(percent === null ? {} : { percent }),
    ...(blocker === null ? {} : { blocker }),
    ...(note === '' ? {} : { note }),
  };
}

function differences({ row, item }: Pair, file: string): readonly Finding[] {
  const place = `${file} 第${String(row.line)}行`;
  if (item === null) return [conflict(`${place}：方案中没有与此对应的措施，已作为单独一行记入台账`, row.task)];
  const due =
    row.due !== null && item.planDue !== null && row.due !== item.planDue
      ? [
          conflict(
            `${place}：完成时限与方案不一致，台账为${chineseDate(row.due)}，方案为${chineseDate(item.planDue)}`,
            row.dueText ?? row.task,
            item.ref,
          ),
        ]
      : [];
  const named = row.lead.filter((unit) => ![...item.lead, ...item.participants].includes(unit));
  const lead =
    named.length > 0
      ? [
          conflict(
            `${place}：牵头单位与方案不一致，台账为${row.lead.join('、')}，方案为${item.lead.join('、') || '未明确'}`,
            row.lead.join('、'),
            item.ref,
          ),
        ]
      : [];
  return [...due, ...lead];
}

const conflict = (message: string, quote: string, ref?: string): Finding => ({
  code: 'conflict',
  message,
  quote,
  ...(ref === undefined ? {} : { ref }),
});
