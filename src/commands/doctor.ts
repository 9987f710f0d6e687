import type { Command } from 'commander';
import type { App } from '../app.ts';
import { NamedFailure, officeOf, type CommonOptions, type Shell } from '../command.ts';
import { faultsOf } from '../domain/ledger/journal.ts';
import type { Person } from '../domain/people.ts';
import { unitQuestion } from '../domain/plan/units/unit-questions.ts';
import { nameOf } from '../store/database.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly remedy?: string;
}

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('检查配置、数据和名册，说明有什么问题、怎么办 (what is wrong and what to do)')
    .action(async (options: CommonOptions) => {
      // A store that cannot be opened throws its own line, which says what to do.
      const checks = await shell.withApp(options, async (app) => examine(app, await officeOf(options, app)));
      if (options.json === true) shell.print(JSON.stringify({ checks }));
      else for (const check of checks) shell.print(lineOf(check));
      const faults = checks.filter(({ ok }) => !ok);
      if (faults.length > 0)
        throw new NamedFailure(
          `有 ${String(faults.length)} 处需要处理：${faults.map(({ name }) => name).join('、')} (see above)`,
        );
    });
}

function lineOf({ name, ok, detail, remedy }: Check): string {
  return `${ok ? '正常' : '注意'} ${name}：${detail}${ok || remedy === undefined ? '' : `；${remedy}`}`;
}

async function examine(app: App, viewer: Person): Promise<readonly Check[]> {
  const { config, store, clock } = app;
  const titles = await store.plans.titles();
  const items = await store.ledger.items({}, viewer);
  const people = await store.people.all();
  const strangers = people.filter(({ unitId, role }) => unitId === null && (role === 'liaison' || role === 'head'));
  const doubts = (await store.plans.findings(viewer)).filter((finding) => unitQuestion(finding) !== null).length;
  const faults = faultsOf(await store.journal.entries(viewer), await store.journal.head());
  return [
    { name: '运行环境', ok: true, detail: `时区 ${config.timeZone}，现在 ${clock.now()}` },
    { name: '数据', ok: true, detail: `${nameOf(config.store)}，${await store.engine()}` },
    check(
      '方案',
      titles.length > 0,
      titles.map((title) => `《${title}》`).join('') || '还没有',
      '用 liaison load 读入方案',
    ),
    check('台账', items.length > 0, `${String(items.length)} 项`, '读入方案后自动建立'),
    await checkMeaning(app),
    await checkFiles(app),
    check('名册', people.length > 0, `${String(people.length)} 人`, '用 liaison load 读入联络员名册'),
    { name: '单位疑问', ok: true, detail: doubts === 0 ? '没有' : `${String(doubts)} 处待核定，用 liaison units 查看` },
    check(
      '联络员所属单位',
      strangers.length === 0,
      strangers.length === 0 ? '都在方案中' : strangers.map(({ name, unit }) => `${name}（${unit}）`).join('、'),
      '这些单位不在方案中，本人不能报送；请核对名册里的单位名称，或用 liaison units same 核定',
    ),
    check(
      '日志',
      faults.length === 0,
      faults.length === 0 ? '完整' : `${String(faults.length)} 处不符`,
      '运行 liaison audit verify 查看',
    ),
  ];
}

const check = (name: string, ok: boolean, detail: string, remedy: string): Check => ({ name, ok, detail, remedy });

/** Whether the model answers now, and how far its index is. */
async function checkMeaning({ embedding, store }: App): Promise<Check> {
  const name = '语义检索';
  if (embedding === null) return { name, ok: true, detail: '没有配置模型，按文字检索' };
  const { embedder } = embedding;
  const { done, total, serving, fault } = await store.vectors.progress(embedder.model);
  const index = `模型 ${embedder.model}，索引 ${String(done)}/${String(total)}`;
  const used =
    serving === embedder.model ? '使用中' : `现用${serving === null ? '文字检索' : `模型 ${serving} 的索引`}`;
  const down = await embedder.embed(['联络台'], { timeoutMs: 10_000 }).then(() => null, faultOf);
  if (down !== null) return { name, ok: false, detail: `${index}，${used}；${down}`, remedy: '在此期间按文字检索' };
  const isComplete = done === total && (total === 0 || serving === embedder.model);
  const before = fault === null ? '' : `；上次中断：${fault}`;
  return check(
    name,
    isComplete,
    `${index}，${used}${isComplete ? '' : before}`,
    '运行 liaison start 或 liaison load 继续建立索引',
  );
}

/** Whether files can be put away, and whether those that are evidence are there. */
async function checkFiles({ files, config }: App): Promise<Check> {
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

const faultOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
