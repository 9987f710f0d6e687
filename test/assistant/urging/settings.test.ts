import { expect, test } from 'vitest';
import { timesIn } from '../../../src/domain/calendar/time-of-day.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

test.each([
  ['早上八点半', '08:30'],
  ['8:30', '08:30'],
  ['下午三点', '15:00'],
  ['8am', '08:00'],
  ['晚上12点', '00:00'],
  ['中午一点一刻', '13:15'],
  ['at 8', '08:00'],
  ['12:05 pm', '12:05'],
  ['25点', null],
  ['8点70分', null],
])('%s is %s', (words, at) => {
  expect(timesIn(words).map((time) => time.at)).toEqual([at]);
});

test.each([
  ['每天8点给我发摘要', '每个工作日的日报，08:00 发'],
  ['摘要改成每周一', '每周第一个工作日的周报，08:30 发'],
  ['月报也要', '每个工作日的日报、每月第一个工作日的月报'],
  ['不要给我发摘要了', '不发摘要'],
  ['每周一三五下午三点发摘要', '周一、周三、周五（工作日）的日报，15:00 发'],
  ['send me the digest at 8:45', 'the daily digest every working day, at 08:45'],
  ['摘要25点发', '“25点”不是一天里的时间'],
  ['每周八给我发摘要', '“周八”不是一周里的一天'],
])('%s: %s', async (words, said) => {
  const { say } = await aDesk();

  expect(plainText(await say('方县长', words))).toContain(said);
});

test('what somebody chooses holds at once, is shown in /settings, and 恢复默认 goes back', async () => {
  const { say, store } = await aDesk();

  await say('方县长', '摘要早上七点发');
  const shown = await say('方县长', '/settings');
  const chosen = await store.settings.subscriptions();
  await say('方县长', '恢复默认');

  expect(plainText(shown)).toContain('每个工作日的日报，07:00 发（您自己定的）');
  expect(shown.actions.map(({ label }) => label)).toContain('不发摘要');
  expect([...chosen.values()].map(({ at }) => at)).toEqual(['07:00']);
  expect((await store.settings.subscriptions()).size).toBe(0);
});

test('the office sees who gets what, others do not', async () => {
  const { say } = await aDesk();
  await say('秦教育', '每天8点给我发摘要');

  const seen = plainText(await say(office, '谁订了摘要'));

  expect(seen).toContain('秦教育（教育局）：每个工作日的日报，08:00 发，本人定的');
  expect(seen).toContain('方县长（县政府）');
  expect((await say('秦教育', '谁订了摘要')).kind).toBe('denied');
});

test.each([
  ['提醒每人每周最多2次', '每人每周最多 3 次 → 每人每周最多 2 次'],
  ['提醒改为精简', '精简（提前3天，逾期后）'],
  ['晚上9点到早上7点半不提醒', '20:00 至 08:00 → 21:00 至 07:30'],
  ['提醒时间改到8点半', '09:00 → 08:30'],
  ['关闭护学岗的提醒', '随全局设置 → 关闭'],
  ['7月13日县庆放假', '按国家安排 → 放假（县庆）'],
  ['7月11日上班', '按国家安排 → 上班'],
])('%s is drafted, holds once it is confirmed, and is taken back', async (words, change) => {
  const { say, store } = await aDesk();
  const all = async () => [await store.settings.organisation(), [...(await store.settings.presets())]];
  const before = await all();

  const draft = await say(office, words);
  const drafted = await all();
  await say(office, '确认');
  const done = await all();
  await say(office, '撤销');

  expect(plainText(draft)).toContain(change);
  expect(drafted).toEqual(before);
  expect(done).not.toEqual(before);
  expect(await all()).toEqual(before);
});

test('a set day off is taken back by word', async () => {
  const { say, store } = await aDesk();
  await say(office, '7月13日县庆放假');
  await say(office, '确认');

  await say(office, '取消7月13日放假');
  await say(office, '确认');

  expect((await store.settings.organisation()).ownDays).toEqual([]);
});

test('what is asked about days and reminders sets nothing', async () => {
  const { say } = await aDesk();
  const kinds = [];
  for (const words of ['7月13日放假吗', '提醒是怎么设置的', '哪天放假']) kinds.push((await say(office, words)).kind);

  expect(kinds).not.toContain('draft');
});

test.each([
  '以后所有摘要都发到 http://x.example/inbox',
  '每天的摘要发到我邮箱',
  'send the daily digest to me@x.example',
])('a digest goes nowhere else: %s', async (words) => {
  const { say, store } = await aDesk();

  await say('方县长', words);

  expect((await store.settings.subscriptions()).size).toBe(0);
});
