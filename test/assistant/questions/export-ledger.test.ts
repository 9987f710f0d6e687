import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

test.each([
  ['导出台账', 'xlsx', {}],
  ['把台账发我', 'xlsx', {}],
  ['台账给我一份Word', 'docx', {}],
  ['export the ledger', 'xlsx', {}],
  ['导出我单位的台账', 'xlsx', { unit: '公安局' }],
  ['导出教育局牵头的事项', 'xlsx', { unit: '教育局', role: 'lead' }],
  ['给我一份未报送事项清单', 'xlsx', { state: 'unreported' }],
  ['导出9月到期的，csv格式', 'csv', { due: { from: '2026-09-01', to: '2026-09-30' } }],
])('%s is answered with the file', async (words, format, selection) => {
  const { say } = await aDesk();

  const reply = await say('demo:gaj', words);

  expect(reply.kind).toBe('file');
  expect(reply.files).toMatchObject([{ what: 'ledger', format, selection }]);
  expect(reply.files?.[0]?.name).toMatch(new RegExp(`-2026-07-08\\.${format}$`, 'u'));
  expect(plainText(reply)).toContain(reply.files?.[0]?.name);
});

test('what is in it is counted, and who does not see all is told what is left out', async () => {
  const { say } = await aDesk();

  expect(plainText(await say('demo:gaj', '导出台账'))).toBe(
    [
      '台账已备好，共 5 项：工作台账-2026-07-08.xlsx',
      '本单位的事项列出全部内容，其他单位的只列单位、时限和状态。',
      '截至2026年7月8日 10:00。',
    ].join('\n'),
  );
  expect(plainText(await say('demo:office', '导出台账'))).not.toContain('本单位');
});

test('another format is a tap away, of the same rows', async () => {
  const { say, tap } = await aDesk();

  const other = await tap('demo:gaj', await say('demo:gaj', '导出教育局牵头的事项'), 'Word');

  expect(other.files).toMatchObject([{ format: 'docx', selection: { unit: '教育局', role: 'lead' } }]);
});

test.each([
  ['导出水利局的台账', '水利局'],
  ['导出8月到期的台账', '没有符合条件的事项'],
])('%s gives no file and says why', async (words, reason) => {
  const { say } = await aDesk();

  const reply = await say('demo:office', words);

  expect(reply.kind).toBe('not-found');
  expect(reply.files).toBeUndefined();
  expect(plainText(reply)).toContain(reason);
});

test('a stranger gets none, and what only speaks of the ledger asks for none', async () => {
  const { say } = await aDesk();

  expect((await say('路人', '导出台账')).kind).toBe('denied');
  expect((await say('demo:gaj', '护学岗完成60%，数据已从台账导出来的数据核对')).files).toBeUndefined();
});

test('what was talked about goes on after a file', async () => {
  const { say } = await aDesk();

  await say('demo:gaj', '护学岗谁牵头');
  await say('demo:gaj', '导出台账');

  expect(plainText(await say('demo:gaj', '它有哪些参与单位'))).toContain('教育局');
});
