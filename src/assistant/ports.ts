import type { Day, Period } from '../domain/calendar/dates.ts';
import type { JournalEntry, NewJournalEntry } from '../domain/ledger/journal.ts';
import type { Item, NamedItem } from '../domain/ledger/item.ts';
import type { Reissue } from '../domain/ledger/reissue.ts';
import type { Change, ItemState, NewUpdate, Update } from '../domain/ledger/update.ts';
import type { MediaType } from '../domain/files/file-types.ts';
import type { Person, Role } from '../domain/people.ts';
import type { Clause, Finding, PlanFacts, Post, ReadPlan, SourceText, Target, Unit } from '../domain/plan/plan.ts';
import type { Comparable, Comparison } from '../domain/plan/reissue/compare.ts';
import type { UnitDecision } from '../domain/plan/units/settled.ts';
import type { RosterRow } from '../domain/roster.ts';
import type { FileFact, Reply } from '../domain/reply.ts';
import type { Content } from './deed-content.ts';
import type { Digests } from './digests.ts';
import type { ModelTraces } from './model-traces.ts';
import type { Draft, SomeDraft } from './reports/draft.ts';
import type { Group, IncomingEvent } from './event.ts';
import type { ItemFilter } from './item-filter.ts';
import type { IncomingMessage, Turn } from './message.ts';
import type { Lease, Leased, Outbox, Reach } from './outbox.ts';
import type { Reminders } from './reminders.ts';
import type { Settings } from './settings.ts';
import type { Tallies } from './tallies.ts';
import type { Topic } from './topic.ts';
import type { Urges } from './urges.ts';

export type { ItemFilter };

/** No question to it goes without who asks: what that person may not read is not in the answer. */
export interface Ledger {
  /** The whole set, in the order of the plan, as `viewer` may see it. */
  items(filter: ItemFilter, viewer: Person): Promise<readonly Item[]>;
  /** What every row is called by, in the order of the plan: words of plan and ledger that everybody may read. */
  names(): Promise<readonly NamedItem[]>;
  /** Newest first. `null` where the row is one whose history `viewer` may not read, which is not one without a history. */
  history(itemId: string, viewer: Person): Promise<readonly Update[] | null>;
  /** What was reported, or changed by the office, in these days and not undone, newest first; as `viewer` may see it. */
  reportedIn(period: Period, viewer: Person): Promise<readonly Update[]>;
  /** What was recorded of the rows that `viewer` reads in full, from `since` (excluded) to `until` (included), oldest first. */
  recordedBetween(since: string, until: string, viewer: Person): Promise<readonly Update[]>;
  /** Everything that was ever recorded of the rows that `viewer` reads in full, oldest first. */
  recorded(viewer: Person): Promise<readonly Update[]>;
  /** The viewer's own newest update that was not undone, of the rows that they read in full. */
  lastUpdate(viewer: Person): Promise<Update | null>;
  /** Every unit that has an item, with how many it has in the role; the most first. */
  countsByUnit(
    role: 'lead' | 'participant',
    viewer: Person,
  ): Promise<readonly { readonly unit: string; readonly count: number }[]>;
  /**
   * Records an update and the item's new state in one step; the update's id. `null` where the row has moved on from `version`;
   * nothing was recorded then.
   */
  record(update: NewUpdate): Promise<string | null>;
  /** The same for many, at most one an item and none an undo. The ids of the items that were moved on; of the others nothing was recorded. */
  recordAll(updates: readonly NewUpdate[]): Promise<ReadonlySet<string>>;
  /** How items stood at a version, of those that have moved on since and whose record reaches back; nothing but for those who see all. */
  statesAt(
    rows: readonly { readonly itemId: string; readonly version: number }[],
    viewer: Person,
  ): Promise<ReadonlyMap<string, ItemState>>;
}

