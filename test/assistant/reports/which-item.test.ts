import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';

const school = '秦教育';
const police = '石公安';
const office = '岳主任';

test('an item is known by a short form, a slip, traditional characters, or words of its text', async () => {
  const { say, store } = await aDesk();
  const meant = async (words: string) => {
    const reply = await say(school, words);
    await say(school, '取消');
    return reply.facts.update?.measure;
  };

  expect(await meant('隔离设施60%')).toBe('加固校门硬质隔离设施');
  expect(await meant('硬质隔离设是完成60%')).toBe('加固校门硬质隔离设施');
  expect(await meant('硬質隔離設施完成60%')).toBe('加固校门硬质隔离设施');
  expect(await meant('防冲撞装置完成60%')).toBe('加固校门硬质隔离设施');
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test('without a name it is what was talked about, else it is asked with the own items as buttons', async () => {
  const { say, tap } = await aDesk();

  const asked = await say(school, '完成30%，缺设备');
  const chosen = await tap(school, asked, '明厨亮灶');
  await say(school, '取消');
  await say(school, '疏散演练进展如何');
  const followed = await say(school, '完成20%');

  expect(asked.kind).toBe('clarify');
  expect(asked.actions.map(({ label }) => label).slice(0, 2)).toEqual(['加固校门硬质隔离设施', '开展食堂明厨亮灶改造']);
  expect(asked.actions).toHaveLength(5);
  expect(chosen.facts.update).toMatchObject({ measure: '开展食堂明厨亮灶改造', percent: 30, blocker: '缺设备' });
  expect(followed.facts.measures?.[0]?.text).toContain('疏散演练');
});

test.each([
  ['明厨亮灶那项', '开展食堂明厨亮灶改造'],
  ['我说的是隔离设施那个吧', '加固校门硬质隔离设施'],
])('an item that was asked about is chosen by a part of its name, with words around it: %s', async (words, title) => {
  const { say } = await aDesk();

  await say(school, '完成30%，缺设备');
  const chosen = await say(school, words);

  expect(chosen.facts.update).toMatchObject({ measure: title, percent: 30, blocker: '缺设备' });
});

test('a part of the own unit’s name says for whom is spoken, and names no work', async () => {
  const { say } = await aDesk();
  const meant = async (words: string) => {
    const reply = await say(police, words);
    await say(police, '取消');
    return [reply.kind, reply.facts.update?.measure, reply.facts.update?.percent];
  };

  await say(police, '护学岗进展如何');
  const followed = await say(police, '这项我们公安完成三成');
  await say(police, '取消');

  expect(followed.facts.update).toMatchObject({ measure: '组织上学放学时段护学岗', percent: 30 });
  expect(await meant('那护学岗我们公安这边完成三成')).toEqual(['draft', '组织上学放学时段护学岗', 30]);
  expect(await meant('硬质隔离设施公安方面完成四成')).toEqual(['draft', '加固校门硬质隔离设施', 40]);
});

test("a person's only item needs no name", async () => {
  const { say } = await aDesk();

  const draft = await say('郝应急', '已启动，请局领导协调场地');

  expect(draft.facts.update).toMatchObject({
    ref: '三(三)5',
    status: 'in-progress',
    blocker: '请局领导协调场地',
  });
});

test('each part of a message that is open is asked about in turn, and nothing of the rest is lost', async () => {
  const { say, tap } = await aDesk();

  const first = await say(school, '那个设备完成30%；护学岗完成60%');
  const draft = await tap(school, first, '明厨亮灶');

  expect(first.kind).toBe('clarify');
  expect(draft.facts.updates?.map(({ measure, percent }) => [measure, percent])).toEqual([
    ['开展食堂明厨亮灶改造', 30],
    ['组织上学放学时段护学岗', 60],
  ]);
});

test("another unit's item is refused with who could; in a message of several the rest is drafted", async () => {
  const { say, store } = await aDesk();

  const denied = await say(police, '明厨亮灶完成50%');
  const rest = await say(police, '明厨亮灶完成50%，护学岗完成60%');
  const unknown = await say(police, '河道清淤完成50%');

  expect(denied.kind).toBe('denied');
  expect(plainText(denied)).toMatchInlineSnapshot(
    `"「开展食堂明厨亮灶改造」由教育局、卫健局、财政局报送，您不能代报，没有记录。请与上述单位的联络员或办公室联系。"`,
  );
  expect(rest.kind).toBe('draft');
  expect(rest.facts.update?.measure).toBe('组织上学放学时段护学岗');
  expect(plainText(rest)).toContain('您不能代报');
  expect(unknown.kind).toBe('clarify');
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test('the office and the operator report on any item but name it, leaders on none', async () => {
  const { say } = await aDesk();

  const byOffice = await say(office, '疏散演练完成40%');
  const byOperator = await say(null, '心理辅导室完成40%');
  const unnamed = await say(null, '取消').then(() => say('demo:office', '完成40%', { conversation: 'fresh' }));
  const byLeader = await say('方县长', '疏散演练完成40%');
  const leaderUnnamed = await say('方县长', '完成40%', { conversation: 'fresh' });

  expect([byOffice.kind, byOperator.kind]).toEqual(['draft', 'draft']);
  expect(plainText(unnamed)).toContain('请写明报的是哪一项');
  expect([byLeader.kind, leaderUnnamed.kind]).toEqual(['denied', 'denied']);
  expect(plainText(byLeader)).toContain('由应急局、教育局、公安局的联络员报送，领导无需填报');
});

test('a question about progress is answered and drafts nothing', async () => {
  const { say, store } = await aDesk();

  for (const question of ['护学岗完成了吗', '护学岗到80%了没有', '我想问护学岗进展', '护学岗能不能按期完成']) {
    const answer = await say(police, question);
    expect([question, answer.kind]).toEqual([question, 'status']);
  }
  expect(await store.drafts.open('test:石公安', '4')).toBeNull();
});
