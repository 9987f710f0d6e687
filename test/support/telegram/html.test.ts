import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from './html.ts';
import { formatted } from './formatted.ts';
import type { Entity } from './wire.ts';

describe("Telegram's HTML", () => {
  test('gives the text as it is seen, with its entities in UTF-16 units, outer before inner', () => {
    const { text, entities } = parseHtml('👍<b>牵头<i>单位</i></b> &lt;a&gt; &amp; &quot;&#65;&#x1F600;');

    expect(text).toBe('👍牵头单位 <a> & "A😀');
    expect(entities).toEqual([
      { type: 'bold', offset: 2, length: 4 },
      { type: 'italic', offset: 4, length: 2 },
    ]);
  });

  test('knows links, spoilers, quotes that fold and code with its language', () => {
    const { entities } = parseHtml(
      '<a href="https://example.org/?a=1">1</a><span class="tg-spoiler">2</span><blockquote expandable>3</blockquote><pre><code class="language-sql">4</code></pre><code>5</code>',
    );

    expect(entities.map(({ offset, length, ...style }) => [offset, length, style])).toEqual([
      [0, 1, { type: 'text_link', url: 'https://example.org/?a=1' }],
      [1, 1, { type: 'spoiler' }],
      [2, 1, { type: 'expandable_blockquote' }],
      [3, 1, { type: 'pre', language: 'sql' }],
      [4, 1, { type: 'code' }],
    ]);
  });

  test.each([
    ['<p>段</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['联<br/>', 'Unclosed start tag "br" at byte offset 3'],
    ['<b>粗', 'Can\'t find end tag corresponding to start tag "b"'],
    ['粗</b>', 'Unexpected end tag at byte offset 3'],
    ['<b><i>粗</b></i>', 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 9'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b', 'Unclosed start tag "b" at byte offset 0'],
    ['<b>粗</b', 'Unclosed end tag at byte offset 6'],
    ['2 > 1', 'Character ">" must be escaped at byte offset 2'],
    ['甲&乙', 'Character "&" must be escaped at byte offset 3'],
    ['&nbsp;', 'Character "&" must be escaped at byte offset 0'],
    ['&#xD800;', 'Invalid reference at byte offset 0'],
    ['<span class="red">红</span>', 'Tag "span" must have class "tg-spoiler"'],
    ['<b style="x">粗</b>', 'Attribute "style" has no meaning in the tag "b"'],
    ['<a href="javascript:1">链</a>', 'Tag "a" has the address "javascript:1", which is no link'],
    ['<b><code>码</code></b>', 'Tag "code" can\'t stand within these tags at byte offset 3'],
    ['<pre><b>码</b></pre>', 'Tag "b" can\'t stand within these tags at byte offset 5'],
    ['<blockquote><blockquote>引</blockquote></blockquote>', 'Tag "blockquote" can\'t stand within these tags'],
  ])('refuses %s', (source, reason) => {
    expect(() => parseHtml(source)).toThrow(`Bad Request: can't parse entities: ${reason}`);
  });

  test('gives escaped text back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseHtml(escape(text))).toEqual({ text, entities: [] });
      }),
    );
  });

  test('reads every tree of its tags as the tree was set', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        expect(parseHtml(nodes.map(html).join(''))).toEqual({
          text: nodes.map(plain).join(''),
          entities: entitiesOf(nodes, 0),
        });
      }),
    );
  });

  test('never gives entities beyond the text, nor any that overlap without one holding the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const read = readOrNull(pieces.join(''));
        for (const a of read?.entities ?? []) {
          expect(a.offset + a.length).toBeLessThanOrEqual(read?.text.length ?? 0);
          expect(read?.entities.some((b) => crosses(a, b))).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('text as Telegram keeps it', () => {
  test('is trimmed, and its entities move with it', () => {
    expect(formatted({ text: ' \n<b> 粗 </b>体 \n', parseMode: 'HTML' })).toEqual({
      text: '粗 体',
      entities: [{ type: 'bold', offset: 0, length: 2 }],
    });
  });

  test('has commands, mentions, addresses and hashtags found in it, but none in code', () => {
    const { entities } = formatted({
      text: '/due@desk_bot 问 @qian_er，见 https://a.cn/x #安全 <code>/x</code>',
      parseMode: 'HTML',
    });

    expect(entities.map(({ type }) => type)).toEqual(['bot_command', 'mention', 'url', 'hashtag', 'code']);
  });
});

type Node = string | { readonly tag: keyof typeof TYPES; readonly children: readonly Node[] };

const TYPES = { b: 'bold', em: 'italic', u: 'underline', del: 'strikethrough', 'tg-spoiler': 'spoiler' };
const PIECES = ['<b>', '</b>', '<i>', '</i>', '<code>', '</code>', '<blockquote>', '</blockquote>', '联', '&lt;', ' '];

const { tree } = fc.letrec<{ tree: Node[]; node: Node }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 3 }),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.record({
      tag: fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[])),
      children: tie('tree'),
    }),
  ),
}));

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const html = (node: Node): string =>
  typeof node === 'string' ? escape(node) : `<${node.tag}>${node.children.map(html).join('')}</${node.tag}>`;

const plain = (node: Node): string => (typeof node === 'string' ? node : node.children.map(plain).join(''));

/** Outer before inner, and by where they begin: the order of the tree. */
function entitiesOf(nodes: readonly Node[], start: number): Entity[] {
  const entities: Entity[] = [];
  let offset = start;
  for (const node of nodes) {
    const { length } = plain(node);
    if (typeof node !== 'string' && length > 0)
      entities.push({ type: TYPES[node.tag], offset, length }, ...entitiesOf(node.children, offset));
    offset += length;
  }
  return entities;
}

function readOrNull(source: string) {
  try {
    return parseHtml(source);
  } catch {
    return null;
  }
}

const crosses = (a: Entity, b: Entity): boolean =>
  a.offset < b.offset && b.offset < a.offset + a.length && a.offset + a.length < b.offset + b.length;