/** The roster. Everybody on it may read it; whoever left it is not on it. */
export interface People {
  byAccountOrName(who: string): Promise<Person | null>;
  all(): Promise<readonly Person[]>;
  ofUnit(unitId: string): Promise<readonly Person[]>;
}

/** The place that somebody has on the roster, or had: then it is not active. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
  readonly active: boolean;
}

/** The roster as the office changes it by word. Its next loading decides again. */
export interface Roster {
  byId(id: string): Promise<Place | null>;
  /** Whoever has this name in the unit as the roster writes it, or had. */
  named(name: string, unit: string): Promise<Place | null>;
  /** Gives somebody a place; a new person where there is no id, on the same rosters as the person `beside`. */
  put(place: Omit<Place, 'id'> & { readonly id: string | null }, beside?: string): Promise<Place>;
}

/** A code that was given out for somebody of the roster. The code itself is nowhere kept. */
export interface EnrolmentCode {
  readonly id: string;
  readonly person: Place;
  readonly hash: string;
  readonly seed: string;
  /** ISO with offset: it no longer holds at this instant. */
  readonly expiresAt: string;
  readonly state: 'open' | 'used' | 'void';
  /** The account that it bound. */
  readonly usedBy: string | null;
}

/** How persons come to the accounts by which they talk. Who may ask for it is looked at by whoever calls. */
export interface Enrolment {
  /** Keeps a code for a person; the one before it is void. Its id. */
  issue(
    code: Pick<EnrolmentCode, 'hash' | 'seed' | 'expiresAt'> & {
      readonly personId: string;
      readonly by: string;
      readonly at: string;
    },
  ): Promise<string>;
  byId(id: string): Promise<EnrolmentCode | null>;
  /** As it stands once nobody else is using it; until the transaction's end nobody can. */
  byHash(hash: string): Promise<EnrolmentCode | null>;
  settle(
    id: string,
    settled: { readonly state: 'used' | 'void'; readonly by: string; readonly at: string },
  ): Promise<void>;
  /** Gives an account to a person, whoever had it. Their accounts of the same platform that it takes the place of. */
  bind(personId: string, account: string, at: string): Promise<readonly string[]>;
  /** Takes accounts from a person. Those that were theirs. */
  release(personId: string, accounts: readonly string[], at: string): Promise<readonly string[]>;
  /** Gives accounts back, where nobody has any of them now. Those that were given: all or none. */
  restore(personId: string, accounts: readonly string[], at: string): Promise<readonly string[]>;
  /** Remembers that the account sent a code that there is not. */
  miss(account: string, at: string): Promise<void>;
  /** How many of those there were since an instant. */
  missed(account: string, since: string): Promise<number>;
}

/** What the plans in force say of themselves, which everybody of the roster may read. */
export interface Plans {
  units(): Promise<readonly (Unit & { readonly id: string })[]>;
  posts(): Promise<readonly (Post & { readonly document: string })[]>;
  targets(): Promise<readonly (Target & { readonly document: string; readonly ref: string })[]>;
  /** Those of plans; those of ledgers and rosters, which quote their cells, for who sees all. */
  findings(viewer: Person): Promise<readonly (Finding & { readonly document: string })[]>;
  /** What each plan in force changes against the issue before it. Empty where no plan has been issued twice. */
  changes(): Promise<readonly IssueChanges[]>;
  /** The titles of the plans in force, newest first. */
  titles(): Promise<readonly string[]>;
  /** Rises whenever units, items or persons change: what was derived from them is stale then. */
  revision(): Promise<string>;
  /** Rises whenever items change, and not when only persons do. */
  namesRevision(): Promise<string>;
}

/** An issue of a plan, as it names itself. */
export type IssueFacts = Omit<PlanFacts, 'issuer'>;

/** A measure as an issue has it, with its row of the ledger; `null` where that has gone on under a later issue. */
export interface IssuedMeasure extends Comparable {
  readonly itemId: string | null;
}

