import { expect, test } from 'vitest';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { aGroup, groupId } from './support.ts';

const [office, police, emergency, finance, health] = ['岳主任', '石公安', '郝应急', '汤财政', '叶卫健'];

async function aDeskInAGroup(audience?: string) {
  const desk = await aDesk();
  const group = aGroup(desk.say);
  if (audience !== undefined) await group.bind(audience);
  /** Says and confirms something privately. */
  const report = async (who: string, words: string) => {
    await desk.say(who, words);
    return desk.say(who, '确认');
  };
  const journal = () => desk.store.journal.entries(localOperator);
  const sentTo = async (conversation: string) => {
    const rows = await desk.store.database
      .selectFrom('outgoing')
      .select(['reply', 'state', 'purpose'])
      .where('conversation', '=', conversation)
      .where('state', '=', 'pending')
      .orderBy('id')
      .execute();
    return rows.map((row) => row.reply as Reply);
  };
  return { ...desk, ...group, report, journal, sentTo };
}

test('before the office has bound it a group is told one line, a stranger theirs, and the office how to bind it', async () => {
  const { inGroup, journal } = await aDeskInAGroup();

  const replies = [
    await inGroup('路人', '护学岗谁牵头'),
    await inGroup(police, '护学岗谁牵头'),
    await inGroup(office, '护学岗谁牵头'),
  ];
  const reported = await inGroup(police, '护学岗完成60%');

  expect(replies.map(plainText)).toMatchInlineSnapshot(`
    [
      "您还没有登记，暂时不能为您办理。请向方案办公室要一个登记码，原样发给我即可。",
      "本群还没有绑定受众，暂不答复，请直接私聊我。需要在群里使用的，请办公室（岳主任）在群里绑定。",
      "本群（平安校园工作群）还没有绑定受众，暂不答复。请发送“绑定本群：教育局、公安局”（只含这些单位的完整内容），或“绑定本群：全部”（按提问人权限）。",
    ]
  `);
  expect(replies[2]?.actions).toEqual([{ label: '绑定本群：全部', value: '绑定本群：全部' }]);
  expect(plainText(reported)).toBe(plainText(replies[1] ?? reported));
  expect(await journal()).toEqual([]);
});

test('the office binds a group by words in it, changes it, takes that back, and unbinds it; each is in the journal', async () => {
  const { inGroup, press, say, journal, store } = await aDeskInAGroup();
  const audience = async () => plainText(await say(office, '有哪些群')).split('\n')[1];

  const drafted = await inGroup(office, '绑定本群：教育局、财政局');
  const foreign = await press(police, drafted, '确认');
  const before = await audience();
  const bound = await press(office, drafted, '确认');
  const seen = [before, await audience()];
  await inGroup(office, '本群改绑定为公安局');
  await inGroup(office, '确认');
  seen.push(await audience());
  const undone = await inGroup(office, '撤销');
  seen.push(await audience());
  await inGroup(office, '/bind 全部');
  await inGroup(office, '取消');
  await inGroup(office, '解除本群绑定');
  await inGroup(office, '确认');
  seen.push(await audience());

  expect([drafted.kind, foreign.kind, bound.kind, undone.kind]).toEqual(['draft', 'denied', 'recorded', 'undone']);
  expect([foreign.aside, plainText(foreign)]).toEqual([true, '这份草稿是岳主任提交的，只有本人可以确认或取消。']);
  expect(seen).toEqual(
    ['未绑定', '教育局、财政局', '公安局', '教育局、财政局', '未绑定'].map((to) => `· 平安校园工作群：${to}`),
  );
  const entries = await journal();
  expect(entries.map(({ action, subject }) => `${action.replace(/ \d+$/u, '')} ${subject}`)).toEqual([
    `bind-group group ${groupId}`,
    `bind-group group ${groupId}`,
    `undo bind-group group ${groupId}`,
    `bind-group group ${groupId}`,
  ]);
  expect((await store.groups.all()).map(({ title }) => title)).toEqual(['平安校园工作群']);
});

test('a slip in a unit binds nothing, and nobody else binds anything', async () => {
  const { inGroup, say, store } = await aDeskInAGroup();

  const replies = [
    await inGroup(office, '绑定本群：教育局、气象局'),
    await inGroup(police, '绑定本群：公安局'),
    await inGroup('方县长', '绑定本群：全部'),
    await say(office, '绑定本群：教育局'),
    await say(office, '绑定群《另一个群》：教育局'),
    await inGroup(office, '绑定本群：教育局', { forwarded: true }),
  ];

  expect(replies.map(({ kind }) => kind)).toEqual(['clarify', 'denied', 'denied', 'clarify', 'not-found', 'clarify']);
  expect((await store.groups.byId(groupId))?.audience).toBeNull();
});

