import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, string, string>;

/** What people were reminded of. */
export interface ReminderTables {
  reminder_days: { day: string; done_at: Instant };
  reminders: ReminderTable;
  reminded_items: RemindedItemTable;
}

export interface ReminderTable {
  id: Generated<number>;
  person_id: number;
  day: string;
  at: Instant;
  outgoing_id: number | null;
}

export interface RemindedItemTable {
  reminder_id: number;
  person_id: number;
  item_id: number;
  due: string;
  /** In days from the deadline. */
  stage: number;
  disowned_on: string | null;
}
