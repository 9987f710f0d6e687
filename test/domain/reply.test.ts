import { expect, test } from 'vitest';
import { plainText, type Block, type Reply } from '../../src/domain/reply.ts';

const aReply = (...blocks: readonly Block[]): Reply => ({
  kind: 'duties',
  blocks,
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
});

test('each block begins a line, and each item of a list', () => {
  const reply = aReply(
    { type: 'text', text: '文旅局牵头 2 项：' },
    { type: 'list', ordered: true, items: ['灯会', '店招'] },
    { type: 'list', ordered: false, items: ['游船'] },
    { type: 'quote', text: '（文旅局牵头）', source: '《方案》三(一)1' },
    { type: 'note', text: '共 2 项。' },
  );

  expect(plainText(reply)).toMatchInlineSnapshot(`
    "文旅局牵头 2 项：
    1. 灯会
    2. 店招
    · 游船
    “（文旅局牵头）”——《方案》三(一)1
    共 2 项。"
  `);
});

test('a reply without blocks is empty', () => {
  expect(plainText(aReply())).toBe('');
});
