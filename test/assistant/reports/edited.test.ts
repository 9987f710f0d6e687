import { expect, test } from 'vitest';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';

const school = '秦教育';

/** A desk at which somebody says something, and edits it. */
async function anEditor(account = school) {
  const desk = await aDesk();
  let edits = 0;
  const said = async (words: string) => {
    const message = desk.message(account, words);
    return { id: message.id, reply: await desk.handle(message) };
  };
  const edit = (original: { readonly id: string }, words: string, by = account): Promise<Reply> => {
    edits += 1;
    const id = `${original.id}:${String(edits)}`;
    return desk.handle(desk.message(by, words, { id, conversation: `test:${account}`, edits: original.id }));
  };
  return { ...desk, said, edit };
}

const figures = ({ facts }: Reply) =>
  (facts.updates ?? (facts.update === undefined ? [] : [facts.update])).map(({ ref, percent }) => [ref, percent]);

test('a draft that waits is made anew of the edited words, and of what was said to it since', async () => {
  const { say, said, edit, store } = await anEditor();
  const report = await said('硬质隔离设施完成60%');
  await say(school, '缺一名技术员');

  const again = await edit(report, '硬质隔离设施完成50%');
  const moved = await edit(report, '明厨亮灶完成50%');
  const old = await say(school, '确认', { action: report.reply.actions[0]?.value ?? '' });
  const recorded = await say(school, '确认');

  expect(plainText(again)).toContain('已按您修改后的内容重新整理');
  expect(again.facts.update).toMatchObject({ ref: '三(一)1', percent: 50, blocker: '缺一名技术员' });
  expect(moved.facts.update).toMatchObject({ ref: '三(二)3', percent: 50, blocker: '缺一名技术员' });
  expect(old.kind).toBe('cancelled');
  expect(recorded.kind).toBe('recorded');
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('other items of the draft stay in it', async () => {
  const { said, edit } = await anEditor();
  const first = await said('硬质隔离设施完成60%');
  const second = await said('明厨亮灶完成30%');

  const firstAgain = await edit(first, '硬质隔离设施完成55%');
  const secondAgain = await edit(second, '疏散演练完成20%');

  expect(figures(firstAgain)).toEqual([
    ['三(二)3', 30],
    ['三(一)1', 55],
  ]);
  expect(figures(secondAgain)).toEqual([
    ['三(一)1', 55],
    ['三(三)5', 20],
  ]);
});

test('an edit that asks is answered, and the draft of the earlier words is gone', async () => {
  const { say, said, edit } = await anEditor();
  const report = await said('护学岗完成60%');

  const answer = await edit(report, '护学岗谁牵头');
  const confirmed = await say(school, '确认');

  expect(answer.kind).toBe('lead');
  expect(plainText(answer)).toContain('原来的草稿作废');
  expect(confirmed.kind).toBe('not-found');
});

test('what was recorded is asked about: the correction is a draft, old and new, of what differs alone', async () => {
  const { say, said, edit, store } = await anEditor();
  const report = await said('硬质隔离设施完成60%；明厨亮灶完成30%');
  await say(school, '确认');

  const offered = await edit(report, '硬质隔离设施完成60%；明厨亮灶完成20%');
  const before = await store.journal.entries(localOperator);
  const recorded = await say(school, '确认');

  expect(offered.kind).toBe('draft');
  expect(plainText(offered)).toContain('此前已记入台账。是否按修改后的内容更正？');
  expect(plainText(offered)).toContain('进度：30% → 20%');
  expect(figures(offered)).toEqual([['三(二)3', 20]]);
  expect(before).toHaveLength(2);
  // An edit puts right what was reported: why the figure falls is not asked as well.
  expect(recorded.kind).toBe('recorded');
  expect(recorded.facts.measures?.[0]?.percent).toBe(20);
});

test('an edit that says what the ledger says, one that asks and one of a confirmation change nothing', async () => {
  const { say, said, edit, store } = await anEditor();
  const report = await said('硬质隔离设施完成60%');
  const confirmation = await said('确认');

  const same = await edit(report, '硬质隔离设施完成了60%');
  const asks = await edit(report, '硬质隔离设施谁牵头');
  const denied = await edit(confirmation, '取消');
  const typo = await edit(report, '硬质隔离设施谁牵头');

  expect(plainText(same)).toContain('与台账一致');
  expect(asks.kind).toBe('lead');
  expect(plainText(asks)).toContain('没有改动');
  expect(plainText(denied)).toContain('此前已经办理');
  expect(denied.actions.map(({ label }) => label)).toEqual(['撤销']);
  expect(typo).toEqual(asks);
  expect(await say(school, '确认')).toMatchObject({ kind: 'not-found' });
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('after an undo, of what led to nothing and of what the desk never had, an edit is a message like any', async () => {
  const { say, said, edit } = await anEditor();
  const question = await said('护学岗谁牵头');
  const report = await said('硬质隔离设施完成60%');
  await say(school, '确认');
  await say(school, '撤销');

  const undone = await edit(report, '硬质隔离设施完成65%');
  await say(school, '取消');
  const cancelled = await edit(report, '硬质隔离设施完成66%');
  await say(school, '取消');
  const reported = await edit(question, '护学岗完成30%');
  await say(school, '取消');
  const unknown = await edit({ id: 'never seen' }, '明厨亮灶完成10%');

  for (const draft of [undone, cancelled, reported, unknown]) {
    expect(draft.kind).toBe('draft');
    expect(plainText(draft)).not.toMatch(/修改/u);
  }
});

test("nobody's draft is changed by an edit of somebody else's message, and an edit that comes twice has its effect once", async () => {
  const { said, edit, say, handle, message } = await anEditor();
  const report = await said('硬质隔离设施完成60%');

  const foreign = await edit(report, '护学岗完成10%', '石公安');
  const twice = message(school, '硬质隔离设施完成70%', { edits: report.id });
  const first = await handle(twice);
  const second = await handle(twice);
  const recorded = await say(school, '确认');

  expect(foreign.facts.update?.ref).toBe('三(一)2');
  expect(plainText(foreign)).not.toContain('作废');
  expect(second).toEqual(first);
  expect(recorded.facts.update).toMatchObject({ ref: '三(一)1', percent: 70 });
});
