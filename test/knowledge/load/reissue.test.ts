import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/assistant/ports.ts';
import { faultsOf } from '../../../src/domain/ledger/journal.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { load as loadFiles } from '../../../src/knowledge/load/load.ts';
import { UnreadableFileError } from '../../../src/knowledge/reader.ts';
import { aClock } from '../../support/desk.ts';
import { aWordFile, paragraph } from '../support/word-files.ts';
import { aDeskOfFiles, ledgerOf, planFile, rosterFile } from './support.ts';

const ledgerFile = ledgerOf(
  '1,加固校门硬质隔离设施,教育局,公安局、住建局,2026年9月30日,12所学校装好,60%,,',
  '2,护学岗,公安局,教育局,,已选定点位,30%,,',
);

const files = { 'plan.txt': planFile, 'roster.csv': rosterFile, 'ledger.csv': ledgerFile };

/** The next issue: one moved to the front, one with another lead and day, one reworded, one gone, one new. */
const nextIssue = planFile
  .replace(/1\.加固[^\n]*\n\n/u, '')
  .replace(
    '2.组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）',
    '1.在上学放学时段组织护学岗，错峰划定接送区域。（公安局牵头，教育局参与）',
  )
  .replace(/3\.开展([^\n]*)教育局、卫健局牵头([^\n]*)7月10日前/u, '2.开展$1卫健局牵头$27月31日前')
  .replace(
    /4\.推进[^\n]*/u,
    '3.建立校园周边隐患台账。（住建局牵头）\n\n4.加固校门硬质隔离设施，配齐防冲撞装置。（教育局牵头，公安局、住建局配合；完成时限：9月底前）',
  );

async function aLoadedDesk() {
  const desk = await aDeskOfFiles(files);
  await desk.load(['']);
  return desk;
}

describe('a re-issued plan', () => {
  test('tells what was added, changed, withdrawn and renumbered, and how many are as they were', async () => {
    const { write, load } = await aLoadedDesk();
    write('plan.txt', nextIssue);

    const [report] = await load(['plan.txt']);

    expect(report?.changes).toEqual({
      added: [{ itemId: expect.any(String) as string, ref: '一3', title: '建立校园周边隐患台账' }],
      returned: [],
      changed: [
        {
          itemId: expect.any(String) as string,
          ref: '一1',
          title: '在上学放学时段组织护学岗',
          fields: [
            {
              field: 'wording',
              before: '组织上学放学时段护学岗，划定接送区域。',
              after: '在上学放学时段组织护学岗，错峰划定接送区域。',
            },
          ],
        },
        {
          itemId: expect.any(String) as string,
          ref: '一2',
          title: '开展食堂明厨亮灶改造',
          fields: [
            { field: 'lead', before: '教育局、卫健局', after: '卫健局' },
            { field: 'due', before: '2026-07-10', after: '2026-07-31' },
          ],
        },
      ],
      withdrawn: [{ itemId: expect.any(String) as string, ref: '一4', title: '推进心理辅导室标准化建设' }],
      renumbered: [
        { itemId: expect.any(String) as string, title: '在上学放学时段组织护学岗', before: '一2', after: '一1' },
        { itemId: expect.any(String) as string, title: '开展食堂明厨亮灶改造', before: '一3', after: '一2' },
        { itemId: expect.any(String) as string, title: '加固校门硬质隔离设施', before: '一1', after: '一4' },
      ],
      unchanged: 0,
    });
    expect(report?.counts).toMatchObject({ added: 1, carriedOn: 3, left: 1 });
  });

  test('leaves every row its id and what was reported, and marks the row whose measure is gone', async () => {
    const { write, load, items } = await aLoadedDesk();
    const before = new Map((await items()).map(({ ref, id }) => [ref, id]));
    write('plan.txt', nextIssue);

    await load(['plan.txt']);

    const after = new Map((await items()).map((item) => [item.id, item]));
    expect(after.get(before.get('一1') ?? '')).toMatchObject({ ref: '一4', percent: 60, withdrawn: false });
    expect(after.get(before.get('一2') ?? '')).toMatchObject({ ref: '一1', percent: 30, note: '已选定点位' });
    expect(after.get(before.get('一3') ?? '')).toMatchObject({ ref: '一2', lead: ['卫健局'], due: '2026-07-31' });
    expect(after.get(before.get('一4') ?? '')).toMatchObject({ title: '推进心理辅导室标准化建设', withdrawn: true });
    expect([...after.values()].filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  });

  test('stands in the journal, one entry a row that it changed', async () => {
    const { store, write, load } = await aLoadedDesk();
    const { seq } = await store.journal.head();
    write('plan.txt', nextIssue);

    await load(['plan.txt']);

    const entries = (await store.journal.entries(localOperator)).filter((entry) => entry.seq > seq);
    expect(entries.every(({ actor, action }) => actor === '方案读入' && action === 'reissue plan.txt')).toBe(true);
    expect(
      entries.map(({ before, after }) => [before, after].map((words) => JSON.parse(words ?? 'null') as unknown)),
    ).toEqual([
      [{ title: '清河县2026年平安校园建设工作方案' }, expect.objectContaining({ added: 1, changed: 2, withdrawn: 1 })],
      [null, { ref: '一3', title: '建立校园周边隐患台账' }],
      [expect.objectContaining({ ref: '一2' }), expect.objectContaining({ ref: '一1' })],
      [
        { lead: '教育局、卫健局', due: '2026-07-10', ref: '一3' },
        { lead: '卫健局', due: '2026-07-31', ref: '一2' },
      ],
      [{ ref: '一1' }, { ref: '一4' }],
      [{ ref: '一4', title: '推进心理辅导室标准化建设' }, { withdrawn: true }],
    ]);
    expect(faultsOf(await store.journal.entries(localOperator), await store.journal.head())).toEqual([]);
  });

  test('keeps saying of a withdrawn row that it is, until an issue has it again', async () => {
    const { store, write, load } = await aLoadedDesk();
    const gone = async () =>
      (await store.plans.findings(localOperator)).filter(({ message }) => message.includes('不再列出'));
    write('plan.txt', nextIssue);
    await load(['plan.txt']);
    write('plan.txt', nextIssue.replace('7月31日', '8月31日'));

    const [third] = await load(['plan.txt']);
    const stillGone = await gone();
    write('plan.txt', planFile);
    const [fourth] = await load(['plan.txt']);

    expect(third?.changes).toMatchObject({ withdrawn: [], changed: [{ fields: [{ field: 'due' }] }], unchanged: 3 });
    expect(stillGone).toMatchObject([{ code: 'conflict', quote: '推进心理辅导室标准化建设' }]);
    expect(fourth?.changes).toMatchObject({
      added: [],
      returned: [{ ref: '一4', title: '推进心理辅导室标准化建设' }],
      withdrawn: [{ title: '建立校园周边隐患台账' }],
    });
    expect(await gone()).toMatchObject([{ quote: '建立校园周边隐患台账' }]);
  });

  test('as a Word file of the same title changes nothing but the file', async () => {
    const { write, load, items } = await aLoadedDesk();
    const before = await items();
    write(
      '方案.docx',
      await aWordFile(
        planFile
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => paragraph(line)),
      ),
    );

    const [report] = await load(['方案.docx']);

    expect(report).toMatchObject({
      replaces: '清河县2026年平安校园建设工作方案',
      changes: { added: [], returned: [], changed: [], withdrawn: [], renumbered: [], unchanged: 4 },
    });
    const without = (all: typeof before) => all.map((item) => ({ ...item, measureId: null }));
    expect(without(await items())).toEqual(without(before));
  });
});

