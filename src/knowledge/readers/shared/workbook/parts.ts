import { UnreadableFileError } from '../../../reader.ts';
import { contentOf } from '../content.ts';
import { definesEntities, locked, unexpectedContent } from '../refusals.ts';
import type { XmlHandlers } from '../xml-stream.ts';
import { readXml, XmlEntitiesError } from '../xml-stream.ts';
import type { ZipPart } from '../zip.ts';
import { DamagedPartError, unzipStream, zipParts } from '../zip.ts';

/** The parts of a workbook, each read when it is asked for. */
export interface WorkbookParts {
  has(name: string): boolean;
  /** Reads a part of that name, in whatever case, and nothing where there is none. Throws `UnreadableFileError`. */
  read(name: string, handlers: XmlHandlers): Promise<void>;
}

const maxUnpackedBytes = 300 * 1024 * 1024;

/** Throws `UnreadableFileError` unless the bytes are a workbook that can be opened without harm. */
export function workbookParts(bytes: Uint8Array, file: string): WorkbookParts {
  const content = contentOf(bytes);
  if (content !== 'xlsx' && content !== 'zip')
    throw new UnreadableFileError(file, unexpectedContent(content, workbook));
  const listed = zipParts(bytes);
  if (listed === null) throw new UnreadableFileError(file, damaged);
  checkListing(listed, file);
  if (content === 'zip') throw new UnreadableFileError(file, unexpectedContent('zip', workbook));
  const parts = new Map(listed.map((part) => [part.name.toLowerCase(), part]));
  return {
    has: (name) => parts.has(name.toLowerCase()),
    async read(name, handlers) {
      const part = parts.get(name.toLowerCase());
      if (part === undefined) return;
      try {
        await readXml(unzipStream(bytes, part), handlers);
      } catch (error) {
        throw refused(file, error);
      }
    },
  };
}

function checkListing(parts: readonly ZipPart[], file: string): void {
  if (parts.some((part) => part.encrypted)) throw new UnreadableFileError(file, locked);
  const size = parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)).reduce((sum, part) => sum + part.size, 0);
  if (size <= maxUnpackedBytes) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new UnreadableFileError(
    file,
    `表格解压后有 ${megabytes} MB，上限 300 MB，请删去多余的行列后另存 (${megabytes} MB when unpacked, the limit is 300 MB; delete rows and columns that are not needed and save again)`,
  );
}

function refused(file: string, error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error;
  if (error instanceof XmlEntitiesError)
    return new UnreadableFileError(file, definesEntities('.xlsx'), { cause: error });
  return new UnreadableFileError(file, error instanceof DamagedPartError ? damaged : unparsable, { cause: error });
}

const workbook = { chinese: ' .xlsx 工作簿', english: 'an .xlsx workbook' };
const damaged =
  '文件已损坏，不是完整的 .xlsx，请重新下载或用 Excel 修复后另存 (the file is damaged; get it again, or repair and save it in Excel)';
const unparsable =
  '内容无法解析，请用 Excel 或 WPS 打开后另存为 .xlsx (its content cannot be read; open it in Excel or WPS and save it as .xlsx)';
