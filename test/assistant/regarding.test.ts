import { expect, test } from 'vitest';
import { plainText, type Reply } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';
import { aGroup, groupId } from './groups/support.ts';

async function aDeskWithRows() {
  const desk = await aDesk();
  /** The row of the outbox that a reply went out as. */
  const rowOf = async (said: Reply, conversation = 'test:石公安') => {
    const rows = await desk.store.database
      .selectFrom('outgoing')
      .select(['id', 'reply'])
      .where('conversation', '=', conversation)
      .orderBy('id')
      .execute();
    const row = rows.findLast(({ reply }) => plainText(reply as Reply) === plainText(said));
    if (row === undefined) throw new Error(`nothing went out as: ${plainText(said)}`);
    return String(row.id);
  };
  const replying = async (to: Reply, text: string) => desk.say('石公安', text, { regarding: await rowOf(to) });
  return { ...desk, rowOf, replying };
}

test('what answers a message of ours is about what that one said, and not what was talked about last', async () => {
  const { say, replying } = await aDeskWithRows();
  const one = await say('石公安', '护学岗谁牵头');
  const several = await say('石公安', '教育局牵头哪些');
  await say('石公安', '疏散演练谁牵头');

  const about = await replying(one, '它进展如何');
  const second = await replying(several, '第二个');
  const reported = await replying(one, '完成60%');
  const last = await say('石公安', '取消');
  const unknown = await say('石公安', '它谁参与', { regarding: '999999' });

  expect(about.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗']);
  expect(second.facts.measures?.map(({ title }) => title)).toEqual(['开展食堂明厨亮灶改造']);
  expect([reported.kind, reported.facts.update?.measure]).toEqual(['draft', '组织上学放学时段护学岗']);
  expect([last.kind, unknown.kind]).toEqual(['cancelled', 'lead']);
});

test('确认 to a draft confirms that draft, where it still waits, and no other', async () => {
  const { say, replying } = await aDeskWithRows();
  const old = await say('石公安', '护学岗完成40%');
  await say('石公安', '取消');
  const open = await say('石公安', '疏散演练完成20%');

  const stale = [await replying(old, '确认'), await replying(old, '改成50%'), await replying(old, '取消')];
  const confirmed = await replying(open, '确认');

  expect(stale.map(plainText)).toEqual(stale.map(() => expect.stringContaining('取消') as string));
  expect([confirmed.kind, confirmed.facts.update?.measure]).toEqual(['recorded', '每学期组织疏散演练']);
});

test('撤销 to a record takes back that record', async () => {
  const { say, replying } = await aDeskWithRows();
  await say('石公安', '护学岗完成40%');
  const first = await say('石公安', '确认');
  await say('石公安', '护学岗的历史记录');
  await say('石公安', '硬质隔离设施已配合安装两处');
  await say('石公安', '确认');

  const undone = await replying(first, '撤销');

  expect([undone.kind, undone.facts.measures?.[0]?.title]).toEqual(['undone', '组织上学放学时段护学岗']);
});

test('in a group a message of the desk may be answered by anybody, as what they may do', async () => {
  const { say, rowOf } = await aDeskWithRows();
  const { inGroup, bind } = aGroup(say);
  await bind('全部');
  const draft = await inGroup('石公安', '护学岗完成60%');
  const regarding = await rowOf(draft, groupId);

  const foreign = [await inGroup('岳主任', '确认', { regarding }), await inGroup('汤财政', '改成65%', { regarding })];
  const about = await inGroup('汤财政', '它谁牵头', { regarding });
  const own = await inGroup('石公安', '确认', { regarding });

  expect(foreign.map(({ kind }) => kind)).toEqual(['denied', 'denied']);
  expect(about.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗']);
  expect(own.kind).toBe('recorded');
});
