import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { NamedFailure } from './command.ts';
import { isMarkdownReport } from './knowledge/report/markdown-report.ts';
import { errorCode, unwritable } from './unwritable.ts';

/** What a report could be called. */
const EXAMPLE = '报告.md';

/** Whether a report was written anew or in the place of an earlier one. */
export type Saved = 'created' | 'replaced';

/**
 * Writes a report in UTF-8. An earlier report is replaced; any other file stays, for it may be the plan itself.
 * Throws `NamedFailure` with what to do where nothing can be written.
 */
export async function saveReport(path: string, report: string): Promise<Saved> {
  const replaces = await isReplaceable(path);
  await writeFile(path, report).catch((error: unknown) => {
    throw unwritable(path, error, EXAMPLE);
  });
  return replaces ? 'replaced' : 'created';
}

/** Throws `NamedFailure` where the file exists and is no report. A device is no file. */
async function isReplaceable(path: string): Promise<boolean> {
  const facts = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw unwritable(path, error, EXAMPLE);
  });
  if (facts === null || !facts.isFile() || facts.size === 0) return false;
  const text = await readFile(await realpath(path), 'utf8').catch((error: unknown) => {
    throw unwritable(path, error, EXAMPLE);
  });
  if (isMarkdownReport(text)) return true;
  throw new NamedFailure(
    `${path}：已有这个文件，而且不是读取报告，没有覆盖；请换一个文件名 (a file of another kind is there and was left as it is; choose another name)`,
  );
}
