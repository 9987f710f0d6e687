import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { overPglite, startEngine, type Database } from './engine.ts';
import { jobsOver, type JobConnection } from './job-connection.ts';
import { lockFolder } from './lock.ts';
import { makeData } from './new-folder.ts';
import { StoreUnavailableError } from './unavailable.ts';

/** The version of the data format inside the folder, so that a folder of another PostgreSQL major is named and not opened. */
const FOLDER_FORMAT = '18';

/** Opens the embedded engine on a folder, made if need be, and holds the folder until it is closed. */
export async function openFolder(
  path: string,
): Promise<{ readonly database: Database; readonly jobs: JobConnection; readonly close: () => Promise<void> }> {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  try {
    const data = join(folder, 'db');
    if (isEmpty(data)) await makeData(folder);
    refuseForeignFormat(folder);
    const pglite = startEngine(data);
    return {
      database: overPglite(pglite),
      jobs: jobsOver(pglite),
      async close() {
        try {
          if (!pglite.closed) await pglite.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const isEmpty = (data: string): boolean => !existsSync(data) || readdirSync(data).length === 0;

function refuseForeignFormat(folder: string): void {
  const found = readFileSync(join(folder, 'db', 'PG_VERSION'), 'utf8').trim();
  if (found === FOLDER_FORMAT) return;
  throw new StoreUnavailableError(
    `数据文件夹 ${folder} 的格式为 PostgreSQL ${found}，本程序使用 ${FOLDER_FORMAT}：请用当时的版本导出后再导入。` +
      ` / ${folder} holds PostgreSQL ${found} data, this program uses ${FOLDER_FORMAT}.`,
  );
}
