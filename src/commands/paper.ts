import { extname } from 'node:path';
import { Argument, InvalidArgumentError, type Command } from 'commander';
import type { App } from '../app.ts';
import type { LedgerFile, NoPaperFile } from '../channels/channel.ts';
import { officeOf, NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import { dayOf, type Day, type Period } from '../domain/calendar/dates.ts';
import { findPeriods } from '../domain/calendar/period.ts';
import { numberIn, paperKinds, weekOf, type PaperKind, type PaperOrder } from '../domain/papers/order.ts';
import { checkPlace, saveFile } from '../save-file.ts';

interface Options extends CommonOptions {
  readonly out: string;
  readonly week?: Day;
  readonly in?: string;
  readonly number?: string;
  readonly force?: boolean;
}

export function addPaper(program: Command, shell: Shell): void {
  program
    .command('paper')
    .description('起草公文，.docx (official papers, for the office to edit)')
    .addArgument(new Argument('<kind>', '哪一种 (which)').choices(paperKinds))
    .requiredOption('--out <file>', '写到哪个文件，例如 通报.docx (the file to write)', named)
    .option('--week <day>', '哪一周：这一周的任何一天，如 2026-11-23；通报不写即本周 (a day of the week)', day)
    .option('--in <period>', '未报送名单：哪段时间没有报送，如 本月；不写即从未报送 (unreported in these days)')
    .option('--number <number>', '发文字号，如 某政办〔2026〕8号；不写就没有 (the document number)', documentNumber)
    .option('--force', '已有同名文件时覆盖 (overwrite a file that is there)')
    .addHelpText('after', help)
    .action(async (kind: PaperKind, options: Options) => {
      const saving = { force: options.force === true, example: '通报.docx' };
      await checkPlace(options.out, saving);
      await shell.withApp(options, async (app) => {
        const { bytes, total } = await written(kind, options, app);
        await saveFile(options.out, bytes, saving);
        const { out: file } = options;
        if (options.json === true) shell.print(JSON.stringify({ file, paper: kind, total, asOf: app.clock.now() }));
        else shell.print(`已起草 ${file}，涉及 ${String(total)} 项，请核对后按程序印发 (drafted, to be checked and issued by the office)`);
      });
    }); // prettier-ignore
}

const help = `
bulletin 是一周的工作通报，ledger 是作附件用的工作台账，unreported 是未报送单位名单；版式按 GB/T 9704-2012，数字取自当前台账，程序不会自行发送
(bulletin of a week, the ledger as an annex, the units that have not reported; laid out by GB/T 9704-2012, never sent by the program)`;

/** Anything but a Word document is wrong use. */
function named(file: string): string {
  if (extname(file).toLowerCase() === '.docx') return file;
  throw new InvalidArgumentError('后缀应为 .docx (expected this ending)');
}

function day(words: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(words) ?? [];
  const found = dayOf(Number(year), Number(month), Number(date));
  if (found !== null) return found;
  throw new InvalidArgumentError('应为一天，如 2026-11-23 (expected a day)');
}

function documentNumber(words: string): string {
  const number = numberIn(words);
  if (number !== null) return number;
  throw new InvalidArgumentError('应为发文字号，如 某政办〔2026〕8号 (expected a document number)');
}

async function written(kind: PaperKind, options: Options, app: App): Promise<LedgerFile> {
  const reader = await officeOf(options, app);
  const order = orderOf(kind, options, app.clock.now().slice(0, 10));
  const file = await app.exportPaper({ order, reader });
  if ('refused' in file) throw new NamedFailure(reasonOf(file, order));
  return file;
}

function orderOf(paper: PaperKind, options: Options, today: Day): PaperOrder {
  const { number } = options;
  const period = periodOf(paper, options, today);
  return { paper, ...(period === null ? {} : { period }), ...(number === undefined ? {} : { number }) };
}

function periodOf(paper: PaperKind, { week, in: words }: Options, today: Day): Period | null {
  if (paper === 'ledger' && (week ?? words) !== undefined)
    throw new NamedFailure('工作台账是当前的，不分时段，请去掉 --week 和 --in (the ledger is that of now: leave out --week and --in)'); // prettier-ignore
  if (paper === 'bulletin' && words !== undefined)
    throw new NamedFailure('通报按周起草，请用 --week 指定这一周的一天 (a bulletin is about a week: use --week)');
  if (words === undefined) return week === undefined ? null : weekOf(week);
  const [found] = findPeriods(words, today);
  if (found !== undefined) return found.period;
  throw new NamedFailure(`“${words}”不是一段时间，应如 本月、10月 或 2026-10-01至2026-10-31 (not a period)`);
}

function reasonOf(refusal: NoPaperFile, { period }: PaperOrder): string {
  switch (refusal.refused) {
    case 'not-office':
      return '公文由办公室起草 (denied: only the office may do this)';
    case 'nothing':
      return '台账里没有工作，没有写文件；请先用 load 读入方案 (the ledger is empty, no file was written; load a plan first)';
    case 'none-unreported':
      return '没有未报送的单位，没有写文件 (no unit owes a report, no file was written)';
    case 'ahead':
      return `${period?.from ?? ''} 还没有到，没有写文件；请指定已经开始的一周 (that week is yet to come; no file was written)`;
    case 'not-a-week':
      return '通报按周起草，没有写文件 (a bulletin is about a week; no file was written)';
    case 'too-many':
      return `共 ${String(refusal.total)} 项，公文表格最多列 ${String(refusal.limit)} 项，没有写文件；请导出 .xlsx (too many rows for a paper; export .xlsx)`;
  }
}