/** Two issues of a plan side by side: every measure of either, each list in the order of the plan. */
export interface IssueChanges extends Comparison<IssuedMeasure, IssuedMeasure> {
  readonly before: IssueFacts;
  readonly after: IssueFacts;
}

export interface Passage {
  readonly ref: string;
  readonly heading: readonly string[];
  readonly text: string;
  readonly document: string;
  readonly file: string;
  readonly score: number;
  /** Stands in a file that was attached to what was reported of this row, and in no document of the office. */
  readonly evidenceOf?: string;
}

export interface Passages {
  /** Indexes the clauses of all documents in force, as they stand now. */
  index(): Promise<void>;
  /** The best first, by words and, where vectors serve, by meaning. `score` compares passages of one search, not searches. */
  search(words: string, limit: number, viewer: Person): Promise<readonly Passage[]>;
  /** Every passage of a document in force under these headings, outermost first, in the order of the text. */
  under(file: string, headings: readonly string[], viewer: Person): Promise<readonly Passage[]>;
}

/** What a model makes of a text: texts that say the same in other words are near each other. */
export type Vector = readonly number[];

export interface Embedder {
  readonly model: string;
  /**
   * A vector for each text, in order, all of one dimension. Throws `ModelUnavailableError`, `ModelBudgetError` where the day's budget is
   * spent, or `TextsRefusedError` where the model answers and does not take these texts.
   */
  embed(
    texts: readonly string[],
    options: { readonly timeoutMs: number; readonly model?: string; readonly signal?: AbortSignal },
  ): Promise<readonly Vector[]>;
}

/** Questions as vectors; `null` where the model cannot say in time, and words alone must do. */
export type QuestionVector = (
  question: string,
  as: { readonly model: string; readonly dimension: number },
) => Promise<Vector | null>;

/** The vectors of passages. A set is what one model made in one dimension. */
export interface Vectors {
  /** The set of the model in this dimension, begun where there is none. */
  begin(model: string, dimension: number): Promise<number>;
  /** Texts of passages in force that the set lacks, each once, at most so many. */
  missing(set: number, limit: number): Promise<readonly { readonly digest: string; readonly text: string }[]>;
  /** A vector is `null` where the model refuses the text. */
  keep(set: number, vectors: readonly { readonly digest: string; readonly vector: Vector | null }[]): Promise<void>;
  /** Where the set lacks nothing, search uses it from now on and all others are gone, in one step. Whether it did. */
  serve(set: number): Promise<boolean>;
  /** Keeps what went wrong last for `doctor`, until it is `null` again. */
  note(fault: string | null): Promise<void>;
  /** How far the newest set of the model is, and which model's vectors search uses. */
  progress(model: string): Promise<{
    readonly total: number;
    readonly done: number;
    readonly serving: string | null;
    readonly fault: string | null;
  }>;
}

/** Tells operators of what does not stop the work. */
export type Notice = (level: 'info' | 'warn', message: string) => void;

export interface Drafts {
  /** The author's open draft in this conversation. */
  open(conversation: string, author: string): Promise<Draft | null>;
  /** A draft is its author's: nobody else learns more than that it is not theirs. */
  byToken(token: string, viewer: Person): Promise<Draft | 'not-yours' | null>;
  /** By whom a draft was made, by the person's id. */
  authorOf(token: string): Promise<string | null>;
  /** Keeps the draft; an open one of the same author in the same conversation is replaced. */
  keep(draft: SomeDraft): Promise<void>;
  /** True for the one caller that closes the open draft, false for all others. */
  close(token: string, state: 'confirmed' | 'cancelled'): Promise<boolean>;
  /** Which of an author's drafts wait, in whatever conversation. Who asks learns nothing of what is in them. */
  waiting(author: string, now: string): Promise<readonly string[]>;
  /** Cancels those, and says which they were. */
  lapse(author: string, now: string): Promise<readonly string[]>;
  /** Opens drafts again that lapsed, where no other has taken their place. */
  revive(tokens: readonly string[]): Promise<void>;
}

