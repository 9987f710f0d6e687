import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { speakerNamed } from '../app.ts';
import { renderJson, renderText } from '../channels/terminal/render.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';

interface Options extends CommonOptions {
  readonly for?: string;
  readonly out?: string;
}

export function addDigest(program: Command, shell: Shell): void {
  program
    .command('digest')
    .description('今日摘要 (today’s digest)')
    .option('--for <name>', '给谁看：姓名或账号 (for whom)')
    .option('--out <folder>', '另存到文件夹 (also write it to a folder)')
    .action(async (options: Options) => {
      await shell.withApp(options, async (app) => {
        const name = options.for ?? options.as ?? null;
        const reader = await speakerNamed(name, app);
        if (reader === null) throw new NamedFailure(`名册里没有“${name ?? ''}” (nobody of that name on the roster)`);
        const digest = await app.digest(reader);
        shell.print(options.json === true ? renderJson(digest) : renderText(digest));
        if (options.out !== undefined) write(options.out, `digest-${digest.asOf.slice(0, 10)}.txt`, renderText(digest));
      });
    });
}

function write(folder: string, file: string, words: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), `${words}\n`);
  } catch (error) {
    throw new NamedFailure(`${join(folder, file)}：写不进去，请检查文件夹和磁盘空间 (cannot be written)`, {
      cause: error,
    });
  }
}
