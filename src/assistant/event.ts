import type { Audience } from '../domain/people.ts';

/** Something that happened where people talk, and that nobody said. Claimed by its id and acted on once, as a message is. */
export type IncomingEvent = {
  readonly id: string;
  /** The group, or the private conversation. */
  readonly conversation: string;
  /** ISO with offset. */
  readonly at: string;
} & (
  | { readonly type: 'joined'; readonly title: string; readonly by: string | null }
  | { readonly type: 'left' }
  | { readonly type: 'renamed'; readonly title: string }
  /** The group goes on under another name: what was kept of it goes with it. */
  | { readonly type: 'moved'; readonly to: string }
  /** Somebody does not want to be written to, or does again. */
  | { readonly type: 'blocked' | 'unblocked' }
);

/** A group that the office knows. */
export interface Group {
  /** Its conversation without a thread: `telegram:-100123`. */
  readonly id: string;
  readonly title: string;
  /** `null` before the office has bound it. */
  readonly audience: Audience | null;
  readonly state: 'open' | 'left';
}
