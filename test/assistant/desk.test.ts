import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';

test('a message delivered twice has its effect once and gets the same reply', async () => {
  const { handle, message, store } = await aDesk();
  const report = message('秦教育', '硬质隔离设施完成60%');
  const draft = await handle(report);
  const confirmation = message('秦教育', '确认', { action: draft.actions[0]?.value ?? '' });

  const first = await handle(confirmation);
  const second = await handle(confirmation);

  expect(first.kind).toBe('recorded');
  expect(second).toEqual(first);
  expect(await store.journal.entries()).toHaveLength(1);
});

test('a stranger is told how to be enrolled and learns nothing', async () => {
  const { say } = await aDesk();

  const reply = await say('路人', '护学岗谁牵头');

  expect(reply.kind).toBe('denied');
  expect(reply.facts).toEqual({});
  expect(plainText(reply)).not.toContain('公安局');
});
