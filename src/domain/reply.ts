import type { Day } from './calendar/dates.ts';
import type { Chart } from './charts.ts';
import type { ExportFormat, ExportSelection } from './ledger/export/selection.ts';
import type { PaperOrder } from './papers/order.ts';
import type { MediaType } from './files/file-types.ts';
import type { Acceptance, Status } from './ledger/item.ts';

/** The kinds of the public interface (contract.md). */
export type ReplyKind =
  | 'lead'
  | 'duties'
  | 'due'
  | 'status'
  | 'history'
  | 'silent'
  | 'liaison'
  | 'organisation'
  | 'target'
  | 'count'
  | 'passage'
  | 'findings'
  | 'draft'
  | 'recorded'
  | 'cancelled'
  | 'undone'
  | 'clarify'
  | 'not-found'
  | 'out-of-scope'
  | 'denied'
  | 'help'
  | 'error'
  | 'digest'
  | 'file';

/** What is answered: a value with no platform in it. A channel renders the blocks, `plainText` is the form without any. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly citations: readonly Citation[];
  /** How many there are; `complete` says that all of them are in the reply. */
  readonly total: number;
  readonly complete: boolean;
  /** ISO with offset. */
  readonly asOf: string;
  readonly actions: readonly Action[];
  readonly files?: readonly ReplyFile[];
  /** Files that were sent to the desk and that the reply is about. A channel shows them, or gives the way to them, to whom the store lets read them. */
  readonly attachments?: readonly FileFact[];
  /** Takes the place of the message whose button was pressed, where a channel can do that: the next page of a list. */
  readonly inPlace?: true;
  /** Shown to whoever pressed a button and to nobody else, and gone in a moment: it stands in no conversation. */
  readonly aside?: true;
  /** The buttons of the message whose button was pressed have had their time: a draft that is settled. */
  readonly settles?: true;
  /** Enrolment codes that stand masked in the blocks, one after the other, by what the store knows them by: they are put in when the reply is shown. */
  readonly sealed?: readonly string[];
}

/** A file that goes with a reply: named, and not made. Whoever fetches it gets what they may read at that moment. */
export type ReplyFile = LedgerReplyFile | PaperReplyFile;

export interface LedgerReplyFile {
  readonly name: string;
  readonly what: 'ledger';
  readonly format: ExportFormat;
  readonly selection: ExportSelection;
}

/** An official paper, drafted of the ledger as it is when it is fetched. */
export interface PaperReplyFile {
  readonly name: string;
  readonly what: 'paper';
  readonly order: PaperOrder;
}

export interface FileFact {
  /** By which the store finds the file, for somebody who may read it. */
  readonly id: string;
  readonly name: string;
  readonly type: MediaType;
  /** In bytes. */
  readonly size: number;
}

export type Block =
  /** What heads the blocks after it, of several answers in one reply, stands apart from those before. */
  | { readonly type: 'text'; readonly text: string; readonly heads?: true }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The number of the first item; 1 where it is left out. */
      readonly start?: number;
      readonly items: readonly string[];
    }
  | { readonly type: 'quote'; readonly text: string; readonly source: string }
  | { readonly type: 'chart'; readonly chart: Chart }
  | { readonly type: 'note'; readonly text: string; readonly closes?: Counted };

/** What a set is made of, where a note closes one. */
export type Counted = 'items' | 'units' | 'people' | 'entries';

/** A button: pressing it says `value` in the presser's name. */
export interface Action {
  readonly label: string;
  readonly value: string;
}

export interface Citation {
  readonly source: 'plan' | 'ledger' | 'roster';
  readonly document: string;
  readonly ref: string;
  /** Verbatim from the document. */
  readonly quote: string;
}

/** What the answer rests on: exactly the rows that it is about, no others. */
export interface Facts {
  readonly measures?: readonly MeasureFact[];
  readonly units?: readonly { readonly name: string }[];
  readonly people?: readonly PersonFact[];
  readonly targets?: readonly { readonly text: string; readonly due?: Day }[];
  readonly counts?: readonly { readonly label: string; readonly value: number }[];
  readonly changes?: readonly ChangeFact[];
  readonly update?: UpdateFact;
  readonly updates?: readonly UpdateFact[];
}

export interface MeasureFact {
  /** The item's id: the same as long as the row exists, under every issue of the plan. */
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly due: Day | null;
  readonly status: Status | null;
  readonly percent: number | null;
  readonly asOf: string | null;
  /** The plan in force no longer has it. */
  readonly withdrawn?: true;
  /** 已验收: when, and by whom. */
  readonly accepted?: Acceptance;
}

/** What two issues of the plan, or the plan and the ledger, put differently of a measure; `before` is `null` for what is new, `after` for what is gone. */
export interface ChangeFact {
  readonly ref: string;
  readonly measure: string;
  readonly field: 'measure' | 'lead' | 'participants' | 'due' | 'wording';
  readonly before: string | null;
  readonly after: string | null;
}

export interface PersonFact {
  readonly name: string;
  readonly unit: string;
  readonly post: string | null;
  readonly role: string;
}

export interface UpdateFact {
  readonly measure: string;
  readonly ref: string;
  readonly status: Status | 'unchanged' | null;
  readonly percent: number | null;
  readonly expected: Day | null;
  readonly blocker: string | null;
  readonly note: string | null;
  readonly evidence: readonly string[];
}

/** The reply as a person reads it where there is nothing but text. */
export function plainText(reply: Reply): string {
  return reply.blocks.map((block, i) => `${i > 0 && isHead(block) ? '\n' : ''}${plainBlock(block)}`).join('\n');
}

const isHead = (block: Block): boolean => block.type === 'text' && block.heads === true;

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'text':
    case 'note':
      return block.text;
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${String((block.start ?? 1) + i)}.` : '·'} ${item}`)
        .join('\n');
    case 'chart':
      return `［图］${block.chart.title}`;
    case 'quote':
      return `“${block.text}”——${block.source}`;
  }
}