/** A store that fails when a port of it is called for the n-th time. */
function failing(
  store: Store,
  { at, call }: { readonly at: 'journal' | 'ledger' | 'library'; readonly call: number },
): Store {
  return {
    ...store,
    transaction: (conversation, work) =>
      store.transaction(conversation, (stores) => {
        let calls = 0;
        const port = new Proxy(stores[at], {
          get(target, name, receiver) {
            const value: unknown = Reflect.get(target, name, receiver);
            if (typeof value !== 'function') return value;
            return (...args: readonly unknown[]): unknown => {
              calls += 1;
              if (calls === call) throw new Error('the store failed on purpose');
              return Reflect.apply(value, target, args);
            };
          },
        });
        return work({ ...stores, [at]: port });
      }),
  };
}

describe('an error half-way through a re-issue leaves every row of every table as it was', () => {
  test.each([
    ['while the rows of the ledger are brought up to date', { at: 'ledger', call: 3 }],
    ['when the plan is put away and its findings are not', { at: 'library', call: 3 }],
    ['when all is put away but the journal', { at: 'journal', call: 1 }],
  ] as const)('%s', async (_, where) => {
    const { store, folder, write, dump } = await aLoadedDesk();
    write('plan.txt', nextIssue);
    write('ledger.csv', ledgerFile.replaceAll('0%', '5%'));
    const before = await dump();
    const paths = ['plan.txt', 'ledger.csv'].map((name) => join(folder, name));

    await expect(loadFiles(paths, { store: failing(store, where), clock: aClock() })).rejects.toThrow('on purpose');

    expect(await dump()).toEqual(before);
    await loadFiles(paths, { store, clock: aClock() });
    expect(await dump()).not.toEqual(before);
  });

  test('when the second file cannot be read', async () => {
    const { write, load, dump } = await aLoadedDesk();
    write('plan.txt', nextIssue);
    write('roster.csv', '姓名,单位,角色\n,教育局,联络员\n');
    const before = await dump();

    await expect(load(['plan.txt', 'roster.csv'])).rejects.toThrow(UnreadableFileError);

    expect(await dump()).toEqual(before);
  });

  test('and the same file once more is no change at all', async () => {
    const { load, dump } = await aLoadedDesk();
    const before = await dump();

    const reports = await load(['']);

    expect(reports.every(({ unchanged }) => unchanged)).toBe(true);
    expect(await dump()).toEqual(before);
  });
});

test('a row that is overdue and no longer in the plan is not counted without saying so', async () => {
  const { store, write, load } = await aLoadedDesk();
  write('plan.txt', planFile.replace(/3\.开展[^\n]*\n/u, ''));
  await load(['plan.txt']);

  const overdue = await store.ledger.items({ overdueOn: '2026-07-20' }, localOperator);

  expect(overdue).toMatchObject([{ title: '开展食堂明厨亮灶改造', withdrawn: true }]);
});
