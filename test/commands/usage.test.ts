import { Readable } from 'node:stream';
import { CommanderError } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import type { CommonOptions, Shell } from '../../src/command.ts';
import { program, wrongUse } from '../../src/program.ts';
import { liaison } from '../support/cli.ts';

// Each of these starts whole programs, which a busy machine makes wait.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A shell in which nothing is opened: it remembers with which options that was asked for. */
function aShell() {
  const asked: CommonOptions[] = [];
  const opened = (options: CommonOptions) => {
    asked.push(options);
    return Promise.reject(new Error('opened'));
  };
  const shell: Shell = {
    print: () => undefined,
    tell: () => undefined,
    input: () => Readable.from([]),
    interactive: false,
    withApp: opened,
    untilStopped: opened,
    now: () => '2026-11-23T08:00:00+08:00',
    log: () => undefined,
    life: () => undefined,
  };
  return { shell, asked };
}

/** The options with which a command line opens the program. */
async function optionsOf(...args: readonly string[]): Promise<CommonOptions | undefined> {
  const { shell, asked } = aShell();
  await program(shell, '1.0.0')
    .parseAsync(args, { from: 'user' })
    .catch(() => undefined);
  return asked[0];
}

/** What is said of a wrong command line. */
async function complaint(...args: readonly string[]): Promise<string | null> {
  const { shell } = aShell();
  try {
    await program(shell, '1.0.0')
      .configureOutput({ writeErr: () => undefined })
      .parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) return wrongUse(error);
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('the options that all commands take', () => {
  const wanted = { data: 'x', as: '岳主任', now: '2026-07-08T10:00:00+08:00', json: true };
  const common = ['--data', 'x', '--as', '岳主任', '--now', '2026-07-08T10:00:00+08:00', '--json'];

  it.each([
    ['before the command', [...common, 'ask', '谁牵头']],
    ['after it', ['ask', '谁牵头', ...common]],
    ['around it', [...common.slice(0, 4), 'ask', ...common.slice(4), '谁牵头']],
  ])('may stand %s', async (_, args) => {
    expect(await optionsOf(...args)).toMatchObject(wanted);
  });

  it.each(['start', 'load x', 'ask x', 'chat', 'search x', 'digest', 'audit verify', 'doctor', 'units'])(
    'hold for liaison %s',
    async (command) => {
      expect(await optionsOf(...command.split(' '), ...common)).toMatchObject(wanted);
    },
  );
});

describe('wrong use', () => {
  it.each([
    [['fly'], '没有这个命令'],
    [['ask', '--sideways', 'x'], '没有这个选项'],
    [['load'], '缺少参数'],
    [['extract', 'a', 'b'], '参数太多'],
    [['ask', 'x', '--data'], '选项后面缺少内容'],
    [['ask', 'x', '--data', ''], '文件夹名为空'],
    [['ask'], '请写出问题'],
    [['search'], '请写出要找的文字'],
    [['search', '-k', '0', 'x'], '1 到 1000'],
    [['load', '--kind', 'poem', 'x'], 'plan, ledger, roster, reference'],
    [['audit', 'burn'], 'verify, show'],
    [['eval'], '缺少参数'],
    [['eval', 'x', '--min', '95'], '0 到 1'],
    [['eval', 'x', '--min', ''], '0 到 1'],
    [['units', 'marry', 'x'], 'same, different, undo'],
    [['units', 'same'], '请写出单位名称'],
    [['units', 'same', '甲局'], '请写出它就是哪个单位'],
    [['units', 'different', ' '], '请写出单位名称'],
    [['units', 'undo', '甲局', '乙局'], '只写一个名称'],
    [['ask', 'x', '--now', '2026-07-08'], '应为带时区的时间'],
    [['ask', 'x', '--now', '2026-07-08T10:00:00'], '应为带时区的时间'],
    [['ask', 'x', '--now', 'Wed, 08 Jul 2026 10:00:00 +0800'], '应为带时区的时间'],
  ])('of %j is named on one line that points to the help', async (args, reason) => {
    const line = await complaint(...args);

    expect(line).toContain(reason);
    expect(line).toContain('--help');
    expect(line).not.toContain('\n');
  });

  it('ends the process with status 2, its standard output empty', async () => {
    const [unknown, nothing] = [await liaison(['fly']), await liaison([])];

    expect(unknown).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^没有这个命令.*\n$/u) as string });
    expect(nothing).toMatchObject({ status: 2, out: '', err: expect.stringContaining('用法') as string });
  });
});

describe('help', () => {
  it('tells each command in Chinese and English, with what it takes', () => {
    const root = program(aShell().shell, '1.0.0');

    for (const command of root.commands) {
      const help = command.helpInformation();
      expect(help).toMatch(/用法 \(usage\): liaison \S+/u);
      expect(command.description()).toMatch(/\p{Script=Han}.*\([\w ,;’/]+\)$/u);
      for (const option of ['--data', '--as', '--now', '--json']) expect(help).toContain(option);
      for (const { name, description } of [...command.registeredArguments].map((argument) => ({
        name: argument.name(),
        description: argument.description,
      })))
        expect(description, `${command.name()} ${name}`).toMatch(/\p{Script=Han}/u);
    }
  });

  it('goes to standard output with status 0, and no line is wider than the terminal', async () => {
    const { status, out, err } = await liaison(['--help']);

    const width = (line: string) => line.length + (line.match(/[^\0-\u00ff]/gu)?.length ?? 0);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n').filter((line) => line.startsWith(' ') && width(line) > 80)).toEqual([]);
  });
});
