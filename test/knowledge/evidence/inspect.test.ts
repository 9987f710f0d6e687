import { expect, test } from 'vitest';
import { FileRefusedError } from '../../../src/assistant/file-errors.ts';
import { inspect } from '../../../src/knowledge/evidence/inspect.ts';
import { passagesOf } from '../../../src/knowledge/evidence/text-of.ts';
import {
  aFilm,
  aGif,
  aHeic,
  aJpeg,
  aProgram,
  aScan,
  aWebp,
  aWordFile,
  aWorkbook,
  aZip,
} from '../../support/evidence.ts';
import { aPng } from '../../support/png.ts';

const told = (bytes: Uint8Array, name = 'file') =>
  inspect(bytes, name).catch((error: unknown) => (error instanceof FileRefusedError ? error.reason : error));

const text = (words: string) => Buffer.from(words);
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

test('tells by content what is taken, whatever it is called', async () => {
  const files: readonly (readonly [Uint8Array, string])[] = [
    [aPng(), 'image/png'],
    [aJpeg(), 'image/jpeg'],
    [aGif(), 'image/gif'],
    [aWebp(), 'image/webp'],
    [aHeic(), 'image/heic'],
    [aFilm(), 'video/mp4'],
    [aScan(), 'application/pdf'],
    [await aWordFile('一'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [await aWorkbook(['一']), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      aZip({ '[Content_Types].xml': types, 'ppt/presentation.xml': '<p/>' }),
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    [aZip({ 'OFD.xml': '<o/>' }), 'application/ofd'],
    [text('已完成三处整改。'), 'text/plain'],
    [new Uint8Array([0xd2, 0xd1, 0xcd, 0xea, 0xb3, 0xc9]), 'text/plain'],
    [text('名称,数量\n水带,300\n'), 'text/csv'],
  ];

  for (const [bytes, type] of files) expect.soft(await told(bytes, 'photo.jpg'), type).toBe(type);
});

test('refuses what is no evidence, each for its own reason', async () => {
  const reasons: readonly (readonly [string, Uint8Array, string?])[] = [
    ['empty', new Uint8Array()],
    ['program', aProgram(), '现场.jpg'],
    ['program', Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF\x02\x01\x01'), Buffer.alloc(60)]), '现场.png'],
    ['web-page', text('<!doctype html><title>x</title>'), '说明.txt'],
    ['web-page', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'a.png'],
    ['web-page', text('<?xml version="1.0"?><svg/>'), 'a.svg'],
    ['script', text('#!/bin/sh\nrm -rf /\n'), '说明.txt'],
    ['script', text('@echo off\r\ndel *.*\r\n'), '说明.txt'],
    ['script', text('说明 <script>alert(1)</script>'), '说明.txt'],
    ['script', text('只是文字'), '清单.bat'],
    ['archive', aZip({ '现场.jpg': 'x' }), '照片.zip'],
    ['archive', Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(40)])],
    [
      'macros',
      aZip({ '[Content_Types].xml': types, 'word/document.xml': '<d/>', 'word/vbaProject.bin': 'x' }),
      'a.docx',
    ],
    ['unknown', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 200, 201])],
  ];

  for (const [reason, bytes, name] of reasons)
    expect.soft(await told(bytes, name), `${reason} ${name ?? ''}`).toBe(reason);
});

test('misses the end of what has not come whole', async () => {
  const whole = [
    aPng(),
    aJpeg(),
    aGif(),
    aWebp(),
    aHeic(),
    aFilm(),
    aScan(),
    await aWordFile('一'),
    await aWorkbook(['一']),
  ];

  for (const bytes of whole) {
    const cut = bytes.subarray(0, bytes.length - 10);
    const reason = await told(cut, 'file');
    expect.soft(reason, bytes.subarray(0, 12).toString('latin1')).toBe('damaged');
  }
  const flipped = Buffer.from(aPng());
  flipped[45] = (flipped[45] ?? 0) ^ 0xff;
  expect(await told(flipped)).toBe('damaged');
});

test('reads the text of documents, and none out of a scan or a photo', async () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  expect(await passagesOf(await aWordFile('第一段。', '第二段。'), word)).toEqual(['第一段。\n第二段。']);
  expect((await passagesOf(await aWorkbook(['名称', '数量'], ['水带', '300']), excel)).join()).toContain('水带\t300');
  expect(await passagesOf(text('已完成三处整改。'), 'text/plain')).toEqual(['已完成三处整改。']);
  expect(await passagesOf(aScan(), 'application/pdf')).toEqual([]);
  expect(await passagesOf(aPng(), 'image/png')).toEqual([]);
  expect(await passagesOf(Buffer.from('%PDF-1.4 startxref %%EOF'), 'application/pdf')).toEqual([]);
});
