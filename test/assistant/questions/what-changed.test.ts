import { describe, expect, test } from 'vitest';
import { settleUnits } from '../../../src/assistant/settle-units.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk, aPlanText } from '../../support/desk.ts';
import { anAsker } from './support.ts';

/** The next issue: another lead, another day, one measure gone and one new. */
const nextIssue = aPlanText
  .replace('2026年3月2日', '2026年6月1日')
  .replace('（公安局牵头，教育局参与）', '（应急局牵头，教育局参与）')
  .replace('7月10日前', '7月31日前')
  .replace(/4\.推进心理[^\n]*/u, '4.配齐校医和急救设备。（卫健局牵头，教育局参与；完成时限：10月底前）');

async function aDeskOf(...issues: readonly string[]) {
  const desk = await aDesk();
  for (const [i, text] of issues.entries())
    await desk.store.transaction('load', ({ library }) =>
      library.keepPlan(readPlan({ file: 'plan.txt', text }), {
        kind: 'plan',
        file: 'plan.txt',
        sha256: String(i),
        loadedAt: desk.clock.now(),
      }),
    );
  return { ...desk, ask: await anAsker(desk.store, '汤财政', desk.clock.now()) };
}

const listed = (text: string): readonly string[] => text.split('\n').filter((line) => /^(?:·|\d+\.)/u.test(line));

describe('two issues of a plan', () => {
  test('are compared measure by measure, and every measure that differs is told once', async () => {
    const { ask } = await aDeskOf(nextIssue);

    const reply = await ask('方案修订后有哪些变化');

    expect(`${reply.kind}\n${plainText(reply)}`).toMatchInlineSnapshot(`
      "history
      新增 1 项，取消 1 项，调整 2 项，其余 2 项没有变化。
      新增：
      1. 配齐校医和急救设备（三(二)4）：由卫健局牵头
      不再列出：
      2. 推进心理辅导室标准化建设（三(二)4）：方案未明确牵头单位
      调整：
      3. 组织上学放学时段护学岗（三(一)2）：牵头单位：公安局 → 应急局
      4. 开展食堂明厨亮灶改造（三(二)3）：完成时限：2026年7月10日 → 2026年7月31日
      以上是《清河县2026年平安校园建设工作方案》（2026年6月1日印发）与前一版（2026年3月2日印发）相比的结果。
      这里比较的是各项措施；组织机构、工作目标等其他文字的改动，请查阅两版原文。
      新印发的方案已不再列出：「推进心理辅导室标准化建设」。台账记录保留，是否继续由办公室核定。
      共 4 项，已全部列出；截至2026年7月8日 10:00。"
    `);
    expect(reply.total).toBe(reply.facts.measures?.length);
  });

  const sets: readonly (readonly [message: string, titles: readonly string[]])[] = [
    ['新增了哪些措施', ['配齐校医和急救设备']],
    ['请问新方案取消了哪几项工作呢', ['推进心理辅导室标准化建设']],
    ['哪些任务不再列出了', ['推进心理辅导室标准化建设']],
    ['牵头单位调整了哪些', ['组织上学放学时段护学岗']],
    [
      '哪些任务变了',
      ['配齐校医和急救设备', '推进心理辅导室标准化建设', '组织上学放学时段护学岗', '开展食堂明厨亮灶改造'],
    ],
    ['少了哪些', ['推进心理辅导室标准化建设']],
    ['时限有没有调整', ['开展食堂明厨亮灶改造']],
    ['公安局的任务有哪些变化', ['组织上学放学时段护学岗']],
    ['参与单位有变化吗', []],
    ['which measures were added?', ['配齐校医和急救设备']],
  ];

  test('are asked about in part: what is new, what is gone, what has another lead, participants or deadline, of one unit', async () => {
    const { ask } = await aDeskOf(nextIssue);

    for (const [message, titles] of sets) {
      const reply = await ask(message);

      expect.soft(reply.kind, message).toBe('history');
      expect
        .soft(
          reply.facts.measures?.map(({ title }) => title),
          message,
        )
        .toEqual(titles);
    }
  });

  const ofOne: readonly (readonly [message: string, told: string])[] = [
    ['护学岗的牵头单位换了吗', '牵头单位：公安局 → 应急局'],
    ['护学岗以前是谁牵头', '牵头单位：公安局 → 应急局'],
    ['護學崗原來是哪個單位牽頭的', '牵头单位：公安局 → 应急局'],
    ['硬质隔离设施牵头单位变了没', '牵头单位没有变化，前后都由教育局牵头'],
    ['明厨亮灶的时限推迟了吗', '完成时限：2026年7月10日 → 2026年7月31日'],
    ['心理辅导室取消了吗', '本版不再列出'],
    ['护学岗还在方案里吗', '没有取消，本版仍然列出'],
    ['校医和急救设备是新增的吗', '前一版没有，本版新增，由卫健局牵头'],
    ['was 护学岗 removed?', 'still listed'],
  ];

  test('are asked about one measure, which is told as it was and is, changed or not', async () => {
    const { ask } = await aDeskOf(nextIssue);

    for (const [message, told] of ofOne) {
      const reply = await ask(message);

      expect.soft(listed(plainText(reply)), message).toEqual([expect.stringContaining(told)]);
      expect.soft(reply.facts.measures, message).toHaveLength(1);
    }
  });

  test('are both quoted, each in its own words', async () => {
    const { ask } = await aDeskOf(nextIssue);

    const { citations } = await ask('护学岗的牵头单位换了吗');

    expect(citations.map(({ document, quote }) => `${document}: ${quote}`)).toEqual([
      '清河县2026年平安校园建设工作方案（前一版）: （公安局牵头，教育局参与）',
      '清河县2026年平安校园建设工作方案: （应急局牵头，教育局参与）',
    ]);
  });
});

