import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { NamedFailure } from './command.ts';
import { isMarkdownReport } from './knowledge/report/markdown-report.ts';

/** Whether a report was written anew or in the place of an earlier one. */
export type Saved = 'created' | 'replaced';

/**
 * Writes a report in UTF-8. An earlier report is replaced; any other file stays, for it may be the plan itself.
 * Throws `NamedFailure` with what to do where nothing can be written.
 */
export async function saveReport(path: string, report: string): Promise<Saved> {
  const replaces = await isReplaceable(path);
  await writeFile(path, report).catch((error: unknown) => {
    throw unwritable(path, error);
  });
  return replaces ? 'replaced' : 'created';
}

/** Throws `NamedFailure` where the file exists and is no report. A device is no file. */
async function isReplaceable(path: string): Promise<boolean> {
  const facts = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw unwritable(path, error);
  });
  if (facts === null || !facts.isFile() || facts.size === 0) return false;
  const text = await readFile(await realpath(path), 'utf8').catch((error: unknown) => {
    throw unwritable(path, error);
  });
  if (isMarkdownReport(text)) return true;
  throw new NamedFailure(
    `${path}：已有这个文件，而且不是读取报告，没有覆盖；请换一个文件名 (a file of another kind is there and was left as it is; choose another name)`,
  );
}

function unwritable(path: string, error: unknown): NamedFailure {
  return new NamedFailure(`${path}：${reasonOf(codeOf(error))}`, { cause: error });
}

function reasonOf(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '没有这个文件夹，请先建好或换一个位置 (no such folder; make it or choose another place)';
    case 'EISDIR':
      return '这是文件夹，请给出文件名，例如 报告.md (a folder; name a file, such as report.md)';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return '没有写入权限，请换一个位置 (no permission to write here; choose another place)';
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘已满，请腾出空间或换一个位置 (the disk is full; free some space or choose another place)';
    case 'ERR_INVALID_ARG_VALUE':
    case 'ENAMETOOLONG':
      return '路径无效，请检查路径 (not a valid path; check it)';
    default:
      return `写不进去（${code}），请换一个位置 (cannot be written, ${code}; choose another place)`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
