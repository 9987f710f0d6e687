import type { Language } from '../../assistant/language.ts';
import type { Stores } from '../../assistant/ports.ts';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { DigestSnapshot } from '../../domain/digest/snapshot.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { ownDaysOf, type DigestForm } from '../../domain/settings.ts';
import { collect } from './collect.ts';
import { spanOf } from './span.ts';
import { worded } from './worded.ts';

/** What a digest is made for. */
export interface DigestFrame {
  readonly reader: Person;
  /** ISO with the offset of the organisation's time zone. */
  readonly now: string;
  readonly language?: Language;
  readonly form?: DigestForm;
  /** Without it the day is that of the offset of `now`. */
  readonly timeZone?: string;
  /** Where the one before ended, if one was sent. */
  readonly reaches?: string | null;
  readonly late?: boolean;
}

/** One reader's digest: what it says, and how. */
export async function made(
  stores: Stores,
  { reader, now, language = 'zh', form = 'daily', timeZone = now.slice(-6), reaches = null, late = false }: DigestFrame,
): Promise<{ readonly snapshot: DigestSnapshot; readonly reply: Reply }> {
  const calendar = workingCalendar(ownDaysOf(await stores.settings.organisation()));
  const span = spanOf({ form, now, timeZone, calendar, reaches });
  const snapshot = await collect(stores, { reader, form, now, span, calendar, late });
  return { snapshot, reply: worded(snapshot, language) };
}
