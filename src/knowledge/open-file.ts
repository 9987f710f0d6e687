import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UnreadableFileError } from './reader.ts';
import { tabularEndings, textEndings, whyUnread } from './readers/index.ts';

/** The largest file that is opened. */
const maxBytes = 50 * 1024 * 1024;

interface OpenedFile {
  /** Its name without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** When it was last written, as far as the disk knows: what it says is no newer. */
  readonly savedAt: string;
}

/**
 * The bytes of a file, and its name without its folder. Throws `UnreadableFileError` when there is no such file, when it is a folder,
 * a device or a pipe, may not be read, is empty, or is larger than 50 MB.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const facts = await look(path);
  if (facts.isDirectory()) throw refuse(path, '这是文件夹，请给出其中的文件 (a folder; name a file in it)');
  // A pipe or a device may never end, so it is refused before it is opened.
  if (!facts.isFile())
    throw refuse(path, '不是普通文件，请先存为文件 (not a regular file; save its content as a file first)');
  if (facts.size === 0)
    throw refuse(path, '文件是空的，请核对后重新保存 (the file is empty; check it and save it again)');
  if (facts.size > maxBytes) throw refuse(path, tooLarge(facts.size));
  return { file: basename(path), bytes: await bytesOf(path), savedAt: facts.mtime.toISOString() };
}

/** The files of a path. */
export interface Listed {
  /** Those to read. */
  readonly files: readonly string[];
  /** Documents in a format that is not read, which nobody should take for read. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * The files to read at a path: the file itself, or all files under a folder whose endings have a reader, sorted by path.
 * Hidden files and folders, lock files of Word (`~$…`) and linked folders are left out. A folder without any is an `UnreadableFileError`.
 */
export async function listFiles(path: string): Promise<Listed> {
  const facts = await look(path);
  if (!facts.isDirectory()) return { files: [path], unread: [] };
  const all = (await filesUnder(path)).toSorted();
  const files = all.filter(hasReader);
  const unread = all.flatMap((each) => {
    const reason = hasReader(each) ? null : whyUnread(each);
    return reason === null ? [] : [{ path: each, reason }];
  });
  if (files.length > 0) return { files, unread };
  const [first] = unread;
  if (first !== undefined) throw refuse(first.path, first.reason);
  const known = [...textEndings, ...tabularEndings].join('、');
  throw refuse(path, `文件夹里没有可读的文件，可读 ${known} (no readable files in this folder; put such files there)`);
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw notOpened(folder, error);
  });
  const found = await Promise.all(
    entries
      .filter((entry) => !/^(\.|~\$)/.test(entry.name))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesUnder(path);
        return (await isFile(path)) ? [path] : [];
      }),
  );
  return found.flat();
}

function hasReader(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return textEndings.includes(ending) || tabularEndings.includes(ending);
}

// A link counts as what it points to; one that points nowhere is no file.
async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
}

async function look(path: string): Promise<Stats> {
  return stat(path).catch((error: unknown) => {
    throw notOpened(path, error);
  });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw notOpened(path, error);
  });
}

function notOpened(path: string, error: unknown): UnreadableFileError {
  return refuse(path, reasonOf(codeOf(error)), error);
}

function reasonOf(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '没有这个文件，请检查路径 (no such file; check the path)';
    case 'EACCES':
    case 'EPERM':
      return '没有读取权限，请开放权限或换一个文件 (no permission to read it; grant it or choose another file)';
    case 'ELOOP':
      return '链接绕成了圈，请给出文件本身 (the link points back to itself; name the file itself)';
    case 'ERR_INVALID_ARG_VALUE':
    case 'ENAMETOOLONG':
      return '路径无效，请检查路径 (not a valid path; check it)';
    default:
      return `打不开（${code}），请复制到本机磁盘后再试 (cannot be opened, ${code}; copy it to a local disk and try again)`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';

function tooLarge(size: number): string {
  const megabytes = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1);
  const limit = maxBytes / 1024 / 1024;
  return `文件有 ${megabytes} MB，上限 ${limit} MB，请去掉图片或拆成几个文件 (${megabytes} MB, the limit is ${limit} MB; remove pictures or split it)`;
}

const refuse = (path: string, reason: string, cause?: unknown): UnreadableFileError =>
  new UnreadableFileError(path, reason, { cause });
