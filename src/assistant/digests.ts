import type { Day } from '../domain/calendar/dates.ts';
import type { DigestSnapshot } from '../domain/digest/snapshot.ts';
import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import type { DigestForm } from '../domain/settings.ts';

/** A digest as it was sent. */
export interface KeptDigest {
  readonly id: string;
  readonly personId: string;
  readonly form: DigestForm;
  /** The day on which it was sent, in the organisation's time zone. */
  readonly day: Day;
  readonly snapshot: DigestSnapshot;
  readonly reply: Reply;
}

/** The newest digest of a form that somebody was sent. */
export interface LastDigest {
  readonly day: Day;
  /** What was recorded later was told in none. ISO with offset. */
  readonly until: string;
}

/** Every digest that was sent, so that it can be shown again as it was. */
export interface Digests {
  /** Keeps one that is sent to a person. False where one of its form was kept for that person on that day: then it is not sent again. */
  keep(digest: Omit<KeptDigest, 'id' | 'personId'> & { readonly sentAt: string }, reader: Person): Promise<boolean>;
  /** The newest of a form that was sent on one of these days, or of all forms; of `personId`, as far as the viewer may see it. */
  newest(
    asked: {
      readonly personId: string;
      readonly form: DigestForm | null;
      readonly from: Day;
      readonly to: Day;
    },
    viewer: Person,
  ): Promise<KeptDigest | null>;
  /** Who was sent what last, for whoever sends the next: by the person's id and the form. */
  last(): Promise<ReadonlyMap<string, Partial<Readonly<Record<DigestForm, LastDigest>>>>>;
}
