import { expect, test } from 'vitest';
import { rendered } from '../../../../src/channels/telegram/render/rendered.ts';
import type { Reply } from '../../../../src/domain/reply.ts';
import { aDesk } from '../../../support/desk.ts';

/** The messages as they are sent, with the rows of their buttons. */
const shown = (reply: Reply): string =>
  rendered(reply, { rowId: '1295' })
    .map((part) => {
      if (part.method !== 'text') return JSON.stringify(part);
      const rows = part.keyboard?.inline_keyboard ?? [];
      return [part.text, ...rows.map((row) => row.map(({ text }) => `[${text}]`).join(' '))].join('\n');
    })
    .join('\n--------\n');

test('in Chinese', async () => {
  const { say } = await aDesk();
  const ask = async (words: string): Promise<string> => shown(await say('demo:office', words));

  expect(await ask('加固校门硬质隔离设施谁牵头')).toMatchInlineSnapshot(`
    "「加固校门硬质隔离设施」由教育局牵头。
    参与单位：公安局、住建局（2 个）。
    <blockquote>（教育局牵头，公安局、住建局配合；完成时限：9月底前）
    ——《清河县2026年平安校园建设工作方案》三(一)1</blockquote>
    共 1 项；截至2026年7月8日 10:00。
    <blockquote expandable>依据（1 条）
    《清河县2026年平安校园建设工作方案》
    三(一)1：1.加固校门硬质隔离设施，配齐防冲撞装置。（教育局牵头，公安局、住建局配合；完成时限：9月底前）</blockquote>"
  `);
  expect(await ask('教育局有哪些任务')).toMatchInlineSnapshot(`
    "教育局共承担 5 项：牵头 2 项，参与 3 项。
    牵头：
    1. 加固校门硬质隔离设施（三(一)1）
    2. 开展食堂明厨亮灶改造（三(二)3）

    参与：
    3. 组织上学放学时段护学岗（三(一)2）
    4. 推进心理辅导室标准化建设（三(二)4）
    5. 每学期组织疏散演练（三(三)5）

    共 5 项，已全部列出；截至2026年7月8日 10:00。
    <blockquote expandable>依据（5 条）
    《清河县2026年平安校园建设工作方案》
    三(一)1：（教育局牵头，公安局、住建局配合；完成时限：9月底前）
    三(二)3：（教育局、卫健局牵头，财政局参与；完成时限：7月10日前）
    三(一)2：（公安局牵头，教育局参与）
    三(二)4：（教育局、卫健局参与）
    三(三)5：（应急局牵头，教育局、公安局配合；长期坚持）</blockquote>"
  `);
  expect(await ask('教育局牵头哪些？谁还没报送？')).toMatchInlineSnapshot(`
    "<b>问题 1：教育局牵头哪些</b>
    教育局牵头 2 项：
    1. 加固校门硬质隔离设施（三(一)1）
    2. 开展食堂明厨亮灶改造（三(二)3）

    共 2 项，已全部列出；截至2026年7月8日 10:00。

    <b>问题 2：谁还没报送</b>
    4 个单位有 4 项工作未报送：
    1. 教育局：2 项，「加固校门硬质隔离设施」「开展食堂明厨亮灶改造」
    2. 公安局：1 项，「组织上学放学时段护学岗」
    3. 卫健局：1 项，「开展食堂明厨亮灶改造」
    4. 应急局：1 项，「每学期组织疏散演练」
    另有 1 项未明确牵头单位，也未报送：「推进心理辅导室标准化建设」。
    共 4 个单位，已全部列出；“未报送”指从未报过，报过“无变化”的不在内。截至2026年7月8日 10:00。
    以上均截至2026年7月8日 10:00。
    <blockquote expandable>依据（5 条）
    《清河县2026年平安校园建设工作方案》
    三(一)1：（教育局牵头，公安局、住建局配合；完成时限：9月底前）
    三(二)3：（教育局、卫健局牵头，财政局参与；完成时限：7月10日前）
    三(一)2：（公安局牵头，教育局参与）
    三(二)4：（教育局、卫健局参与）
    三(三)5：（应急局牵头，教育局、公安局配合；长期坚持）</blockquote>"
  `);
  expect(await ask('经费怎么说')).toMatchInlineSnapshot(
    `"“经费由财政局统筹保障，专款专用。”——《清河县2026年平安校园建设工作方案》四1"`,
  );
  expect(await ask('食堂明厨亮灶完成60%，缺一名技术员')).toMatchInlineSnapshot(`
    "请核对，确认后记入台账：
    「开展食堂明厨亮灶改造」（三(二)3）
    · 状态：未报送 → 推进中
    · 进度：无 → 60%
    · 问题：无 → 缺一名技术员
    原话：食堂明厨亮灶完成60%，缺一名技术员
    回复“确认”或“取消”；有误直接说，例如“改成65%”“预计改为10月底”。24 小时内有效。
    [确认] [取消]"
  `);
  expect(await ask('导出台账')).toMatchInlineSnapshot(`
    "台账已备好，共 5 项：工作台账-2026-07-08.xlsx
    截至2026年7月8日 10:00。
    [导出 CSV] [导出 Word]
    --------
    {"method":"document","document":{"from":"ledger","file":{"name":"工作台账-2026-07-08.xlsx","what":"ledger","format":"xlsx","selection":{}}}}"
  `);
  expect(await ask('帮助')).toMatchInlineSnapshot(`
    "我是联络台。可以这样问，也可以直接报进展：
    1. 问牵头：“某某工作谁牵头”“某某大队参与哪些工作”
    2. 问自己：“我单位有哪些任务”
    3. 问时限：“本月有哪些到期”“哪些逾期了”
    4. 问进展：“某某工作进展如何”
    5. 问报送：“哪些单位还没报送”
    6. 报进展：“某某工作完成60%，缺一名技术员，预计10月底完成”
    7. 附佐证：发送报送时带上照片、文件，或在草稿、记录之后补发。
    8. 要延期：“某某工作申请延期到11月底，因为设备没到货”；办公室问“有哪些延期申请”，回“同意第一项”
    9. 排节点：办公室说“某某工作倒排：招标20个工作日，安装15个工作日”；问“哪些工作滞后”；报“招标节点已完成”
    10. 摘要：“每天8点给我发摘要”“摘要改成每周”“月报也要”“不要给我发摘要了”“恢复默认”
    报送先出草稿，您回复“确认”后才记入台账。
    也可以用命令：
    /start 我能做什么
    /help 用法
    /mine 我单位的任务
    /due 到期事项，如“/due 下月”
    /report 报进展，如“/report 3 80%”
    /digest 今日摘要
    /undo 撤销刚才的记录
    /settings 登记信息、解除绑定
    /silent 谁还没报送，如“/silent 本周”
    /urge 催办，如“/urge 某某局：请周五前报进展”
    /code 发登记码，如“/code 张三”
    /groups 群组
    /export 导出台账，如“/export csv”
    [下一页] [我单位有哪些任务]
    [本月有哪些到期] [哪些单位还没报送]"
  `);
});

