import { chineseDate } from '../calendar/dates.ts';
import type { LedgerTable } from '../ledger/export/table.ts';
import { wordsOf } from '../ledger/export/words.ts';
import type { LedgerColumn } from '../ledger/sheet-columns.ts';
import type { Paper } from './paper.ts';

/** As much as a day or a figure needs on paper. */
const narrow: Readonly<Partial<Record<LedgerColumn, number>>> = {
  number: 3,
  due: 9.3,
  expected: 9.3,
  status: 3.4,
  percent: 3.4,
};

/** 工作台账 as an annex to some paper of the office: a table, with nobody’s signature. */
export function ledgerPaper({ title, asOf, remarks, columns, rows }: LedgerTable): Paper {
  const shown = columns.flatMap((column, at) => (column.onPaper === true ? [{ column, at }] : []));
  return {
    title,
    subtitle: `截至${chineseDate(asOf.slice(0, 10))}，${remarks.join('；')}`,
    body: [
      {
        type: 'table',
        table: {
          columns: shown.map(({ column: { key, header, width, align } }) => ({
            header,
            width: narrow[key] ?? width,
            align,
          })),
          rows: Array.from(rows(), (cells) => shown.map(({ at }) => wordsOf(cells[at] ?? null))),
        },
      },
    ],
    annexes: [],
    isAnnex: true,
    signature: '',
    date: asOf.slice(0, 10),
  };
}
