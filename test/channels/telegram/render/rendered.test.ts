import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rendered } from '../../../../src/channels/telegram/render/rendered.ts';
import { toast } from '../../../../src/channels/telegram/render/toast.ts';
import type { Citation, MeasureFact, Reply } from '../../../../src/domain/reply.ts';
import { aFile, aReply, nastyText, textParts, textsOf } from './support.ts';

const parts = (more: Partial<Reply>) => rendered(aReply(more), { rowId: '7' });
const html = (more: Partial<Reply>) => textParts(parts(more)).map(({ text }) => text);

const cited = (ref: string, quote = `原文${ref}`): Citation => ({ source: 'plan', document: '方案', ref, quote });

const measure = (ref: string, title: string): MeasureFact => ({
  id: ref,
  ref,
  title,
  text: title,
  lead: [],
  participants: [],
  due: null,
  status: null,
  percent: null,
  asOf: null,
});

test('what looks like markup is text', () => {
  expect(html({ blocks: [{ type: 'text', text: '<b>1 & 2</b> "x" <script>' }] })).toEqual([
    '&lt;b&gt;1 &amp; 2&lt;/b&gt; &quot;x&quot; &lt;script&gt;',
  ]);
});

test('a short quote has its source inside, a long one is folded above it', () => {
  expect(html({ blocks: [{ type: 'quote', text: '八月底前完成。', source: '《方案》三(一)1' }] })).toEqual([
    '<blockquote>八月底前完成。\n——《方案》三(一)1</blockquote>',
  ]);
  const long = '逐校制定护学方案。'.repeat(10);
  expect(html({ blocks: [{ type: 'quote', text: long, source: '《方案》三(一)1' }] })).toEqual([
    `<blockquote expandable>${long}</blockquote>\n——《方案》三(一)1`,
  ]);
});

test('only the first line of a heading is bold', () => {
  expect(html({ blocks: [{ type: 'text', text: '问题 1\n续', heads: true }] })).toEqual(['<b>问题 1</b>\n续']);
});

test('a list goes on with its number, another stands under its own heading', () => {
  const list = { type: 'list', ordered: true, start: 11, items: ['甲', '乙'] } as const;
  expect(
    html({ blocks: [list, { type: 'text', text: '参与：' }, { type: 'list', ordered: false, items: ['丙'] }] }),
  ).toEqual(['11. 甲\n12. 乙\n\n参与：\n· 丙']);
});

test('marks that turn the direction of what follows are gone, and halves of characters are replaced', () => {
  expect(html({ blocks: [{ type: 'text', text: 'a\u202Eb\u0000c\uD83D\td\r\n\n\n\ne  ' }] })).toEqual([
    'abc\uFFFD d\n\ne',
  ]);
});

test('where a reply says nothing there is still an answer, and buttons have something to stand under', () => {
  expect(parts({})).toEqual([{ method: 'text', text: '…' }]);
  expect(html({ actions: [{ label: '确认', value: 'x' }], attachments: [aFile()] })).toEqual(['…']);
});

test('sources that are not in the words are folded below them, by document and each once', () => {
  const ledger: Citation = { source: 'ledger', document: '工作台账', ref: '三1 v2', quote: '甲｜已完成' };
  expect(
    html({
      blocks: [{ type: 'text', text: '共 1 项。' }],
      citations: [cited('三1'), ledger, cited('三2'), cited('三1')],
    }),
  ).toEqual([
    '共 1 项。\n<blockquote expandable>依据（3 条）\n《方案》\n三1：原文三1\n三2：原文三2\n《工作台账》\n三1 v2：甲｜已完成</blockquote>',
  ]);
});

test('a source that stands in the words is not repeated, and a change shows old and new itself', () => {
  const blocks = [{ type: 'text', text: '原文三1' }] as const;
  expect(html({ blocks, citations: [cited('三1')] })).toEqual(['原文三1']);
  expect(html({ kind: 'draft', blocks, citations: [cited('三2')] })).toEqual(['原文三1']);
});

