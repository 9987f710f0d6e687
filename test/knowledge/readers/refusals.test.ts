import { describe, expect, it } from 'vitest';
import { readDocument, readSheets, tabularEndings, textEndings } from '../../../src/knowledge/readers/index.ts';
import { zipOf } from '../../../src/knowledge/readers/shared/zip.ts';
import { refusal } from '../support/refusal.ts';

const message = (file: string, bytes: Uint8Array): Promise<string> => refusal(() => readDocument(file, bytes));
const aZipOf = (...names: readonly string[]): Uint8Array =>
  zipOf(new Map(names.map((name) => [name, Buffer.from('x')])));
const anOleOf = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

const word = '请用 Word 或 WPS 打开，另存为 .docx';
const excel = '请用 Excel 或 WPS 打开，另存为 .xlsx';
const pages = '请在 Pages 或 Numbers 里导出';
const ofd = '请用 OFD 阅读器或 WPS 打开，导出为 .docx';
const slides = '请把文字复制到 Word 文档，另存为 .docx';
const archive = '请用浏览器或 Word 打开，另存为 .html 或 .docx';
const picture = '图片里的文字请先识别';
const unpack = '请先解压，再给出其中的文件';

describe('a file that is not read is told by its ending', () => {
  it.each([
    ...['.doc', '.wps', '.rtf', '.odt'].map((ending) => [ending, word]),
    ...['.xls', '.et', '.ods'].map((ending) => [ending, excel]),
    ...['.ppt', '.pptx', '.dps'].map((ending) => [ending, slides]),
    ['.pages', pages],
    ['.ofd', ofd],
    ['.mht', archive],
    ['.MHTML', archive],
    ...['.png', '.JPG', '.tiff', '.heic'].map((ending) => [ending, picture]),
    ...['.zip', '.rar', '.7z', '.gz'].map((ending) => [ending, unpack]),
  ])('%s: %s', async (ending, todo) => {
    const said = await message(`方案${ending}`, Buffer.from('一、要求'));

    expect(said).toContain(`不能读 ${ending.toLowerCase()}，`);
    expect(said).toContain(todo);
  });
});

describe('and by its content, whatever its name', () => {
  it.each([
    ['旧版 Word 文档', anOleOf('WordDocument'), word],
    ['旧版 Excel 工作簿', anOleOf('Workbook'), excel],
    ['旧版演示文稿', anOleOf('PowerPoint Document'), slides],
    ['旧版 Office 文档', anOleOf('Contents'), '文字另存为 .docx，表格另存为 .xlsx'],
    ['OFD 版式文件', aZipOf('OFD.xml', 'Doc_0/Document.xml'), ofd],
    ['OpenDocument 文档', aZipOf('mimetype', 'content.xml'), '文字另存为 .docx，表格另存为 .xlsx'],
    ['苹果 iWork 文档', aZipOf('Index/Document.iwa', 'Metadata/Properties.plist'), pages],
    ['演示文稿（.pptx）', aZipOf('ppt/presentation.xml'), slides],
    ['zip 压缩包', aZipOf('方案.docx'), unpack],
    ['压缩包', Buffer.from('526172211a0700', 'hex'), unpack],
    ['RTF 文档', Buffer.from('{\\rtf1 }'), word],
    [
      '单个文件网页',
      Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;'),
      archive,
    ],
    ['图片', Buffer.from('89504e470d0a1a0a', 'hex'), picture],
  ])('%s', async (what, bytes, todo) => {
    for (const name of ['方案.txt', '方案.docx', '台账.xlsx', '台账.csv', '方案.html', '方案.doc', '方案']) {
      const said = await message(name, bytes);

      expect(said).toContain(`${name}: 内容是${what}`);
      expect(said).toContain(todo);
    }
  });

  it('a password is named', async () => {
    for (const name of ['方案.docx', '台账.xlsx', '方案.doc'])
      expect(await message(name, anOleOf('EncryptedPackage'))).toContain('有密码保护，请去掉密码');
  });
});

it('a web page under the name of an old workbook is no text', async () => {
  const page = Buffer.from('<html><table><tr><td>任务</table></html>');

  expect(await message('台账.xls', page)).toContain(excel);
  expect(await refusal(() => readSheets('台账.xlsx', page))).toContain('内容是网页（HTML），不是 .xlsx 工作簿');
});

it('says which formats are read where it does not know one', async () => {
  const said = await message('方案.xyz', Buffer.from('一、要求'));

  for (const ending of [...textEndings, ...tabularEndings]) expect(said).toContain(ending);
});
