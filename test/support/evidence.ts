import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { Workbook } from 'exceljs';
import { onTestFinished } from 'vitest';
import type { IncomingFile } from '../../src/assistant/message.ts';
import type { FileIntake } from '../../src/assistant/ports.ts';
import { inspect } from '../../src/knowledge/evidence/inspect.ts';
import { zipOf } from '../../src/knowledge/readers/shared/zip.ts';
import { fileFolder, type FileFolder } from '../../src/store/file-folder.ts';
import { aPng, u32 } from './png.ts';

/** A folder of the test's own, and what takes files into it. */
export function aFileFolder(limit = 1024 * 1024): { readonly folder: FileFolder; readonly intake: FileIntake } {
  const parent = mkdtempSync(join(tmpdir(), 'liaison-files-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  const folder = fileFolder(join(parent, 'files'));
  return { folder, intake: { limit, inspect, keep: (bytes) => folder.keep(bytes) } };
}

export const aFile = (name: string, bytes: Uint8Array): IncomingFile => ({
  name,
  size: bytes.length,
  read: () => Promise.resolve(bytes),
});

/** A photo like no other. */
export const aPhoto = (name: string, shade = 120): IncomingFile => aFile(name, aPng(shade));

/** The parts of a JPEG that tell it is one, without a picture that anybody would look at. */
export const aJpeg = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
    Buffer.from([0xff, 0xc0, 0x00, 0x0b, 8, 0, 4, 0, 4, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0x00, 0x08, 1, 1, 0, 0, 0x3f, 0, 0x12, 0x34, 0x56, 0xff, 0xd9]),
  ]);

/** The smallest that there is. */
export const aGif = (): Buffer => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const aWebp = (): Buffer => Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');

const box = (name: string, body: Uint8Array): Buffer =>
  Buffer.concat([u32(body.length + 8), Buffer.from(name, 'latin1'), body]);

export const aHeic = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(40)),
    box('mdat', Buffer.alloc(40)),
  ]);

export const aFilm = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')),
    box('moov', Buffer.alloc(40)),
    box('mdat', Buffer.alloc(40)),
  ]);

/** A program as Windows runs it. */
export function aProgram(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  return bytes;
}

/** A page that shows nothing: a scan without its picture. */
export const aScan = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n' +
      '0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n160\n%%EOF\n',
    'latin1',
  );

export const aWordFile = async (...paragraphs: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((words) => new Paragraph(words)) }] }));

export async function aWorkbook(...rows: readonly (readonly string[])[]): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.addWorksheet('一').addRows(rows.map((row) => [...row]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A zip of these parts, as a document or an archive is one. */
export const aZip = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipOf(new Map(Object.entries(parts).map(([name, words]) => [name, Buffer.from(words)]))));
