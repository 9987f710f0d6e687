import type { Day } from '../domain/calendar/dates.ts';
import type { Person } from '../domain/people.ts';
import type { Failure } from './outbox.ts';

/** An urging (催办) on its way: one message to one person about items that their unit leads. */
export interface NewUrge {
  readonly askerId: string;
  readonly askerName: string;
  /** The unit that is urged, by its name in the record. */
  readonly unit: string;
  readonly recipient: Pick<Person, 'id' | 'name' | 'unit'>;
  /** Where the recipient is written to. */
  readonly conversation: string;
  /** The asker's own words; `null` where there were none. */
  readonly words: string | null;
  /** The day by which the words ask for an answer. */
  readonly answerBy: Day | null;
  readonly itemIds: readonly string[];
  /** ISO with offset. */
  readonly askedAt: string;
  /** Not sent before: the end of the quiet hours. */
  readonly sendAt: string;
}

/**
 * `waiting` for the quiet hours to end; `sent` to the outbox; `answered` by the unit; `closed` as its items are done or gone; `undelivered` for
 * good; `withdrawn` by its asker.
 */
export type UrgeState = 'waiting' | 'sent' | 'answered' | 'closed' | 'undelivered' | 'withdrawn';

/** How far the message is: `failed` names why it never arrives. */
export type Delivered = 'no' | 'yes' | Failure;

export interface UrgedItem {
  readonly id: string;
  readonly title: string;
  /** It needs no answer any more: done, or no longer in the plan. */
  readonly isOver: boolean;
  /** By whom and when the unit answered first, by a report or a request that stands; `null` where it has not. */
  readonly answer: { readonly by: string; readonly at: string } | null;
  /** Whether the asker was told of the answer, or of its end. */
  readonly isTold: boolean;
}

/** An urging as it stands. */
export interface Urge extends NewUrge {
  readonly id: string;
  readonly state: UrgeState;
  /** When it was put into the outbox. */
  readonly sentAt: string | null;
  readonly delivered: Delivered;
  readonly items: readonly UrgedItem[];
  readonly escalatedAt: string | null;
  /** Who was told then; `null` where nobody could be. */
  readonly escalatedTo: string | null;
}

/** The office's and the leaders' urging. Who may urge is looked at by whoever calls. */
export interface Urges {
  add(urge: NewUrge): Promise<string>;
  byId(id: string): Promise<Urge | null>;
  /** Those that are neither over nor taken back, oldest first, by id. */
  open(): Promise<readonly string[]>;
  /** Those since an instant, newest first: for those who see all, none for anybody else. */
  since(at: string, viewer: Person): Promise<readonly Urge[]>;
  /** Of the items, those about which the unit was urged since an instant and that was not taken back, with the newest urging of each. */
  recent(
    unit: string,
    itemIds: readonly string[],
    since: string,
  ): Promise<readonly { readonly itemId: string; readonly askerName: string; readonly askedAt: string }[]>;
  /** It is in the outbox as this row. */
  sent(id: string, outgoingId: string, at: string): Promise<void>;
  /** The asker is told of these. */
  told(id: string, itemIds: readonly string[]): Promise<void>;
  escalated(id: string, to: string | null, at: string): Promise<void>;
  settle(id: string, state: Exclude<UrgeState, 'waiting' | 'sent'>, at: string): Promise<void>;
  /** True where it was open and is withdrawn now. */
  withdraw(id: string, at: string): Promise<boolean>;
}
