import type { Command } from 'commander';
import type { CommonOptions, Shell } from '../command.ts';
import type { Measure, ReadPlan } from '../domain/plan/plan.ts';
import { readPlan } from '../domain/plan/read-plan.ts';
import { openFile } from '../knowledge/open-file.ts';
import { readDocument } from '../knowledge/readers/index.ts';

export function addExtract(program: Command, shell: Shell): void {
  program
    .command('extract')
    .description('试读一份方案，不写入任何数据 (a dry run of reading a plan)')
    .argument('<file>', '方案文件 (the plan)')
    .action(async (path: string, options: CommonOptions) => {
      const { file, bytes } = await openFile(path);
      const plan = readPlan(await readDocument(file, bytes));
      if (options.json === true) shell.print(JSON.stringify(asJson(plan)));
      else for (const line of asText(plan)) shell.print(line);
    });
}

function asJson({ source, facts, measures, units, organisation, targets, findings }: ReadPlan) {
  return { plan: { ...facts, file: source.file }, measures, units, organisation, targets, findings };
}

function asText({ facts, measures, units, organisation, targets, findings }: ReadPlan): readonly string[] {
  return [
    `《${facts.title}》`,
    [facts.number, facts.issuer, facts.issuedOn].filter((fact) => fact !== null).join('，'),
    '',
    `措施 ${String(measures.length)} 项`,
    ...measures.map(measureLine),
    '',
    `单位 ${String(units.length)} 个：${units.map(({ name }) => name).join('、')}`,
    `组织：${organisation.map(({ role, unit, post, name }) => `${role} ${name ?? ''}${unit ?? ''}${post ?? ''}`.trim()).join('；')}`,
    `目标：${targets.map(({ text }) => text).join('；')}`,
    '',
    `需要核对的 ${String(findings.length)} 处`,
    ...findings.map(({ code, message, quote }) => `- [${code}] ${message}｜“${quote.slice(0, 60)}”`),
  ];
}

function measureLine({ ref, title, lead, participants, leadIsExplicit, due, dueText, recurrence }: Measure): string {
  const leads = lead.length === 0 ? '未明确牵头' : `${leadIsExplicit ? '牵头' : '负责'} ${lead.join('、')}`;
  const joined = participants.length === 0 ? '' : `；参与 ${participants.join('、')}`;
  const when = dueText === null ? '' : `；时限 ${dueText}（${due ?? recurrence ?? '未定'}）`;
  return `${ref} ${title}：${leads}${joined}${when}`;
}
