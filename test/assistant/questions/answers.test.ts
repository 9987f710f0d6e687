import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const standalone = { standalone: true };

/** A desk, and what a person reads at it: the kind of the reply, then its text. */
async function aReader() {
  const { say, tap } = await aDesk();
  return {
    report: async (account: string, words: string) => {
      await tap(account, await say(account, words), '确认');
    },
    read: async (message: string) => {
      const reply = await say(null, message, standalone);
      return `${reply.kind}\n${plainText(reply)}`;
    },
  };
}

test('lead: one line says who, then who takes part, then the words of the plan', async () => {
  const { read } = await aReader();

  expect(await read('护学岗谁牵头')).toMatchInlineSnapshot(`
    "lead
    「组织上学放学时段护学岗」由公安局牵头。
    参与单位：教育局。
    “（公安局牵头，教育局参与）”——《清河县2026年平安校园建设工作方案》三(一)2
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('心理辅导室谁牵头')).toMatchInlineSnapshot(`
    "lead
    「推进心理辅导室标准化建设」：方案未明确牵头单位。
    参与单位：教育局、卫健局（2 个）。
    “（教育局、卫健局参与）”——《清河县2026年平安校园建设工作方案》三(二)4
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('守护师生健康谁牵头')).toMatchInlineSnapshot(`
    "lead
    “守护师生健康”下共有 2 项，牵头和参与单位分别是：
    1. 开展食堂明厨亮灶改造（三(二)3）：由教育局、卫健局共同牵头；参与：财政局
    2. 推进心理辅导室标准化建设（三(二)4）：方案未明确牵头单位；参与：教育局、卫健局
    共 2 项，已全部列出；截至2026年7月8日 10:00。"
  `);
});

test('lead: yes or no comes first', async () => {
  const { read } = await aReader();

  expect(await read('护学岗是教育局牵头吗')).toMatchInlineSnapshot(`
    "lead
    不是，教育局是参与单位。
    「组织上学放学时段护学岗」由公安局牵头。
    参与单位：教育局。
    “（公安局牵头，教育局参与）”——《清河县2026年平安校园建设工作方案》三(一)2
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('教育局参与护学岗吗')).toMatchInlineSnapshot(`
    "lead
    是的，教育局是参与单位。
    「组织上学放学时段护学岗」的参与单位：教育局。
    「组织上学放学时段护学岗」由公安局牵头。
    “（公安局牵头，教育局参与）”——《清河县2026年平安校园建设工作方案》三(一)2
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('财政局参与护学岗吗')).toMatchInlineSnapshot(`
    "lead
    没有，财政局不参与这一项，也不牵头。
    「组织上学放学时段护学岗」的参与单位：教育局。
    「组织上学放学时段护学岗」由公安局牵头。
    “（公安局牵头，教育局参与）”——《清河县2026年平安校园建设工作方案》三(一)2
    共 1 项；截至2026年7月8日 10:00。"
  `);
});

test('duties: what is led stands apart from what is taken part in, and nothing is said to be nothing', async () => {
  const { read } = await aReader();

  expect(await read('卫健局有哪些任务')).toMatchInlineSnapshot(`
    "duties
    卫健局共承担 2 项：牵头 1 项，参与 1 项。
    牵头：
    · 开展食堂明厨亮灶改造（三(二)3）
    参与：
    · 推进心理辅导室标准化建设（三(二)4）
    共 2 项，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(await read('财政局牵头哪些工作')).toMatchInlineSnapshot(`
    "duties
    财政局没有牵头的工作；参与 1 项，问“财政局参与哪些工作”可以全部列出。
    截至2026年7月8日 10:00。"
  `);
  expect(await read('公安局和住建局都参与的有哪些')).toMatchInlineSnapshot(`
    "duties
    公安局、住建局都参与的工作共有 1 项：
    · 加固校门硬质隔离设施（三(一)1）
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('教育局牵头但没有财政局参与的')).toMatchInlineSnapshot(`
    "duties
    教育局牵头、财政局没有参与的工作共有 1 项：
    · 加固校门硬质隔离设施（三(一)1）
    共 1 项；截至2026年7月8日 10:00。"
  `);
});

