import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowKeyOf } from '../../../src/domain/ledger/row-key.ts';
import { apply, stateOf, type Change } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aTime } from '../../store/support/builders.ts';
import { aDeskOfFiles, ledgerHeader, ledgerOf, planFile } from './support.ts';

type Desk = Awaited<ReturnType<typeof aDeskOfFiles>>;

const guard = async ({ items }: Desk) => {
  const item = (await items()).find(({ title }) => title.includes('护学岗'));
  if (item === undefined) throw new Error('the plan has no 护学岗');
  return item;
};

/** A liaison's report, as the desk records it. */
async function report(desk: Desk, said: Change): Promise<void> {
  const item = await guard(desk);
  const before = stateOf(item);
  await desk.store.ledger.record({
    ...{ itemId: item.id, version: item.version, kind: 'report', undoes: null, personId: '2', personName: '石公安' },
    ...{ messageId: null, standing: 'lead', said, before, after: apply(before, said), recordedAt: aTime },
  });
}

const row = (percent: number, blocker = ''): string =>
  `1,组织上学放学时段护学岗,公安局,,,,${String(percent)}%,${blocker},`;

test('of a ledger that is loaded again only what was changed in it changes anything', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(row(20)) });
  await desk.load(['plan.txt', 'ledger.csv']);
  await report(desk, { percent: 80 });
  desk.write('ledger.csv', ledgerOf(row(20, '缺警力')));

  const [again] = await desk.load(['ledger.csv']);

  expect(again?.findings).toEqual([]);
  expect(again?.rows).toMatchObject([
    { before: { percent: 80, blocker: null }, after: { percent: 80, blocker: '缺警力' } },
  ]);
});

test('where sheet and liaison both changed a row the report stays, and the finding is told until they agree', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(row(20)) });
  await desk.load(['plan.txt', 'ledger.csv']);
  await report(desk, { percent: 80 });
  const loaded = async (text: string) => {
    desk.write('ledger.csv', text);
    const [told] = await desk.load(['ledger.csv']);
    return [told?.counts, told?.findings.map(({ message }) => message)];
  };

  const first = await loaded(ledgerOf(row(60)));
  const second = await loaded(ledgerOf(row(60), ',,,,,,,,'));
  const agreed = await loaded(ledgerOf(row(80)));

  const conflict =
    'ledger.csv 第2行：“组织上学放学时段护学岗”在台账中另有更新（2026年7月8日 石公安），进度台账为80%、此表为60%，未按此表改动';
  expect(first).toEqual([{ rows: 1, matched: 1, added: 0, updated: 0, contested: 1 }, [conflict]]);
  expect(second).toEqual(first);
  expect(agreed).toEqual([{ rows: 1, matched: 1, added: 0, updated: 0 }, []]);
  expect((await guard(desk)).percent).toBe(80);
});

test('a row that was exported is known by its mark, in whatever words and file it comes back', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile });
  await desk.load(['plan.txt']);
  await report(desk, { percent: 40, note: '已选点' });
  const mark = rowKeyOf(await guard(desk));
  const exported = (name: string, cells: string) => {
    desk.write(name, `${ledgerHeader},状态,行标识\n${cells},推进中,${mark}\n`);
    return desk.load([name]);
  };
  await report(desk, { percent: 70 });

  const [untouched] = await exported('原样.csv', '1,护学岗工作,公安局,,,已选点,40%,,');
  const [edited] = await exported('补充.csv', '1,另一种叫法,公安局,,,已选点,40%,缺警力,');
  const [denied] = await exported('改动.csv', '1,护学岗工作,公安局,,,已选点,50%,,');

  expect([untouched?.rows, untouched?.findings]).toEqual([[], []]);
  expect(edited?.rows).toMatchObject([{ after: { percent: 70, blocker: '缺警力', note: '已选点' } }]);
  expect([denied?.rows, denied?.counts['contested']]).toEqual([[], 1]);
});

test('a sheet saved before the report does not take the report back', async () => {
  const desk = await aDeskOfFiles({ 'plan.txt': planFile, 'ledger.csv': ledgerOf(row(20)) });
  await desk.load(['plan.txt']);
  await report(desk, { percent: 80 });
  const old = new Date('2026-07-01T00:00:00Z');
  utimesSync(join(desk.folder, 'ledger.csv'), old, old);

  const [told] = await desk.load(['ledger.csv']);

  expect(told?.counts).toMatchObject({ updated: 0, contested: 1 });
  expect((await guard(desk)).percent).toBe(80);
});

test('a row that is gone from the file is told, and stays in the ledger', async () => {
  const desk = await aDeskOfFiles({
    'plan.txt': planFile,
    'ledger.csv': ledgerOf(row(20), '2,清理河道垃圾,住建局,,,,30%,,'),
  });
  await desk.load(['plan.txt', 'ledger.csv']);
  desk.write('ledger.csv', ledgerOf(row(20)));

  const [told] = await desk.load(['ledger.csv']);

  expect(told?.findings.map(({ message }) => message)).toEqual([
    'ledger.csv：上次读入时第3行的“清理河道垃圾”不在此表中，台账中的记录保留',
  ]);
  expect(await desk.items()).toHaveLength(5);
  expect((await desk.store.ledger.items({}, localOperator)).at(-1)?.percent).toBe(30);
});
