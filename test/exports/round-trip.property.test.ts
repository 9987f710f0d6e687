import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item, Status } from '../../src/domain/ledger/item.ts';
import { apply, stateOf, type Change } from '../../src/domain/ledger/update.ts';
import { aDeskOfFiles, planFile } from '../knowledge/load/support.ts';
import { record } from '../store/support/builders.ts';
import { writeLedger } from '../../src/exports/index.ts';
import { pairRows } from '../../src/knowledge/load/pair-rows.ts';
import { joinRows, type SheetRow } from '../../src/knowledge/load/join-rows.ts';
import { reconcile, type Written } from '../../src/knowledge/load/reconcile.ts';
import { changeOf, withoutOldStatus } from '../../src/knowledge/load/row-change.ts';
import { asExported } from '../../src/knowledge/load/written.ts';
import { aFileOf, anItem, rowsIn, tableOf } from './support.ts';

type Desk = Awaited<ReturnType<typeof aDeskOfFiles>>;

const formats = fc.constantFrom('xlsx' as const, 'csv' as const);

/** What spreadsheets, separators and the readers of cells stumble over. */
const awkward = fc.constantFrom(
  '=1+1',
  "'=SUM(A1:A9)",
  "''+1",
  '＝HYPERLINK("http://x")',
  '+86',
  '-5℃以下暂停',
  '－',
  '＠各单位',
  '@全体',
  '含"引号"、逗号,分号;和；',
  "'已完成'",
  '第一行\n第二行\n\n第四行',
  '😀👨‍👩‍👧‍👦进度过半',
  '_x000D_与_x005F_',
  '<b>&amp;</b>',
  '长'.repeat(4_000),
  '下一步：开会',
  '已建成8间；下一步：本月验收',
  '下一步：；下一步：无',
  '无',
  '推进受阻',
  '80%',
  '2026年9月30日',
);
const words = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map(visible).filter(Boolean),
);

/** As the program keeps words: nothing that nobody sees, no blanks around them. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim();
}

const day = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const nothing = /^(?:[暂暫]?[无無没沒]有?|n\/?a|none|nil)$/iu;
const meaning = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text) && !nothing.test(text);

/** A report, as the desk would record it: words of progress come with a status. */
const change: fc.Arbitrary<Change> = fc.record(
  {
    status: fc.constantFrom<Status>('not-started', 'in-progress', 'blocked', 'done'),
    percent: fc.oneof(fc.constantFrom(0, 1, 99, 100), fc.integer({ min: 0, max: 100 })),
    due: day,
    expected: day,
    blocker: words.filter(meaning),
    note: words.filter(meaning),
  },
  { requiredKeys: ['status'] },
);

const units = fc.uniqueArray(fc.constantFrom('教育局', '公安局', '各镇（街道）', '党委宣传部', '县融媒体中心'), {
  maxLength: 3,
});

/** A row that no measure stands behind; some are called alike, or as a measure nearly is. */
const ownRow = fc.record({
  title: fc.oneof(fc.constantFrom('安全检查', '安全检查', '护学岗', '=1+1'), words.filter(meaning)),
  due: fc.option(day),
  lead: units,
  participants: units,
});

const ledger = fc.record({
  changes: fc.array(fc.option(change), { minLength: 4, maxLength: 4 }),
  ownRows: fc.array(fc.record({ row: ownRow, change: fc.option(change) }), { maxLength: 4 }),
});
type Ledger = typeof ledger extends fc.Arbitrary<infer T> ? T : never;

async function aLedger({ changes, ownRows }: Ledger): Promise<Desk> {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile });
  await desk.load(['plan.txt']);
  await desk.store.transaction('load', ({ library }) =>
    library.addItems(
      ownRows.map(({ row }) => ({ ...row, participants: row.participants.filter((unit) => !row.lead.includes(unit)) })),
    ),
  );
  const said = [...changes, ...ownRows.map((own) => own.change)];
  for (const [i, item] of (await desk.items()).entries()) {
    const told = said[i] ?? null;
    if (told !== null) await record(desk.store, item, { said: told, after: apply(stateOf(item), told) });
  }
  return desk;
}

