import type { SaidRow, SaidRows, Stores } from '../../assistant/ports.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { stateOf, type Change, type ItemState } from '../../domain/ledger/update.ts';
import type { Person } from '../../domain/people.ts';
import type { SheetRow } from './join-rows.ts';
import type { Written } from './reconcile.ts';

interface Paired {
  readonly row: SheetRow;
  readonly item: Item;
}

interface Known {
  readonly said: SaidRows;
  /** When the file was last saved. */
  readonly savedAt: string;
  readonly stores: Pick<Stores, 'ledger'>;
  readonly viewer: Person;
}

/**
 * What is known of when each row was written: by the mark that an export left, by what the same file said when it was loaded last, by what
 * any ledger said last, and where there is none of these by the day on which the file was saved.
 */
export async function writtenBy(
  pairs: readonly Paired[],
  { said, savedAt, stores, viewer }: Known,
): Promise<(pair: Paired) => Written> {
  const exported = pairs.flatMap(({ row, item }) => {
    const version = markOf(row, item);
    return version === null ? [] : [{ itemId: item.id, version }];
  });
  const states = await stores.ledger.statesAt(exported, viewer);
  const ofFile = byItem(said.ofFile);
  const newest = byItem(said.newest);
  return ({ row, item }) => {
    const version = markOf(row, item);
    const before = ofFile.get(item.id);
    // A file that was exported, edited and loaded is known by what it said then, until it is exported anew.
    if (version !== null && (before === undefined || before.version <= version))
      return asExported(states.get(item.id) ?? stateOf(item));
    const last = before ?? newest.get(item.id);
    if (last !== undefined) return last;
    const isOlder = item.reportedAt !== null && Date.parse(savedAt) < Date.parse(item.reportedAt);
    return isOlder ? 'before-report' : null;
  };
}

/** The version that the row shows; `null` where another store exported it. */
function markOf({ key }: SheetRow, item: Item): number | null {
  return key !== null && key.itemId === item.id && key.version <= item.version ? key.version : null;
}

const byItem = (rows: readonly SaidRow[]): ReadonlyMap<string, SaidRow> =>
  new Map(rows.map((row) => [row.itemId, row]));

/** An exported row says of its item how it stands. */
export function asExported(state: ItemState): { readonly said: Change; readonly state: ItemState } {
  const { due, status, percent, expected, blocker, note } = state;
  return {
    said: {
      ...(due === null ? {} : { due }),
      ...(status === null ? {} : { status }),
      ...(percent === null ? {} : { percent }),
      ...(expected === null ? {} : { expected }),
      ...(blocker === null ? {} : { blocker }),
      ...(note === null ? {} : { note }),
    },
    state,
  };
}
