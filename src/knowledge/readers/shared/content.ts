import { zipParts } from './zip.ts';

/** What a file is by its bytes, whatever its name says. */
export type Content =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'html'
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
  if (mark !== undefined) return mark.content;
  if (/^[\s\0ï»¿]*%PDF-\d/.test(latin1(bytes.subarray(0, 64)))) return 'pdf';
  return looksLikeHtml(bytes) ? 'html' : 'text-or-unknown';
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
  ole: { chinese: '旧版 Office 文档（.doc/.xls/.wps）', english: 'an old Office document (.doc/.xls/.wps)' },
  pdf: { chinese: 'PDF', english: 'a PDF' },
  image: { chinese: '图片', english: 'a picture' },
  rtf: { chinese: 'RTF 文档', english: 'an RTF document' },
  html: { chinese: '网页（HTML）', english: 'a web page (HTML)' },
  archive: { chinese: '压缩包', english: 'an archive' },
  program: { chinese: '程序文件', english: 'a program' },
  'text-or-unknown': { chinese: '文本', english: 'text' },
};

function zipContent(bytes: Uint8Array): Content {
  const names = zipParts(bytes)?.map((part) => part.name);
  const holds = (folder: string): boolean =>
    names === undefined ? startsNamed(bytes, folder) : names.some((name) => name.startsWith(folder));
  if (holds('word/')) return 'docx';
  if (holds('xl/')) return 'xlsx';
  return holds('ppt/') ? 'pptx' : 'zip';
}

// A zip that was cut off has no list of its parts left, but the name of each stands before it.
const startsNamed = (bytes: Uint8Array, folder: string): boolean =>
  latin1(bytes.subarray(0, 64 * 1024)).includes(folder);

function looksLikeHtml(bytes: Uint8Array): boolean {
  // UTF-16 shows as letters between NULs; taking those out lets one pattern see every encoding.
  const head = latin1(bytes.subarray(0, 1024)).replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head);
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const startsWith = (bytes: Uint8Array, mark: readonly number[], at: number): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte);
