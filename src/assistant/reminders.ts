import type { Day } from '../domain/calendar/dates.ts';
import type { Person } from '../domain/people.ts';
import type { Reminded } from '../domain/reminders/owed.ts';
import type { Stage } from '../domain/reminders/stages.ts';

/** A reminder as it was sent to somebody: one message, of one or several items. */
export interface SentReminder {
  readonly id: string;
  /** ISO with offset. */
  readonly at: string;
  readonly items: readonly { readonly itemId: string; readonly due: Day }[];
}

/** Which items somebody is reminded of by a message, each at its stage before a deadline. */
export interface NewReminder {
  readonly personId: string;
  readonly day: Day;
  readonly at: string;
  readonly items: readonly { readonly itemId: string; readonly due: Day; readonly stage: Stage }[];
}

/** What people were reminded of. A person gets one message a day at most, and is reminded of an item once at each stage before a deadline. */
export interface Reminders {
  /** Whether the reminders of the day were seen to. */
  isDone(day: Day): Promise<boolean>;
  done(day: Day, at: string): Promise<void>;
  /** How far people were reminded of items that are open and due as they were then; of all where nobody is named. */
  reminded(personId?: string): Promise<(personId: string, itemId: string, due: Day) => Reminded | null>;
  /** On how many days behind this one somebody got a message. */
  messagesSince(personId: string, day: Day): Promise<number>;
  /** Keeps what is about to be sent. Its id; `null` where the person got the day's message already, or was reminded of any of it. */
  begin(reminder: NewReminder): Promise<string | null>;
  /** The row of the outbox by which it goes out. */
  sentBy(id: string, outgoingId: string): Promise<void>;
  /** The viewer's own; `null` for anybody else's. */
  byId(id: string, viewer: Person): Promise<SentReminder | null>;
  /** Somebody says of an item of the reminder that it is not theirs. Whether that is new. */
  disown(id: string, said: { readonly itemId: string; readonly on: Day }): Promise<boolean>;
}
