import type { Origin, SaidRow, SaidRows, Stores } from '../../assistant/ports.ts';
import type { NewJournalEntry } from '../../domain/ledger/journal.ts';
import { apply, sameState, stateOf, type Change, type ItemState, type NewUpdate } from '../../domain/ledger/update.ts';
import type { Person } from '../../domain/people.ts';
import type { Finding } from '../../domain/plan/plan.ts';
import { contestedFindings } from './contested.ts';
import { reconcile, type Written } from './reconcile.ts';
import { changeOf, withoutOldStatus } from './row-change.ts';
import { placeOf, type Placed, type RowProgress } from './row-changes.ts';
import { writtenBy } from './written.ts';

/** Who an imported state is said by. */
const IMPORTER = '台账导入';

/** How many rows are recorded before progress is told. */
const STEP = 2_000;

interface Options {
  readonly origin: Origin;
  readonly said: SaidRows;
  readonly savedAt: string;
  readonly stores: Stores;
  readonly viewer: Person;
  readonly progress: RowProgress;
}

/** What became of the rows. */
export interface Recorded {
  readonly updates: readonly NewUpdate[];
  readonly findings: readonly Finding[];
  /** Of how many rows something was not taken. */
  readonly contested: number;
  readonly said: readonly SaidRow[];
}

/** Brings items to what their rows newly say: an update and an entry of the journal for each that changes. */
export async function recordRows(placed: readonly Placed[], options: Options): Promise<Recorded> {
  const { stores, origin, progress } = options;
  const written = await writtenBy(placed, options);
  const read = placed.map((pair) => {
    const said = changeOf(pair.row, pair.item);
    const base = written(pair);
    const { change, contested } = reconcile(said, pair.item, base);
    const update = updateOf(pair, withoutOldStatus(change, pair.row), origin);
    const findings = contestedFindings(pair.row, pair.item, { said, contested });
    return { ...pair, said, update, findings, open: contested.map((field) => [field, base] as const) };
  });
  const wanted = read.flatMap(({ row, update }) => (update === null ? [] : [{ row, update }]));
  const moved = new Set<string>();
  for (let start = 0; start < wanted.length; start += STEP) {
    const some = wanted.slice(start, start + STEP);
    const ids = await stores.ledger.recordAll(some.map(({ update }) => update));
    for (const id of ids) moved.add(id);
    progress('recorded', Math.min(start + STEP, wanted.length), wanted.length);
  }
  const done = wanted.filter(({ update }) => moved.has(update.itemId));
  await stores.journal.appendAll(done.map(({ row, update }) => entryOf(update, placeOfEntry(row))));
  const late = read.filter(({ update }) => update !== null && !moved.has(update.itemId));
  return {
    updates: done.map(({ update }) => update),
    findings: [...read.flatMap(({ findings }) => findings), ...late.map(cameBetween)],
    contested: read.filter(({ findings }) => findings.length > 0).length + late.length,
    said: read.map((each) => saidRow(each, moved.has(each.item.id) ? each.update : null)),
  };
}

const placeOfEntry = ({ label, line }: Placed['row']): string => `${label}:${String(line)}`;

function updateOf({ item }: Placed, said: Change, { loadedAt }: Origin): NewUpdate | null {
  const before = stateOf(item);
  const after = apply(before, said);
  if (sameState(before, after) && before.note === after.note) return null;
  return {
    itemId: item.id,
    version: item.version,
    kind: 'import',
    undoes: null,
    personId: null,
    personName: IMPORTER,
    messageId: null,
    standing: 'office',
    said,
    before,
    after,
    recordedAt: loadedAt,
  };
}

const entryOf = ({ itemId, before, after, recordedAt }: NewUpdate, place: string): NewJournalEntry => ({
  recordedAt,
  actor: IMPORTER,
  messageId: null,
  action: `import ${place}`,
  subject: `item ${itemId}`,
  before: JSON.stringify(before),
  after: JSON.stringify(after),
});

interface Read extends Placed {
  readonly said: Change;
  /** What is contested, with what was known of it. */
  readonly open: readonly (readonly [keyof ItemState, Written])[];
}

/** What is contested is remembered as it was before, so that it is told until both sides say the same. */
function saidRow({ row, item, said, open }: Read, update: NewUpdate | null): SaidRow {
  const { line, label, task } = row;
  const known = (base: Written) => (base === null || base === 'before-report' ? null : base);
  return {
    ...{ itemId: item.id, line, label, task },
    said: {
      ...said,
      ...Object.fromEntries(open.map(([field, base]) => [field, known(base)?.said[field] ?? undefined])),
    },
    state: {
      ...(update?.after ?? stateOf(item)),
      ...Object.fromEntries(open.map(([field, base]) => [field, known(base)?.state[field] ?? null])),
    },
    version: item.version + (update === null ? 0 : 1),
  };
}

/** Only where several processes share the store. */
const cameBetween = ({ row, item }: Placed): Finding => ({
  code: 'conflict',
  message: `${placeOf(row)}：“${item.title}”在读入时正有新的报送，未按此表改动`,
  quote: row.task,
  suggestion: '请重新读入此表。',
  ref: item.ref,
});
