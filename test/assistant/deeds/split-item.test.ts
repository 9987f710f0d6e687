import { expect, test } from 'vitest';
import { splitIn } from '../../../src/assistant/deeds/split/said-tasks.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';
const school = '秦教育';

/** What was said, and the tasks that are read of it: `title[details]` apart by ` | `. */
const readings: readonly (readonly [said: string, read: string])[] = [
  [
    '把硬质隔离设施拆成三项任务：需求调研（7月20日前，教育局）；设备采购（8月15日前）；安装调试（9月底前）',
    '硬质隔离设施 3: 需求调研[7月20日前/教育局] | 设备采购[8月15日前] | 安装调试[9月底前]',
  ],
  ['护学岗分解为：踏勘，8月底前；设岗，9月底前', '护学岗: 踏勘[8月底前] | 设岗[9月底前]'],
  [
    '请将明厨亮灶分解为以下任务：\n1.摸底排查（8月10日前，卫健局牵头、财政局配合）\n2、安装摄像头，8月底前\n3. 联网验收',
    '明厨亮灶: 摸底排查[8月10日前/卫健局牵头、财政局配合] | 安装摄像头[8月底前] | 联网验收[]',
  ],
  ['护学岗拆成两项：踏勘和设岗', '护学岗 2: 踏勘[] | 设岗[]'],
  ['護學崗拆分為兩項任務：踏勘、設崗', '護學崗 2: 踏勘[] | 設崗[]'],
  ['把护学岗细化为①踏勘（8月底前）②设岗', '护学岗: 踏勘[8月底前] | 设岗[]'],
  ['护学岗拆成踏勘（8月底前）、设岗（9月底前）', '护学岗: 踏勘[8月底前] | 设岗[9月底前]'],
  ['把护学岗拆成三个任务，踏勘，设岗，3.5米护栏安装', '护学岗 3: 踏勘[] | 设岗[] | 3.5米护栏安装[]'],
];

test.each(readings)('%s', (said, read) => {
  const split = splitIn(said);
  const tasks = split?.tasks.map(({ title, details }) => `${title}[${details.join('/')}]`).join(' | ');
  const announced = split?.announced ?? null;
  expect(`${split?.mention ?? ''}${announced === null ? '' : ` ${String(announced)}`}: ${tasks ?? ''}`).toBe(read);
});

test.each([
  '护学岗已分解为三项任务：踏勘、设岗、培训，完成30%',
  '任务已分解到各大队',
  '护学岗分解了',
  '把护学岗拆成两项',
  '护学岗分解为踏勘',
  '护学岗完成60%，旧护栏已拆，新护栏在装',
  '拆除旧护栏，安装新护栏，完成60%',
])('%s splits nothing', (said) => {
  expect(splitIn(said)).toBeNull();
});

test('an item is split by draft; its tasks are rows of their own, and it goes on beside them', async () => {
  const { say } = await aDesk();

  const draft = await say(
    office,
    '把硬质隔离设施拆成三项任务：需求调研（7月20日前，公安局）；设备采购（10月15日前）；安装调试',
  );
  const recorded = await say(office, '确认');
  await say('石公安', '需求调研已完成');
  await say('石公安', '确认');
  const status = await say(school, '硬质隔离设施进展如何');
  const task = await say(school, '设备采购进展如何');
  const due = await say(school, '10月有哪些到期');

  expect(plainText(draft)).toMatchInlineSnapshot(`
    "请核对，确认后将「加固校门硬质隔离设施」（三(一)1）分解为 3 项任务：
    1. 需求调研：2026年7月20日，公安局牵头，住建局参与
    2. 设备采购：2026年10月15日，教育局牵头，公安局、住建局参与
    3. 安装调试：未定时限，教育局牵头，公安局、住建局参与
    完成时限：2026年9月30日（原文“9月底前”）。
    请注意：「设备采购」晚于该项工作的完成时限（2026年9月30日）。
    「安装调试」没有写明时限，确认后可另行设定。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `);
  expect(plainText(recorded)).toMatchInlineSnapshot(`
    "已将「加固校门硬质隔离设施」分解为 3 项任务，分别报送；该项工作的进度仍以牵头单位报送的为准。
    1. 三(一)1-1 需求调研：2026年7月20日，公安局牵头，住建局参与
    2. 三(一)1-2 设备采购：2026年10月15日，教育局牵头，公安局、住建局参与
    3. 三(一)1-3 安装调试：未定时限，教育局牵头，公安局、住建局参与
    如需撤回，请回复“撤销”。"
  `);
  expect(plainText(status)).toMatchInlineSnapshot(`
    "「加固校门硬质隔离设施」：未报送，目前没有任何进展记录。
    完成时限：2026年9月30日（原文“9月底前”）。
    3 项任务，1 项已完成：
    1. 需求调研（三(一)1-1）：2026年7月20日，由公安局牵头，已完成，100%
    2. 设备采购（三(一)1-2）：2026年10月15日，由教育局牵头，未报送
    3. 安装调试（三(一)1-3）：未定时限，由教育局牵头，未报送
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(plainText(task)).toMatchInlineSnapshot(`
    "「设备采购」：未报送，目前没有任何进展记录。
    完成时限：2026年10月15日。
    属于「加固校门硬质隔离设施」分解的任务。
    共 1 项；截至2026年7月8日 10:00。"
  `);
  expect(due.facts.measures?.map(({ ref, title }) => [ref, title])).toEqual([['三(一)1-2', '设备采购']]);
});
