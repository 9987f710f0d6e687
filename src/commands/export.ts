import { extname } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { App } from '../app.ts';
import type { LedgerFile, NoLedgerFile } from '../channels/channel.ts';
import { speakerOf, NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import type { Period } from '../domain/calendar/dates.ts';
import { findPeriods } from '../domain/calendar/period.ts';
import {
  exportFormats,
  exportStates,
  type ExportFormat,
  type ExportSelection,
  type ExportState,
} from '../domain/ledger/export/selection.ts';
import { checkPlace, saveFile } from '../save-file.ts';

interface Options extends CommonOptions {
  readonly out: string;
  readonly unit?: string;
  readonly role?: 'lead' | 'participant';
  readonly due?: string;
  readonly state?: ExportState;
  readonly force?: boolean;
}

export function addExport(program: Command, shell: Shell): void {
  program
    .command('export')
    .description('导出台账：.xlsx、.csv 或 .docx，按后缀 (the ledger as a file, by its ending)')
    .requiredOption('--out <file>', '写到哪个文件，例如 台账.xlsx (the file to write)', named)
    .option('--unit <name>', '只要这个单位牵头或配合的 (of this unit only)')
    .addOption(
      new Option('--role <role>', '只要这个单位牵头的，或配合的 (that it leads, or takes part in)').choices([
        'lead',
        'participant',
      ]),
    )
    .option('--due <period>', '只要这段时间到期的：本月、10月、2026年第四季度、2026-10-01至2026-10-31 (due then only)')
    .addOption(
      new Option('--state <state>', '只要逾期、未完成、受阻、已完成或未报送的 (in this state only)').choices(
        exportStates,
      ),
    )
    .option('--force', '已有同名文件时覆盖 (overwrite a file that is there)')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const saving = { force: options.force === true, example: '台账.xlsx' };
      await checkPlace(options.out, saving);
      await shell.withApp(options, async (app) => {
        const { bytes, total } = await written(options, app);
        await saveFile(options.out, bytes, saving);
        if (options.json === true)
          shell.print(
            JSON.stringify({ file: options.out, format: formatOf(options.out), total, asOf: app.clock.now() }),
          );
        else shell.print(`已导出 ${options.out}，共 ${String(total)} 项 (${String(total)} rows exported)`);
      });
    });
}

const help = `
导出的是 --as 所指的人可以看到的内容；.xlsx 和 .csv 改后可用 load 读回，改动记入台账
(what the person of --as may read; an .xlsx or .csv can be edited and loaded again)`;

/** The ending of the file as a format; anything else is wrong use. */
function named(file: string): string {
  if (formatOf(file) !== undefined) return file;
  throw new InvalidArgumentError(
    `后缀应为 ${exportFormats.map((format) => `.${format}`).join('、')} (expected one of these endings)`,
  );
}

const formatOf = (file: string): ExportFormat | undefined =>
  exportFormats.find((format) => `.${format}` === extname(file).toLowerCase());

async function written(options: Options, app: App): Promise<LedgerFile> {
  const reader = await speakerOf(options, app);
  const selection = selectionOf(options, app.clock.now().slice(0, 10));
  const file = await app.exportLedger({ selection, reader, format: formatOf(options.out) ?? 'xlsx' });
  if ('refused' in file) throw new NamedFailure(reasonOf(file, options));
  return file;
}

function reasonOf(refusal: NoLedgerFile, { unit = '' }: Options): string {
  switch (refusal.refused) {
    case 'unknown-unit':
      return `没有“${unit}”这个单位，请用方案或名册里的名称 (no such unit)`;
    case 'nothing':
      return '没有符合条件的事项，没有写文件 (nothing in the ledger fits; no file was written)';
    case 'too-many':
      return `共 ${String(refusal.total)} 项，Word 文档最多列 ${String(refusal.limit)} 项：请缩小范围，或导出 .xlsx (too many rows for a document; narrow it down, or export .xlsx)`;
  }
}

function selectionOf({ unit, role, due, state }: Options, today: string): ExportSelection {
  return {
    ...(unit === undefined ? {} : { unit: unit.trim() }),
    ...(role === undefined ? {} : { role }),
    ...(due === undefined ? {} : { due: periodOf(due, today) }),
    ...(state === undefined ? {} : { state }),
  };
}

function periodOf(words: string, today: string): Period {
  const [found] = findPeriods(words, today);
  if (found !== undefined) return found.period;
  throw new NamedFailure(`“${words}”不是一段时间，应如 本月、10月 或 2026-10-01至2026-10-31 (not a period)`);
}
