import { expect, test } from 'vitest';
import { writeLedger } from '../../src/exports/index.ts';
import { anItem, rowsIn, tableOf } from './support.ts';

const textOf = async (...items: readonly ReturnType<typeof anItem>[]): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeLedger(tableOf(items), 'csv')).bytes);

test('it begins with the mark of UTF-8, ends lines as spreadsheets do, and has the header first', async () => {
  const text = await textOf(anItem({ due: '2026-09-30', status: 'in-progress', percent: 60, note: '已装8处' }));

  expect(text.startsWith('\uFEFF"序号","工作任务","牵头单位","配合单位","完成时限"')).toBe(true);
  expect(text).toContain('"2026年9月30日","推进中","60%","已装8处"');
  expect(text.split('\r\n')).toHaveLength(3);
});

test.each(['=1+1', '+86', '-5℃', '@张三', '＝cmd', '＋1', '－1', '＠各单位', "'=1", "''-1"])(
  'no spreadsheet takes %s for a formula, and it is read again as it was',
  async (words) => {
    const item = anItem({ status: 'blocked', blocker: words });

    const { bytes } = await writeLedger(tableOf([item]), 'csv');

    expect(new TextDecoder().decode(bytes)).toContain(`"'${words}"`);
    expect((await rowsIn(bytes, 'csv')).rows[0]?.blocker).toBe(words);
  },
);

test('quotation marks, commas and line breaks stay within their cell', async () => {
  const note = '他说“好”，"ok", 然后\n换行；完';

  const { bytes } = await writeLedger(tableOf([anItem({ status: 'in-progress', note })]), 'csv');

  expect((await rowsIn(bytes, 'csv')).rows[0]?.progress).toBe(note);
});
