import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callbackOf } from '../../../../src/channels/telegram/render/callback-data.ts';
import { clean } from '../../../../src/channels/telegram/render/clean.ts';
import { htmlOf } from '../../../../src/channels/telegram/render/html.ts';
import { passagesOf } from '../../../../src/channels/telegram/render/passages.ts';
import { rendered } from '../../../../src/channels/telegram/render/rendered.ts';
import { sourcesOf } from '../../../../src/channels/telegram/render/sources.ts';
import { split } from '../../../../src/channels/telegram/render/split.ts';
import type { Block, Reply } from '../../../../src/domain/reply.ts';
import { readTelegramHtml } from '../../../support/telegram-html.ts';
import { nastyReply, textParts, textsOf } from './support.ts';

const options = { rowId: '123456789', language: 'zh' } as const;

const unlimited = { length: Infinity, styled: Infinity };

/** The reply as it were in one message that had no end. */
const wholeOf = (reply: Reply): string =>
  split([...passagesOf(reply), ...sourcesOf(reply, 'zh')], unlimited)
    .map((part) => readTelegramHtml(htmlOf(part)).text)
    .join('');

/** Layout, and what is never seen. */
const unseen = /[\p{Z}\p{Cc}\p{Cf}\p{M}\p{DI}\u2800\uFFFC]/gu;

const seenIn = (text: string): string => text.replace(unseen, '');

test('every text is HTML of Telegram, between 1 and 4096 characters long, and shorter than what Telegram reads of it', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      for (const { text: html } of textParts(rendered(reply, options))) {
        const { text, set } = readTelegramHtml(html);

        expect(text.length).toBeLessThanOrEqual(4096);
        expect(seenIn(text) === '' && text !== '…').toBe(false);
        expect(set.length).toBeLessThanOrEqual(100);
        expect(Buffer.byteLength(html)).toBeLessThan(35_000);
      }
    }),
  );
});

test('the messages one after another are the whole, and only blanks are lost between them', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      let rest = wholeOf(reply);
      const texts = textsOf(rendered(reply, options));
      for (const text of rest === '' ? [] : texts) {
        const at = rest.indexOf(text);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(seenIn(rest.slice(0, at))).toBe('');
        rest = rest.slice(at + text.length);
      }
      expect(seenIn(rest)).toBe('');
    }),
  );
});

/** The words of a block as `plainText` has them, without the marks around a quote. */
function wordsOf(block: Block): string {
  if (block.type === 'quote') return `${block.text}——${block.source}`;
  // A picture of its own.
  if (block.type === 'chart') return '';
  if (block.type !== 'list') return block.text;
  const { ordered, start = 1, items } = block;
  return items.map((item, i) => `${ordered ? `${String(start + i)}.` : '·'}${item}`).join('');
}

test('the words are those of the blocks: nothing is lost and nothing added', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      const words = split(passagesOf(reply), unlimited)
        .flat()
        .map(({ text }) => text)
        .join('');

      expect(seenIn(words)).toBe(seenIn(clean(reply.blocks.map(wordsOf).join('\n'))));
    }),
  );
});

test('no character is torn: every message begins and ends where the whole has a character begin and end', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const character = fc.constantFrom('👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', 'é̂̃', '𠮷', '字', 'a', '☺️', 'ก็', '각', '\u0600ب');
  fc.assert(
    fc.property(fc.array(character, { minLength: 4, maxLength: 40 }), (characters) => {
      const text = characters.join('').repeat(300);
      const whole = [...segmenter.segment(text)].map(({ segment }) => segment);
      const parts = split([{ style: 'quote', text, apart: false }]).flat();

      expect(parts.flatMap((part) => [...segmenter.segment(part.text)].map(({ segment }) => segment))).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('buttons stand under the last text, 100 at most, and carry at most 64 bytes that name their action', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      const texts = textParts(rendered(reply, options));
      const buttons = texts.at(-1)?.keyboard?.inline_keyboard.flat() ?? [];

      expect(texts.slice(0, -1).every(({ keyboard }) => keyboard === undefined)).toBe(true);
      expect(buttons.length).toBe(Math.min(100, reply.actions.length));
      for (const [index, button] of buttons.entries()) {
        const data = 'callback_data' in button ? button.callback_data : '';
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(callbackOf(data)).toEqual({ rowId: options.rowId, index });
        expect(button.text.length).toBeLessThanOrEqual(64);
        expect(button.text).not.toMatch(/\n|^\s*$/u);
      }
    }),
  );
});

test('captions are HTML and no longer than 1024, albums hold two to ten, and every file is sent once', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      const parts = rendered({ ...reply, complete: true }, options);
      const photos = parts.flatMap((part) =>
        part.method === 'photo' ? [part] : part.method === 'album' ? part.photos : [],
      );
      const documents = parts.flatMap((part) => (part.method === 'document' ? [part.document.file] : []));

      for (const { caption } of photos) expect(readTelegramHtml(caption).text.length).toBeLessThanOrEqual(1024);
      const albums = parts.flatMap((part) => (part.method === 'album' ? [part.photos.length] : []));
      expect(albums.every((size) => size >= 2 && size <= 10)).toBe(true);
      const sent = [...photos.map(({ photo }) => photo), ...documents];
      expect(sent.length).toBe(reply.attachments?.length);
      expect(new Set(sent)).toEqual(new Set(reply.attachments));
    }),
  );
});

test('the same reply is always sent in the same parts', () => {
  fc.assert(
    fc.property(nastyReply, (reply) => {
      expect(rendered(structuredClone(reply), options)).toEqual(rendered(reply, options));
      expect(rendered(reply, options).length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});
