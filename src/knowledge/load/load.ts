import { createHash } from 'node:crypto';
import { basename, relative, resolve, sep } from 'node:path';
import type { Clock, Origin, PersonChange, Store, Stores } from '../../assistant/ports.ts';
import { withoutTrace } from '../../assistant/without-trace.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { findingKey } from '../../domain/ledger/difference.ts';
import type { Reissue } from '../../domain/ledger/reissue.ts';
import type { Finding, SourceText } from '../../domain/plan/plan.ts';
import { keepsTrack } from '../../domain/ledger/sheet.ts';
import { settledUnits, type SettledUnits } from '../../domain/plan/units/settled.ts';
import type { Listed } from '../open-file.ts';
import { listFiles, openFile } from '../open-file.ts';
import { UnreadableFileError } from '../reader.ts';
import type { Sheet } from '../reader.ts';
import { readDocument, readRowsOfText, readSheets, sheetsText } from '../readers/index.ts';
import { recognise } from '../recognise.ts';
import { loadLedger } from './ledger.ts';
import { loadPlan, type AddedMeasure } from './plan.ts';
import { loadRoster, sheetFinding } from './roster.ts';
import type { RowChange, RowProgress } from './row-changes.ts';
import { sortSheets } from './sort-sheets.ts';
import { withoutNumbers } from './without-numbers.ts';

export type Kind = Origin['kind'];

/** What became of one file. */
export interface LoadReport {
  readonly file: string;
  readonly kind: Kind;
  /** The store holds this very file already. */
  readonly unchanged: boolean;
  /** How many of each: `measures`, `units`, `people`, `rows` … */
  readonly counts: Readonly<Record<string, number>>;
  readonly replaces: string | null;
  /** What a re-issued plan changed against the one that it replaces. */
  readonly changes: Reissue | null;
  /** The measures of a plan that is the first of its kind. */
  readonly measures: readonly AddedMeasure[];
  /** What the rows of a ledger changed, each with its old state and its new one. */
  readonly rows: readonly RowChange[];
  /** Whom a roster added, changed and removed. */
  readonly people: readonly PersonChange[];
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly kind?: Kind;
  /** Reads and puts away as always, tells what that changes, and takes it back: the store is as it was. */
  readonly dryRun?: boolean;
  /** Told after each file, for long work. */
  readonly progress?: (done: number, all: number, file: string) => void;
  /** The same for the rows of a long ledger. */
  readonly rowProgress?: (file: string, ...how: Parameters<RowProgress>) => void;
  /** Told of each document in a folder whose format is not read, with the reason and what to do. */
  readonly passedOver?: (file: string, reason: string) => void;
}

/** A file that was read and waits to be put away. */
type Opened = { readonly origin: Origin } & (
  | {
      readonly kind: 'plan' | 'reference';
      readonly source: SourceText;
      /** What was not read of the file. */
      readonly unread: readonly Finding[];
    }
  | { readonly kind: 'ledger' | 'roster'; readonly sheets: readonly Sheet[]; readonly savedAt: string }
);

/**
 * Reads files and folders into the store. Everything is read before anything is written, and all of it is written in one transaction: a file
 * that cannot be read (`UnreadableFileError`) leaves the store as it was.
 */
export async function load(paths: readonly string[], options: LoadOptions): Promise<readonly LoadReport[]> {
  const { clock, kind, progress, passedOver } = options;
  const store = options.dryRun === true ? withoutTrace(options.store) : options.store;
  const lists = await Promise.all(paths.map(async (from) => ({ from, ...(await listFiles(from)) })));
  for (const { path, reason } of lists.flatMap(({ unread }) => unread)) passedOver?.(path, reason);
  const files = named(lists);
  const opened: Opened[] = [];
  for (const [i, found] of files.entries()) {
    opened.push(...(await open(found, kind, clock.now())));
    progress?.(i + 1, files.length, found.path);
  }
  return store.transaction('load', async (stores) => {
    const reports: LoadReport[] = [];
    const decided = settledUnits(await stores.settlements.all());
    const aside = await stores.findings.settled();
    for (const each of inOrder(opened)) {
      const report = await putAway(each, stores, { decided, ...options });
      reports.push({ ...report, findings: report.findings.filter((finding) => !aside.has(findingKey(finding))) });
    }
    const isKept = options.dryRun !== true;
    if (isKept && reports.some((report) => isText(report.kind) && !report.unchanged)) await stores.passages.index();
    return reports;
  });
}

interface Found {
  readonly path: string;
  readonly name: string;
}

