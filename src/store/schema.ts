import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DigestTables } from './schema-digests.ts';
import type { ModelUsageTables } from './schema-model-usage.ts';
import type { ReminderTables } from './schema-reminders.ts';
import type { SettingsTables } from './schema-settings.ts';
import type { UrgeTables } from './schema-urges.ts';

/** The tables as the newest migration leaves them. Identifiers are JavaScript numbers, days are `YYYY-MM-DD`, instants are `Date`. */
export interface Schema extends SettingsTables, DigestTables, ReminderTables, UrgeTables, ModelUsageTables {
  meta: MetaTable;
  units: UnitTable;
  unit_aliases: UnitAliasTable;
  unit_decisions: UnitDecisionTable;
  persons: PersonTable;
  accounts: AccountTable;
  enrolment_codes: EnrolmentCodeTable;
  missed_codes: MissedCodeTable;
  bindings: BindingTable;
  roster_entries: RosterEntryTable;
  documents: DocumentTable;
  clauses: ClauseTable;
  measures: MeasureTable;
  measure_units: MeasureUnitTable;
  posts: PostTable;
  targets: TargetTable;
  findings: FindingTable;
  settled_findings: SettledFindingTable;
  items: ItemTable;
  item_units: ItemUnitTable;
  item_details: ItemDetailsView;
  updates: UpdateTable;
  deeds: DeedTable;
  ledger_rows: LedgerRowTable;
  journal: JournalTable;
  journal_head: JournalHeadTable;
  messages: MessageTable;
  topics: TopicTable;
  drafts: DraftTable;
  outgoing: OutgoingTable;
  unreached: UnreachedTable;
  groups: GroupTable;
  events: EventTable;
  passages: PassageTable;
  terms: TermTable;
  vector_sets: VectorSetTable;
  vectors: VectorTable;
  files: FileTable;
  attachments: AttachmentTable;
  evidence: EvidenceTable;
  file_passages: FilePassageTable;
}

/** Written as JSON text, read as a value that its reader checks. */
type Json = JSONColumnType<object>;
type JsonOrNull = ColumnType<object | null, string | null | undefined, string | null>;
type Instant = ColumnType<Date, string, string>;
type InstantOrNull = ColumnType<Date | null, string | null | undefined, string | null>;

export interface MetaTable {
  key: string;
  value: string;
}

export interface UnitTable {
  id: Generated<number>;
  name: string;
}

export interface UnitAliasTable {
  unit_id: number;
  alias: string;
}

export interface UnitDecisionTable {
  id: Generated<number>;
  /** The written name in the form in which names are compared. */
  key: string;
  written: string;
  verdict: string;
  /** The units that the name stands for, or that it is apart from. */
  units: string[];
  /** What was moved of rows that no measure stands behind, so that it can be moved back. */
  moved: Json;
  decided_by: string;
  decided_at: Instant;
}

export interface PersonTable {
  id: Generated<number>;
  name: string;
  unit_name: string;
  post: string | null;
  role: string;
  active: ColumnType<boolean, boolean | undefined, boolean>;
}

export interface AccountTable {
  account: string;
  person_id: number;
}

/** A code that was given out. Of the code itself no more than its hash is kept. */
export interface EnrolmentCodeTable {
  id: Generated<number>;
  person_id: number;
  hash: string;
  /** What the code is made of, together with a secret that the database does not have. */
  seed: string;
  made_by: string;
  made_at: Instant;
  expires_at: Instant;
  state: string;
  /** The account that it bound. */
  used_by: string | null;
  settled_at: ColumnType<Date | null, string | null | undefined, string | null>;
}

/** When an account sent a code that there is not. */
export interface MissedCodeTable {
  account: string;
  at: Instant;
}

/** An account that somebody came to by a code, or that was taken from them. */
export interface BindingTable {
  account: string;
  person_id: number;
  /** `null` where the roster had given it. */
  bound_at: ColumnType<Date | null, string | null | undefined, string | null>;
  ended_at: ColumnType<Date | null, string | null | undefined, string | null>;
}

/** Whom a roster names. */
export interface RosterEntryTable {
  document_id: number;
  person_id: number;
}

export interface DocumentTable {
  id: Generated<number>;
  kind: string;
  file: string;
  sha256: string;
  title: string;
  number: string | null;
  issuer: string | null;
  issued_on: string | null;
  text: string;
  /** Pairs of where a line begins and its depth; `null` where the format marks none. */
  headings: JSONColumnType<object> | null;
  /** False once a re-issued plan has taken its place. */
  current: ColumnType<boolean, boolean | undefined, boolean>;
  loaded_at: Instant;
}

