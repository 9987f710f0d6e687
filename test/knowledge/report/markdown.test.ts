import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainMarkdown } from '../../../src/knowledge/readers/shared/plain-markdown.ts';
import { escaped, table } from '../../../src/knowledge/report/markdown.ts';

const words = fc
  .array(fc.oneof(fc.string(), fc.constantFrom(...'\\`*_{}[]()<>|~#$^@!&+-=1.:\n\t'.split(''), '局', 'http://a.cn', '&lt;', '<br>')))
  .map((pieces) => pieces.join('')); // prettier-ignore

const onOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

it('shows any words as they are to a reader of Markdown', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { text: shown } = plainMarkdown(`前${escaped(text)}`);

      expect(shown).toBe(`前${onOneLine(text)}`.trimEnd());
    }),
  );
});

it('keeps as many cells in a row as were given, whatever they hold', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [, , row = ''] = table(['甲', '乙'], [[escaped(one), escaped(other)]]);

      expect(row.split(/(?<!\\)\|/u)).toHaveLength(4);
    }),
  );
});

it.each([
  ['# 标题', '\\# 标题'],
  ['- 条目', '\\- 条目'],
  ['12. 条目', '12\\. 条目'],
  ['1) 条目', '1\\) 条目'],
  ['===', '\\==='],
  ['a\nb', 'a b'],
  ['https://a.cn 和 www.a.cn', 'https\\://a.cn 和 www\\.a.cn'],
  ['<script>&', '&lt;script&gt;&amp;'],
  ['人民政府(办公室)', '人民政府(办公室)'],
])('writes %j as %j', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});