test('in English', async () => {
  const { say } = await aDesk();
  const ask = async (words: string): Promise<string> => shown(await say('demo:office', words));

  expect(await ask('what does the 教育局 lead')).toMatchInlineSnapshot(`
    "教育局 leads 2 items:
    1. 加固校门硬质隔离设施 (三(一)1)
    2. 开展食堂明厨亮灶改造 (三(二)3)

    2 items, all listed; as of 8 July 2026 10:00.
    <blockquote expandable>Sources (2)
    《清河县2026年平安校园建设工作方案》
    三(一)1: （教育局牵头，公安局、住建局配合；完成时限：9月底前）
    三(二)3: （教育局、卫健局牵头，财政局参与；完成时限：7月10日前）</blockquote>"
  `);
  expect(await ask('who is the liaison of 教育局? what is due this month?')).toMatchInlineSnapshot(`
    "<b>Question 1: who is the liaison of 教育局</b>
    The liaison of 教育局 is 秦教育（科员）.

    <b>Question 2: what is due this month</b>
    Due this month: 1 item
    · 开展食堂明厨亮灶改造: due 10 July 2026, 教育局, 卫健局, not reported

    All of this is as of 8 July 2026 10:00.
    <blockquote expandable>Sources (2)
    《联络员名册》
    秦教育: 秦教育,教育局,科员
    《清河县2026年平安校园建设工作方案》
    三(二)3: （教育局、卫健局牵头，财政局参与；完成时限：7月10日前）</blockquote>"
  `);
  expect(await ask('食堂明厨亮灶 is 60% done, missing a technician')).toMatchInlineSnapshot(`
    "Please check; it is recorded only when you confirm:
    「开展食堂明厨亮灶改造」 (三(二)3)
    · status: not reported → in progress
    · progress: none → 60%
    · problem: none → missing a technician
    In your words: 食堂明厨亮灶 is 60% done, missing a technician
    Reply “confirm” or “cancel”, or correct it, for example “make it 65%”. Valid for 24 hours.
    [Confirm] [Cancel]"
  `);
});
