import { Command, InvalidArgumentError, Option, type CommanderError } from 'commander';
import { isInstant, type Shell } from './command.ts';
import { commands } from './commands/index.ts';

/** The command line: every command, and the options that all of them take, before the command's name or after it. */
export function program(shell: Shell, version: string): Command {
  const root = new Command('liaison')
    .description('联络台：查方案、报进展、看摘要 (who leads what, what is due, progress in one sentence)')
    .version(version, '-V, --version', '版本号 (print the version)')
    .helpOption('-h, --help', '查看用法 (show how it is used)')
    .helpCommand('help [command]', '查看某个命令的用法 (how a command is used)')
    .configureHelp({ showGlobalOptions: true, styleTitle: bilingual, displayWidth })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const option of commonOptions()) root.addOption(option);
  for (const add of commands) add(root, shell);
  root.addHelpText('after', examples);
  return root.hook('preAction', (_, command) => {
    for (const [name, value] of Object.entries(command.optsWithGlobals())) command.setOptionValue(name, value);
  });
}

/**
 * One line on a wrong use of the command line, `null` where nothing is left to say: help was asked for and has been printed. The English
 * half is the library's own, which names the word that is wrong and the nearest right one.
 */
export function wrongUse({ code, exitCode, message }: CommanderError): string | null {
  if (exitCode === 0 || code === 'commander.help') return null;
  const english = message.replace(/^error: /u, '').replace(/\s+/gu, ' ');
  // A command's own complaint is in both languages already.
  const chinese = message.startsWith('error: ') ? mistakes[code] : undefined;
  return `${chinese === undefined ? '' : `${chinese} / `}${english}｜加 --help 查看用法 (--help shows how it is used)`;
}

const mistakes: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.excessArguments': '参数太多',
  'commander.invalidArgument': '内容不对',
};

function commonOptions(): readonly Option[] {
  return [
    new Option('--data <folder>', '内置数据库所在文件夹，默认 .liaison (the embedded store)').argParser(named),
    new Option('--as <name>', '以谁的身份：姓名或账号，默认本机操作员 (who is speaking)'),
    new Option('--now <iso>', '把这个时间当作现在 (the time to take as now)').argParser(instant),
    new Option('--json', '标准输出只有 JSON (print JSON and nothing else)'),
  ];
}

function named(folder: string): string {
  if (folder.trim() === '') throw new InvalidArgumentError('文件夹名为空 (an empty name)');
  return folder;
}

function instant(value: string): string {
  if (isInstant(value)) return value;
  throw new InvalidArgumentError(
    '应为带时区的时间，例如 2020-07-08T10:00:00+08:00 (expected an ISO time with its offset)',
  );
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法 (usage):',
  'Arguments:': '参数 (arguments):',
  'Options:': '选项 (options):',
  'Global Options:': '通用选项，写在命令前后均可 (common options, before or after the command):',
  'Commands:': '命令 (commands):',
};

const bilingual = (title: string): string => titles[title] ?? title;

/** Columns on a terminal, where a Chinese character or full-width mark takes two. */
const displayWidth = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);

const examples = `
示例，在项目文件夹里用 npm run -s liaison -- 代替 liaison (examples; from the project, npm run -s liaison -- …):
  liaison load 方案.docx 名册.csv 台账.csv
  liaison ask 某某工作由哪个单位牵头？
  liaison chat --as 张三
  liaison digest --for 李四

`.trimEnd();
