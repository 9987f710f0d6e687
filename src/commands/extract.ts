import { InvalidArgumentError, type Command } from 'commander';
import type { CommonOptions, Shell } from '../command.ts';
import type { ReadPlan } from '../domain/plan/plan.ts';
import { readPlan } from '../domain/plan/read-plan.ts';
import { openFile } from '../knowledge/open-file.ts';
import { readDocument } from '../knowledge/readers/index.ts';
import { markdownReport } from '../knowledge/report/markdown-report.ts';
import { terminalReport } from '../knowledge/report/terminal-report.ts';
import { saveReport } from '../save-report.ts';

interface Options extends CommonOptions {
  readonly report?: string;
  readonly all?: boolean;
}

export function addExtract(program: Command, shell: Shell): void {
  program
    .command('extract')
    .description('试读一份方案，不写入任何数据 (a dry run of reading a plan)')
    .argument('<file>', '方案文件：.txt .md .html .docx .pdf，或任务分工表 .xlsx .csv (the plan)')
    .option('--report <file>', '另写一份 Markdown 报告，供核对 (also write a report in Markdown)', named)
    .option('--all', '长的列表全部列出 (show long lists whole)')
    .action(async (path: string, options: Options) => {
      const { file, bytes } = await openFile(path);
      const plan = readPlan(await readDocument(file, bytes));
      if (options.report !== undefined) await report(plan, options.report, { options, shell });
      if (options.json === true) shell.print(JSON.stringify(asJson(plan)));
      else for (const line of terminalReport(plan, { all: options.all === true })) shell.print(line);
    });
}

function named(file: string): string {
  if (file.trim() === '') throw new InvalidArgumentError('文件名为空 (an empty name)');
  return file;
}

async function report(
  plan: ReadPlan,
  path: string,
  { options, shell }: { readonly options: Options; readonly shell: Shell },
): Promise<void> {
  const saved = await saveReport(path, markdownReport(plan, shell.now(options)));
  shell.tell(saved === 'created' ? `报告已写入 ${path} (report written)` : `报告已写入 ${path}，代替原来的报告 (report written over the earlier one)`); // prettier-ignore
}

function asJson({ source, facts, measures, units, organisation, targets, findings }: ReadPlan) {
  return { plan: { ...facts, file: source.file }, measures, units, organisation, targets, findings };
}
