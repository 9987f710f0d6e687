import { expect, test } from 'vitest';
import { desk } from '../../../src/assistant/desk.ts';
import type { IncomingEvent } from '../../../src/assistant/event.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { aGroup, groupId } from './support.ts';

const title = '平安校园工作群';
const supergroup = 'telegram:-1007';

async function aDeskToldOf() {
  const spoken = await aDesk();
  const { store, clock } = spoken;
  const handled = desk({ store, clock, log: (_, error) => spoken.errors.push(error) });
  let told = 0;
  type Told = IncomingEvent extends infer Event
    ? Event extends IncomingEvent
      ? Omit<Event, 'id' | 'conversation' | 'at'>
      : never
    : never;
  const tell = (event: Told, more: { id?: string; conversation?: string } = {}) =>
    handled.happened({ id: `e${String((told += 1))}`, conversation: groupId, at: clock.now(), ...more, ...event });
  const outgoing = async () =>
    (
      await store.database
        .selectFrom('outgoing')
        .select(['conversation', 'reply', 'state', 'purpose'])
        .orderBy('id')
        .execute()
    ).map(
      ({ conversation, reply, state, purpose }) =>
        `${conversation} ${purpose} ${state} ${plainText(reply as Reply).slice(0, 12)}`,
    );
  return { ...spoken, ...aGroup(spoken.say, { title }), tell, outgoing };
}

test('a group that the desk is added to is told once how it is bound, and by whom it was added where that is the office', async () => {
  const { tell, outgoing, store } = await aDeskToldOf();

  const said = await tell({ type: 'joined', title, by: 'demo:office' }, { id: 'e' });
  const again = await tell({ type: 'joined', title, by: 'demo:office' }, { id: 'e' });
  const other = await tell({ type: 'joined', title: '另一个群', by: '路人' }, { conversation: 'telegram:-5' });

  expect([said, other].map((reply) => plainText(reply ?? ({ blocks: [] } as unknown as Reply)))).toMatchInlineSnapshot(`
    [
      "岳主任已将联络台加入本群。请办公室在群里发送“绑定本群：教育局、公安局”或“绑定本群：全部”，绑定受众后即可在群里问答。",
      "联络台已入群。请办公室在群里发送“绑定本群：教育局、公安局”或“绑定本群：全部”，绑定受众后即可在群里问答。",
    ]
  `);
  expect(again).toBeNull();
  expect(await outgoing()).toEqual([
    `${groupId} notice pending 岳主任已将联络台加入本群`,
    'telegram:-5 notice pending 联络台已入群。请办公室在',
  ]);
  expect((await store.groups.all()).map(({ audience }) => audience)).toEqual([null, null]);
});

test('a group that the desk has left gets nothing any more, and is still for whom it was when the desk comes back', async () => {
  const { tell, bind, outgoing, inGroup, store } = await aDeskToldOf();
  await bind('教育局');
  await store.outbox.put({
    conversation: `${groupId}/7`,
    reply: await inGroup('石公安', '护学岗谁牵头'),
    purpose: 'reminder',
    messageId: null,
    at: '2026-07-08T10:00:00+08:00',
  });

  await tell({ type: 'left' });
  const left = await store.groups.byId(groupId);
  const waiting = (await outgoing()).filter((row) => !row.includes('shown'));
  const back = await tell({ type: 'joined', title: '新群名', by: null });

  expect(left?.state).toBe('left');
  expect(waiting).toEqual([`${groupId}/7 reminder failed 「组织上学放学时段护学岗`]);
  expect(back === null ? '' : plainText(back)).toContain('本群已绑定受众：教育局');
  expect(await store.groups.byId(groupId)).toMatchObject({ state: 'open', title: '新群名' });
});

test('a group goes by the title that it has, without what a title may not hold', async () => {
  const { tell, store } = await aDeskToldOf();
  await tell({ type: 'joined', title, by: null });

  await tell({ type: 'renamed', title: '  专班\u202E《群》\n13800001111 ' });

  expect((await store.groups.byId(groupId))?.title).not.toMatch(/[《》\n\u202E]|13800001111/u);
});

test('a group that goes on under another name takes all that was kept of it along, threads included', async () => {
  const { tell, bind, inGroup, say, store } = await aDeskToldOf();
  await bind('全部');
  const old = aGroup(say, { title, thread: '7' });
  const moved = aGroup(say, { title, id: supergroup });
  await inGroup('石公安', '护学岗谁牵头');
  await inGroup('石公安', '护学岗完成60%', { id: 'm1' });
  await old.inGroup('叶卫健', '明厨亮灶完成30%');
  const row = await store.outbox.put({
    conversation: groupId,
    reply: await inGroup('岳主任', '护学岗谁牵头'),
    purpose: 'notice',
    messageId: null,
    at: '2026-07-08T10:00:00+08:00',
  });

  await tell({ type: 'moved', to: supergroup });
  const followed = await moved.inGroup('石公安', '它进展如何');
  const recorded = await moved.inGroup('石公安', '确认');
  const threaded = await aGroup(say, { title, id: supergroup, thread: '7' }).inGroup('叶卫健', '确认');
  await tell({ type: 'moved', to: supergroup });

  expect([followed.facts.measures?.[0]?.title, recorded.kind, threaded.kind]).toEqual([
    '组织上学放学时段护学岗',
    'recorded',
    'recorded',
  ]);
  expect((await store.groups.all()).map(({ id, audience }) => [id, audience])).toEqual([[supergroup, 'all']]);
  expect(await store.outbox.replyOf(supergroup, row)).not.toBeNull();
  expect(await store.outbox.due('2026-07-08T11:00:00+08:00')).toEqual([supergroup]);
});

test('what was begun under the new name already stays, the binding first of all', async () => {
  const { tell, bind, inGroup, say, store } = await aDeskToldOf();
  await bind('教育局');
  await inGroup('石公安', '护学岗完成60%');
  const moved = aGroup(say, { title, id: supergroup });
  await moved.bind('全部');
  await moved.inGroup('石公安', '护学岗完成65%');
  await moved.inGroup('石公安', '护学岗谁牵头');

  await tell({ type: 'moved', to: supergroup });
  const recorded = await moved.inGroup('石公安', '确认');

  expect(recorded.facts.update?.percent).toBe(65);
  expect((await store.groups.byId(supergroup))?.audience).toBe('all');
});

test('who does not want to be written to is not to be reached, until they do again', async () => {
  const { tell, store } = await aDeskToldOf();
  const conversation = 'telegram:42';

  await tell({ type: 'blocked' }, { conversation });
  const lost = await store.reach.lost([conversation]);
  await tell({ type: 'unblocked' }, { conversation });

  expect([...lost.values()].map(({ failure }) => failure)).toEqual(['blocked']);
  expect(await store.reach.lost([conversation])).toEqual(new Map());
});
