import { createHash } from 'node:crypto';
import { basename, relative, resolve, sep } from 'node:path';
import type { Clock, Origin, Store, Stores } from '../../assistant/ports.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { findingKey } from '../../domain/ledger/difference.ts';
import type { Reissue } from '../../domain/ledger/reissue.ts';
import type { Finding, SourceText } from '../../domain/plan/plan.ts';
import { settledUnits, type SettledUnits } from '../../domain/plan/units/settled.ts';
import type { Listed } from '../open-file.ts';
import { listFiles, openFile } from '../open-file.ts';
import { UnreadableFileError } from '../reader.ts';
import type { Sheet } from '../reader.ts';
import { readDocument, readSheets, sheetsText } from '../readers/index.ts';
import { recognise } from '../recognise.ts';
import { loadLedger } from './ledger.ts';
import { loadPlan } from './plan.ts';
import { loadRoster, sheetFinding } from './roster.ts';
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
  readonly findings: readonly Finding[];
}

export interface LoadOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly kind?: Kind;
  /** Told after each file, for long work. */
  readonly progress?: (done: number, all: number, file: string) => void;
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
  | { readonly kind: 'ledger' | 'roster'; readonly sheets: readonly Sheet[] }
);

/**
 * Reads files and folders into the store. Everything is read before anything is written, and all of it is written in one transaction: a file
 * that cannot be read (`UnreadableFileError`) leaves the store as it was.
 */
export async function load(paths: readonly string[], options: LoadOptions): Promise<readonly LoadReport[]> {
  const { store, clock, kind, progress, passedOver } = options;
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
      const report = await putAway(each, stores, decided);
      reports.push({ ...report, findings: report.findings.filter((finding) => !aside.has(findingKey(finding))) });
    }
    if (reports.some((report) => isText(report.kind) && !report.unchanged)) await stores.passages.index();
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
  const { bytes } = await openFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = (as: Kind): Origin => ({ kind: as, file, sha256, loadedAt });
  const sheets = await readSheets(file, bytes);
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
      ? { kind: as, origin: origin(as), sheets: fitting }
      : {
          kind: as,
          origin: origin(as),
          source: { file, text: sheetsText(fitting, file) },
          unread: fitting.flatMap(({ findings }) => findings.map(sheetFinding)),
        },
  );
}

const UNKNOWN_TABLE =
  '看不出是台账、名册还是任务分工表，请核对表头，或加 --kind ledger、--kind roster 或 --kind plan (no ledger, roster or task table by its header; check it or say --kind)';
const UNKNOWN_TEXT =
  '看不出是实施方案，如确是方案请加 --kind plan，只供查阅请加 --kind reference (does not look like a plan; say --kind plan or --kind reference)';
const NOT_A_TABLE = '台账和名册请用 .xlsx 或 .csv (a ledger or roster is an .xlsx or .csv file)';

async function putAway(opened: Opened, stores: Stores, decided: SettledUnits): Promise<LoadReport> {
  const { origin } = opened;
  const base = { file: origin.file, kind: origin.kind, unchanged: false, replaces: null, changes: null };
  if (await stores.library.holds(origin)) return { ...base, unchanged: true, counts: {}, findings: [] };
  if ('sheets' in opened) {
    const put = opened.kind === 'roster' ? loadRoster : loadLedger;
    return { ...base, ...(await put(opened.sheets, origin, stores)) };
  }
  const read = readPlan(opened.source, decided);
  const plan = { ...read, findings: [...read.findings, ...opened.unread] };
  if (opened.kind === 'reference') {
    await stores.library.keepReference(plan.facts, plan.clauses, plan.source.text, origin);
    return { ...base, counts: { clauses: plan.clauses.length }, findings: [] };
  }
  return { ...base, ...(await loadPlan(plan, origin, stores)) };
}