/** A deed on its way into the record. */
export interface NewDeed {
  readonly deed: string;
  /** What was drafted and confirmed, as its own file in `deeds/` reads it. */
  readonly what: Content;
  /** What its taking back has to know. */
  readonly trace: Content;
  /** What it was done to, as the journal names it. */
  readonly subject: string;
  readonly personId: string;
  readonly personName: string;
  readonly messageId: string | null;
  /** ISO with offset. */
  readonly recordedAt: string;
  /** The deed that this one takes back. */
  readonly undoes: string | null;
}

/** As recorded: never changed, only followed by another. */
export interface KeptDeed extends NewDeed {
  readonly id: string;
  readonly isUndone: boolean;
  /** The newest update of the ledger that was recorded before it, or by it; 0 for none. */
  readonly afterUpdate: number;
}

/** The office's deeds, for those who see all. What takes another back is no deed of its own here. */
export interface Deeds {
  /** Waits for the deeds and loads that are under way, and keeps others waiting until the transaction's end. */
  begin(): Promise<void>;
  record(deed: NewDeed): Promise<KeptDeed>;
  byId(id: string, viewer: Person): Promise<KeptDeed | null>;
  /** The viewer's own newest that was not taken back. */
  newest(viewer: Person): Promise<KeptDeed | null>;
  /** The one that the message did. */
  ofMessage(messageId: string, viewer: Person): Promise<KeptDeed | null>;
  /** Those of a kind that were not taken back, oldest first; for the loading of what they changed, and for no answer. */
  standing(deed: string): Promise<readonly KeptDeed[]>;
}

export interface Journal {
  /** Appends to the chain, after the newest entry. */
  append(entry: NewJournalEntry): Promise<void>;
  /** The same for many, in their order. */
  appendAll(entries: readonly NewJournalEntry[]): Promise<void>;
  /** All of them for those who see all, none for anybody else. */
  entries(viewer: Person): Promise<readonly JournalEntry[]>;
  head(): Promise<{ readonly seq: number; readonly hash: string }>;
}

export interface Messages {
  /** True for the first delivery of a message; false when it was claimed before. */
  claim(message: IncomingMessage, at: string): Promise<boolean>;
  /** The reply that an earlier delivery was given, where it was made for this very person, or a stranger, as what they are now. */
  replyTo(id: string, speaker: Person | null): Promise<Reply | null>;
  /** A message of the viewer's own and what took its place since, each with its reply, newest first. */
  versions(id: string, viewer: Person): Promise<readonly Turn[]>;
  /** The words of the viewer's newest message in a conversation that was neither a tap nor a command; `null` for none. */
  lastWords(conversation: string, viewer: Person): Promise<string | null>;
  /**
   * Keeps the reply as the turn's end and as a message to send. With a lease that message is put in as taken, where nothing else of the
   * conversation waits or is under way: whoever leased it sends it once this is committed, and nobody does before.
   */
  answer(
    message: IncomingMessage,
    reply: Reply,
    to: { readonly speaker: Person | null; readonly at: string; readonly lease?: Lease | null },
  ): Promise<Leased | null>;
}

/** A file that was looked into and is on disk. */
export interface TakenFile extends Omit<FileFact, 'id'> {
  readonly sha256: string;
}

/** What takes files in, before the transaction that refers to them begins. */
export interface FileIntake {
  /** The most bytes that a file may have. */
  readonly limit: number;
  /** What the bytes are. Throws `FileRefusedError` for what is not taken. */
  inspect(bytes: Uint8Array, name: string): Promise<MediaType>;
  /** The SHA-256 of the bytes once they are on disk, whole. Throws `FileRefusedError` where they cannot be put there. */
  keep(bytes: Uint8Array): Promise<string>;
}