test('a page has the sources of its own measures only', () => {
  const texts = textsOf(
    parts({
      complete: false,
      blocks: [{ type: 'list', ordered: true, items: ['甲工作（三1）'] }],
      facts: { measures: [measure('三1', '甲工作'), measure('三10', '乙工作')] },
      citations: [cited('三1'), cited('三10'), { ...cited('三10 v4'), source: 'ledger' }],
    }),
  );

  expect(texts).toEqual(['1. 甲工作（三1）\n依据（1 条）\n《方案》\n三1：原文三1']);
});

test('a clause that two plans have keeps its source where one of its measures is on the page', () => {
  const texts = textsOf(
    parts({
      complete: false,
      blocks: [{ type: 'list', ordered: true, items: ['甲工作'] }],
      facts: { measures: [measure('三1', '甲工作'), measure('三1', '乙工作')] },
      citations: [cited('三1')],
    }),
  );

  expect(texts[0]).toContain('三1：原文三1');
});

test('forty sources stay together, in a message of their own where there is no room', () => {
  const citations = Array.from({ length: 40 }, (_, i) => cited(`三${String(i)}`, `${String(i)}号原文`.repeat(15)));
  const texts = textsOf(parts({ blocks: [{ type: 'text', text: '甲'.repeat(2000) }], citations }));

  expect(texts.map((text) => text.split('\n')[0]?.slice(0, 8))).toEqual(['甲甲甲甲甲甲甲甲', '依据（40 条）']);
});

test('sources are named in the language of the answer', () => {
  const english = [{ type: 'text', text: 'Due this month: 1 item' }] as const;
  expect(textsOf(parts({ blocks: english, citations: [cited('三1')] }))[0]).toContain('Sources (1)');
  expect(
    textsOf(rendered(aReply({ blocks: english, citations: [cited('三1')] }), { rowId: '7', language: 'zh' }))[0],
  ).toContain('依据（1 条）');
});

test('pictures go together, ten in an album, and everything else as it is', () => {
  const photos = Array.from({ length: 11 }, (_, i) => aFile({ id: String(i), name: `${String(i)}<&.jpg` }));
  const heavy = aFile({ id: 'heavy', size: 10 * 1024 * 1024 + 1 });
  const heic = aFile({ id: 'heic', type: 'image/heic' });
  const said = parts({ blocks: [{ type: 'text', text: '佐证' }], attachments: [heavy, ...photos, heic] });

  expect(said.map(({ method }) => method)).toEqual(['text', 'album', 'photo', 'document', 'document']);
  expect(said[2]).toEqual({ method: 'photo', photo: photos[10], caption: '10&lt;&amp;.jpg' });
  expect(said[3]).toEqual({ method: 'document', document: { from: 'attachment', file: heavy } });
});

test('who has just sent a picture does not get it back', () => {
  expect(parts({ kind: 'draft', blocks: [{ type: 'text', text: '请核对' }], attachments: [aFile()] })).toEqual([
    { method: 'text', text: '请核对' },
  ]);
});

test('a page brings the files that it names', () => {
  const attachments = [aFile({ id: '1', name: '一.jpg' }), aFile({ id: '2', name: '二.jpg' })];
  const said = parts({ complete: false, blocks: [{ type: 'list', ordered: false, items: ['二.jpg'] }], attachments });

  expect(said.slice(1)).toEqual([{ method: 'photo', photo: attachments[1], caption: '二.jpg' }]);
});

test('a ledger is named and not made', () => {
  const file = { name: '台账.xlsx', what: 'ledger', format: 'xlsx', selection: {} } as const;
  expect(parts({ files: [file] })).toEqual([{ method: 'document', document: { from: 'ledger', file } }]);
});

test('the answer to a tap is one line of at most 200 characters, whatever it is to say', () => {
  expect(toast('这个按钮\n已经失效。')).toBe('这个按钮 已经失效。');
  fc.assert(
    fc.property(nastyText, (text) => {
      const said = toast(text);

      expect(said.length).toBeLessThanOrEqual(200);
      expect(said).toMatch(/^[^\n]+$/u);
    }),
  );
});
