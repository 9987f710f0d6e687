import type { Action } from '../../domain/reply.ts';
import type { Say } from '../wording.ts';

/** What is done by a button of a reminder. */
export type Deed = 'unchanged' | 'report' | 'extend' | 'disown';

const deeds: readonly Deed[] = ['unchanged', 'report', 'extend', 'disown'];

/** A button of a reminder, of all of its items or of one. */
export interface ReminderTap {
  readonly deed: Deed;
  readonly reminderId: string;
  readonly itemId: string | null;
}

/** The buttons of a reminder of so many items. */
export const reminderActions = (id: string, total: number, say: Say): readonly Action[] =>
  deeds.map((deed) => ({
    label: say(`remind-action-${deed}`, { total }),
    value: reminderAction({ deed, reminderId: id, itemId: null }),
  }));

export const reminderAction = ({ deed, reminderId, itemId }: ReminderTap): string =>
  ['reminder', deed, reminderId, ...(itemId === null ? [] : [itemId])].join(':');

/** `null` for a button of another kind. */
export function readReminderAction(action: string): ReminderTap | null {
  const read = /^reminder:(?<deed>unchanged|report|extend|disown):(?<id>\d{1,9})(?::(?<item>\d{1,9}))?$/u.exec(action);
  const deed = deeds.find((one) => one === read?.groups?.['deed']);
  if (deed === undefined) return null;
  return { deed, reminderId: read?.groups?.['id'] ?? '', itemId: read?.groups?.['item'] ?? null };
}
