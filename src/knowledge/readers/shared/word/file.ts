import { UnreadableFileError } from '../../../reader.ts';
import type { Content } from '../content.ts';
import { contentOf } from '../content.ts';
import { definesEntities, locked, unexpectedContent } from '../refusals.ts';
import { elementsIn, withoutLooks } from './slim.ts';
import type { ZipPart } from '../zip.ts';
import { unzip, zipParts } from '../zip.ts';

const maxUnpackedBytes = 300 * 1024 * 1024;

/** Text and layout before the layout is taken out. */
const maxTextBytes = 60 * 1024 * 1024;

/** Parsing takes some two kilobytes an element. */
const maxElements = 300_000;

/**
 * The parts of a Word document that hold text and its layout, unpacked; pictures stay behind. Throws `UnreadableFileError` unless the bytes are a
 * Word document that can be opened without harm.
 */
export function wordParts(bytes: Uint8Array, file: string): ReadonlyMap<string, Uint8Array> {
  const content = contentOf(bytes);
  if (content !== 'docx' && content !== 'zip') throw new UnreadableFileError(file, unexpectedContent(content, word));
  const listed = zipParts(bytes);
  if (listed === null) throw new UnreadableFileError(file, damaged);
  checkListing(listed, { file, content });
  const parts = slim(new Map(listed.filter(isXml).map((part) => [part.name, unpacked(bytes, { part, file })])), file);
  if (![...parts].some(([name, body]) => isMain(name) && hasBody(body))) throw new UnreadableFileError(file, bodiless);
  return parts;
}

function checkListing(
  parts: readonly ZipPart[],
  { file, content }: { readonly file: string; readonly content: Content },
): void {
  if (parts.some((part) => part.encrypted)) throw new UnreadableFileError(file, locked);
  const all = sizeOf(parts);
  if (all > maxUnpackedBytes) throw new UnreadableFileError(file, tooLarge(all));
  const text = sizeOf(parts.filter(isXml));
  if (text > maxTextBytes) throw new UnreadableFileError(file, tooLong(text));
  if (content === 'zip' && parts.length > 0) throw new UnreadableFileError(file, unexpectedContent('zip', word));
}

const sizeOf = (parts: readonly ZipPart[]): number => parts.reduce((sum, part) => sum + part.size, 0);

// The listing can lie about sizes, so nothing is unpacked beyond what it promises.
function unpacked(bytes: Uint8Array, { part, file }: { readonly part: ZipPart; readonly file: string }): Uint8Array {
  const whole = unzip(bytes, part);
  if (whole === null) throw new UnreadableFileError(file, damaged);
  return whole;
}

function slim(parts: ReadonlyMap<string, Uint8Array>, file: string): ReadonlyMap<string, Uint8Array> {
  let count = 0;
  const slimmed = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const xml = new TextDecoder().decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFileError(file, definesEntities('.docx'));
    const words = withoutLooks(xml);
    count += elementsIn(words);
    if (count > maxElements) throw new UnreadableFileError(file, tooManyElements(count));
    slimmed.set(name, new TextEncoder().encode(words));
  }
  return slimmed;
}

const isXml = ({ name }: ZipPart): boolean => /\.(xml|rels)$/i.test(name) && !name.startsWith('customXml/');

// Some programs number the main part: document2.xml.
export const isMain = (name: string): boolean => /^word\/document\d*\.xml$/i.test(name);

const hasBody = (body: Uint8Array): boolean => /<(?:\w+:)?body[\s/>]/.test(new TextDecoder().decode(body));

const damaged =
  '文件已损坏，不是完整的 .docx，请重新下载或用 Word 修复后另存 (the file is damaged; get it again, or repair and save it in Word)';
const bodiless =
  '文档里没有正文，请用 Word 打开后另存为 .docx (the document has no body; open it in Word and save as .docx)';

const word = { chinese: ' .docx 文档', english: 'a .docx document' };

function tooLarge(size: number): string {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return `解压后有 ${megabytes} MB，上限 300 MB，请删去图片后另存 (${megabytes} MB when unpacked, the limit is 300 MB; remove pictures and save again)`;
}

function tooManyElements(count: number): string {
  return `段落、单元格等元素有 ${Math.ceil(count / 10_000)} 万个，上限 ${maxElements / 10_000} 万个，大表格请存为 .xlsx，长文请拆成几个文件 (${count} elements, the limit is ${maxElements}; save a large table as .xlsx, split a long text)`;
}

function tooLong(size: number): string {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return `正文解压后有 ${megabytes} MB，上限 60 MB，请拆成几个文件 (${megabytes} MB of text when unpacked, the limit is 60 MB; split it)`;
}
