import type { Content } from './content.ts';
import { contentName } from './content.ts';

/** A format that is not read: what it is, and how its words come into one that is. */
interface Unread {
  readonly endings: readonly string[];
  readonly contents: readonly Content[];
  readonly chinese: string;
  readonly english: string;
}

const unread: readonly Unread[] = [
  {
    endings: ['.doc', '.dot', '.wps', '.wpt', '.rtf', '.odt'],
    contents: ['doc', 'rtf'],
    chinese: '请用 Word 或 WPS 打开，另存为 .docx',
    english: 'open it in Word or WPS and save it as .docx',
  },
  {
    endings: [],
    contents: ['ole', 'opendocument'],
    chinese: '请用 Word、Excel 或 WPS 打开，文字另存为 .docx，表格另存为 .xlsx',
    english: 'open it in Word, Excel or WPS and save it as .docx, a sheet as .xlsx',
  },
  {
    endings: ['.xls', '.xlsb', '.xlt', '.et', '.ett', '.ods'],
    contents: ['xls'],
    chinese: '请用 Excel 或 WPS 打开，另存为 .xlsx',
    english: 'open it in Excel or WPS and save it as .xlsx',
  },
  {
    endings: ['.pages', '.numbers'],
    contents: ['pages'],
    chinese: '请在 Pages 或 Numbers 里导出为 Word（.docx）或 Excel（.xlsx）',
    english: 'export it from Pages or Numbers as .docx or .xlsx',
  },
  {
    endings: ['.ppt', '.pptx', '.pps', '.dps', '.odp', '.key'],
    contents: ['ppt', 'pptx'],
    chinese: '演示文稿不能读，请把文字复制到 Word 文档，另存为 .docx',
    english: 'copy its words into a Word document and save that as .docx',
  },
  {
    endings: ['.ofd'],
    contents: ['ofd'],
    chinese: '请用 OFD 阅读器或 WPS 打开，导出为 .docx，或导出为 .pdf',
    english: 'open it in an OFD reader or WPS and export it as .docx or .pdf',
  },
  {
    endings: ['.mht', '.mhtml'],
    contents: ['mht'],
    chinese: '请用浏览器或 Word 打开，另存为 .html 或 .docx',
    english: 'open it in a browser or Word and save it as .html or .docx',
  },
  {
    endings: ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic', '.svg'],
    contents: ['image'],
    chinese: '图片里的文字请先识别（WPS 或手机“提取文字”），校对后存为 .docx 或 .txt',
    english: 'recognise its text first, check it, and save it as .docx or .txt',
  },
  {
    endings: ['.zip', '.rar', '.7z', '.tar', '.gz', '.tgz', '.bz2', '.xz'],
    contents: ['zip', 'archive'],
    chinese: '请先解压，再给出其中的文件',
    english: 'unpack it and give the files in it',
  },
  {
    endings: [],
    contents: ['pdf', 'program', 'html', 'docx', 'xlsx', 'text-or-unknown'],
    chinese: '请另存为 .docx、.txt 或 .csv 再载入',
    english: 'save it as .docx, .txt or .csv',
  },
];

/** Why a file of that ending is not read and what to do; `null` for an ending that nobody knows. */
export function unreadEnding(ending: string): string | null {
  const found = unread.find(({ endings }) => endings.includes(ending));
  return found === undefined ? null : `不能读 ${ending}，${found.chinese} (${ending} is not read; ${found.english})`;
}

/** Whether people keep documents under that ending, and not pictures, of which a folder may hold many beside its documents. */
export const isUnreadDocument = (ending: string): boolean =>
  unread.some(({ endings, contents }) => endings.includes(ending) && !contents.includes('image'));

/** Endings under which systems also hand out web pages that hold a table. */
export const isOldSpreadsheet = (ending: string): boolean => /^\.(?:xls|et)$/.test(ending);

/** Says what the content is, which is not what was expected (`不是文本`, `not text`), and what to do. */
export function unexpectedContent(
  content: Content,
  expected: { readonly chinese: string; readonly english: string },
): string {
  if (content === 'locked') return locked;
  const name = contentName(content);
  const what = `内容是${name.chinese}，不是${expected.chinese}`;
  const found = unread.find(({ contents }) => contents.includes(content));
  return `${what}，${found?.chinese ?? ''} (this is ${name.english}, not ${expected.english}; ${found?.english ?? ''})`;
}

/** A password is on the file. */
export const locked =
  '文件有密码保护，请去掉密码后另存为 .docx 或 .xlsx (protected by a password; remove it and save as .docx or .xlsx)';

/** No Office program writes entities; they can make little text into much, and name files and addresses. */
export const definesEntities = (ending: string): string =>
  `文件里有 XML 实体定义，可能有害，未读入，请用 Office 或 WPS 打开后另存为 ${ending} (it defines XML entities, which may do harm; open it in Office or WPS and save it as ${ending})`;
