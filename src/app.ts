import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { fileURLToPath } from 'node:url';
import { deliveryOver, readingAfter, sendingAfter, untilSettled, type EventfulDesk } from './at-the-desk.ts';
import { desk, type Log } from './assistant/desk.ts';
import { revealed } from './assistant/enrolment/reveal.ts';
import type { Language } from './assistant/language.ts';
import type { Clock, Embedder, Notice } from './assistant/ports.ts';
import { draftPaper } from './assistant/papers/draft.ts';
import type { Services } from './assistant/services.ts';
import { selectedLedger } from './assistant/ledger-file.ts';
import { withoutTrace } from './assistant/without-trace.ts';
import type {
  Board,
  Desk,
  DrawChart,
  LedgerFile,
  LedgerOrder,
  NoLedgerFile,
  NoPaperFile,
  OrderedPaper,
} from './channels/channel.ts';
import type { Config } from './config.ts';
import { evidenceFiles, type EvidenceFiles } from './evidence-files.ts';
import { isoIn } from './domain/calendar/iso.ts';
import { localOperator, type Person } from './domain/people.ts';
import type { Reply } from './domain/reply.ts';
import { TooManyRowsError, writeLedger, writePaper } from './exports/index.ts';
import { eachMinute } from './each-minute.ts';
import type { DigestForm } from './domain/settings.ts';
import type { Job } from './job.ts';
import type { Delivery } from './jobs/deliver.ts';
import { digest } from './jobs/digest.ts';
import { embeddingJob, type EmbeddingJob } from './jobs/embed-passages.ts';
import { load, type LoadOptions, type LoadReport } from './knowledge/load/load.ts';
import { modelServices, rewordingOf, wiredModels, type Models } from './models-wired.ts';
import { drawingWith } from './pictured.ts';
import { codeSecretIn } from './store/code-secret.ts';
import type { JobConnection } from './store/job-connection.ts';
import { openStore, type OpenStore } from './store/store.ts';
import { watched, watching, type Watching } from './watching/watching.ts';

/** The program, wired. */
export interface App {
  readonly config: Config;
  readonly store: OpenStore;
  readonly desk: EventfulDesk;
  /** Answers as the desk does, and leaves the store as it was. */
  readonly rehearsal: Desk;
  readonly board: Board;
  readonly clock: SettableClock;
  load(
    paths: readonly string[],
    options?: Pick<LoadOptions, 'kind' | 'progress' | 'passedOver' | 'dryRun' | 'rowProgress'>,
  ): Promise<readonly LoadReport[]>;
  /** As of now, of a form; the daily one without. */
  digest(reader: Person, form?: DigestForm, language?: Language): Promise<Reply>;
  /** What has its hour, to be run each minute. */
  readonly eachMinute: readonly Job[];
  /** The ledger as a file, with what the reader may read now. */
  exportLedger(order: LedgerOrder): Promise<LedgerFile | NoLedgerFile>;
  /** A chart as a picture; what draws is loaded for the first one. */
  readonly draw: DrawChart;
  /** An official paper as a file, drafted of the ledger as the reader may read it now. */
  exportPaper(order: OrderedPaper): Promise<LedgerFile | NoPaperFile>;
  /** What comes with reports. */
  readonly files: EvidenceFiles;
  /** Where a channel has a link by which an enrolment code is handed in with one tap. */
  linkWith(linkFor: (code: string) => string): void;
  /** A stored reply as it is shown to whom it was made for, with the codes that are masked where it is kept. */
  revealed(reply: Reply): Promise<Reply>;
  /** Keeps passages as vectors; `null` where no model is configured. */
  readonly embedding: (EmbeddingJob & { readonly embedder: Embedder }) | null;
  /** The models that are configured, and the care that is taken of them. */
  readonly models: Models;
  /** Sends what the desk has put into the outbox, once a channel has added its sender. */
  readonly delivery: Delivery;
  /** Where jobs are kept. */
  readonly jobs: JobConnection;
  /** Writes down what broke, under an id, and has it counted. */
  readonly log: Log;
  /** Tells of what happens whoever asks for it. */
  readonly watching: Watching;
  /** Waits for the messages that are being handled, then closes the store. No further message is taken. */
  close(): Promise<void>;
}

export interface SettableClock extends Clock {
  /** Takes an instant as now, until told otherwise; `null` lets time pass again. */
  set(iso: string | null): void;
}

/** The files of the demonstration organisation, plan first. */
export const demonstration = ['plan.txt', 'roster.csv', 'ledger.csv'].map((file) =>
  fileURLToPath(new URL(`../knowledge/${file}`, import.meta.url)),
);

