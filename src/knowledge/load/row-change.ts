import type { Item } from '../../domain/ledger/item.ts';
import { noteOf } from '../../domain/ledger/note.ts';
import { saysNothing } from '../../domain/ledger/sheet-cells.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';

/** What a row of a ledger says of its item. Blank cells say nothing: they never clear what is known. */
export function changeOf(row: LedgerRow, item: Item): Change {
  const { percent, blocker, expected } = row;
  const due = isPlansWording(row, item) ? null : row.due;
  const status = row.status ?? (percent === null ? statusOfWords(row.progress, item) : null);
  const note = noteOf({ ...row, progress: isBlank(row.progress) ? null : row.progress });
  return {
    ...(due === null ? {} : { due }),
    ...(status === null ? {} : { status }),
    ...(percent === null ? {} : { percent }),
    ...(expected === null ? {} : { expected }),
    ...(blocker === null ? {} : { blocker }),
    ...(note === '' ? {} : { note }),
  };
}

/** The same without a status that is only read from words of progress which are no news. */
export function withoutOldStatus({ status, ...rest }: Change, row: LedgerRow): Change {
  const isFromWords = row.status === null && row.percent === null;
  return status === undefined || (isFromWords && rest.note === undefined) ? rest : { status, ...rest };
}

/** 9月底前 of a plan that tells no year is no day in the ledger's words either. */
const isPlansWording = ({ dueText }: LedgerRow, item: Item): boolean => item.due === null && dueText === item.dueText;

/**
 * Words of progress are a report, whatever they say: the work goes on, unless it had come further. 无 says that nothing moved, which is a report as
 * well; a dash leaves the cell as good as blank.
 */
function statusOfWords(
  progress: string | null,
  { status }: Pick<ItemState, 'status'>,
): 'in-progress' | 'unchanged' | null {
  if (isBlank(progress)) return null;
  const begins = status === null || status === 'not-started';
  return begins && !saysNothingMoved(progress) ? 'in-progress' : 'unchanged';
}

const isBlank = (words: string | null): words is null =>
  words === null || (saysNothing(words) && !/\p{L}/u.test(words));

const saysNothingMoved = (words: string): boolean =>
  saysNothing(words) ||
  /^(?:[暂暫]?[无無没沒]有?|尚[无無])(?:新|明[显顯])?(?:[进進]展|[变變][化动動])[。.]?$/u.test(words);
