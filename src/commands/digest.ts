import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { speakerNamed, type App } from '../app.ts';
import { reply, text } from '../assistant/answer.ts';
import { wordingIn } from '../assistant/wording.ts';
import { renderJson, renderText } from '../channels/terminal/render.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import { isOffice } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { writePictures } from './digest/pictures.ts';

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
        const digest = await digestOf(options, app);
        shell.print(options.json === true ? renderJson(digest) : renderText(digest));
        if (options.out !== undefined) await writePictures(digest, options.out);
        if (options.out !== undefined) write(options.out, `digest-${digest.asOf.slice(0, 10)}.txt`, renderText(digest));
      });
    });
}

/** The speaker's own digest; the office may have it made for somebody else. */
async function digestOf({ as, for: name }: Options, app: App): Promise<Reply> {
  const speaker = await speakerNamed(as ?? null, app);
  if (speaker === null)
    return reply({ now: app.clock.now() }, 'denied', { blocks: [text(wordingIn('zh')('stranger'))] });
  if (name === undefined || name === as) return app.digest(speaker);
  if (!isOffice(speaker))
    throw new NamedFailure(`${speaker.name}只能看自己的摘要 (denied: only the office may use --for)`);
  const reader = await speakerNamed(name, app);
  if (reader === null) throw new NamedFailure(`名册里没有“${name}” (nobody of that name on the roster)`);
  return app.digest(reader);
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
