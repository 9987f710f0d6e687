import { describe, expect, it } from 'vitest';
import { readDocument, tabularEndings, textEndings } from '../../../src/knowledge/readers/index.ts';
import { encodeAs } from '../support/encode.ts';
import { refusal } from '../support/refusal.ts';
import { aWordFile, paragraph } from '../support/word-files.ts';

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('readDocument', () => {
  it('reads by the ending, in whatever case', async () => {
    const { file, text } = await readDocument('方案.MD', utf8('# 一、要求'));

    expect({ file, text }).toEqual({ file: '方案.MD', text: '一、要求' });
  });

  it('reads by the content where the ending lies', async () => {
    const word = await aWordFile([paragraph('一、要求')]);

    expect((await readDocument('方案.txt', word)).text).toBe('一、要求');
    expect((await readDocument('方案.doc', utf8('<html><p>一、要求'))).text).toBe('一、要求');
    expect((await readDocument('方案.docx', encodeAs('gb18030', '一、总体要求'))).text).toBe('一、总体要求');
  });

  it.each([
    ['方案.doc', '不能读 .doc，请用 Word 或 WPS 打开，另存为 .docx'],
    ['方案.wps', '不能读 .wps，请用 Word 或 WPS 打开，另存为 .docx'],
    ['方案.bin', '不认识 .bin 文件，可读的有 .txt、.md'],
    ['方案', '文件名没有后缀，可读的有'],
  ])('refuses %s and says what to do', async (file, reason) => {
    expect(await refusal(() => readDocument(file, utf8('一、要求')))).toContain(`${file}: ${reason}`);
  });

  it('refuses what is neither by its ending nor by its content', async () => {
    expect(await refusal(() => readDocument('方案.docx', utf8('{\\rtf1')))).toContain('内容是RTF 文档，不是');
    expect(await refusal(() => readDocument('方案.docx', utf8('<html>')))).toContain('网页里没有文字');
  });
});

it('has one reader an ending', () => {
  const endings = [...textEndings, ...tabularEndings];

  expect(new Set(endings).size).toBe(endings.length);
  expect(endings.every((ending) => /^\.[a-z]+$/.test(ending))).toBe(true);
});
