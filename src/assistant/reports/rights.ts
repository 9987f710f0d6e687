import type { Item } from '../../domain/ledger/item.ts';
import type { Standing } from '../../domain/ledger/update.ts';
import { isOffice, type Person } from '../../domain/people.ts';
import type { Directory } from '../understand/directory.ts';

/**
 * In whose name a person may report on an item: the office on any, the liaison and head of a lead or participating unit on its own;
 * `null` where they may not.
 */
export const standingOn = (item: Item, person: Person, directory: Directory): Standing | null =>
  item.partly === true ? null : standingBy(item, person, directory);

/** Whether the person may report on an item, but not here, where others read along who may not read it. */
export const standsElsewhere = (item: Item, person: Person, directory: Directory): boolean =>
  item.partly === true && standingBy(item, person, directory) !== null;

function standingBy(item: Item, person: Person, directory: Directory): Standing | null {
  if (isOffice(person)) return 'office';
  if (person.role === 'leader' || person.role === 'member') return null;
  const unit = directory.unitNamed(person.unit)?.name;
  if (unit === undefined) return null;
  if (item.lead.includes(unit)) return 'lead';
  return item.participants.includes(unit) ? 'participant' : null;
}

/** The items that a person may report on without being asked which, their own unit's lead first. */
export function ownItems(items: readonly Item[], person: Person, directory: Directory): readonly Item[] {
  const standing = (item: Item) => (isOffice(person) ? null : standingOn(item, person, directory));
  return [
    ...items.filter((item) => standing(item) === 'lead'),
    ...items.filter((item) => standing(item) === 'participant'),
  ];
}
