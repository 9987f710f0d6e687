import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DigestForm } from '../domain/settings.ts';

/** The digests that were sent. */
export interface DigestTables {
  digests: {
    id: Generated<number>;
    person_id: number;
    form: DigestForm;
    day: string;
    sent_at: ColumnType<Date, string, never>;
    /** As whom the person was told. */
    scope: string;
    snapshot: JSONColumnType<object>;
    reply: JSONColumnType<object>;
  };
}
