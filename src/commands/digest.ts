import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { speakerNamed, type App } from '../app.ts';
import { reply, text } from '../assistant/answer.ts';
import { wordingIn } from '../assistant/wording.ts';
import { renderJson, renderText } from '../channels/terminal/render.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import { findPeriods } from '../domain/calendar/period.ts';
import { isOffice, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { digestForm, type DigestForm } from '../domain/settings.ts';
import { filesOf } from './digest/files.ts';

interface Options extends CommonOptions {
  readonly for?: string;
  readonly out?: string;
  readonly form?: DigestForm;
  readonly day?: string;
  readonly language: 'zh' | 'en';
}

export function addDigest(program: Command, shell: Shell): void {
  program
    .command('digest')
    .description('今日摘要 (today’s digest)')
    .option('--for <name>', '给谁看：姓名或账号 (for whom)')
    .addOption(new Option('--form <form>', '每日、每周或每月的 (its form)').choices(digestForm.options))
    .option('--day <day>', '某天发出的那一期，例如 昨天、2026-07-08 (the one that was sent on a day)', named)
    .addOption(new Option('--language <language>', '用哪种语言 (its language)').choices(['zh', 'en']).default('zh'))
    .option(
      '--out <folder>',
      '另存到文件夹：文字、图和台账 .xlsx (also write text, pictures and the ledger to a folder)',
    )
    .action(async (options: Options) => {
      await shell.withApp(options, async (app) => {
        const { digest, reader } = await digestOf(options, app);
        shell.print(options.json === true ? renderJson(digest) : renderText(digest));
        if (options.out === undefined || reader === null) return;
        for (const { name, content } of await filesOf(digest, { reader, app })) write(options.out, name, content);
      });
    });
}

/** A day may be said in words, as in a chat. */
function named(said: string): string {
  if (findPeriods(said, '2026-01-01').length === 0)
    throw new InvalidArgumentError('不是日期，例如 昨天、2026-07-08 (not a day)');
  return said;
}

interface Made {
  readonly digest: Reply;
  /** `null` for a stranger. */
  readonly reader: Person | null;
}

/** The speaker's own digest; the office may have it made for somebody else. */
async function digestOf({ as, for: name, form, day, language }: Options, app: App): Promise<Made> {
  const speaker = await speakerNamed(as ?? null, app);
  if (speaker === null)
    return {
      digest: reply({ now: app.clock.now() }, 'denied', { blocks: [text(wordingIn('zh')('stranger'))] }),
      reader: null,
    };
  const reader = await readerOf(speaker, { as, name }, app);
  const digest =
    day === undefined ? await app.digest(reader, form, language) : await sentOn(day, { reader, speaker, form }, app);
  return { digest, reader };
}

async function readerOf(
  speaker: Person,
  { as, name }: { readonly as: string | undefined; readonly name: string | undefined },
  app: App,
): Promise<Person> {
  if (name === undefined || name === as) return speaker;
  if (!isOffice(speaker))
    throw new NamedFailure(`${speaker.name}只能看自己的摘要 (denied: only the office may use --for)`);
  const reader = await speakerNamed(name, app);
  if (reader === null) throw new NamedFailure(`名册里没有“${name}” (nobody of that name on the roster)`);
  return reader;
}

/** The one that was sent on a day, as it was. */
async function sentOn(
  day: string,
  {
    reader,
    speaker,
    form,
  }: { readonly reader: Person; readonly speaker: Person; readonly form: DigestForm | undefined },
  { store, clock }: App,
): Promise<Reply> {
  const [found] = findPeriods(day, clock.now().slice(0, 10));
  const { from = '', to = '' } = found?.period ?? {};
  const kept = await store.digests.newest({ personId: reader.id, form: form ?? null, from, to }, speaker);
  if (kept === null) throw new NamedFailure(`${day}没有给${reader.name}发过摘要 (no digest was sent to them then)`);
  return kept.reply;
}

function write(folder: string, file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), content);
  } catch (error) {
    throw new NamedFailure(`${join(folder, file)}：写不进去，请检查文件夹和磁盘空间 (cannot be written)`, {
      cause: error,
    });
  }
}
