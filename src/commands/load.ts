import { InvalidArgumentError, Option, type Command } from 'commander';
import type { App } from '../app.ts';
import { officeOf, type CommonOptions, type Shell } from '../command.ts';
import type { NamedItem, Reissue } from '../domain/ledger/reissue.ts';
import type { FieldChange } from '../domain/plan/reissue/compare.ts';
import type { Finding } from '../domain/plan/plan.ts';
import type { Kind, LoadOptions, LoadReport } from '../knowledge/load/load.ts';
import type { RowProgress } from '../knowledge/load/row-changes.ts';
import { changeLinesOf } from '../knowledge/report/change-lines.ts';
import { adviceOf, findingNames } from '../knowledge/report/wording.ts';
import { shortened, wrap } from '../knowledge/report/wrap.ts';

interface Options extends CommonOptions {
  readonly kind?: Kind;
  readonly dryRun?: boolean;
}

export function addLoad(program: Command, shell: Shell): void {
  program
    .command('load')
    .description('读入方案、台账、名册，列出每一处疑问 (read plans, ledgers, rosters; print every finding)')
    .argument(
      '<path...>',
      '文件或文件夹：方案 .txt .md .html .docx .pdf，台账、名册和任务分工表 .xlsx .csv (files or folders)',
    )
    .addOption(
      new Option('--kind <kind>', '按哪一种读入 (read it as)').choices(['plan', 'ledger', 'roster', 'reference']),
    )
    .option('--dry-run', '只列出会有哪些变动，不写入 (tell what would change, and change nothing)')
    .action(async (paths: readonly string[], options: Options) => {
      if (paths.some((path) => path === '')) throw new InvalidArgumentError('文件名为空 (an empty path)');
      const dryRun = options.dryRun === true;
      const progress = shell.interactive ? showProgress(shell) : {};
      await shell.withApp(options, async (app) => {
        await officeOf(options, app);
        const reports = await app.load(paths, {
          ...(options.kind === undefined ? {} : { kind: options.kind }),
          ...progress,
          dryRun,
          passedOver: (file, reason) => {
            shell.tell(`未读入 ${file}：${reason}`);
          },
        });
        if (options.json === true) shell.print(JSON.stringify({ files: reports, dryRun }));
        else for (const line of textOf(reports, dryRun)) shell.print(line);
        if (!dryRun) await embed(app, shell);
      });
    });
}

/** What was loaded is found by its words at once; what it means may have to wait for the model. */
async function embed({ embedding }: App, shell: Shell): Promise<void> {
  const fault = await embedding?.finish();
  if (fault === undefined || fault === null) return;
  shell.tell(
    `已读入；语义索引未完成，下次 load 或 start 时继续：${fault} / loaded; embedding goes on at the next load or start`,
  );
}

/** A line every fifty files, and for long ledgers one every few thousand rows: more would only scroll. */
const showProgress = (shell: Shell): Pick<LoadOptions, 'progress' | 'rowProgress'> => ({
  progress(done, all, file) {
    if (all > 10 && (done % 50 === 0 || done === all)) shell.tell(`已读 ${String(done)}/${String(all)}：${file}`);
  },
  rowProgress(file, step, done, all) {
    if (all >= LONG) shell.tell(`${file}：${steps[step]} ${String(done)}/${String(all)} 行`);
  },
});

const LONG = 2_000;
const steps: Readonly<Record<Parameters<RowProgress>[0], string>> = {
  read: '已读',
  matched: '已对应',
  recorded: '已记入',
};

const kinds: Readonly<Record<Kind, string>> = { plan: '方案', ledger: '台账', roster: '名册', reference: '参考资料' };

const figures: Readonly<Record<string, readonly [what: string, measureWord: string]>> = {
  measures: ['措施', '项'], units: ['单位', '个'], posts: ['组织机构', '条'], targets: ['目标指标', '条'], clauses: ['条文', '条'],
  people: ['人员', '人'], rows: ['台账', '行'], matched: ['对应措施', '行'], added: ['新增', '项'], changed: ['更新', '项'],
  removed: ['停用', '人'],
  updated: ['更新进展', '项'], contested: ['两边都有改动', '行'], carriedOn: ['沿用', '项'], left: ['方案不再列出', '项'],
}; // prettier-ignore

