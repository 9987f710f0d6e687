import { expect, test } from 'vitest';
import { aDesk } from '../../support/desk.ts';

const asked = {
  已完成的有几项: 'status',
  达标项完成率目标: 'target',
  '完成率不到30%的': 'status',
  完成率最低的三项: 'count',
  三天没更新的: 'silent',
  怎么推进护学岗: 'passage',
  如何推进明厨亮灶: 'passage',
  护学岗推进了没有: 'status',
  取消了哪些措施: 'not-found',
  新舊方案對比: 'not-found',
} as const;

test('what only asks drafts nothing, though it has the words of a report, and how to go about work asks what the plan says', async () => {
  const { say, store } = await aDesk();

  for (const [message, kind] of Object.entries(asked)) {
    const reply = await say('秦教育', message, { standalone: true });

    expect.soft(reply.kind, message).toBe(kind);
  }
  expect(await store.drafts.open('test:秦教育', '秦教育')).toBeNull();
});