/** The files at the paths, each once. A file is known by its name; where a folder holds the name twice, by its way from there. */
function named(lists: readonly (Listed & { readonly from: string })[]): readonly Found[] {
  const all = lists.flatMap(({ from, files: paths }) =>
    paths.map((path) => ({ path: resolve(path), way: relative(from, path) })),
  );
  const files = [...new Map(all.map((file) => [file.path, file])).values()];
  const times = Map.groupBy(files, ({ path }) => basename(path));
  return files.map(({ path, way }) => {
    const name = basename(path);
    return { path, name: (times.get(name)?.length ?? 0) > 1 && way !== '' ? way.split(sep).join('/') : name };
  });
}

const isText = (kind: Kind): boolean => kind === 'plan' || kind === 'reference';

/** Plans first: a ledger's rows are matched to their measures. */
function inOrder(opened: readonly Opened[]): readonly Opened[] {
  const order: readonly Kind[] = ['plan', 'reference', 'roster', 'ledger'];
  return opened.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What a file holds: one thing, but for a workbook whose sheets are of several kinds. */
async function open({ path, name: file }: Found, kind: Kind | undefined, loadedAt: string): Promise<readonly Opened[]> {
  const { bytes, savedAt } = await openFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = (as: Kind): Origin => ({ kind: as, file, sha256, loadedAt });
  const sheets = (await readSheets(file, bytes)) ?? (await tableInText(file, bytes, kind));
  if (sheets === null) {
    const source = await readDocument(file, bytes);
    const as = kind ?? recognise(file, source.text);
    if (as !== 'plan' && as !== 'reference')
      throw new UnreadableFileError(path, as === null ? UNKNOWN_TEXT : NOT_A_TABLE);
    return [{ kind: as, origin: origin(as), source, unread: [] }];
  }
  const sorted = sortSheets(file, sheets, kind).map(withoutNumbers);
  if (sorted.length === 0) throw new UnreadableFileError(path, UNKNOWN_TABLE);
  return sorted.map(({ kind: as, sheets: fitting }) =>
    as === 'ledger' || as === 'roster'
      ? { kind: as, origin: origin(as), sheets: fitting, savedAt }
      : {
          kind: as,
          origin: origin(as),
          source: { file, text: sheetsText(fitting, file) },
          unread: fitting.flatMap(({ findings }) => findings.map(sheetFinding)),
        },
  );
}

/** A ledger or roster that was saved as `.txt`; a plan whose lines look like rows stays a text. */
async function tableInText(file: string, bytes: Uint8Array, said: Kind | undefined): Promise<readonly Sheet[] | null> {
  if (said === 'plan' || said === 'reference') return null;
  const sheets = await readRowsOfText(file, bytes);
  const rows = sheets?.[0]?.rows ?? [];
  const kind = recognise(file, rows);
  // The tasks of a plan may stand in such lines as well, but nobody reports in them.
  const isTable = kind === 'roster' || (kind === 'ledger' && keepsTrack(rows));
  return said !== undefined || isTable ? sheets : null;
}

const UNKNOWN_TABLE =
  '看不出是台账、名册还是任务分工表，请核对表头，或加 --kind ledger、--kind roster 或 --kind plan (no ledger, roster or task table by its header; check it or say --kind)';
const UNKNOWN_TEXT =
  '看不出是实施方案，如确是方案请加 --kind plan，只供查阅请加 --kind reference (does not look like a plan; say --kind plan or --kind reference)';
const NOT_A_TABLE = '台账和名册请用 .xlsx 或 .csv (a ledger or roster is an .xlsx or .csv file)';

interface Putting extends Pick<LoadOptions, 'rowProgress'> {
  readonly decided: SettledUnits;
}

async function putAway(opened: Opened, stores: Stores, { decided, rowProgress }: Putting): Promise<LoadReport> {
  const { origin } = opened;
  const base = {
    ...{ file: origin.file, kind: origin.kind, unchanged: false, replaces: null, changes: null },
    ...{ measures: [], rows: [], people: [] },
  };
  if (await stores.library.holds(origin)) return { ...base, unchanged: true, counts: {}, findings: [] };
  if ('sheets' in opened) {
    const { sheets, savedAt } = opened;
    if (opened.kind === 'roster') return { ...base, ...(await loadRoster(sheets, origin, stores)) };
    const progress: RowProgress = (...how) => rowProgress?.(origin.file, ...how);
    return { ...base, ...(await loadLedger(sheets, origin, stores, { savedAt, progress })) };
  }
  const read = readPlan(opened.source, decided);
  const plan = { ...read, findings: [...read.findings, ...opened.unread] };
  if (opened.kind === 'reference') {
    await stores.library.keepReference(plan.facts, plan.clauses, plan.source.text, origin);
    return { ...base, counts: { clauses: plan.clauses.length }, findings: [] };
  }
  return { ...base, ...(await loadPlan(plan, origin, stores)) };
}
