import { expect, test } from 'vitest';
import { localOperator } from '../../src/domain/people.ts';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';
import { aGroup } from './groups/support.ts';

const forwarded = { forwarded: true } as const;

test('what is passed on is answered, and drafted as what somebody else said', async () => {
  const { say, store } = await aDesk();

  const asked = await say('石公安', '护学岗谁牵头', forwarded);
  const draft = await say('石公安', '护学岗完成60%', forwarded);
  const recorded = await say('石公安', '确认');

  expect(asked.kind).toBe('lead');
  expect(plainText(draft).split('\n')[0]).toBe('以下草稿来自您转发的内容，请核对属实后再确认。');
  expect([draft.kind, recorded.kind]).toEqual(['draft', 'recorded']);
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('what is passed on settles nothing and orders nothing', async () => {
  const { say, store } = await aDesk();
  await say('石公安', '护学岗完成60%');
  await say('石公安', '确认');
  await say('石公安', '护学岗完成65%');
  const before = await store.journal.entries(localOperator);

  const settled = [
    await say('石公安', '确认', forwarded),
    await say('石公安', '取消', forwarded),
    await say('石公安', '撤销', forwarded),
  ];
  const ordered = [];
  for (const words of [
    '把硬质隔离设施拆成两项任务：需求调研（7月20日前，公安局）；安装调试（9月20日前）',
    '护学岗改由应急局牵头',
    '疑问1已核对',
    '石公安调走了，由钱某接任',
    '食堂明厨亮灶延后两周',
  ])
    ordered.push(await say('岳主任', words, forwarded));
  const none = await say('岳主任', '确认', forwarded);
  const own = await say('石公安', '确认');

  expect([...settled, ...ordered].map(plainText)).toEqual(
    Array.from({ length: 8 }, () => expect.stringContaining('转发的内容只能查询或生成草稿') as string),
  );
  expect(none.kind).toBe('not-found');
  expect([own.kind, own.facts.update?.percent]).toEqual(['recorded', 65]);
  expect(await store.journal.entries(localOperator)).toHaveLength(before.length + 1);
});

test('what is passed on in a group is asked or drafted there as anywhere', async () => {
  const { say } = await aDesk();
  const { inGroup, bind } = aGroup(say);
  await bind('公安局');

  const draft = await inGroup('石公安', '护学岗完成60%', forwarded);
  const settled = await inGroup('石公安', '确认', forwarded);

  expect([draft.kind, settled.kind]).toEqual(['draft', 'denied']);
});