export async function openApp(
  config: Config,
  { log: write, notice }: { readonly log: Log; readonly notice: Notice },
): Promise<App> {
  const seen = watching();
  const log: Log = (id, error) => {
    seen.tell({ type: 'failed', error });
    write(id, error);
  };
  const { timeZone } = config;
  const clock = clockIn(timeZone);
  const models = await wiredModels(config, { usage: () => store.modelUsage, clock, notice, watch: seen.tell });
  const { meaning, transcribe } = models;
  const store = await openStore(config.store, { timeZone, questionVector: meaning?.questionVector ?? null });
  const embedding = meaning === null ? null : embeddingOver(store, meaning.embedder, notice);
  const files = evidenceFiles(config, { store, clock, notice });
  const codes = enrolmentCodes(config);
  const digestNow: Services['digest'] = (stores, frame) => digest(stores, { ...frame, timeZone });
  const sends = (conversation: string): boolean => sending.sends(conversation);
  const logged = (error: unknown) => {
    log(randomUUID().slice(0, 8), error);
  };
  const model = modelServices(models, config, logged);
  const rewording = rewordingOf(models, config, { watch: seen.tell, log: logged });
  const reveal = (reply: Reply) =>
    revealed(reply, { stores: store, codeSecret: codes.services.codeSecret, now: clock.now() });
  const sending = deliveryOver(store, { clock, log, notice, reveal, watch: seen.tell });
  const services = { digest: digestNow, model, rewording, outward: sending, sends, ...codes.services };
  const answering = watched(desk({ store, clock, log, transcribe, services, files: files.intake }), seen.tell);
  const { settle, ...open } = untilSettled(sendingAfter(readingAfter(answering, files.reading), sending));
  const exportLedger = exporter(store, clock);
  const exportPaper = paperExporter(store, clock);
  const rehearsed = untilSettled(
    desk({ store: withoutTrace(store), clock, log, services: { digest: digestNow, model, rewording } }),
  );
  return {
    config,
    store,
    clock,
    desk: open,
    rehearsal: rehearsed,
    board: boardOver(store, { exportLedger, exportPaper, reveal }),
    linkWith: (linkFor) => {
      codes.linkWith(linkFor);
    },
    revealed: reveal,
    draw: drawingWith(log),
    files,
    embedding,
    models,
    delivery: sending,
    jobs: store.jobs,
    log,
    watching: seen,
    async load(paths, options = {}) {
      const reports = await load(paths, { store, clock, ...options });
      if (options.dryRun !== true) embedding?.request();
      return reports;
    },
    digest: (reader, form = 'daily', language = 'zh') =>
      digest(store, { reader, now: clock.now(), timeZone, form, language }),
    eachMinute: eachMinute(store, { clock, timeZone, log, delivery: sending, reader: localOperator, rewording }),
    exportLedger,
    exportPaper,
    async close() {
      await Promise.all([settle(), rehearsed.settle()]);
      await sending.stop();
      await embedding?.stop();
      await files.reading.stop();
      await models.care?.settled();
      await store.close();
    },
  };
}

const embeddingOver = (store: OpenStore, embedder: Embedder, notice: Notice) => ({
  embedder,
  ...embeddingJob({ embedder, vectors: store.vectors, notice }),
});

const exporter =
  (store: OpenStore, clock: Clock): App['exportLedger'] =>
  async ({ selection, reader, format }) => {
    const table = await selectedLedger(selection, { stores: store, reader, now: clock.now() });
    if (table === null) return { refused: 'unknown-unit' };
    const { total } = table;
    if (total === 0) return { refused: 'nothing' };
    try {
      return { ...(await writeLedger(table, format)), total };
    } catch (error) {
      if (error instanceof TooManyRowsError) return { refused: 'too-many', total, limit: error.limit };
      throw error;
    }
  };

const paperExporter =
  (store: OpenStore, clock: Clock): App['exportPaper'] =>
  async ({ order, reader }) => {
    const drafted = await draftPaper(order, { stores: store, reader, now: clock.now() });
    if ('refused' in drafted) return drafted;
    const { paper, total } = drafted;
    try {
      return { ...(await writePaper(paper)), total };
    } catch (error) {
      if (error instanceof TooManyRowsError) return { refused: 'too-many', total, limit: error.limit };
      throw error;
    }
  };

function enrolmentCodes({ files }: Config) {
  let link: (code: string) => string | null = () => null;
  return {
    services: { linkFor: (code: string) => link(code), codeSecret: codeSecretIn(files.folder) },
    linkWith(linkFor: (code: string) => string) {
      link = linkFor;
    },
  };
}

function boardOver(
  store: OpenStore,
  {
    exportLedger,
    exportPaper,
    reveal,
  }: Pick<App, 'exportLedger' | 'exportPaper'> & { readonly reveal: App['revealed'] },
): Board {
  return {
    ledgerFile: exportLedger,
    paperFile: exportPaper,
    planTitle: async () => (await store.plans.titles())[0] ?? null,
    items: (person) => store.ledger.items({}, person),
    async turns(person, stretch) {
      const turns = await store.turns(person, stretch);
      return Promise.all(turns.map(async (turn) => ({ ...turn, reply: await reveal(turn.reply) })));
    },
    async demonstrationPersons() {
      const people = await store.people.all();
      return people.filter(({ accounts }) => accounts.some((account) => account.startsWith('demo:')));
    },
  };
}

/** The time in the organisation's zone, with its offset. */
export function clockIn(timeZone: string): SettableClock {
  let fixed: string | null = null;
  return {
    now() {
      const at = fixed === null ? Date.now() : Temporal.Instant.from(fixed).epochMilliseconds;
      return isoIn(timeZone, Math.floor(at / 1000) * 1000);
    },
    set(iso) {
      fixed = iso;
    },
  };
}

/** Who speaks: the operator without a name, a person of the roster, `null` for a stranger. */
export async function speakerNamed(name: string | null, { store }: App): Promise<Person | null> {
  return name === null ? localOperator : store.people.byAccountOrName(name);
}
