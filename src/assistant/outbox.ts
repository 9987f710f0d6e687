import type { Reply } from '../domain/reply.ts';

/** What a message is for: an answer goes at once, the rest may wait and be merged. */
export type Purpose = 'answer' | 'notice' | 'reminder' | 'digest';

/** Something to send. */
export interface NewOutgoing {
  readonly conversation: string;
  readonly reply: Reply;
  readonly purpose: Purpose;
  /** The message that it answers, where it answers one. */
  readonly messageId: string | null;
  /** The platform's id of the message that it refers to. */
  readonly answers?: string;
  /** Edits what was sent for this row instead of sending anew, where that can still be edited. */
  readonly replaces?: string;
  /** Takes the buttons from what was sent for this row. */
  readonly strips?: string;
  /** The same place as other rows of the conversation with this key. */
  readonly together?: string;
  /** ISO with offset. */
  readonly at: string;
}

/** A part of a message as it was sent, by the platform's id. */
export interface SentPart {
  readonly id: string;
}

/** A row that is to be sent, held by one sender until its lease ends. */
export interface Outgoing {
  readonly id: string;
  readonly conversation: string;
  readonly reply: Reply;
  readonly purpose: Purpose;
  readonly answers: string | null;
  /** What was sent of it before, in order: sending goes on behind. */
  readonly parts: readonly SentPart[];
  /** What was sent for the row that it replaces, or for the newest before it with the same key. */
  readonly replaces: readonly SentPart[] | null;
  readonly strips: readonly SentPart[] | null;
  /**
   * The highest id that was known in the conversation when the part behind `parts` was begun, where nobody knows whether that was sent:
   * the sender died, or the connection did. `null` where nothing was begun.
   */
  readonly begunAfter: string | null;
  /** Why it was not sent when it was last tried, and how often in a row for that reason. */
  readonly reason: string | null;
  readonly attempts: number;
}

/** The rows that are to be sent. Those of a conversation are sent one after another, in their order. */
export interface Outbox {
  put(row: NewOutgoing): Promise<string>;
  /**
   * Leases the oldest row of the conversation that is due, where nothing before it is in anybody else's hands; `null` where there is none.
   * `after` is the highest id that the sender knows in the conversation, kept before anything is sent.
   */
  take(conversation: string, lease: Lease): Promise<Outgoing | null>;
  /** Whether the row whose turn it is could be sent now, or is in somebody's hands: it is not put off. */
  waits(conversation: string, now: string): Promise<boolean>;
  /** Prolongs leases of the holder's own. */
  hold(ids: readonly string[], lease: { readonly holder: string; readonly until: string }): Promise<void>;
  /** Ends leases of the holder's own, of rows that it has not begun: they wait as before. */
  giveBack(ids: readonly string[], holder: string): Promise<void>;
  /** Ends all leases: for a store that no other process has, at its start. */
  free(): Promise<void>;
  /** A part was sent. With `last` the row is sent, and its lease ends. Whether more waits in the conversation. */
  sent(id: string, part: SentPart, state: { readonly last: boolean; readonly at: string }): Promise<boolean>;
  /** Not sent now; to be tried again at an instant. `begunAfter` is kept where it is unknown whether it was sent. */
  postpone(id: string, until: string, options: { readonly unknown: boolean; readonly reason: string }): Promise<void>;
  /**
   * Never to be sent: why is kept, and what waits behind it goes on. Whether that is news: the first failure since something arrived in the
   * conversation, or since it is the conversation itself that cannot be reached.
   */
  giveUp(id: string, failure: Failure, at: string): Promise<boolean>;
  /** The conversation goes on under another name: what waits is sent there. */
  move(from: string, to: string): Promise<void>;
  /** Notices and reminders that wait behind a row of their kind since an instant or longer, in order. */
  late(id: string, since: string): Promise<readonly LateRow[]>;
  /** Those are sent with the row, whose reply says what all of them said. */
  merge(id: string, merged: { readonly reply: Reply; readonly others: readonly string[] }): Promise<void>;
  /** Conversations with a row that is due at `now` and in nobody's hands. */
  due(now: string): Promise<readonly string[]>;
  /** What was sent for a row of the conversation, by the platform's id of one of its parts; `null` for none of ours. */
  rowOf(conversation: string, part: string): Promise<string | null>;
  /** The reply of a row of the conversation; `null` where there is none. */
  replyOf(conversation: string, id: string): Promise<Reply | null>;
}

export interface LateRow {
  readonly id: string;
  readonly reply: Reply;
}

/** Which conversations messages do not arrive in. What is sent there, and what is heard from there, says that they do again. */
export interface Reach {
  /** Those of the conversations that cannot be written to. A message that could not be sent for its own sake is no reason. */
  lost(conversations: readonly string[]): Promise<ReadonlyMap<string, Lost>>;
  /** The platform says that it cannot be written to, or with `null` that it can again. */
  note(conversation: string, failure: Lost['failure'] | null, at: string): Promise<void>;
}

export interface Lost {
  readonly failure: Exclude<Failure, 'too-long' | 'refused'>;
  /** ISO with offset. */
  readonly since: string;
}

export interface Lease {
  readonly holder: string;
  readonly now: string;
  readonly until: string;
  readonly after: string | null;
}

/** A row that was leased as it was put in, with the lease. */
export interface Leased {
  readonly row: Outgoing;
  readonly lease: Lease;
}

/** Whoever sends, in this process, what is answered. */
export interface Outward {
  /** A lease to put an answer into the conversation with; `null` where nobody here sends there. */
  lease(conversation: string): Lease | null;
  /** An answer that was put in with a lease is committed. */
  send(leased: Leased): void;
  /** Something was put into the outbox for the conversation. */
  poke(conversation: string): void;
}

/** Why something can never be sent. */
export type Failure = 'blocked' | 'gone' | 'too-long' | 'refused' | 'forbidden';

/** A platform that messages are sent to. Nothing of it goes further than this. */
export interface Sender {
  /** The conversations that are its own. */
  sends(conversation: string): boolean;
  /** The highest id of a message that it knows of in the conversation, `null` for none. */
  newestIn(conversation: string): string | null;
  /** How many parts the row is sent in. Always the same for the same reply. */
  partsOf(row: Outgoing): number;
  /** Sends one part. Throws `SendError`; anything else is a bug, and the row is tried again later. */
  send(row: Outgoing, part: number): Promise<SentPart>;
  /** The part that was sent after an id, where it was: called where nobody knows. `null` where none was. */
  find(row: Outgoing, part: number): Promise<SentPart | null>;
}

export type SendOutcome =
  | { readonly kind: 'final'; readonly failure: Failure }
  /** The platform says when; nothing was sent. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** Nobody knows whether it was sent. */
  | { readonly kind: 'unknown' }
  /** The conversation goes on under another name; nothing was sent. */
  | { readonly kind: 'moved'; readonly to: string };

/** Why a part was not sent, or may not have been. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly outcome: SendOutcome;

  constructor(outcome: SendOutcome, options?: ErrorOptions) {
    super(`not sent: ${outcome.kind}`, options);
    this.outcome = outcome;
  }
}
