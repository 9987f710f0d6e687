import type { Item } from '../../domain/ledger/item.ts';
import { sameState, type ItemState, type Update } from '../../domain/ledger/update.ts';

/** How far an item moved in a stretch of time: from where it stood to where its newest update left it. */
export interface Move {
  readonly item: Item;
  readonly before: ItemState;
  readonly newest: Update;
}

/**
 * One move for each of the items that stands elsewhere than before the updates, in the order of their newest updates. A participant's word
 * moves nothing, nor does the state that a ledger's first loading gave to a row; what was recorded and taken back again is no move.
 */
export function movesIn(updates: readonly Update[], items: readonly Item[]): readonly Move[] {
  const byItem = Map.groupBy(updates.filter(moves), ({ itemId }) => itemId);
  const moved = items.flatMap((item) => {
    const [first, ...more] = byItem.get(item.id) ?? [];
    return first === undefined ? [] : [{ item, before: first.before, newest: more.at(-1) ?? first }];
  });
  return moved
    .filter(({ before, newest: { after } }) => !sameState(before, after) || before.note !== after.note)
    .toSorted((a, b) => Number(a.newest.id) - Number(b.newest.id));
}

const moves = ({ kind, standing, before }: Update): boolean =>
  standing !== 'participant' && !(kind === 'import' && before.status === null && before.percent === null);