/** A file that waits for its author's word. */
export interface WaitingFile extends FileFact {
  readonly sha256: string;
  readonly caption: string | null;
  /** The items that it was sent for; `null` until that is known. */
  readonly itemIds: readonly string[] | null;
}

/** A file that is evidence of an update. */
export interface EvidenceFile extends FileFact {
  readonly updateId: string;
  readonly itemId: string;
  readonly ref: string;
  readonly title: string;
  readonly caption: string | null;
  readonly sentBy: string;
  readonly recordedAt: string;
}

/** Of whom and where files wait. */
export interface Waiting {
  readonly conversation: string;
  readonly now: string;
}

/** Files that were sent. What waits is its author's alone; evidence is read as the row is, and not once its update is undone. */
export interface Evidence {
  /** Lets files wait. Their ids, in order. */
  receive(
    files: readonly TakenFile[],
    from: {
      readonly conversation: string;
      readonly person: Person;
      readonly messageId: string;
      readonly caption: string | null;
      readonly at: string;
      readonly until: string;
    },
  ): Promise<readonly string[]>;
  /** The viewer's own, oldest first. */
  waiting(where: Waiting, viewer: Person): Promise<readonly WaitingFile[]>;
  /** Says what waiting files were sent for, and until when they wait. */
  hold(ids: readonly string[], to: { readonly itemIds: readonly string[]; readonly until: string }): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** Adds files to an update; they wait no more. */
  attach(ids: readonly string[], update: { readonly updateId: string; readonly at: string }): Promise<void>;
  /** What is evidence of the rows; of all that the viewer reads in full where none are named. The newest record first. */
  of(itemIds: readonly string[] | null, viewer: Person): Promise<readonly EvidenceFile[]>;
  /** The updates that the viewer recorded last in a conversation, by one message, and that still stand. */
  lastRecord(
    where: { readonly conversation: string; readonly since: string },
    viewer: Person,
  ): Promise<readonly { readonly updateId: string; readonly itemId: string; readonly title: string }[]>;
  /** One file, where the viewer may read it. */
  file(id: string, viewer: Person): Promise<(FileFact & { readonly sha256: string }) | null>;
  /** The passages of documents among the evidence, best first. */
  search(words: string, limit: number, viewer: Person): Promise<readonly Passage[]>;
}

/** What is done with files apart from any message. */
export interface FileTexts {
  /** Files that are evidence and whose text was not read yet, at most so many. */
  unread(limit: number): Promise<readonly TakenFile[]>;
  /** Keeps the text of a file as passages, in their order; none where it has no text. */
  keepText(sha256: string, passages: readonly string[]): Promise<void>;
  /** By this the folder of the files knows whose it is. */
  storeId(): Promise<string>;
  /** The files that wait or are evidence; whatever else is on disk nothing refers to. */
  referred(now: string): Promise<ReadonlySet<string>>;
}

export interface Topics {
  get(conversation: string, speaker: string): Promise<Topic | null>;
  set(conversation: string, speaker: string, topic: Topic): Promise<void>;
}

/** Where a document came from. */
export interface Origin {
  readonly kind: 'plan' | 'reference' | 'ledger' | 'roster';
  readonly file: string;
  readonly sha256: string;
  /** ISO with offset. */
  readonly loadedAt: string;
}

export interface KeptPlan {
  /** The title of the issue that this one takes the place of. */
  readonly replaces: string | null;
  readonly added: number;
  /** Items that went on under the new issue, with all that was reported of them. */
  readonly carriedOn: number;
  /** Rows whose measure this issue does not have, those that an earlier one withdrew among them. They stay in the ledger. */
  readonly left: readonly { readonly ref: string; readonly title: string }[];
  /** What changed against the issue that was replaced; `null` for a first issue. */
  readonly reissue: Reissue | null;
}

/** What a roster changed of a person. */
export interface PersonChange {
  readonly name: string;
  /** `null` for somebody who was not known. */
  readonly before: PersonFacts | null;
  readonly after: PersonFacts;
}

