import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoIn } from '../../../src/assistant/reports/undo.ts';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const school = '秦教育';
const police = '石公安';
const office = '岳主任';

test.each([
  ['撤销', ''],
  ['撤回上一条', ''],
  ['请撤销刚才报的记录', ''],
  ['撤销护学岗的记录', '护学岗'],
  ['把护学岗的记录撤销', '护学岗'],
  ['刚才那条报错了，撤掉', ''],
  ['弄错了，把刚才的办结撤回', ''],
  ['护学岗那条数字报错了，请撤销', '护学岗'],
  ['undo', ''],
  ['/undo', ''],
])('%s takes back', (words, mention) => {
  expect(undoIn(words)).toEqual({ mention });
});

test.each(['违规点位已撤销', '撤销违规点位完成60%', '护学岗完成60%'])('%s takes nothing back', (words) => {
  expect(undoIn(words)).toBeNull();
});

test('takes back the newest record by an entry of its own, then the one before, then nothing', async () => {
  const { say, store } = await aDesk();
  await say(school, '硬质隔离设施完成40%');
  await say(school, '确认');
  await say(school, '硬质隔离设施完成60%');
  await say(school, '确认');

  const first = await say(school, '撤销');
  const second = await say(school, '撤销');
  const third = await say(school, '撤销');

  expect(first.facts.measures?.[0]?.percent).toBe(40);
  expect(second.facts.measures?.[0]).toMatchObject({ percent: null, status: null });
  expect(first.actions).toEqual([]);
  expect(third.kind).toBe('not-found');
  expect(await store.journal.entries(localOperator)).toHaveLength(4);
  expect(plainText(first)).toMatchInlineSnapshot(`
    "已撤销2026年7月8日 10:00对「加固校门硬质隔离设施」的记录（原记录保留，另记一笔更正）：
    · 进度：60% → 40%"
  `);
});

test('the button takes back its own record with all that was confirmed together, once', async () => {
  const { say, tap } = await aDesk();
  await say(school, '硬质隔离设施完成40%，明厨亮灶完成30%');
  const both = await say(school, '确认');
  await say(school, '疏散演练无变化');
  await say(school, '确认');

  const undone = await tap(school, both, '撤销');
  const again = await tap(school, both, '撤销');

  expect(undone.facts.measures?.map(({ title, percent }) => [title, percent])).toEqual([
    ['加固校门硬质隔离设施', null],
    ['开展食堂明厨亮灶改造', null],
  ]);
  expect(again.kind).toBe('undone');
  expect(plainText(again)).toContain('没有重复办理');
});

test("is not somebody else's, not after a later record, not after a day; the office's at any time", async () => {
  const { say, tap, clock } = await aDesk();
  await say(school, '硬质隔离设施完成40%');
  const recorded = await say(school, '确认');

  const foreign = await tap(police, recorded, '撤销');
  await say(police, '硬质隔离设施完成90%');
  await say(police, '确认');
  await say(office, '硬质隔离设施完成时限改为10月31日');
  await say(office, '确认');
  const movedOn = await say(school, '撤销');
  await say(office, '撤销');
  clock.set('2026-07-10T10:00:00+08:00');
  const late = await say(school, '撤销');
  const byOffice = await say(office, '撤销硬质隔离设施的记录');

  expect(foreign.kind).toBe('denied');
  expect(plainText(movedOn)).toContain('此后这项工作又有新的记录');
  expect(late.kind).toBe('not-found');
  expect(byOffice.kind).toBe('undone');
});

test('of two people of one name each takes back their own records, and neither the other’s', async () => {
  const { say, tap, store } = await aDesk();
  const row = { name: '王', post: null, role: 'liaison' } as const;
  await store.transaction('load', ({ library }) =>
    library.keepRoster(
      [
        { ...row, line: 2, unit: '教育局', accounts: ['demo:one'] },
        { ...row, line: 3, unit: '公安局', accounts: ['demo:other'] },
      ],
      { kind: 'roster', file: 'names.csv', sha256: 'n', loadedAt: '2026-07-08T10:00:00+08:00' },
    ),
  );
  await say('demo:one', '硬质隔离设施完成40%');
  const recorded = await say('demo:one', '确认');

  const newest = await say('demo:other', '撤销');
  const named = await say('demo:other', '撤销硬质隔离设施的记录');
  const pressed = await tap('demo:other', recorded, '撤销');
  const own = await say('demo:one', '撤销');

  expect([newest.kind, named.kind, pressed.kind, own.kind]).toEqual(['not-found', 'denied', 'denied', 'undone']);
});

test("a participant's record beside the row does not stand in the way of the lead's undo", async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成40%');
  await say(school, '确认');
  await say(police, '硬质隔离设施完成90%');
  await say(police, '确认');

  const undone = await say(school, '撤销');
  const beside = await say(police, '撤销');

  expect(undone.facts.measures?.[0]?.percent).toBeNull();
  expect(beside.kind).toBe('undone');
});

test('done and undone is as before, whatever was reported', async () => {
  const { say, store } = await aDesk();
  const clause = fc.constantFrom(
    '完成20%',
    '完成75%',
    '已办结',
    '受阻',
    '无变化',
    '缺一名技术员',
    '预计10月底完成',
    '没有问题',
  );
  const reports = fc.uniqueArray(clause, { minLength: 1, maxLength: 3 });
  const state = async () => {
    const [item] = await store.ledger.items({ ids: ['1'] }, localOperator);
    return item === undefined ? null : stateOf(item);
  };

  /** Whatever is asked of a finished item or of a figure that falls is answered as its author means it. */
  const record = async (words: string) => {
    const asked = await say(school, `硬质隔离设施${words}`);
    const draft = asked.kind === 'clarify' ? await say(school, '重新打开') : asked;
    if (draft.actions.some(({ value }) => value.startsWith('更正'))) await say(school, '更正');
    return say(school, '确认');
  };

  await fc.assert(
    fc.asyncProperty(reports, reports, async (first, second) => {
      await record(first.join('，'));
      const before = await state();
      const recorded = await record(second.join('，'));
      const undone = await say(school, '撤销');
      expect([recorded.kind, undone.kind]).toEqual(['recorded', 'undone']);
      expect(await state()).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
