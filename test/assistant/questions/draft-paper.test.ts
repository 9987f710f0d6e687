import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

test.each([
  ['起草本周工作通报', { paper: 'bulletin', period: { from: '2026-07-06', to: '2026-07-12' } }],
  ['本周工作通报', { paper: 'bulletin', period: { from: '2026-07-06', to: '2026-07-12' } }],
  ['出一份上周的工作通报', { paper: 'bulletin', period: { from: '2026-06-29', to: '2026-07-05' } }],
  ['起草6月17日那周的工作通报', { paper: 'bulletin', period: { from: '2026-06-15', to: '2026-06-21' } }],
  ['起草工作通报，文号清平安办[2026]8号', { paper: 'bulletin', number: '清平安办〔2026〕8号' }],
  ["draft this week's bulletin", { paper: 'bulletin', period: { from: '2026-07-06', to: '2026-07-12' } }],
  ['出一份未报送名单', { paper: 'unreported' }],
  ['导出本月未报送名单', { paper: 'unreported', period: { from: '2026-07-01', to: '2026-07-31' } }],
  ['导出工作台账公文', { paper: 'ledger' }],
])('%s is answered with the paper, for the office to edit', async (words, order) => {
  const { say } = await aDesk();

  const reply = await say('demo:office', words);

  expect(reply.kind).toBe('file');
  expect(reply.files).toMatchObject([{ what: 'paper', order }]);
  expect(plainText(reply)).toMatch(/不会自行发送|never sent by itself/u);
  expect(plainText(reply)).toContain(reply.files?.[0]?.name);
});

test('a draft is told by its name, and another paper is a tap away', async () => {
  const { say, tap } = await aDesk();

  const reply = await say('demo:office', '起草上周工作通报');

  expect(reply.files?.[0]?.name).toBe('工作通报（草稿）-2026-06-29.docx');
  expect(plainText(reply)).toContain('总体情况和存在问题按今天的台账填写');
  expect((await tap('demo:office', reply, '未报送名单')).files).toMatchObject([{ order: { paper: 'unreported' } }]);
});

test.each([
  ['起草下周工作通报', '还没有到'],
  ['起草本月工作通报', '通报按周起草'],
])('%s gives no paper and says why', async (words, reason) => {
  const { say } = await aDesk();

  const reply = await say('demo:office', words);

  expect(reply.kind).toBe('not-found');
  expect(reply.files).toBeUndefined();
  expect(plainText(reply)).toContain(reason);
});

test('others are told whose it is and what they can do, leaders too', async () => {
  const { say } = await aDesk();

  for (const account of ['demo:gaj', 'demo:leader']) {
    const reply = await say(account, '起草本周工作通报');
    expect(reply.kind).toBe('denied');
    expect(reply.files).toBeUndefined();
    expect(plainText(reply)).toBe(
      '公文由办公室起草，没有办理。您可以查本单位的任务和进展，或导出台账。需要公文的，请与岳主任（教育局）联系。',
    );
    expect(reply.actions.map(({ value }) => value)).toContain('导出台账');
  }
});

test.each([
  ['哪些单位还没报送', 'silent'],
  ['未报送名单', 'silent'],
  ['给我一份未报送事项清单', 'file'],
])('%s is what it was before', async (words, kind) => {
  const { say } = await aDesk();

  const reply = await say('demo:office', words);

  expect(reply.kind).toBe(kind);
  expect(reply.files ?? []).not.toMatchObject([{ what: 'paper' }]);
});