export interface PersonFacts {
  readonly unit: string;
  readonly post: string | null;
  readonly role: string;
  readonly accounts: readonly string[];
  /** Whether a roster in force names them: whoever none does is let in no more. */
  readonly active: boolean;
}

export interface KeptRoster {
  /** Everybody of whom anything changed. */
  readonly changes: readonly PersonChange[];
  readonly added: number;
  readonly changed: number;
  /** Whom no roster in force names any more: they lose access, and what they recorded keeps their name. */
  readonly left: readonly { readonly name: string; readonly unit: string }[];
  /** Accounts that had been taken from whom this roster gives them, and were not given again. */
  readonly withheld: readonly RosterAccount[];
  /** Accounts that a code had bound to somebody else, and that went to whom this roster gives them. */
  readonly takenOver: readonly (RosterAccount & { readonly from: string })[];
}

/** An account as a roster gives it. */
export interface RosterAccount {
  readonly name: string;
  readonly unit: string;
  readonly account: string;
}

/** A plan that a row of the ledger rests on, as it was loaded. */
export interface PlanInUse {
  readonly documentId: string;
  readonly source: SourceText;
}

/** What the office has settled about the names of units. */
export interface Settlements {
  /** In the order in which they were made. */
  all(): Promise<readonly UnitDecision[]>;
  /** Keeps a decision. What was given to a name that stands for others is theirs from now on. */
  keep(decision: UnitDecision): Promise<void>;
  /** Takes back all that was settled about the name. */
  drop(written: string): Promise<void>;
  /** Every plan in force and every issue before it, so that a comparison of two calls units alike; and those that rows still rest on. */
  plans(): Promise<readonly PlanInUse[]>;
  /** Brings measures, items, aliases and findings to what a new reading says, after something was settled about the name. */
  reread(plans: readonly { readonly documentId: string; readonly plan: ReadPlan }[], written: string): Promise<void>;
}

/** Where documents are put away. */
export interface Library {
  /** Whether this very file is what is in force under its name. */
  holds(origin: Origin): Promise<boolean>;
  keepPlan(plan: ReadPlan, origin: Origin): Promise<KeptPlan>;
  keepReference(facts: PlanFacts, clauses: readonly Clause[], text: string, origin: Origin): Promise<void>;
  keepRoster(people: readonly RosterRow[], origin: Origin): Promise<KeptRoster>;
  /** Adds items for rows of a ledger that no measure stands behind. Their ids, in order. */
  addItems(rows: readonly NewItem[]): Promise<readonly string[]>;
  /** Keeps who leads rows by the ledger, beside who does by the plan; `null` where both say the same. */
  keepLedgerLeads(rows: readonly LedgerLead[]): Promise<void>;
  /** What the rows of ledgers said when they were loaded: for those who see all, nothing for anybody else. */
  saidRows(file: string, viewer: Person): Promise<SaidRows>;
  /** Remembers a ledger file as loaded, and what its rows said. */
  keepLedger(origin: Origin, rows: readonly SaidRow[]): Promise<void>;
  keepFindings(origin: Origin, findings: readonly Finding[]): Promise<void>;
}

/** What a row of a ledger file said of its item when it was loaded. */
export interface SaidRow {
  readonly itemId: string;
  /** 1-based, as a spreadsheet counts rows. */
  readonly line: number;
  /** The file, with the sheet where it has several. */
  readonly label: string;
  /** Verbatim. */
  readonly task: string;
  readonly said: Change;
  /** How the item stood when it had been loaded, and its version then. */
  readonly state: ItemState;
  readonly version: number;
}

export interface SaidRows {
  /** Those of the file that is in force under the name, in its order. */
  readonly ofFile: readonly SaidRow[];
  /** The newest of each item, of whatever file. */
  readonly newest: readonly SaidRow[];
}

