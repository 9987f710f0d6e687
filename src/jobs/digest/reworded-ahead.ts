import type { Language } from '../../assistant/language.ts';
import type { KeptRewording } from '../../assistant/model/rewording-kept.ts';
import type { Rewording } from '../../assistant/model/rewording.ts';
import type { Store } from '../../assistant/ports.ts';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';

interface Ahead<T> {
  readonly store: Store;
  readonly rewording?: Rewording | null;
  readonly log: (id: string, error: unknown) => void;
  /** What is sent in plain words, as of now; `null` where nothing is. */
  readonly wordedOf: (
    owed: T,
  ) => Promise<{ readonly reader: Person; readonly language: Language; readonly reply: Reply } | null>;
}

/**
 * The words of digests before they are sent, so that no transaction waits for a model: each is made once for its wording, and once more
 * where it is sent. What fails here is sent as it is.
 */
export async function rewordedAhead<T>(
  owed: readonly T[],
  { store, rewording = null, log, wordedOf }: Ahead<T>,
): Promise<ReadonlyMap<T, KeptRewording>> {
  const kept = new Map<T, KeptRewording>();
  if (rewording === null || owed.length === 0) return kept;
  try {
    const names = { units: await store.plans.units(), people: await store.people.all() };
    const plain: { readonly one: T; readonly worded: NonNullable<Awaited<ReturnType<typeof wordedOf>>> }[] = [];
    for (const one of owed) {
      const worded = await wordedOf(one);
      if (worded !== null) plain.push({ one, worded });
    }
    const shown = await Promise.all(
      plain.map(({ worded: { reader, language, reply } }) =>
        rewording(reply, { personId: reader.id, language, names }),
      ),
    );
    for (const [i, { one, worded }] of plain.entries())
      kept.set(one, { plain: worded.reply, shown: shown[i] ?? worded.reply });
  } catch (error) {
    log('send-digests', error);
  }
  return kept;
}
