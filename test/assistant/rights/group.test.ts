import { expect, test } from 'vitest';
import type { Reply } from '../../../src/domain/reply.ts';
import { aDeskWithCanaries, found, mayRead, shown } from './support.ts';

const police = '石公安';
const finance = '汤财政';

/** 公安局 and 财政局 in one group; the only measure that both are in is none. */
async function aGroup() {
  const desk = await aDeskWithCanaries();
  const conversation = 'test:group';
  return {
    ...desk,
    inGroup: (account: string, text: string) => desk.say(account, text, { conversation }),
    press: (account: string, reply: Reply, label: string) => {
      const button = reply.actions.find((action) => action.label.includes(label));
      if (button === undefined) throw new Error(`no button ${label}`);
      return desk.say(account, button.label, { conversation, action: button.value });
    },
    notForFinance: desk.canaries.filter((canary) => !mayRead(canary, '财政局')),
  };
}

const followUps = [
  '它进展如何',
  '它什么时候到期',
  '那参与单位呢？',
  '第二个',
  '第一项的历史记录',
  '还有呢',
  '换成财政局呢',
  '它的历史记录',
  '刚才那项谁报的',
  'what about its history?',
];

test('what one person of a group talked about is not what another means, whatever follows', async () => {
  const { say, notForFinance } = await aGroup();
  const own = '组织上学放学时段护学岗';

  const replies: Reply[] = [];
  let followed: Reply | undefined;
  for (const [i, words] of followUps.entries()) {
    const conversation = `test:group ${String(i)}`;
    await say(police, '护学岗进展如何', { conversation });
    replies.push(await say(finance, words, { conversation }));
    followed = await say(police, '它进展如何', { conversation });
  }

  expect(replies.map((reply) => found(notForFinance, shown(reply)))).toEqual(replies.map(() => []));
  const titles = replies.map(({ facts }) => facts.measures?.map(({ title }) => title) ?? []);
  expect(titles.filter((those) => those.join() === own)).toEqual([]);
  expect(followed?.facts.measures).toMatchObject([{ title: own }]);
  expect(shown(followed ?? ({} as Reply))).toContain('金丝雀');
});

test("a draft is its author's: nobody else in the group confirms, corrects, drops or sees it, the office included", async () => {
  const { inGroup, press, say, store } = await aGroup();
  const draft = await inGroup(police, '护学岗完成90%，缺珊瑚色哨子');
  const before = await store.journal.entries(await personNamed('岳主任'));
  async function personNamed(name: string) {
    const person = await store.people.byAccountOrName(name);
    if (person === null) throw new Error(name);
    return person;
  }

  const replies: Reply[] = [];
  for (const account of [finance, '秦教育', '武局长', '岳主任', '方县长', '闲无属']) {
    for (const words of ['确认', '取消', '改成95%', '不对，应该是95%', '护学岗不报了', '草稿是什么'])
      replies.push(await inGroup(account, words));
    for (const label of ['确认', '取消']) {
      const pressed = await press(account, draft, label);
      expect.soft(pressed.kind, account).toBe('denied');
      replies.push(pressed);
    }
    replies.push(await say(account, '确认'));
  }
  const confirmed = await press(police, draft, '确认');

  expect(shown(draft)).toContain('珊瑚');
  expect(replies.filter((reply) => shown(reply).includes('珊瑚'))).toEqual([]);
  expect(replies.filter(({ kind }) => kind === 'recorded')).toEqual([]);
  expect(await store.journal.entries(await personNamed('岳主任'))).toHaveLength(before.length + 1);
  expect(confirmed.kind).toBe('recorded');
});

test('what was recorded is taken back by nobody else of the group, and their pressing tells them nothing of it', async () => {
  const { inGroup, press, store, notForFinance } = await aGroup();
  await inGroup(police, '护学岗完成90%，缺珊瑚色哨子');
  const recorded = await inGroup(police, '确认');
  const item = recorded.facts.measures?.[0];

  const pressed = await press(finance, recorded, '撤销');
  const said = await inGroup(finance, '撤销');
  const named = await inGroup(finance, '撤销护学岗的记录');
  const sharing = await press('秦教育', recorded, '撤销');

  for (const reply of [pressed, said, named]) {
    expect.soft(reply.kind).toBe('not-found');
    expect.soft(found(notForFinance, shown(reply))).toEqual([]);
    expect.soft(shown(reply)).not.toMatch(/珊瑚|护学岗|90%/u);
  }
  expect(sharing.kind).toBe('denied');
  const office = await store.people.byAccountOrName('岳主任');
  if (office === null) throw new Error('no office');
  expect(await store.ledger.items({ ids: [item?.id ?? ''] }, office)).toMatchObject([{ percent: 90 }]);
});

test('a button of one person, pressed by another, does only what the other may', async () => {
  const { inGroup, press, notForFinance } = await aGroup();
  const asked = await inGroup(police, '完成70%，缺珊瑚色哨子');
  const [button] = asked.actions;

  const pressed = await press(finance, asked, button?.label ?? '');

  expect(asked.kind).toBe('clarify');
  expect(pressed.kind).not.toMatch(/draft|recorded/u);
  expect(shown(pressed)).not.toContain('珊瑚');
  expect(found(notForFinance, shown(pressed))).toEqual([]);
});

test('what corrected a draft is read by who reads the row in full, once it is recorded, and by nobody before', async () => {
  const { inGroup, say } = await aGroup();
  const shownTo = async (account: string) =>
    shown(await say(account, '护学岗进展如何')) + shown(await say(account, '护学岗的历史记录'));
  await inGroup(police, '护学岗完成90%，缺珊瑚色哨子');
  const corrected = await inGroup(police, '问题改成缺珍珠色手套');
  const before = await Promise.all(['武局长', '岳主任', finance].map(shownTo));

  await inGroup(police, '确认');

  expect(shown(corrected)).toContain('珍珠');
  expect(before.filter((words) => words.includes('珍珠'))).toEqual([]);
  expect(await Promise.all(['武局长', '秦教育', '岳主任', '方县长'].map(shownTo))).toEqual(
    Array.from({ length: 4 }, () => expect.stringContaining('珍珠') as string),
  );
  expect(await Promise.all([finance, '闲无属', '叶卫健'].map(shownTo))).toEqual(
    Array.from({ length: 3 }, () => expect.not.stringMatching(/珍珠|珊瑚/u) as string),
  );
});