export interface LedgerLead {
  readonly itemId: string;
  readonly lead: readonly string[] | null;
}

export interface NewItem {
  readonly title: string;
  readonly due: Day | null;
  readonly lead: readonly string[];
  readonly participants: readonly string[];
}

/** A doubt that stands, in a document in force. */
export interface OpenFinding extends Finding {
  /** The same until its document is loaded anew. */
  readonly id: string;
  readonly document: string;
}

export interface Findings {
  /** In the order of the documents; of ledgers and rosters, which quote their cells, for who sees all. */
  open(viewer: Person): Promise<readonly OpenFinding[]>;
  /** The keys of those that were put aside (`findingKey`). */
  settled(): Promise<ReadonlySet<string>>;
  /** Puts one aside: it does not come back when its document is read again. */
  settle(finding: Finding, settled: { readonly by: string; readonly at: string }): Promise<void>;
  reopen(finding: Finding): Promise<void>;
}

/** A part of an item's work, as it is put under the item. */
export type NewTask = NewItem;

export interface Tasks {
  /** Puts tasks under a row, behind those that it has. Their ids, in order. */
  add(itemId: string, tasks: readonly NewTask[]): Promise<readonly string[]>;
  /** Takes tasks out of the ledger, all or none: where anything was recorded of some, those are named and all stay. */
  remove(itemIds: readonly string[]): Promise<readonly string[]>;
}

/** Groups that the desk was in, and for whom each is. */
export interface Groups {
  /** The group under the title that it has now. It is known and open from then on. */
  met(id: string, title: string, at: string): Promise<Group>;
  byId(id: string): Promise<Group | null>;
  /** Those that the desk is in first, by title. */
  all(): Promise<readonly Group[]>;
  /** Says for whom a group is, units by name, or with `null` for nobody. Drafts and topics there were made before others, and are forgotten. */
  bind(id: string, audience: 'all' | readonly string[] | null): Promise<void>;
  /** The desk is no longer in it: what waits to be sent there is given up. */
  leave(id: string): Promise<void>;
  /** The group goes on under another name, with its threads, and all that was kept of them goes with it. */
  move(from: string, to: string): Promise<void>;
  /** Waits for what is under way in another conversation, and keeps it waiting until the transaction's end. */
  alsoIn(conversation: string): Promise<void>;
}

export interface Events {
  /** True for the first time that an event is told of. */
  claim(event: IncomingEvent, at: string): Promise<boolean>;
}

/** What the desk needs from outside. All of it in one transaction, within `Store.transaction`. */
export interface Stores {
  readonly ledger: Ledger;
  readonly people: People;
  readonly roster: Roster;
  readonly enrolment: Enrolment;
  readonly plans: Plans;
  readonly passages: Passages;
  readonly drafts: Drafts;
  readonly journal: Journal;
  readonly messages: Messages;
  readonly topics: Topics;
  readonly library: Library;
  readonly settlements: Settlements;
  readonly deeds: Deeds;
  readonly tasks: Tasks;
  readonly findings: Findings;
  readonly evidence: Evidence;
  readonly outbox: Outbox;
  readonly reach: Reach;
  readonly groups: Groups;
  readonly events: Events;
  readonly settings: Settings;
  readonly digests: Digests;
  readonly tallies: Tallies;
  readonly reminders: Reminders;
  readonly urges: Urges;
  readonly modelTraces: ModelTraces;
}

export interface Store extends Stores {
  /**
   * Runs the work in one transaction, after any other of the same conversation: all of its effect, or none. Work that `mayShare` its transaction
   * with that of other conversations waits for none of them where many come at once; where one of them fails, it is run a second time.
   */
  transaction<T>(
    conversation: string,
    work: (stores: Stores) => Promise<T>,
    how?: { readonly mayShare?: boolean },
  ): Promise<T>;
}

export interface Clock {
  /** ISO with the offset of the organisation's time zone. */
  now(): string;
}