test('what only whoever asks may see is brought to each who presses, as they may see it, and the group sees nothing of it', async () => {
  const { inGroup, press, report, sentTo, say } = await aDeskInAGroup('财政局');
  await report(police, '护学岗完成40%，缺珊瑚色哨子');

  const asked = await inGroup('demo:office', '护学岗进展如何');
  const own = await inGroup('demo:gaj', '护学岗进展如何');
  const other = await inGroup('demo:czj', '护学岗进展如何');
  const lead = await inGroup('demo:office', '护学岗谁牵头');
  const pressed = [await press('demo:office', asked, '私聊'), await press('demo:czj', asked, '私聊')];
  const goesOn = await say('demo:office', '它的历史记录', { conversation: 'demo:office' });

  expect([asked, own].map(plainText).join()).not.toContain('珊瑚');
  expect(
    [asked, own, other, lead].map(({ actions }) => actions.some(({ label }) => label === '私聊查看完整答复')),
  ).toEqual([true, true, false, false]);
  expect(pressed.map(({ aside }) => aside)).toEqual([true, true]);
  expect((await sentTo('demo:office')).map(plainText).join()).toContain('珊瑚');
  const toFinance = (await sentTo('demo:czj')).map(plainText);
  expect(toFinance).toHaveLength(1);
  expect(toFinance.join()).not.toContain('珊瑚');
  expect(plainText(goesOn)).toContain('珊瑚');
});

test("a report in a group is its author's to confirm, and what the group may not read is left as it is", async () => {
  const { inGroup, press, report, journal, store } = await aDeskInAGroup('教育局、财政局');
  await report(police, '护学岗完成40%，缺珊瑚色哨子，预计11月底完成');

  const draft = await inGroup(police, '护学岗完成60%');
  const foreign = [await press(office, draft, '确认'), await inGroup(finance, '确认')];
  const recorded = await press(police, draft, '确认');
  const [item] = await store.ledger.items({ ids: [recorded.facts.measures?.[0]?.id ?? ''] }, localOperator);

  expect(plainText(draft).split('\n')[0]).toBe('石公安提交的草稿，只有本人可以确认或取消。');
  expect(foreign.map(({ kind }) => kind)).toEqual(['denied', 'not-found']);
  expect(recorded.kind).toBe('recorded');
  expect(item).toMatchObject({ percent: 60, blocker: '缺珊瑚色哨子', expected: '2026-11-30' });
  expect(await journal()).toHaveLength(3);
});

test('nothing is written from a row that the group may not read in full: it is referred, and done privately when pressed', async () => {
  const { inGroup, press, report, journal, store, sentTo, say } = await aDeskInAGroup('财政局');
  await report(police, '护学岗完成40%，缺珊瑚色哨子，预计11月底完成');
  await report(emergency, '疏散演练完成10%，缺场地');
  const before = await journal();
  const rows = await store.ledger.items({}, localOperator);

  const said: Reply[] = [];
  for (const [who, words] of [
    [police, '护学岗完成60%'],
    [office, '护学岗完成60%'],
    [office, '护学岗问题已解决'],
    [emergency, '完成60%'],
    [police, '护学岗申请延期到11月底，因为设备没到货'],
    [police, '撤销'],
    [office, '撤销护学岗的记录'],
    [office, '把硬质隔离设施拆成两项任务：需求调研（7月20日前，公安局）；安装调试（9月20日前）'],
    [office, '护学岗改由应急局牵头'],
    [office, '食堂明厨亮灶延后两周'],
    [office, '食堂明厨亮灶倒排：招标2个工作日，安装3个工作日'],
    [office, '疑问1已核对'],
    [office, '石公安调走了，由钱某接任'],
    [office, '有哪些疑问'],
    [office, '导出台账'],
    [office, '有哪些群'],
    [office, '护学岗的佐证材料'],
  ] as const)
    said.push(await inGroup(who, words));
  const confirmed = await inGroup(police, '确认');
  const withFile = await inGroup(police, '护学岗完成60%', {
    files: [{ name: '照片.jpg', size: 3, read: () => Promise.reject(new Error('never read')) }],
  });

  expect.soft(said.map(plainText)).toEqual(said.map(() => '这件事不在群里办，请私聊办理；没有改动任何记录。'));
  expect.soft(said.every(({ actions }) => actions[0]?.label === '私聊办理')).toBe(true);
  expect(confirmed.kind).toBe('not-found');
  expect([withFile.kind, plainText(withFile)]).toEqual([
    'denied',
    '群里不收文件和图片，请私聊发送；没有改动任何记录。',
  ]);
  expect(await journal()).toEqual(before);
  expect(await store.ledger.items({}, localOperator)).toEqual(rows);

  const [first] = said;
  if (first === undefined) throw new Error('nothing said');
  const aside = await press('demo:gaj', first, '私聊办理');
  const [draft] = await sentTo('demo:gaj');
  const done = await say('demo:gaj', '确认', { conversation: 'demo:gaj' });
  const [item] = await store.ledger.items({ ids: [done.facts.measures?.[0]?.id ?? ''] }, localOperator);

  expect([aside.aside, draft?.kind, done.kind]).toEqual([true, 'draft', 'recorded']);
  expect(item).toMatchObject({ percent: 60, blocker: '缺珊瑚色哨子', expected: '2026-11-30' });
});