function figureOf([name, count]: [string, number]): string {
  const [what, measureWord] = figures[name] ?? [name, ''];
  return `${what} ${String(count)} ${measureWord}`.trimEnd();
}

const textOf = (reports: readonly LoadReport[], dryRun: boolean): readonly string[] => [
  ...reports.flatMap(linesOf),
  ...(dryRun ? ['以上是预演，没有写入任何内容；去掉 --dry-run 即按此读入。(a dry run: nothing was changed)'] : []),
];

function linesOf(report: LoadReport): readonly string[] {
  const { file, kind, unchanged, counts, replaces, changes, findings } = report;
  if (unchanged) return [`${file}：${kinds[kind]}，与已读入的相同，没有变动`];
  // What a re-issue changed has a line of its own.
  const shown = Object.entries(counts).filter(([name]) => changes === null || !CHANGED.has(name));
  return [
    ...item('', `${file}：${kinds[kind]}，${shown.map(figureOf).join('，')}`),
    ...(replaces === null ? [] : item('  ', `代替此前的《${replaces}》`)),
    ...(changes === null ? [] : reissueLines(changes)),
    ...changeLinesOf(report),
    ...(findings.length === 0 ? [] : [`  需要核对的 ${String(findings.length)} 处：`]),
    ...findings.flatMap(findingLines),
  ];
}

const CHANGED = new Set(['added', 'carriedOn', 'left']);
const WIDTH = 80;
const item = (mark: string, words: string): readonly string[] => wrap(words, { width: WIDTH, mark });

function findingLines(finding: Finding): readonly string[] {
  const advice = adviceOf(finding);
  return [
    ...item('  - ', `${findingNames[finding.code]}（${finding.code}）：${finding.message}`),
    ...item('    原文：', `“${shortened(finding.quote, 60)}”`),
    ...(advice === null ? [] : item('    建议：', advice)),
  ];
}

const fieldNames: Readonly<Record<FieldChange['field'], string>> = {
  lead: '牵头', participants: '参与', due: '时限', wording: '内容',
}; // prettier-ignore

/** What a re-issued plan changed: how many of each, then each by name. */
function reissueLines({ added, returned, changed, withdrawn, renumbered, unchanged }: Reissue): readonly string[] {
  const named = ({ ref, title }: NamedItem): string => `${ref} ${title}`;
  const lists: readonly (readonly [label: string, lines: readonly string[]])[] = [
    ['新增', added.map(named)],
    ['重新列出', returned.map(named)],
    ['变动', changed.map((item) => `${named(item)}：${item.fields.map(fieldLine).join('；')}`)],
    ['不再列出', withdrawn.map(named)],
    ['编号变化', renumbered.map(({ title, before, after }) => `${before} → ${after} ${title}`)],
  ];
  const counts = lists
    .filter(([label, { length }]) => label !== '重新列出' || length > 0)
    .map(([label, { length }]) => `${label} ${String(length)} 项`);
  return [
    ...item('  ', `与此前相比：${counts.join('，')}，未变 ${String(unchanged)} 项`),
    ...lists.flatMap(([label, lines]) =>
      lines.length === 0 ? [] : [`  ${label}：`, ...lines.flatMap((line) => item('  - ', line))],
    ),
  ];
}

function fieldLine({ field, before, after }: FieldChange): string {
  const [old, now] = [before ?? '无', after ?? '无'];
  const same = field === 'wording' ? sameStart(old, now) : 0;
  const from = (words: string): string => `${same > 0 ? '…' : ''}${short(words.slice(same))}`;
  return `${fieldNames[field]} ${from(old)} → ${from(now)}`;
}

/** How much of the beginning can be left out, so that what differs is seen; a few words before it stay. */
function sameStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return Math.max(0, at - 10);
}

const short = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote).replace(/\s+/gu, ' ');