test('due: with the lead and where it stands', async () => {
  const { read } = await aReader();

  expect(await read('本周到期的有哪些')).toMatchInlineSnapshot(`
    "due
    本周到期的有 1 项：
    · 开展食堂明厨亮灶改造：2026年7月10日到期，教育局、卫健局，未报送
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('12月有哪些到期')).toMatchInlineSnapshot(`
    "due
    12月没有到期的工作。
    方案在这一时期的目标：
    · 第四季度全部达标
    截至2026年7月8日 10:00。"
  `);
  expect(await read('护学岗什么时候完成')).toMatchInlineSnapshot(`
    "due
    「组织上学放学时段护学岗」：方案和台账均未写明完成时限。
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('硬质隔离设施什么时候完成')).toMatchInlineSnapshot(`
    "due
    「加固校门硬质隔离设施」的完成时限：2026年9月30日（原文“9月底前”）。
    共 1 项；截至2026年7月8日 10:00。"
  `);
});

test('status and history: 未报送 is not 无进展', async () => {
  const { read, report } = await aReader();

  expect(await read('护学岗进展如何')).toMatchInlineSnapshot(`
    "status
    「组织上学放学时段护学岗」：未报送，目前没有任何进展记录。
    方案和台账均未写明完成时限。
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('护学岗的历史记录')).toMatchInlineSnapshot(`
    "history
    「组织上学放学时段护学岗」还没有报送记录（未报送）。"
  `);

  await report('石公安', '护学岗完成40%，预计9月底完成');
  await report('石公安', '护学岗完成55%');

  expect(await read('护学岗进展如何')).toMatchInlineSnapshot(`
    "status
    「组织上学放学时段护学岗」：推进中，55%，预计2026年9月30日完成。
    方案和台账均未写明完成时限。
    最近更新：2026年7月8日 10:00，石公安。
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('护学岗的历史记录')).toMatchInlineSnapshot(`
    "history
    「组织上学放学时段护学岗」共有 2 条记录，最近的在前：
    1. 2026年7月8日 10:00 石公安报送：进度：40% → 55%
    2. 2026年7月8日 10:00 石公安报送：状态：未报送 → 推进中；进度：无 → 40%；预计完成：无 → 2026年9月30日
    共 2 条，已全部列出；截至2026年7月8日 10:00。"
  `);
});