test('one issue alone: there is nothing to compare with, and how the measure stands now is said', async () => {
  const { ask } = await aDeskOf();

  const all = await ask('这次调整了哪些');
  const lead = await ask('护学岗以前是谁牵头');
  const due = await ask('明厨亮灶的时限有没有调整');

  expect([all.kind, lead.kind, due.kind]).toEqual(['not-found', 'not-found', 'not-found']);
  expect(plainText(lead)).toMatchInlineSnapshot(`
    "目前只有一版方案（《清河县2026年平安校园建设工作方案》），没有更早的版本可以比较。
    「组织上学放学时段护学岗」由公安局牵头。"
  `);
  expect(plainText(due)).toContain('「开展食堂明厨亮灶改造」的完成时限：2026年7月10日（原文“7月10日前”）。');
});

test('a deadline that the office moved in the ledger is told beside the plan', async () => {
  const { ask, say, tap } = await aDeskOf();
  await tap(null, await say(null, '明厨亮灶延期到8月31日'), '确认');

  const reply = await ask('时限有没有调整');

  expect(reply.kind).toBe('history');
  expect(plainText(reply)).toContain('开展食堂明厨亮灶改造：2026年8月31日（台账；方案为2026年7月10日）');
  expect(reply.facts.changes).toEqual([
    { ref: '三(二)3', measure: '开展食堂明厨亮灶改造', field: 'due', before: '2026-07-10', after: '2026-08-31' },
  ]);
});

test('the same plan in another layout is no issue of its own: what the one before changed still counts', async () => {
  const { ask } = await aDeskOf(nextIssue, nextIssue.replaceAll('\n\n', '\n'));

  expect((await ask('新增了哪些措施')).total).toBe(1);
});

test('what the office settles about the name of a unit is no change of the plan', async () => {
  const written = nextIssue.replace('（应急局牵头，教育局参与）', '（县巡防支队牵头，教育局参与）');
  const { ask, store, clock } = await aDeskOf(written);
  const settle = (verdict: 'same' | 'undo') =>
    store.transaction('load', (stores) =>
      settleUnits(
        { verdict, written: '县巡防支队', units: verdict === 'same' ? ['公安局'] : [] },
        { stores, speaker: localOperator, now: clock.now() },
      ),
    );
  const changed = async () => (await ask('牵头单位有没有变化')).facts.changes;
  const before = await changed();

  await settle('same');
  const settled = await changed();
  await settle('undo');

  expect(before).toMatchObject([{ field: 'lead', before: '公安局', after: '县巡防支队' }]);
  expect(settled).toEqual([]);
  expect(await changed()).toEqual(before);
});

test('a measure that adds or adjusts something by its own words is not taken for a change of the plan', async () => {
  const { ask } = await aDeskOf(nextIssue);

  expect((await ask('配齐校医和急救设备谁牵头')).kind).toBe('lead');
  expect((await ask('明厨亮灶什么时候完成')).kind).toBe('due');
});