export interface ClauseTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  ref: string;
  kind: string;
  level: number;
  heading: string[];
  text: string;
  start_at: number;
  end_at: number;
}

export interface MeasureTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  ref: string;
  title: string;
  text: string;
  heading: string[];
  assignment: string | null;
  lead_is_explicit: boolean;
  due_text: string | null;
  due: string | null;
  recurrence: string | null;
  start_at: number;
  end_at: number;
}

export interface MeasureUnitTable {
  measure_id: number;
  unit_id: number;
  role: string;
  position: number;
}

export interface PostTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  role: string;
  unit: string | null;
  post: string | null;
  name: string | null;
  quote: string;
  start_at: number;
  end_at: number;
}

export interface TargetTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  text: string;
  value: number | null;
  unit: string | null;
  due: string | null;
  start_at: number;
  end_at: number;
}

export interface FindingTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  code: string;
  message: string;
  quote: string;
  suggestion: string | null;
  measure_ref: string | null;
}

/** What the office has put aside, by what it says. */
export interface SettledFindingTable {
  key: string;
  settled_by: string;
  settled_at: Instant;
}

export interface ItemTable {
  id: Generated<number>;
  measure_id: number | null;
  position: number;
  title: string;
  due: string | null;
  status: string | null;
  percent: number | null;
  expected: string | null;
  blocker: string | null;
  note: string | null;
  reported_at: ColumnType<Date | null, string | null, string | null>;
  reported_by: string | null;
  version: ColumnType<number, number | undefined, number>;
  /** How many units lead it; kept by the database itself. */
  leads: ColumnType<number, never, never>;
  /** Who leads it by the ledger, where the plan says otherwise. */
  ledger_lead: Generated<string[] | null>;
  /** The office has given it to other units than the plan. */
  units_set: Generated<boolean>;
  accepted: JsonOrNull;
  extension: JsonOrNull;
  milestones: JsonOrNull;
  /** The row that it is a task under, and its number among the tasks there. */
  parent_id: number | null;
  number: number | null;
}

export interface ItemUnitTable {
  item_id: number;
  unit_id: number;
  role: string;
  position: number;
}

/** An item with what its measure says and the names of its units: the one place where the two are joined. */
export interface ItemDetailsView {
  id: number;
  measure_id: number | null;
  position: number;
  title: string;
  due: string | null;
  status: string | null;
  percent: number | null;
  expected: string | null;
  blocker: string | null;
  note: string | null;
  reported_at: Date | null;
  reported_by: string | null;
  version: number;
  ref: string;
  text: string;
  heading: string[];
  assignment: string | null;
  lead_is_explicit: boolean;
  plan_due: string | null;
  due_text: string | null;
  recurrence: string | null;
  document: string;
  lead: string[];
  participants: string[];
  /** Its measure stands in an issue that is no longer in force. */
  withdrawn: boolean;
  leads: number;
  ledger_lead: string[] | null;
  accepted: object | null;
  extension: object | null;
  milestones: object | null;
  /** The units of the plan, where the row has others. */
  plan_lead: string[] | null;
  plan_participants: string[] | null;
  parent_id: number | null;
}

export interface UpdateTable {
  id: Generated<number>;
  item_id: number;
  /** A report, a change by the office, a request to it, an import, or the undoing of one of them. */
  kind: string;
  undoes_id: number | null;
  /** The person's id as the assistant knows it; `null` for an import, and where an old record's name was that of several. */
  person_id: string | null;
  person_name: string;
  message_id: string | null;
  standing: string;
  said: Json;
  before: Json;
  after: Json;
  recorded_at: Instant;
  /** The row's version before it. `null` for what was recorded before this was written down. */
  row_version: number | null;
}

/** What a row of a ledger file said of its item when it was loaded, and how the item stood then. */
export interface LedgerRowTable {
  document_id: number;
  item_id: number;
  line: number;
  label: string;
  task: string;
  said: Json;
  state: Json;
  version: number;
}

export interface DeedTable {
  id: Generated<number>;
  /** The file in `deeds/` that reads `what` and `trace`. */
  deed: string;
  what: Json;
  trace: Json;
  subject: string;
  person_id: string;
  person_name: string;
  message_id: string | null;
  recorded_at: Instant;
  after_update: number;
  /** The deed that this one takes back. */
  undoes_id: number | null;
}

