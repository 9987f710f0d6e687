import type { NewUpdate } from '../domain/ledger/update.ts';
import { keyOf } from './ids.ts';

/** An update as the columns of its row; what was said, was and is as values, not yet as JSON text. */
export const updateRow = (update: NewUpdate) => ({
  item_id: keyOf(update.itemId),
  kind: update.kind,
  undoes_id: update.undoes === null ? null : keyOf(update.undoes),
  person_id: update.personId,
  person_name: update.personName,
  message_id: update.messageId,
  standing: update.standing,
  said: update.said,
  before: update.before,
  after: update.after,
  recorded_at: update.recordedAt,
  row_version: update.version,
});
