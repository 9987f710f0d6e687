import { NamedFailure } from './command.ts';

/** Why a file could not be written, and what to do, in words for the person who named it. `example` is what a file could be called. */
export function unwritable(path: string, error: unknown, example: string): NamedFailure {
  return new NamedFailure(`${path}：${reasonOf(errorCode(error), example)}`, { cause: error });
}

function reasonOf(code: string, example: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return '没有这个文件夹，请先建好或换一个位置 (no such folder; make it or choose another place)';
    case 'EISDIR':
      return `这是文件夹，请给出文件名，例如 ${example} (a folder; name a file)`;
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
    case 'EBUSY':
      return '文件正被其他程序打开，请关闭后再试 (the file is open in another program; close it and try again)';
    default:
      return `写不进去（${code}），请换一个位置 (cannot be written, ${code}; choose another place)`;
  }
}

/** The code of an error of the file system. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
