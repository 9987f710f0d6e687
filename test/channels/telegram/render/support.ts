import fc from 'fast-check';
import type { TelegramPart } from '../../../../src/channels/telegram/render/part.ts';
import type { Block, Citation, FileFact, Reply } from '../../../../src/domain/reply.ts';
import { readTelegramHtml } from '../../../support/telegram-html.ts';

export const aReply = (more: Partial<Reply> = {}): Reply => ({
  kind: 'duties',
  blocks: [],
  facts: {},
  citations: [],
  total: 0,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
  ...more,
});

export const aFile = (more: Partial<FileFact> = {}): FileFact => ({
  id: '1',
  name: '现场.jpg',
  type: 'image/jpeg',
  size: 200_000,
  ...more,
});

export const textParts = (parts: readonly TelegramPart[]) =>
  parts.flatMap((part) => (part.method === 'text' ? [part] : []));

/** What is read in each message. */
export const textsOf = (parts: readonly TelegramPart[]): readonly string[] =>
  textParts(parts).map(({ text }) => readTelegramHtml(text).text);

/** What may be anywhere in what people and files say. */
const scraps = [
  '四、重点任务',
  '逐校制定上下学时段护学方案；',
  '完成60%。',
  'The rain in Spain. ',
  ' ',
  '　',
  '\n',
  '\n\n\n',
  '\r\n',
  '\t',
  '<b>',
  '</blockquote>',
  '&amp;',
  '&',
  '"',
  '“”',
  '👨‍👩‍👧‍👦',
  '🇨🇳',
  '👍🏽',
  'é',
  'a\u0301\u0302\u0303',
  '\uFE0F',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2028',
  '\u0000',
  '\u0007',
  '\uD83D',
  '\uDE00',
  '𠮷',
  'https://example.org/?a=1&b=2',
];

const scrap = fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary', maxLength: 12 }));

export const nastyText = fc
  .tuple(fc.array(scrap, { maxLength: 30 }), fc.constantFrom(1, 1, 1, 7, 60, 700))
  .map(([pieces, times]) => pieces.join('').repeat(times));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: nastyText }),
  fc.record({ type: fc.constant('text' as const), text: nastyText, heads: fc.constant(true as const) }),
  fc.record({ type: fc.constant('note' as const), text: nastyText }),
  fc.record({ type: fc.constant('quote' as const), text: nastyText, source: nastyText }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.nat({ max: 3000 }),
    items: fc.array(nastyText, { maxLength: 12 }),
  }),
);

const citation: fc.Arbitrary<Citation> = fc.record({
  source: fc.constant('plan' as const),
  document: fc.constantFrom('方案', '工作台账'),
  ref: fc.string({ maxLength: 8 }),
  quote: nastyText,
});

export const nastyFile: fc.Arbitrary<FileFact> = fc.record({
  id: fc.nat().map(String),
  name: nastyText,
  type: fc.constantFrom('image/jpeg', 'image/png', 'image/gif', 'application/pdf'),
  size: fc.integer({ min: 1, max: 20_000_000 }),
});

export const nastyReply: fc.Arbitrary<Reply> = fc
  .record({
    blocks: fc.array(block, { maxLength: 12 }),
    citations: fc.array(citation, { maxLength: 6 }),
    complete: fc.boolean(),
    actions: fc.array(fc.record({ label: nastyText, value: fc.string() }), { maxLength: 120 }),
    attachments: fc.array(nastyFile, { maxLength: 25 }),
  })
  .map(aReply);
