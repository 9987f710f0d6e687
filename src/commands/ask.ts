import { InvalidArgumentError, type Command } from 'commander';
import type { App } from '../app.ts';
import { readBatch, type BatchLine } from '../batch.ts';
import { renderJson, renderText } from '../channels/terminal/render.ts';
import type { CommonOptions, Shell } from '../command.ts';
import { askAlone, askTimed } from '../standalone.ts';

interface Options extends CommonOptions {
  readonly batch?: string;
}

export function addAsk(program: Command, shell: Shell): void {
  program
    .command('ask')
    .description('问一个问题，得一个答复 (one question, one reply)')
    .argument('[question...]', '问题，可以不加引号 (the question)')
    .option(
      '--batch <file>',
      '从文件逐行读取 {"id","q","as"?,"now"?}，每问输出一行 JSON (JSON lines, a line of JSON each)',
    )
    .action(async (words: readonly string[], options: Options) => {
      if (words.length === 0 && options.batch === undefined)
        throw new InvalidArgumentError('请写出问题 (a question is needed)');
      const batch = options.batch === undefined ? null : readBatch(options.batch);
      await shell.withApp(options, (app) =>
        batch === null ? one(words.join(' '), options, { app, shell }) : all(batch, options, { app, shell }),
      );
    });
}

interface Rooms {
  readonly app: App;
  readonly shell: Shell;
}

async function one(question: string, options: Options, { app, shell }: Rooms): Promise<void> {
  const reply = await askAlone({ q: question, as: options.as ?? null }, app);
  shell.print(options.json === true ? renderJson(reply) : renderText(reply, options));
}

async function all(batch: readonly BatchLine[], options: Options, { app, shell }: Rooms): Promise<void> {
  for (const line of batch) {
    const { reply, elapsedMs } = await askTimed(line, options, app);
    shell.print(renderJson(reply, { id: line.id, elapsedMs }));
  }
}
