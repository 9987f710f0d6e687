import type { Item } from '../domain/ledger/item.ts';
import type { Update } from '../domain/ledger/update.ts';
import type { Block } from '../domain/reply.ts';
import { instantIn, list, text } from './answer.ts';
import type { Context } from './question.ts';

/** More participants than this are in the history. */
const MOST = 5;

/**
 * What participants reported of an item: each one's newest word that still stands, for those who may read it. It does not move the row, so it
 * is told beside it.
 */
export async function besideTheLead({ id }: Item, context: Context): Promise<readonly Block[]> {
  const { stores, speaker, say } = context;
  const updates = (await stores.ledger.history(id, speaker)) ?? [];
  const undone = new Set(updates.map(({ undoes }) => undoes));
  const standing = updates.filter(
    (update) => update.standing === 'participant' && update.kind === 'report' && !undone.has(update.id),
  );
  const newest = standing.filter((update, i) => standing.findIndex((other) => isOfSame(other, update)) === i);
  if (newest.length === 0) return [];
  return [text(say('beside-the-lead')), list(newest.slice(0, MOST).map((update) => line(update, context)))];
}

const isOfSame = (a: Update, b: Update): boolean => a.personId === b.personId && a.personName === b.personName;

function line({ recordedAt, personId, personName, said }: Update, { say, language, directory }: Context): string {
  const person = directory.personsIn(personName).find(({ id }) => id === personId);
  const { percent, note } = said;
  return say('beside-the-lead-line', {
    when: instantIn(language, recordedAt),
    who: `${person?.unit ?? ''}${language === 'en' && person !== undefined ? ' ' : ''}${personName}`,
    percent: percent === undefined ? 'none' : String(percent),
    note: note ?? say('no-change'),
  });
}
