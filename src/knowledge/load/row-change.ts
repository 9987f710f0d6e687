import type { Item } from '../../domain/ledger/item.ts';
import { noteOf } from '../../domain/ledger/note.ts';
import { saysNothing } from '../../domain/ledger/sheet-cells.ts';
import type { LedgerRow } from '../../domain/ledger/sheet.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';
import { tidy } from '../readers/shared/decode.ts';

/** What a row of a ledger says of its item. Blank cells say nothing: they never clear what is known. */
export function changeOf(row: LedgerRow, item: Item): Change {
  const { percent, expected } = row;
  const due = isPlansWording(row, item) || row.due === item.due ? null : row.due;
  const note = news(noteOf({ ...row, progress: isBlank(row.progress) ? null : row.progress }), item.note);
  const blocker = news(row.blocker, item.blocker);
  const status = row.status ?? (percent === null && note !== null ? statusOfWords(row.progress, item) : null);
  return {
    ...(due === null ? {} : { due }),
    ...(status === null ? {} : { status }),
    ...(percent === null ? {} : { percent }),
    ...(expected === null ? {} : { expected }),
    ...(blocker === null ? {} : { blocker }),
    ...(note === null ? {} : { note }),
  };
}

/** 9月底前 of a plan that tells no year is no day in the ledger's words either. */
const isPlansWording = ({ dueText }: LedgerRow, item: Item): boolean => item.due === null && dueText === item.dueText;

/** What a cell says that is not known already; reading a file leaves out what nobody can see. */
const news = (said: string | null, known: string | null): string | null =>
  said === null || said === '' || (known !== null && said === tidy(known).trim()) ? null : said;

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
