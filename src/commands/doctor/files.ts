import type { App } from '../../app.ts';
import { check, type Check } from './check.ts';

/** Whether files can be put away, and whether those that are evidence are there. */
export async function checkFiles({ files, config }: App): Promise<Check> {
  const { folder, fault, isOurs, total, missing, orphans } = await files.health();
  const limit = `每个不超过 ${String(config.files.limit / 1024 / 1024)} MB`;
  const unused = orphans === 0 ? '' : `，其中 ${String(orphans)} 个无人引用，启动时清理满一天的`;
  const detail = `${folder}，${String(total)} 个文件${unused}，${limit}`;
  const name = '附件';
  if (fault !== null)
    return { name, ok: false, detail: `${folder} 不能写入（${fault}）`, remedy: '开放写入权限，或改 LIAISON_FILES' };
  if (!isOurs)
    return {
      name,
      ok: false,
      detail: `${folder} 属于另一个数据库，不清理`,
      remedy: '每个数据库用各自的文件夹，请改 LIAISON_FILES',
    };
  return check(
    name,
    missing === 0,
    missing === 0 ? detail : `${detail}；缺少 ${String(missing)} 个`,
    '从备份中恢复附件文件夹，或把 LIAISON_FILES 指到原来的文件夹',
  );
}
