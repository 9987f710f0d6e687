import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { anAsker } from './support.ts';

/** 8 July 2026, a Wednesday: 公安局 reported five weeks ago, 教育局 yesterday that nothing changed and today, 应急局 today that it is done. */
async function aReportedDesk(account: string | null = '岳主任') {
  const desk = await aDesk();
  const report = async (at: string, who: string, words: string) => {
    desk.clock.set(at);
    await desk.tap(who, await desk.say(who, words), '确认');
  };
  await report('2026-06-02T09:00:00+08:00', '石公安', '护学岗完成40%，缺对讲机');
  await report('2026-07-07T09:00:00+08:00', '秦教育', '硬质隔离设施无变化');
  await report('2026-07-08T08:00:00+08:00', '秦教育', '明厨亮灶受阻，缺经费');
  await report('2026-07-08T09:00:00+08:00', '郝应急', '疏散演练已完成');
  desk.clock.set('2026-07-08T10:00:00+08:00');
  const ask = await anAsker(desk.store, account, desk.clock.now());
  const titles = async (message: string) => (await ask(message)).facts.measures?.map(({ ref }) => ref).join(' ');
  return { ...desk, ask, titles };
}

const read = (reply: Parameters<typeof plainText>[0]) => `${reply.kind}\n${plainText(reply)}`;

test('who has not reported since a day: each with the last report, or that there was none; no change is a report, what is done needs none', async () => {
  const { ask } = await aReportedDesk();

  expect(read(await ask('本周谁还没报'))).toMatchInlineSnapshot(`
    "silent
    本周没有报送的有 1 个单位、1 项工作（2026年7月6日以来）：
    · 公安局：1 项，「组织上学放学时段护学岗」（上次报送2026年6月2日）
    另有 1 项未明确牵头单位，期间也没有报送：「推进心理辅导室标准化建设」（从未报送）。
    共 1 个单位，已全部列出；已完成的不再统计，期间报过“无变化”的不在内。截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('上周谁没报'))).toMatchInlineSnapshot(`
    "silent
    上周没有报送的有 3 个单位、3 项工作（2026年6月29日至2026年7月5日）：
    1. 教育局：2 项，「加固校门硬质隔离设施」（上次报送2026年7月7日）「开展食堂明厨亮灶改造」（上次报送2026年7月8日）
    2. 公安局：1 项，「组织上学放学时段护学岗」（上次报送2026年6月2日）
    3. 卫健局：1 项，「开展食堂明厨亮灶改造」（上次报送2026年7月8日）
    另有 1 项未明确牵头单位，期间也没有报送：「推进心理辅导室标准化建设」（从未报送）。
    共 3 个单位，已全部列出；已完成的不再统计，期间报过“无变化”的不在内。截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('who has not reported this week?'))).toMatchInlineSnapshot(`
    "silent
    this week: 1 unit has not reported on 1 item (since 6 July 2026):
    · 公安局: 1, 「组织上学放学时段护学岗」 (last report 2 June 2026)
    1 more item has no lead and no report in that time: 「推进心理辅导室标准化建设」 (never reported).
    1 units in all, all listed; what is done is left out, and “no change” is a report. As of 8 July 2026 10:00."
  `);
});

test('the time is told in many ways', async () => {
  const { titles } = await aReportedDesk();

  const asked = {
    '7月以来没报送的单位': '三(一)2 三(二)4',
    本週誰沒報: '三(一)2 三(二)4',
    上次报送超过一个月的有哪些: '三(一)2 三(二)4',
    超过两个月没报的: '三(二)4',
    三天没更新的: '三(一)2 三(二)4',
    最近一周没有动静的: '三(一)2 三(二)4',
    麻烦看下今天还有谁没报: '三(一)1 三(一)2 三(二)4',
    '6月没报的有哪些单位': '三(一)1 三(二)3 三(二)4',
    半个月以上没报的工作有哪些: '三(一)2 三(二)4',
    哪些单位还没报送: '三(二)4',
  };

  for (const [message, refs] of Object.entries(asked)) expect.soft(await titles(message), message).toBe(refs);
});

test('whether a unit has reported in a period is not whether it ever has', async () => {
  const { ask } = await aReportedDesk();

  expect(read(await ask('公安局本周报了吗'))).toMatchInlineSnapshot(`
    "silent
    公安局牵头的 1 项中，有 1 项本周未报送：
    · 组织上学放学时段护学岗：2026年6月2日 09:00报送，推进中，40%，问题：缺对讲机
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('公安局报了吗'))).toContain('公安局已报送：');
  expect(read(await ask('教育局今天报了没'))).toContain('教育局牵头的 2 项中，有 1 项今天未报送：');
});

test('what was reported in a period, newest first, and by whom', async () => {
  const { ask } = await aReportedDesk();

  expect(read(await ask('最近一周有哪些进展'))).toMatchInlineSnapshot(`
    "history
    最近一周有 3 条报送和调整（2026年7月2日以来），最近的在前：
    1. 2026年7月8日 09:00 郝应急报送「每学期组织疏散演练」：状态：未报送 → 已完成；进度：无 → 100%
    2. 2026年7月8日 08:00 秦教育报送「开展食堂明厨亮灶改造」：状态：未报送 → 受阻；问题：无 → 缺经费
    3. 2026年7月7日 09:00 秦教育报送「加固校门硬质隔离设施」：状态：未报送 → 未启动
    共 3 条，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('本周谁报了'))).toMatchInlineSnapshot(`
    "history
    本周报送的有 2 个单位、3 项工作（2026年7月6日以来）：
    1. 应急局：1 项，「每学期组织疏散演练」
    2. 教育局：2 项，「开展食堂明厨亮灶改造」「加固校门硬质隔离设施」
    共 2 个单位，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('护学岗本周有什么进展'))).toMatchInlineSnapshot(`
    "history
    本周没有报送和调整（2026年7月6日以来）。
    「组织上学放学时段护学岗」：推进中，40%，问题：缺对讲机。
    截至2026年7月8日 10:00。"
  `);
  expect(read(await ask('本月完成了哪些工作'))).toContain('本月报送完成的有 1 项（2026年7月1日以来）：');
  expect(read(await ask('昨天有哪些更新'))).toContain('昨天有 1 条报送和调整（2026年7月7日）');
  expect(read(await ask('這周公安局報了什麼'))).toContain('公安局这周没有报送和调整（2026年7月6日以来）。');
});

test('what is due in a period, and how far something is, stay what they were', async () => {
  const { ask } = await aReportedDesk();

  expect((await ask('本周到期的有哪些')).kind).toBe('due');
  expect((await ask('本周要完成哪些工作')).kind).toBe('due');
  expect((await ask('护学岗进展如何')).kind).toBe('status');
});

test('others see that a unit reported and how far it is, not what it wrote nor who', async () => {
  const { ask } = await aReportedDesk('汤财政');

  const june = plainText(await ask('6月有哪些报送'));
  const who = await ask('6月哪些单位报了');

  expect(june).toContain('公安局报送「组织上学放学时段护学岗」：状态：未报送 → 推进中；进度：无 → 40%');
  expect(june).not.toMatch(/对讲机|石公安/u);
  expect(who.facts.units).toEqual([{ name: '公安局' }]);
});
