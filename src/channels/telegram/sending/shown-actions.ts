import type { Action } from '../../../domain/reply.ts';
import { chatOf, isPrivate } from '../names.ts';

/** The buttons of what this process sent last. One that is pressed soon after need not be looked up. */
export interface ShownActions {
  /** The row of the outbox was sent with these. */
  note(conversation: string, rowId: string, actions: readonly Action[]): void;
  /** `undefined` where that is long ago, another process sent it, or it was to a group, which may go on under another name. */
  of(conversation: string, rowId: string): readonly Action[] | undefined;
}

/** A few for each of some hundred people who are at it at once. */
const REMEMBERED = 1_000;

export function shownActions(most = REMEMBERED): ShownActions {
  const shown = new Map<string, readonly Action[]>();
  const keyOf = (conversation: string, rowId: string) => `${conversation} ${rowId}`;
  return {
    note(conversation, rowId, actions) {
      const chat = chatOf(conversation);
      if (chat === null || !isPrivate(chat)) return;
      shown.set(keyOf(conversation, rowId), actions);
      const [oldest] = shown.keys();
      if (shown.size > most && oldest !== undefined) shown.delete(oldest);
    },
    of: (conversation, rowId) => shown.get(keyOf(conversation, rowId)),
  };
}
