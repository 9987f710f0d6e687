import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, string, string>;
type InstantOrNull = ColumnType<Date | null, string | null | undefined, string | null>;

/** Urgings, and the items that each is about. */
export interface UrgeTables {
  urges: {
    id: Generated<number>;
    /** As the assistant knows persons: the operator has no row. */
    asker_id: string;
    asker_name: string;
    unit: string;
    recipient_id: string;
    recipient_name: string;
    recipient_unit: string;
    conversation: string;
    words: string | null;
    answer_by: string | null;
    asked_at: Instant;
    send_at: Instant;
    /** The newest update of the ledger when it was asked: what answers comes after it. */
    after_update: number;
    state: ColumnType<string, string | undefined, string>;
    outgoing_id: number | null;
    sent_at: InstantOrNull;
    escalated_at: InstantOrNull;
    escalated_to: string | null;
    settled_at: InstantOrNull;
  };
  urged_items: { urge_id: number; item_id: number; told: ColumnType<boolean, boolean | undefined, boolean> };
}
