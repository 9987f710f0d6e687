import { setImmediate } from 'node:timers/promises';
import { InvalidArgumentError, type Command } from 'commander';
import type { App } from '../app.ts';
import { readBatch, type BatchLine } from '../batch.ts';
import { speakerOf, type CommonOptions, type Shell } from '../command.ts';

interface Options extends CommonOptions {
  readonly k: number;
  readonly batch?: string;
}

export function addSearch(program: Command, shell: Shell): void {
  program
    .command('search')
    .description('在方案和参考资料中找原文 (the passages found, best first)')
    .argument('[text...]', '要找的文字 (what to look for)')
    .option('-k <number>', '最多几条 (how many at most)', positive, 5)
    .option('--batch <file>', '从文件逐行读取 {"id","q"}，每问输出一行 JSON (JSON lines, a line of JSON each)')
    .action(async (words: readonly string[], options: Options) => {
      if (words.length === 0 && options.batch === undefined)
        throw new InvalidArgumentError('请写出要找的文字 (a text is needed)');
      const batch = options.batch === undefined ? null : readBatch(options.batch);
      await shell.withApp(options, async (app) => {
        await speakerOf(options, app);
        if (batch === null) show(await search(words.join(' '), options.k, app), options, shell);
        else await all(batch, options, { app, shell });
      });
    });
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError('应为 1 到 1000 的整数 (expected 1 to 1000)');
  return number;
}

interface Result {
  readonly ref: string;
  readonly source: string;
  readonly text: string;
  readonly score: number;
}

async function search(words: string, k: number, { store }: App): Promise<readonly Result[]> {
  const passages = await store.passages.search(words, k);
  return passages.map(({ ref, file, text, score }) => ({ ref, source: file, text, score }));
}

async function timed(words: string, k: number, app: App) {
  const started = performance.now();
  const results = await search(words, k, app);
  return { elapsedMs: Math.round((performance.now() - started) * 100) / 100, results };
}

async function all(
  batch: readonly BatchLine[],
  { k }: Options,
  { app, shell }: { readonly app: App; readonly shell: Shell },
): Promise<void> {
  for (const { id, q } of batch) {
    // The embedded engine never waits by itself, and a signal is heard only when something does.
    await setImmediate();
    shell.print(JSON.stringify({ id, ...(await timed(q, k, app)) }));
  }
}

function show(results: readonly Result[], { json }: Options, shell: Shell): void {
  if (json === true) shell.print(JSON.stringify(results));
  else if (results.length === 0) shell.print('没有找到 (nothing found)');
  else
    for (const { ref, source, text, score } of results)
      shell.print(`${source} ${ref}（${score.toFixed(2)}）\n${text}\n`);
}
