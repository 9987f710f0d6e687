import type { IncomingMessage, Turn } from '../assistant/message.ts';
import type { NoPaper } from '../assistant/papers/draft.ts';
import type { ExportFormat, ExportSelection } from '../domain/ledger/export/selection.ts';
import type { Item } from '../domain/ledger/item.ts';
import type { PaperOrder } from '../domain/papers/order.ts';
import type { Person } from '../domain/people.ts';
import type { Chart } from '../domain/charts.ts';
import type { Reply } from '../domain/reply.ts';

export type { Turn } from '../assistant/message.ts';

/** What a channel needs of the program: hand a message in, get the reply. Never throws for anything a person did. */
export interface Desk {
  handle(message: IncomingMessage): Promise<Reply>;
}

/** A chart as a PNG for a phone; `null` where it cannot be drawn, of which whoever draws keeps the reason. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | null>;

/** What the page shows beside the conversation. Every row is what `person` may see. */
export interface Board {
  /** The title of the newest plan, `null` before one is loaded. */
  planTitle(): Promise<string | null>;
  items(person: Person): Promise<readonly Item[]>;
  /** What `person` said and was told in the conversation, oldest first. */
  turns(person: Person, stretch: { readonly conversation: string; readonly limit: number }): Promise<readonly Turn[]>;
  ledgerFile(order: LedgerOrder): Promise<LedgerFile | NoLedgerFile>;
  paperFile(order: OrderedPaper): Promise<LedgerFile | NoPaperFile>;
  /** Persons of the roster who have an account `demo:…`. */
  demonstrationPersons(): Promise<readonly Person[]>;
}

/** Which rows, for whom, as what. */
export interface LedgerOrder {
  readonly selection: ExportSelection;
  readonly reader: Person;
  readonly format: ExportFormat;
}

/** Which official paper, for whom. */
export interface OrderedPaper {
  readonly order: PaperOrder;
  readonly reader: Person;
}

/** Why there is no paper: see `draftPaper`, or a table has more rows than a document holds. */
export type NoPaperFile = NoPaper | Extract<NoLedgerFile, { readonly refused: 'too-many' }>;

export interface LedgerFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** How many rows it has. */
  readonly total: number;
}

/** Why there is no file: nobody knows the unit, nothing fits, or the format does not hold so many rows. */
export type NoLedgerFile =
  | { readonly refused: 'unknown-unit' | 'nothing' }
  | { readonly refused: 'too-many'; readonly total: number; readonly limit: number };
