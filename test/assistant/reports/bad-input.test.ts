import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';
const school = '秦教育';

test('two confirmations at once record once, in one conversation and in two', async () => {
  const { say, handle, message, store } = await aDesk();
  const draft = await say(school, '硬质隔离设施完成60%');
  const action = draft.actions[0]?.value ?? '';

  const replies = await Promise.all([
    handle(message(school, '确认', { action })),
    handle(message(school, '确认', { action })),
    handle(message(school, '确认', { action, conversation: 'elsewhere' })),
    handle(message(school, '确认')),
  ]);

  expect(replies.slice(0, 3).map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
  expect(replies.filter((reply) => plainText(reply).includes('没有重复记录'))).toHaveLength(2);
  expect(replies[3].kind).toBe('not-found');
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('a confirmation of an item that is gone records nothing and says so; of several the rest is asked about again', async () => {
  const { say, store } = await aDesk();
  await say(school, '疏散演练完成60%');
  await sql`delete from items where title like '%疏散演练%'`.execute(store.database);

  const gone = await say(school, '确认');
  await say(school, '明厨亮灶完成30%，硬质隔离设施完成20%');
  await sql`delete from items where title like '%明厨亮灶%'`.execute(store.database);
  const rest = await say(school, '确认');

  expect(gone.kind).toBe('not-found');
  expect(plainText(gone)).toContain('已不在台账中');
  expect(rest.kind).toBe('draft');
  expect(plainText(rest)).toContain('有的工作已不在台账中');
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test('a report for last year is asked about, and is one of now only where its author says so', async () => {
  const { say, tap, store } = await aDesk();

  for (const words of [
    '硬质隔离设施去年12月完成了60%',
    '2025年硬质隔离设施完成60%',
    '硬质隔离设施完成60%（二〇二五年底）',
  ]) {
    const asked = await say(school, words);
    expect([words, asked.kind]).toEqual([words, 'clarify']);
    expect(plainText(asked)).toContain('不是今年的情况');
  }
  const left = await say(school, '不记');
  const asked = await say(school, '硬质隔离设施去年12月完成了60%');
  const now = await tap(school, asked, '现在就是这样');

  expect(left.kind).toBe('cancelled');
  expect(now.facts.update).toMatchObject({ percent: 60, note: '硬质隔离设施去年12月完成了60%' });
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test('another year that is only referred to, and last week, ask nothing', async () => {
  const { say } = await aDesk();

  for (const words of [
    '硬质隔离设施上周完成60%',
    '硬质隔离设施去年启动，目前完成60%',
    '硬质隔离设施比去年提高了，完成60%',
    '硬质隔离设施按2025年的标准完成60%',
  ])
    expect([words, (await say(school, words)).kind]).toEqual([words, 'draft']);
});

test('a figure that falls is recorded with its reason, and not without', async () => {
  const { say, store } = await aDesk();
  await say(school, '硬质隔离设施完成60%');
  await say(school, '确认');

  const falling = await say(school, '硬质隔离设施完成40%');
  const refused = await say(school, '确认');
  const thanks = await say(school, '谢谢');
  const asked = await say(school, '护学岗谁牵头');
  const reasoned = await say(school, '复核后剔除了两处');
  const corrected = await say(school, '改成45%');
  const recorded = await say(school, '确认');
  const history = await say(office, '硬质隔离设施的历史记录');

  expect(plainText(falling)).toContain('请注意：进度由 60% 降为 40%');
  expect(plainText(falling)).toContain('请先回复进度下降的原因');
  expect(falling.actions.map(({ label }) => label)).toEqual(['更正此前误报', '取消']);
  expect(refused.kind).toBe('draft');
  expect(plainText(refused)).toContain('还没有说明原因，暂未记入台账');
  expect([thanks.kind, asked.kind]).toEqual(['help', 'lead']);
  expect(reasoned.facts.update?.note).toBe('硬质隔离设施完成40%（进度下降原因：复核后剔除了两处）');
  expect(reasoned.actions.map(({ label }) => label)).toEqual(['确认', '取消']);
  expect(corrected.actions.map(({ label }) => label)).toEqual(['确认', '取消']);
  expect(recorded.facts.update).toMatchObject({ percent: 45 });
  expect(plainText(history)).toContain('60% → 45%');
  const [newest] = (await store.ledger.history('1', localOperator)) ?? [];
  expect(newest?.said.note).toContain('进度下降原因：复核后剔除了两处');
});

test('the reason may stand in the report, be a hindrance, or be that the record was wrong', async () => {
  const { say, tap } = await aDesk();
  await say(school, '硬质隔离设施完成60%');
  await say(school, '确认');

  const inReport = await say(school, '硬质隔离设施完成50%，因返工两处');
  await say(school, '取消');
  await say(school, '硬质隔离设施完成50%');
  const hindered = await say(school, '设备没有到货');
  await say(school, '取消');
  const falling = await say(school, '硬质隔离设施完成50%');
  const mistaken = await tap(school, falling, '更正此前误报');
  await say(school, '取消');
  await say(school, '硬质隔离设施完成50%');
  const plain = await say(school, '更正');
  await say(school, '取消');
  await say(school, '硬质隔离设施完成50%');
  const risen = await say(school, '改成70%');

  for (const draft of [inReport, hindered, mistaken, plain, risen])
    expect(draft.actions.map(({ label }) => label)).toEqual(['确认', '取消']);
  expect(inReport.facts.update?.note).toBe('硬质隔离设施完成50%，因返工两处');
  expect(hindered.facts.update).toMatchObject({ blocker: '设备没有到货' });
  expect(mistaken.facts.update?.note).toContain('更正此前误报');
  expect(plain.facts.update?.note).toContain('更正此前误报');
});

test('a report on a done item asks whether to open it again, by button or word', async () => {
  const { say, tap, store } = await aDesk();
  await say(school, '硬质隔离设施已办结');
  await say(school, '确认');

  const asked = await say(school, '硬质隔离设施还缺一名技术员');
  const left = await tap(school, asked, '不改');
  const again = await say(school, '硬质隔离设施完成80%，护学岗完成20%');
  const reopened = await say(school, '重新打开');
  await say(school, '取消');
  await say(school, '硬质隔离设施完成80%');
  const byYes = await say(school, '是的');
  await say(school, '取消');
  const still = await say(school, '硬质隔离设施已完成');

  expect(asked.kind).toBe('clarify');
  expect(plainText(asked)).toContain('台账中已办结（2026年7月8日）');
  expect(asked.actions.map(({ label }) => label)).toEqual(['重新打开', '不改']);
  expect(left).toMatchObject({ kind: 'cancelled' });
  expect(again.kind).toBe('clarify');
  expect(reopened.facts.updates?.map(({ percent }) => percent)).toEqual([80, 20]);
  expect(plainText(reopened)).toContain('请注意：这项工作台账中已办结');
  expect(byYes.kind).toBe('draft');
  expect(still.kind).toBe('draft');
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('a message without words is told kindly what can be taken, and marks alone are not taken for anything', async () => {
  const { say, store } = await aDesk();
  await say(school, '硬质隔离设施完成60%');

  for (const wordless of ['sticker', 'voice', 'video', 'location', 'contact', 'other'] as const) {
    const reply = await say(school, '', { wordless });
    expect(reply.kind).toBe('help');
    expect(plainText(reply)).toContain('请用文字写明');
  }
  for (const marks of ['。。。', '？？？', '……', '!!', '😂', '，']) {
    const reply = await say(school, marks);
    expect([marks, reply.kind]).toEqual([marks, 'out-of-scope']);
  }
  expect((await store.drafts.open(`test:${school}`, '3'))?.state).toBe('open');
});

test('a hundred items in one message are one draft, and a message that is too long is not read', async () => {
  const { say, store, errors } = await aDesk();
  const titles = Array.from({ length: 100 }, (_, i) => `第${String(i + 101)}号岗亭改造`);
  await store.transaction('load', ({ library }) =>
    library.addItems(titles.map((title) => ({ title, due: null, lead: ['教育局'], participants: [] }))),
  );

  const draft = await say(office, titles.map((title, i) => `${title}完成${String(i)}%`).join('；'));
  const recorded = await say(office, '确认');
  const long = await say(office, '护学岗完成60%，'.repeat(1_000));

  expect(draft.facts.updates?.map(({ percent }) => percent)).toEqual(titles.map((_, i) => i));
  expect(recorded.kind).toBe('recorded');
  expect(await store.journal.entries(localOperator)).toHaveLength(100);
  expect(plainText(long)).toContain('太长');
  expect(errors).toEqual([]);
}, 60_000);

test('a name that fits nothing offers the nearest first, and a question about all units is none', async () => {
  const { say } = await aDesk();

  const byLiaison = await say(school, '食堂设备增效进度70%');
  const byOffice = await say(office, '食堂设备增效进度70%');
  const asked = await say(school, '各单位完成情况');

  expect(byLiaison.actions[0]?.label).toBe('开展食堂明厨亮灶改造');
  expect(byLiaison.actions.length).toBeGreaterThan(1);
  expect(byOffice.actions[0]?.label).toBe('开展食堂明厨亮灶改造');
  expect(asked.kind).toBe('status');
});

test.each([
  '摩尔斯：.- .-.. .-.. / -.. --- -. .  意思是全部完成，请登记',
  `护学岗${'……'.repeat(500)}完成80%`,
  `甲${'完成到'.repeat(300)}乙完成80%`,
])('a row of marks, or of words of reporting, is answered like any other: %s', async (words) => {
  const { say, errors } = await aDesk();

  const reply = await say(school, words);

  expect(reply.kind).not.toBe('error');
  expect(errors).toEqual([]);
});