test('silent: by unit, and whether one unit has reported', async () => {
  const { read, report } = await aReader();
  await report('石公安', '护学岗完成40%');
  await report('郝应急', '疏散演练完成20%');

  expect(await read('哪些单位还没报送')).toMatchInlineSnapshot(`
    "silent
    2 个单位有 2 项工作未报送：
    1. 教育局：2 项，「加固校门硬质隔离设施」「开展食堂明厨亮灶改造」
    2. 卫健局：1 项，「开展食堂明厨亮灶改造」
    另有 1 项未明确牵头单位，也未报送：「推进心理辅导室标准化建设」。
    共 2 个单位，已全部列出；“未报送”指从未报过，报过“无变化”的不在内。截至2026年7月8日 10:00。"
  `);
  expect(await read('卫健局报了没有')).toMatchInlineSnapshot(`
    "silent
    卫健局牵头的 1 项中，有 1 项未报送：
    · 开展食堂明厨亮灶改造：未报送
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('公安局报了没有')).toMatchInlineSnapshot(`
    "silent
    公安局已报送：
    · 组织上学放学时段护学岗：2026年7月8日 10:00报送，推进中，40%
    共 1 项；截至2026年7月8日 10:00。"
  `);
});

test('liaison: by name and post, and who has none', async () => {
  const { read } = await aReader();

  expect(await read('公安局的联络员是谁')).toMatchInlineSnapshot(`
    "liaison
    公安局的联络员是石公安（科员）。
    共 1 人；截至2026年7月8日 10:00。"
  `);
  expect(await read('住建局的联络员是谁')).toMatchInlineSnapshot(`
    "not-found
    名册里没有登记住建局的联络员，请向办公室核实。"
  `);
  expect(await read('汤财政是谁')).toMatchInlineSnapshot(`
    "liaison
    汤财政：财政局局长，单位负责人（名册）
    共 1 条；截至2026年7月8日 10:00。"
  `);
});

test('organisation and target: as the plan has them', async () => {
  const { read } = await aReader();

  expect(await read('组长是谁')).toMatchInlineSnapshot(`
    "organisation
    组长：县政府分管副县长
    共 1 条；截至2026年7月8日 10:00。"
  `);
  expect(await read('第四季度的目标')).toMatchInlineSnapshot(`
    "target
    “第三季度校园安防设施达标率达到85%以上，第四季度全部达标。”——《清河县2026年平安校园建设工作方案》二1
    共 1 条；截至2026年7月8日 10:00。"
  `);
});

test('count: measures, and which has the most', async () => {
  const { read } = await aReader();

  expect(await read('公安局牵头几项')).toMatchInlineSnapshot(`
    "count
    公安局牵头 1 项：
    · 组织上学放学时段护学岗（三(一)2）
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(await read('谁牵头最多')).toMatchInlineSnapshot(`
    "count
    牵头最多的是教育局，2 项。各单位牵头数：
    1. 教育局：2 项
    2. 公安局：1 项
    3. 卫健局：1 项
    4. 应急局：1 项
    共 4 个单位，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(await read('只有一个参与单位的工作有哪些')).toMatchInlineSnapshot(`
    "count
    有 1 个参与单位的工作共 2 项：
    1. 组织上学放学时段护学岗（三(一)2）：教育局
    2. 开展食堂明厨亮灶改造（三(二)3）：财政局
    共 2 项，已全部列出；截至2026年7月8日 10:00。"
  `);
});

test('passage, clarify, not-found: the words of the plan, a question back, or that there is nothing and what is nearest', async () => {
  const { read } = await aReader();

  expect(await read('经费怎么保障')).toMatchInlineSnapshot(`
    "passage
    “经费由财政局统筹保障，专款专用。”——《清河县2026年平安校园建设工作方案》四1"
  `);
  expect(await read('谁牵头')).toMatchInlineSnapshot(`
    "clarify
    请说明是哪一项工作，例如“某某工作谁牵头”。"
  `);
  expect(await read('教体局牵头什么')).toMatchInlineSnapshot(`
    "not-found
    方案和名册里没有“教体局”这个单位。
    您是不是想问：「教育局」？"
  `);
  expect(await read('校园心理剧谁牵头')).toMatchInlineSnapshot(`
    "not-found
    没有查到“校园心理剧”：方案和台账里都没有相应内容。
    最接近的是：「推进心理辅导室标准化建设」。"
  `);
});

test('English: the same in the language of the person', async () => {
  const { read } = await aReader();

  expect(await read('what is overdue?')).toMatchInlineSnapshot(`
    "due
    Nothing is overdue.
    As of 8 July 2026 10:00."
  `);
  expect(await read('which measures have no lead?')).toMatchInlineSnapshot(`
    "lead
    1 measure has no lead:
    · 推进心理辅导室标准化建设 (三(二)4): the plan names no lead
    1 item; as of 8 July 2026 10:00."
  `);
  expect(await read('which unit leads the most?')).toMatchInlineSnapshot(`
    "count
    教育局 leads the most, 2. By unit:
    1. 教育局: 2
    2. 公安局: 1
    3. 卫健局: 1
    4. 应急局: 1
    4 units, all listed; as of 8 July 2026 10:00."
  `);
  expect(await read('who chairs the leading group?')).toMatchInlineSnapshot(`
    "organisation
    Head of the leading group: 县政府分管副县长
    1 entry; as of 8 July 2026 10:00."
  `);
});