export interface JournalTable {
  seq: number;
  recorded_at: string;
  actor: string;
  message_id: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  previous_hash: string;
  hash: string;
}

export interface JournalHeadTable {
  single: ColumnType<boolean, boolean | undefined, never>;
  seq: number;
  hash: string;
}

export interface MessageTable {
  id: string;
  conversation: string;
  account: string | null;
  text: string;
  action: string | null;
  /** The message that it takes the place of. */
  edits: ColumnType<string | null, string | null | undefined, never>;
  sent_at: Instant;
  claimed_at: Instant;
  /** The order of arrival. */
  arrival: Generated<number>;
  reply: ColumnType<object | null, string | null, string>;
  /** The person to whom the reply was made, and as whom: `*` for one who sees all, else the unit. `null` for a stranger. */
  speaker: ColumnType<string | null, string | null | undefined, string | null>;
  scope: ColumnType<string | null, string | null | undefined, string | null>;
  /** The names of the files that came with it. */
  files: ColumnType<string[], string[] | undefined, never>;
}

export interface TopicTable {
  conversation: string;
  speaker: string;
  value: Json;
  at: Instant;
}

export interface DraftTable {
  token: string;
  conversation: string;
  author: string;
  payload: Json;
  state: string;
  created_at: Instant;
  expires_at: Instant;
}

export interface OutgoingTable {
  id: Generated<number>;
  conversation: string;
  message_id: string | null;
  reply: Json;
  /**
   * `shown` by whoever handed the message in; `pending`; `sending` from when it was begun until it is known what became of it; `sent`; `merged`
   * into another that is sent in its place; `failed` for good.
   */
  state: string;
  purpose: Generated<string>;
  answers: string | null;
  replaces: number | null;
  strips: number | null;
  together: string | null;
  merged_into: number | null;
  /** The platform's ids of what was sent of it, in order. */
  parts: Generated<string[]>;
  begun_after: string | null;
  holder: string | null;
  lease_until: InstantOrNull;
  next_try_at: InstantOrNull;
  /** How often in a row it was not sent for the same reason. */
  attempts: Generated<number>;
  reason: string | null;
  failure: string | null;
  created_at: Instant;
  sent_at: InstantOrNull;
}

/** Conversations in which the last thing that was sent did not arrive, and never will. */
export interface UnreachedTable {
  conversation: string;
  failure: string;
  since: Instant;
  /** Whether the office was told. */
  told: Generated<boolean>;
}

export interface GroupTable {
  id: string;
  title: string;
  /** `all`, or `units`; `null` before the office has bound it. */
  audience: string | null;
  /** The names of its units. */
  units: Generated<string[]>;
  state: string;
  met_at: Instant;
}

/** What happened where people talk, and nobody said. */
export interface EventTable {
  id: string;
  type: string;
  conversation: string;
  at: Instant;
  claimed_at: Instant;
}

export interface PassageTable {
  clause_id: number;
  /** How many terms the clause has, those of its headings among them. */
  length: number;
  /** BM25 weights as pgvector writes a `sparsevec`. */
  weights: string;
  /** Of the text that its vector is made of. */
  digest: string;
}

export interface TermTable {
  dimension: number;
  /** In how many passages the term stands. */
  passages: number;
}

export interface VectorSetTable {
  id: Generated<number>;
  model: string;
  dimension: number;
}

export interface VectorTable {
  set_id: number;
  digest: string;
  /** As pgvector writes a `vector`; `null` where the model refuses the text. */
  embedding: string | null;
}

/** A content, whoever sent it and how often. */
export interface FileTable {
  sha256: string;
  /** The media type, as its content tells. */
  type: string;
  size: number;
  /** Whether its text, where it has any, is in `file_passages`. */
  text_read: Generated<boolean>;
}

/** One file of one message. */
export interface AttachmentTable {
  id: Generated<number>;
  conversation: string;
  person_id: string;
  person_name: string;
  message_id: string;
  sha256: string;
  name: string;
  /** The words that came with it, where they reported nothing themselves. */
  caption: string | null;
  /** The items that it was sent for; `null` until that is known. */
  item_ids: number[] | null;
  state: string;
  received_at: Instant;
  expires_at: Instant;
}

export interface EvidenceTable {
  update_id: number;
  attachment_id: number;
  added_at: Instant;
}

export interface FilePassageTable {
  sha256: string;
  position: number;
  text: string;
  /** BM25 weights as pgvector writes a `sparsevec`. */
  weights: string;
}
