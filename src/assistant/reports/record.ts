import type { NewUpdate, Update } from '../../domain/ledger/update.ts';
import type { Context } from '../question.ts';

/** Another conversation changed the row between looking and recording. The whole message is handled again. */
export class RowMovedError extends Error {
  override readonly name = 'RowMovedError';
}

/** What is known of an update that was just recorded. */
export type Recorded = Pick<Update, 'id' | 'itemId' | 'recordedAt'>;

/** An update but for who records it, when and from which message. */
export type Recording = Omit<NewUpdate, 'personId' | 'personName' | 'messageId' | 'recordedAt'>;

/**
 * Records updates with their entries in the journal, in the speaker's name. Throws `RowMovedError` where a row is no longer at its version;
 * the transaction then leaves nothing. Every writer takes the rows in one order and the journal's end after them, so that none waits for
 * another in a circle.
 */
export async function recordAll(
  recordings: readonly Recording[],
  { context, messageId }: { readonly context: Context; readonly messageId: string },
): Promise<readonly Recorded[]> {
  const { stores, speaker, now } = context;
  const updates: Recorded[] = [];
  const inOrder = recordings.toSorted((a, b) => Number(a.itemId) - Number(b.itemId));
  for (const { itemId, version, kind, undoes, standing, said, before, after } of inOrder) {
    const id = await stores.ledger.record({
      itemId,
      version,
      kind,
      undoes,
      standing,
      said,
      before,
      after,
      personId: speaker.id,
      personName: speaker.name,
      messageId,
      recordedAt: now,
    });
    if (id === null) throw new RowMovedError(`item ${itemId} is no longer at version ${String(version)}`);
    updates.push({ id, itemId, recordedAt: now });
  }
  await stores.journal.appendAll(
    inOrder.map(({ itemId, kind, undoes, said, standing, before, after }) => ({
      recordedAt: now,
      actor: speaker.name,
      messageId,
      action: undoes === null ? kind : `${kind} ${undoes}`,
      subject: `item ${itemId}`,
      before: JSON.stringify(before),
      after: JSON.stringify({ ...after, said, standing, personId: speaker.id }),
    })),
  );
  return updates;
}