/** What a row says, without what each store counts for itself. */
const told = ({ title, lead, participants, ledgerLead, due, status, percent, expected, blocker, note }: Item) => ({
  ...{ title, lead, participants, ledgerLead, due, status, percent, expected, blocker, note },
});

/** The state alone: who does the work is not what a report changes. */
function stateAfter(row: Item, said: Change) {
  const { due, status, percent, expected, blocker, note } = apply(stateOf(row), said);
  return { due, status, percent, expected, blocker, note };
}

const leadOf = ({ lead }: SheetRow): readonly string[] => lead;

const newsOf = (row: SheetRow, of: Item, written: Written): Change =>
  withoutOldStatus(reconcile(changeOf(row, of), of, written).change, row);

const blank = { status: null, percent: null, expected: null, blocker: null, note: null } as const;

const item = fc
  .record({
    own: ownRow,
    change: fc.option(change),
    ofMeasure: fc.boolean(),
    dueText: fc.constantFrom(null, '长期坚持', '9月底前'),
  })
  .map(({ own, change: said, ofMeasure, dueText }): Item => {
    const row = anItem({
      ...own,
      ...(ofMeasure ? { dueText } : { measureId: null, ref: '台账1', document: '工作台账' }),
    });
    return said === null ? row : { ...row, ...stateAfter(row, said) };
  });
const items = fc
  .array(item, { maxLength: 12 })
  .map((all) => all.map((each, i) => ({ ...each, id: String(i + 1), ref: `${each.ref}.${String(i + 1)}` })));

/** Whether each row finds its measure in a store that has the same plan under other ids, and nothing else. */
function measuresElsewhere(rows: readonly SheetRow[], all: readonly Item[]): readonly boolean[] {
  const measures = all.filter(({ measureId }) => measureId !== null).map((each, i) => ({ ...each, id: String(i + 1) }));
  return pairRows(joinRows(rows, leadOf), { items: measures, before: [], leadOf }).map(
    ({ item: found }) => found !== null,
  );
}

test('every row of a file finds its item, says nothing new of it, and says all of it to one of whom nothing is known', async () => {
  await fc.assert(
    fc.asyncProperty(items, formats, async (all, format) => {
      const { bytes } = await writeLedger(tableOf(all), format);

      const read = all.length === 0 ? [] : (await rowsIn(bytes, format)).rows;
      const rows = read.map((row): SheetRow => ({ ...row, label: '台账' }));

      const pairs = pairRows(joinRows(rows, leadOf), { items: all, before: [], leadOf });
      expect(pairs.map((pair) => pair.item?.id)).toEqual(all.map(({ id }) => id));
      expect(measuresElsewhere(rows, all)).toEqual(all.map(({ measureId }) => measureId !== null));
      for (const [i, each] of all.entries()) {
        const row = rows[i];
        if (row === undefined) throw new Error('a row is missing');
        const unknown = { ...each, ...blank };
        expect(apply(stateOf(each), newsOf(row, each, asExported(stateOf(each))))).toEqual(stateOf(each));
        expect(apply(stateOf(unknown), newsOf(row, unknown, null))).toEqual(stateOf(each));
        expect([row.lead, row.participants]).toEqual([
          each.lead,
          each.participants.filter((unit) => !each.lead.includes(unit)),
        ]);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a ledger that is exported and loaded again is the same, on the same store and on an empty one with the plan', async () => {
  await fc.assert(
    fc.asyncProperty(ledger, formats, async (made, format) => {
      const desk = await aLedger(made);
      const before = await desk.items();
      const file = await aFileOf(desk.store, format);

      desk.write(`台账.${format}`, file);
      const [again] = await desk.load([`台账.${format}`]);
      const other = await aDeskOfFiles({ 'plan.txt': planFile, [`台账.${format}`]: '' });
      other.write(`台账.${format}`, file);
      await other.load(['plan.txt', `台账.${format}`]);

      expect(again?.counts).toMatchObject({ rows: before.length, matched: before.length, added: 0, updated: 0 });
      expect(await desk.items()).toEqual(before);
      expect((await other.items()).map(told)).toEqual(before.map(told));
    }),
    { numRuns: 2 },
  );
}, 120_000);
