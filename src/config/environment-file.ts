import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

/**
 * Whether the file is there to be read as an environment. Throws `ConfigError` where it cannot be read, is not UTF-8, or has a line that is
 * neither empty, a comment nor `NAME=value`: such a line would be passed over, and the program would run on other settings than were meant.
 */
export function checkEnvironmentFile(path: string): boolean {
  const text = textOf(path);
  if (text === null) return false;
  const line = strip(text)
    .split('\n')
    .findIndex((each) => !/^\s*(?:#.*|(?:export\s+)?[A-Za-z_][\w.-]*\s*=.*)?$/su.test(each));
  if (line === -1) return true;
  throw new ConfigError(
    `${path} 第${String(line + 1)}行：应为 名称=值 (line ${String(line + 1)}: expected NAME=value)`,
  );
}

function textOf(path: string): string | null {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as for the encodings that only show by their zero bytes.
  }
  throw new ConfigError(`${path}：应为 UTF-8 编码，请另存为 UTF-8 (not UTF-8; save it as UTF-8)`);
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ConfigError(`${path}：读不到，应为可读的文本文件 (cannot be read; expected a text file)`, {
      cause: error,
    });
  }
}

/** Without the lines inside quotes that span several. */
const strip = (text: string): string =>
  text.replace(/=[^\S\n]*(["'`])[^]*?\1/gu, (quoted) => `=${quoted.replace(/[^\n]/gu, '').replaceAll('\n', '\n#')}`);
