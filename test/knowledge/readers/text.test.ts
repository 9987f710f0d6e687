import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../../src/knowledge/readers/text.ts';
import { encodeAs } from '../support/encode.ts';
import { refusal } from '../support/refusal.ts';

const words = '青溪县平安校园实施方案\n一、加强巡查。由教育局牵头，公安局配合，9月底前完成。';
const traditional = '青溪縣平安校園實施方案\n一、加強巡查。由教育局牽頭，警察局協辦，9月底前完成。';

const read = async (bytes: Uint8Array): Promise<string> => (await text.read(bytes, 'plan.txt')).text;
const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);
const utf16 = (content: string): Uint8Array => Uint8Array.from(Buffer.from(content, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(Buffer.from(bytes).swap16());

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(words), words],
    ['UTF-8 with a mark', utf8(`\ufeff${words}`), words],
    ['UTF-16 LE with a mark', utf16(`\ufeff${words}`), words],
    ['UTF-16 BE with a mark', swapped(utf16(`\ufeff${words}`)), words],
    ['UTF-16 LE without one', utf16(words), words],
    ['UTF-16 BE without one', swapped(utf16(words)), words],
    ['UTF-16 LE in English without a mark', utf16('Lead: Education Office'), 'Lead: Education Office'],
    ['GB18030', encodeAs('gb18030', words), words],
    ['GB18030 with traditional characters', encodeAs('gb18030', traditional), traditional],
    ['Big5', encodeAs('big5', traditional), traditional],
    [
      'Windows-1252',
      Uint8Array.from(Buffer.from('Lead: \x93Town Hall\x94 \x96 due in May', 'latin1')),
      'Lead: “Town Hall” – due in May',
    ],
  ])('reads %s', async (_, bytes, expected) => {
    expect(await read(bytes)).toBe(expected);
  });

  it('reads a four-byte character of GB18030', async () => {
    const rare = Uint8Array.from([...encodeAs('gb18030', '责任人：'), 0x82, 0x35, 0x87, 0x38]);

    expect(await read(rare)).toBe('责任人：㐁'.replace('㐁', new TextDecoder('gb18030').decode(rare.subarray(8))));
  });

  it.each(['教育局', '姓名,单位', '方案', '一、校园安全', '学的的会法一', '一方会我种在了产'])(
    'knows GB18030 by as little as %s',
    async (few) => {
      expect(await read(encodeAs('gb18030', few))).toBe(few);
    },
  );

  it.each(['教育局', '姓名,單位', '方案', '一、校園安全'])('knows Big5 by as little as %s', async (few) => {
    expect(await read(encodeAs('big5', few))).toBe(few);
  });

  it('reads any GB18030 text of common characters', async () => {
    const common =
      '的一是在了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';
    const texts = fc
      .array(fc.constantFrom(...Array.from(common)), { minLength: 6, maxLength: 60 })
      .map((chars) => chars.join(''));

    await fc.assert(
      fc.asyncProperty(texts, async (content) => {
        expect(await read(encodeAs('gb18030', content))).toBe(content);
      }),
    );
  });
});

describe('tidying', () => {
  it('ends every line with a line feed', async () => {
    expect(await read(utf8('一\r\n二\r三\u2028四\v五\f六\u0085七'))).toBe('一\n二\n三\n四\n五\n六\n七');
  });

  it('leaves out control characters and invisible marks, and keeps tabs', async () => {
    expect(await read(utf8('序\u0007号\t教\u200b育\u202e局\u001b'))).toBe('序号\t教育局');
  });
});

describe('refusals', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  it.each([
    ['PDF', [...Buffer.from('%PDF-1.7 x')]],
    ['zip 压缩包', [...zip, 0, 0]],
    ['图片', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['图片', [0xff, 0xd8, 0xff, 0xe0]],
    ['旧版 Office 文档', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['RTF 文档', [...Buffer.from('{\\rtf1 }')]],
    ['网页', [...Buffer.from('\ufeff<!DOCTYPE html><html></html>')]],
    ['网页', [...Buffer.from('<HTML lang="zh">', 'utf16le')]],
  ])('names what it looks like: %s', async (name, bytes) => {
    const message = await refusal(() => text.read(Uint8Array.from(bytes), 'plan.txt'));

    expect(message).toMatch(/^plan\.txt: 内容是/);
    expect(message).toContain(name);
    expect(message).toMatch(/save it as|unpack it|recognise its text/);
  });

  it.each([
    ['no encoding at all', [0xff, 0xff, 0x80, 0xff, 0x81, 0x20, 0xfe, 0xff, 0x80]],
    ['Shift_JIS', [...encodeAs('shift_jis', 'これは日本語の文書です。計画を実施する。')]],
    ['EUC-KR', [...encodeAs('euc-kr', '이것은 한국어 문서입니다')]],
  ])('says how to save what is in %s', async (_, bytes) => {
    const message = await refusal(() => text.read(Uint8Array.from(bytes), 'plan.txt'));

    expect(message).toContain('编码无法识别，请用记事本或 WPS 另存为 UTF-8 编码的 .txt');
  });

  it('does not take damaged UTF-8 for another encoding', async () => {
    const damaged = utf8(`${words}\n二、强化值守。`).slice(0, -1);

    expect(await refusal(() => text.read(damaged, 'plan.txt'))).toContain('UTF-8 文本第3行有损坏的字符');
  });

  it('refuses NUL', async () => {
    expect(await refusal(() => text.read(utf8('一、总体要求\0二'), 'plan.txt'))).toContain('含有 NUL 字节');
  });

  it('refuses a text of blanks', async () => {
    expect(await refusal(() => text.read(utf8('\ufeff \r\n\t'), 'plan.txt'))).toContain('没有文字');
  });
});

it('reads any bytes or refuses them by name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      const result = await read(bytes).catch((error: unknown) => error);

      if (typeof result === 'string') expect(result).not.toMatch(/\0|\r/);
      else expect(result).toHaveProperty('name', 'UnreadableFileError');
    }),
  );
});

it('a text that is the source of a page loses the marks of its blocks', async () => {
  const source =
    '---\ndate: 2026-05-29\n---\n<h2>Data rules</h2>\n<p>Within 30 days:\n\t<ul>\n\t\t<li>Port Director names an officer</li>\n\t</ul>\n</p>\n';

  const { text: words, headings } = await text.read(Buffer.from(source), 'rules.txt');

  expect(
    words
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(['date: 2026-05-29', 'Data rules', 'Within 30 days:', 'Port Director names an officer']);
  expect([...(headings?.values() ?? [])]).toEqual([2]);
});
