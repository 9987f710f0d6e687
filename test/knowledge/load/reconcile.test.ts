import { expect, test } from 'vitest';
import type { Item } from '../../../src/domain/ledger/item.ts';
import type { Change, ItemState } from '../../../src/domain/ledger/update.ts';
import { reconcile, type Written } from '../../../src/knowledge/load/reconcile.ts';

const state: ItemState = { due: '2026-09-30', status: 'in-progress', percent: 40, expected: null, blocker: null, note: '已选点' }; // prettier-ignore
const said: Change = { due: '2026-09-30', status: 'in-progress', percent: 40, note: '已选点' };
const exported: Written = { said, state };

/** An item that stands so by now. */
const now = (moved: Partial<ItemState> = {}): Item =>
  ({ ...state, planDue: '2026-09-30', ...moved }) as Partial<Item> as Item;

test.each<[what: string, row: Change, item: Item, written: Written, taken: Change, contested: readonly string[]]>([
  ['a row as it was exported changes nothing', said, now(), exported, {}, []],
  ['a row as it was exported changes nothing that was reported since', said, now({ percent: 80, note: '已上岗' }), exported, {}, []],
  ['what was changed in the sheet alone is taken', { ...said, percent: 60 }, now({ note: '已上岗' }), exported, { percent: 60 }, []],
  ['what both changed is contested, and the rest is taken', { ...said, percent: 60, blocker: '缺警力' }, now({ percent: 80 }), exported, { blocker: '缺警力' }, ['percent']],
  ['what both changed alike is neither', { ...said, percent: 80 }, now({ percent: 80 }), exported, { percent: 80 }, []],
  ['words that differ in what nobody sees are the same', { ...said, note: '已选点\u200b ' }, now({ percent: 80 }), exported, {}, []],
  ['of a sheet that is older than the report the report stays', { percent: 60, blocker: '缺警力' }, now(), 'before-report', { blocker: '缺警力' }, ['percent']],
  ['of a sheet of which nothing is known the row counts', { percent: 60 }, now(), null, { percent: 60 }, []],
  ['无变化 contests nothing', { status: 'unchanged' }, now({ status: 'done', percent: 100 }), exported, {}, []],
])('%s', (_, row, item, written, taken, contested) => {
  expect(reconcile(row, item, written)).toEqual({ change: taken, contested });
}); // prettier-ignore
