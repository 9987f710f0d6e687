import { saysNothing } from '../../domain/ledger/sheet-cells.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';

/** What a row of a ledger says of its item. Blank cells say nothing: they never clear what is known. */
export function changeOf(row: LedgerRow, before: ItemState): Change {
  const { due, percent, blocker } = row;
  const status = row.status ?? (percent === null ? statusOfWords(row.progress, before) : null);
  const note = noteOf(row);
  return {
    ...(due === null ? {} : { due }),
    ...(status === null ? {} : { status }),
    ...(percent === null ? {} : { percent }),
    ...(blocker === null ? {} : { blocker }),
    ...(note === '' ? {} : { note }),
  };
}

/**
 * Words of progress are a report, whatever they say: the work goes on, unless it had come further. 无 says that nothing moved, which is a report as
 * well; a dash leaves the cell as good as blank.
 */
function statusOfWords(progress: string | null, { status }: ItemState): 'in-progress' | 'unchanged' | null {
  if (isBlank(progress)) return null;
  const begins = status === null || status === 'not-started';
  return begins && !saysNothingMoved(progress) ? 'in-progress' : 'unchanged';
}

const isBlank = (words: string | null): words is null =>
  words === null || (saysNothing(words) && !/\p{L}/u.test(words));

const saysNothingMoved = (words: string): boolean =>
  saysNothing(words) ||
  /^(?:[暂暫]?[无無没沒]有?|尚[无無])(?:新|明[显顯])?(?:[进進]展|[变變][化动動])[。.]?$/u.test(words);

function noteOf({ progress, nextStep }: LedgerRow): string {
  const words = [isBlank(progress) ? null : progress, nextStep === null ? null : `下一步：${nextStep}`];
  return words.filter((each) => each !== null).join('；');
}
