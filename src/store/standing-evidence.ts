import type { Person } from '../domain/people.ts';
import type { Database } from './engine.ts';
import { isReadInFull } from './rights.ts';

export type StandingEvidence = ReturnType<typeof standingEvidence>;

/** Evidence that the viewer may read, of updates that were not undone. */
export function standingEvidence(database: Database, viewer: Person) {
  const undone = database.selectFrom('updates').select('undoes_id').where('undoes_id', 'is not', null);
  return database
    .selectFrom('evidence')
    .innerJoin('attachments', 'attachments.id', 'evidence.attachment_id')
    .innerJoin('files', 'files.sha256', 'attachments.sha256')
    .innerJoin('updates', 'updates.id', 'evidence.update_id')
    .where('updates.id', 'not in', undone)
    .where(isReadInFull(viewer, 'updates.item_id'))
    .select(['attachments.id', 'attachments.name', 'attachments.caption', 'attachments.person_name'])
    .select([
      'files.sha256',
      'files.type',
      'files.size',
      'evidence.update_id',
      'updates.item_id',
      'updates.recorded_at',
    ]);
}
