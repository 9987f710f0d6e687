import { expect, test } from 'vitest';
import { mergedReply } from '../../src/assistant/merged-reply.ts';
import { plainText, type Reply } from '../../src/domain/reply.ts';

const aReply = (words: string, reply: Partial<Reply> = {}): Reply => ({
  kind: 'due',
  blocks: [
    { type: 'text', text: words },
    { type: 'list', ordered: false, items: [`${words}的事项`] },
  ],
  facts: { units: [{ name: words }] },
  citations: [{ source: 'plan', document: '方案', ref: words, quote: words }],
  total: 1,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [{ label: words, value: words }],
  ...reply,
});

test('late messages stand under their own heads, with all that they rest on and the buttons of the newest', () => {
  const merged = mergedReply(
    aReply('早'),
    aReply('中', { complete: false }),
    aReply('晚', { asOf: '2026-07-08T18:00:00+08:00' }),
  );

  expect(plainText(merged)).toMatchInlineSnapshot(`
    "服务中断期间有 3 条通知没有及时发出，现一并补发：

    早
    · 早的事项

    中
    · 中的事项

    晚
    · 晚的事项"
  `);
  expect(merged).toMatchObject({
    facts: { units: [{ name: '早' }, { name: '中' }, { name: '晚' }] },
    citations: [{ ref: '早' }, { ref: '中' }, { ref: '晚' }],
    total: 3,
    complete: false,
    asOf: '2026-07-08T18:00:00+08:00',
    actions: [{ label: '晚', value: '晚' }],
  });
});

test('the words around them are in the language of the newest, and one message alone is left as it is', () => {
  const english = aReply('due', { blocks: [{ type: 'text', text: 'Due this week' }] });

  expect(plainText(mergedReply(aReply('早'), english))).toContain('2 notices could not be sent');
  expect(mergedReply(english)).toBe(english);
});

test('evidence and files of all of them go along', () => {
  const file = { id: '1', name: 'a.jpg', type: 'image/jpeg', size: 1 } as const;
  const ledger = { name: '台账.xlsx', what: 'ledger', format: 'xlsx', selection: {} } as unknown as NonNullable<
    Reply['files']
  >[number];

  const merged = mergedReply(aReply('早', { attachments: [file] }), aReply('晚', { files: [ledger] }));

  expect(merged).toMatchObject({ attachments: [file], files: [ledger] });
});
