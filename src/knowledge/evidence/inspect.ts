import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { FileRefusedError, type Refusal } from '../../assistant/file-errors.ts';
import { isMediaType, type MediaType } from '../../domain/files/file-types.ts';
import { contentOf, type Content } from '../readers/shared/content.ts';
import { unzip, zipParts } from '../readers/shared/zip.ts';
import { textType } from './text-type.ts';
import { isWhole } from './whole-picture.ts';

/**
 * What a file is by its bytes. The name decides nothing but whether a text is one that machines run. Throws `FileRefusedError` for everything that
 * is not taken as evidence: programs, pages, scripts, archives, and what is damaged, locked or holds macros.
 */
export async function inspect(bytes: Uint8Array, name: string): Promise<MediaType> {
  if (bytes.length === 0) throw new FileRefusedError('empty');
  const content = contentOf(bytes);
  const office = officeTypes[content];
  if (office !== undefined) return officeFile(bytes, office, content);
  const refused = refusals[content];
  if (refused !== undefined) throw new FileRefusedError(refused);
  if (content === 'pdf') return mediaFile(bytes, 'application/pdf');
  const found = await fileTypeFromBuffer(bytes).catch((cause: unknown) => {
    throw new FileRefusedError('damaged', { cause });
  });
  return found === undefined ? textFile(bytes, name) : mediaFile(bytes, found.mime);
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const officeTypes: Readonly<Partial<Record<Content, MediaType>>> = {
  docx: word,
  xlsx: excel,
  pptx: slides,
  ofd: 'application/ofd',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

const refusals: Readonly<Partial<Record<Content, Refusal>>> = {
  zip: 'archive',
  archive: 'archive',
  locked: 'locked',
  html: 'web-page',
  mht: 'web-page',
  program: 'program',
  ole: 'unknown',
  rtf: 'unknown',
  opendocument: 'unknown',
  pages: 'unknown',
};

/** A document whose parts are all there, and which holds no program. */
function officeFile(bytes: Uint8Array, type: MediaType, content: Content): MediaType {
  if (content === 'doc' || content === 'xls' || content === 'ppt') {
    // Names in an OLE file are UTF-16.
    if (Buffer.from(bytes).includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) throw new FileRefusedError('macros');
    return type;
  }
  const parts = zipParts(bytes);
  if (parts === null || parts.length === 0) throw new FileRefusedError('damaged');
  if (parts.some(({ encrypted }) => encrypted)) throw new FileRefusedError('locked');
  if (parts.some((part) => /vbaProject\.bin$|\.(?:exe|dll|scr|bat|cmd|ps1|vbs|js)$/iu.test(part.name)))
    throw new FileRefusedError('macros');
  const main = parts.find((part) => mainParts.test(part.name));
  if (main === undefined || main.size > LARGEST_PART || unzip(bytes, main) === null)
    throw new FileRefusedError('damaged');
  return type;
}

const mainParts = /^(?:word\/document\d*|xl\/workbook\d*|ppt\/presentation\d*|OFD)\.xml$/iu;

/** Of the part that holds the text; what would unpack to more is no report. */
const LARGEST_PART = 200 * 1024 * 1024;

function mediaFile(bytes: Uint8Array, mime: string): MediaType {
  const type = sameAs[mime] ?? mime;
  if (programs.test(type)) throw new FileRefusedError('program');
  if (/xml|svg|html/u.test(type)) throw new FileRefusedError('web-page');
  if (!isMediaType(type)) throw new FileRefusedError('unknown');
  if (!isWhole(bytes, type)) throw new FileRefusedError('damaged');
  return type;
}

/** Telephones write these for what is the same to those who look at it. */
const sameAs: Readonly<Record<string, MediaType>> = {
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
};

const programs =
  /msdownload|x-elf|x-mach|x-executable|portable-executable|x-msi|installer|java|wasm|android\.package|x-ms-shortcut|debian|rpm|x-nintendo|chrome-extension/u;

function textFile(bytes: Uint8Array, name: string): MediaType {
  if (Buffer.from(bytes.subarray(0, 2)).equals(Buffer.from('MZ')) && bytes.includes(0))
    throw new FileRefusedError('program');
  const type = textType(bytes);
  if (type === null) throw new FileRefusedError('unknown');
  if (type === 'script' || type === 'web-page') throw new FileRefusedError(type);
  if (isRun.test(extname(name.trim()))) throw new FileRefusedError('script');
  return type;
}

/** Endings by which a machine runs a text, or shows it as a page. */
const isRun =
  /^\.(?:bat|cmd|ps1|psm1|vbs?|vbe|jse?|mjs|cjs|ts|wsf|wsh|hta|sh|bash|zsh|command|py|rb|pl|php\d?|asp|aspx|jsp|reg|inf|lnk|url|desktop|scr|com|exe|dll|msi|jar|app|html?|xhtml|mht|svgz?|xml|xsl|swf)$/iu;
