import { zipParts } from './zip.ts';

/** What a file is by its bytes, whatever its name says. */
export type Content =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'locked'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'ofd'
  | 'opendocument'
  | 'pages'
  | 'archive'
  | 'program'
  | 'text-or-unknown';

const marks: readonly { readonly content: Content; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { content: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { content: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { content: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { content: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { content: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { content: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { content: 'image', bytes: [0xff, 0xd8, 0xff] },
  { content: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { content: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { content: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { content: 'image', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { content: 'archive', bytes: [0x1f, 0x8b] },
  { content: 'archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { content: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { content: 'program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

/** Looks at the first bytes, and for a zip at the names of its parts. */
export function contentOf(bytes: Uint8Array): Content {
  const mark = marks.find((each) => startsWith(bytes, each.bytes, each.at ?? 0));
  if (mark?.content === 'zip') return zipContent(bytes);
  if (mark?.content === 'ole') return oleContent(bytes);
  if (mark !== undefined) return mark.content;
  if (/^[\s\0ï»¿]*%PDF-\d/.test(latin1(bytes.subarray(0, 64)))) return 'pdf';
  const head = headOf(bytes);
  if (/^(?:from:.*\n(?:.+\n)*?)?mime-version:/i.test(head)) return 'mht';
  return looksLikeHtml(head) ? 'html' : 'text-or-unknown';
}

/** What to call the content in a message, in Chinese and in English. */
export function contentName(content: Content): { readonly chinese: string; readonly english: string } {
  return names[content];
}

const names: Readonly<Record<Content, { readonly chinese: string; readonly english: string }>> = {
  docx: { chinese: 'Word 文档（.docx）', english: 'a Word document (.docx)' },
  xlsx: { chinese: 'Excel 工作簿（.xlsx）', english: 'an Excel workbook (.xlsx)' },
  pptx: { chinese: '演示文稿（.pptx）', english: 'a presentation (.pptx)' },
  zip: { chinese: 'zip 压缩包', english: 'a zip archive' },
  doc: { chinese: '旧版 Word 文档（.doc/.wps）', english: 'an old Word document (.doc/.wps)' },
  xls: { chinese: '旧版 Excel 工作簿（.xls/.et）', english: 'an old Excel workbook (.xls/.et)' },
  ppt: { chinese: '旧版演示文稿（.ppt）', english: 'an old presentation (.ppt)' },
  ole: { chinese: '旧版 Office 文档（.doc/.xls/.wps）', english: 'an old Office document (.doc/.xls/.wps)' },
  locked: { chinese: '有密码保护的 Office 文件', english: 'an Office file with a password' },
  pdf: { chinese: 'PDF', english: 'a PDF' },
  image: { chinese: '图片', english: 'a picture' },
  rtf: { chinese: 'RTF 文档', english: 'an RTF document' },
  html: { chinese: '网页（HTML）', english: 'a web page (HTML)' },
  mht: { chinese: '单个文件网页（.mht）', english: 'a web archive (.mht)' },
  ofd: { chinese: 'OFD 版式文件', english: 'an OFD document' },
  opendocument: { chinese: 'OpenDocument 文档（.odt/.ods）', english: 'an OpenDocument file (.odt/.ods)' },
  pages: { chinese: '苹果 iWork 文档（.pages/.numbers）', english: 'an iWork document (.pages/.numbers)' },
  archive: { chinese: '压缩包', english: 'an archive' },
  program: { chinese: '程序文件', english: 'a program' },
  'text-or-unknown': { chinese: '文本', english: 'text' },
};

/** By which of its streams a kind of OLE file is known. */
const streams: readonly (readonly [Content, string])[] = [
  ['locked', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['ppt', 'PowerPoint Document'],
];

function oleContent(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names in an OLE file are UTF-16.
  return streams.find(([, name]) => buffer.includes(Buffer.from(name, 'utf16le')))?.[0] ?? 'ole';
}

/** By which of its parts a kind of zip is known. */
const zips: readonly (readonly [Content, RegExp])[] = [
  ['docx', /^word\//],
  ['xlsx', /^xl\//],
  ['pptx', /^ppt\//],
  ['ofd', /^OFD\.xml$/i],
  ['opendocument', /^content\.xml$/],
  ['pages', /^Index(?:\.zip$|\/)/],
];

function zipContent(bytes: Uint8Array): Content {
  const parts = zipParts(bytes)?.map((part) => part.name) ?? startedParts(bytes);
  return zips.find(([, pattern]) => parts.some((name) => pattern.test(name)))?.[0] ?? 'zip';
}

// A zip that was cut off has no list of its parts left, but the name of each stands before it.
const startedParts = (bytes: Uint8Array): readonly string[] =>
  latin1(bytes.subarray(0, 64 * 1024)).match(/(?:word|xl|ppt)\/|OFD\.xml|content\.xml/g) ?? [];

const looksLikeHtml = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|div|table)[\s>]/i.test(head);

// UTF-16 shows as letters between NULs; taking those out lets one pattern see every encoding.
const headOf = (bytes: Uint8Array): string =>
  latin1(bytes.subarray(0, 1024))
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\r\n', '\n');

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const startsWith = (bytes: Uint8Array, mark: readonly number[], at: number): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte);