test('撤销 in a group takes back what was recorded last, and nothing older where that is not for the group', async () => {
  const { inGroup, report, journal } = await aDeskInAGroup('财政局');
  await report(health, '明厨亮灶完成20%');
  await report(health, '心理辅导室完成30%');

  const elsewhere = await inGroup(health, '撤销');
  const count = (await journal()).length;
  await inGroup(health, '明厨亮灶完成40%');
  await inGroup(health, '确认');
  const undone = await inGroup(health, '撤销');

  expect([elsewhere.kind, count, undone.kind]).toEqual(['denied', 3, 'undone']);
});

test('a draft and a topic of before are not taken up before another audience', async () => {
  const { inGroup, press, bind, report, journal } = await aDeskInAGroup('公安局');
  await report(police, '护学岗完成40%，缺珊瑚色哨子');
  const draft = await inGroup(police, '护学岗完成60%');
  const count = (await journal()).length;

  await bind('财政局');
  const confirmed = [await press(police, draft, '确认'), await inGroup(police, '确认')];
  const goesOn = await inGroup(police, '它进展如何');

  expect(confirmed.map(({ kind }) => kind)).toEqual(['cancelled', 'not-found']);
  // Asked of everything, as where nothing was talked about.
  expect(goesOn.facts.measures).toHaveLength(5);
  expect(await journal()).toHaveLength(count + 1);
});

test('a thread is a conversation of its own, before the same audience', async () => {
  const { inGroup, say, report } = await aDeskInAGroup('财政局');
  const thread = aGroup(say, { thread: '7' });
  await report(police, '护学岗完成40%，缺珊瑚色哨子');

  await inGroup(office, '护学岗进展如何');
  const hangs = await thread.inGroup(office, '它谁牵头');
  const narrowed = await thread.inGroup(office, '护学岗进展如何');

  expect(hangs.facts.measures ?? []).toEqual([]);
  expect(plainText(narrowed)).toContain('40%');
  expect(plainText(narrowed)).not.toContain('珊瑚');
});

test('a message of a group that is edited remakes its draft, and is answered again before the audience', async () => {
  const { inGroup, report } = await aDeskInAGroup('教育局');
  await report(emergency, '疏散演练完成10%，缺珊瑚色场地');
  await inGroup(police, '护学岗完成60%', { id: 'm1' });

  const edited = await inGroup(police, '护学岗完成65%', { id: 'm1e', edits: 'm1' });
  await inGroup(police, '护学岗谁牵头', { id: 'm2' });
  const asked = await inGroup(police, '明厨亮灶进展如何', { id: 'm2e', edits: 'm2' });

  expect([edited.kind, edited.facts.update?.percent]).toEqual(['draft', 65]);
  expect(asked.facts.measures?.map(({ title }) => title)).toEqual(['开展食堂明厨亮灶改造']);
});

test('ten members talk at once, and each is answered about what they themselves said', async () => {
  const { inGroup, journal, errors, store } = await aDeskInAGroup('全部');
  const more = ['丁住建', '戚卫健', '尤应急'];
  await store.transaction('load', ({ library }) =>
    library.keepRoster(
      more.map((name, i) => ({ line: i + 2, name, unit: '住建局', post: null, role: 'liaison', accounts: [] })),
      { kind: 'roster', file: 'more.csv', sha256: 'y', loadedAt: '2026-07-08T10:00:00+08:00' },
    ),
  );
  const members = [police, emergency, health, '秦教育', finance, office, '方县长', ...more];
  const others = ['疏散演练', '明厨亮灶', '硬质隔离设施', '心理辅导室'];
  const topics = ['护学岗', '疏散演练', '明厨亮灶', ...members.slice(3).map((_, i) => others[i % 4] ?? '')];

  await Promise.all(members.map((who, i) => inGroup(who, `${topics[i] ?? ''}进展如何`)));
  const followed = await Promise.all(members.map((who) => inGroup(who, '它谁牵头')));
  const reports = ['护学岗完成11%', '疏散演练完成12%', '明厨亮灶完成13%', '硬质隔离设施完成14%'];
  await Promise.all(reports.map((words, i) => inGroup(members[i] ?? '', words)));
  const recorded = await Promise.all(reports.map((_, i) => inGroup(members[i] ?? '', '确认')));

  expect(followed.map(({ facts }) => facts.measures?.[0]?.title.includes('护学岗'))).toEqual(
    members.map((_, i) => i === 0),
  );
  expect(recorded.map(({ facts }) => facts.update?.percent)).toEqual([11, 12, 13, 14]);
  expect(await journal()).toHaveLength(1 + reports.length);
  expect(errors).toEqual([]);
});

test('the same message of a group delivered again has no second effect, and is not shown again before others', async () => {
  const { inGroup, bind, report } = await aDeskInAGroup('公安局');
  await report(police, '护学岗完成40%，缺珊瑚色哨子');
  const once = await inGroup(office, '护学岗进展如何', { id: 'm1' });
  const again = await inGroup(office, '护学岗进展如何', { id: 'm1' });

  await bind('财政局');
  const later = await inGroup(office, '护学岗进展如何', { id: 'm1' });

  expect(plainText(once)).toContain('珊瑚');
  expect(again).toEqual(once);
  expect(plainText(later)).not.toContain('珊瑚');
});
