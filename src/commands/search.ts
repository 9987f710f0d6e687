import { setImmediate } from 'node:timers/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { speakerNamed, type App } from '../app.ts';
import { readBatch, type BatchLine } from '../batch.ts';
import { speakerOf, type CommonOptions, type Shell } from '../command.ts';
import type { Passage } from '../assistant/ports.ts';
import type { Person } from '../domain/people.ts';

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
      if (words.join('').trim() === '' && options.batch === undefined)
        throw new InvalidArgumentError('请写出要找的文字 (a text is needed)');
      const batch = options.batch === undefined ? null : readBatch(options.batch);
      await shell.withApp(options, async (app) => {
        const speaker = await speakerOf(options, app);
        const { k } = options;
        if (batch === null) show(await search(words.join(' '), { k, speaker, app }), options, shell);
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
  readonly document: string;
  /** The headings above it, outermost first. */
  readonly heading: readonly string[];
  readonly text: string;
  readonly score: number;
}

interface Searching {
  readonly k: number;
  readonly speaker: Person;
  readonly app: App;
}

/** Documents that came with reports are searched beside those of the office, by those who may read them. */
async function search(words: string, { k, speaker, app }: Searching): Promise<readonly Result[]> {
  const passages = await app.store.passages.search(words, k, speaker);
  const attached = await app.store.evidence.search(words, k, speaker);
  return together(passages, attached, app.embedding !== null)
    .slice(0, k)
    .map(({ ref, file, document, heading, text, score }) => ({
      ref,
      source: file,
      document,
      heading,
      text,
      score,
    }));
}

/** By score where both have words alone to go by; else in turns, for then the two scores are of two kinds. */
function together(passages: readonly Passage[], attached: readonly Passage[], isFused: boolean): readonly Passage[] {
  if (attached.length === 0) return passages;
  const place = (passage: Passage) =>
    isFused ? -(passages.indexOf(passage) + 1 || attached.indexOf(passage) + 1.5) : passage.score;
  return [...passages, ...attached].toSorted((a, b) => place(b) - place(a));
}

/** A stranger in the line finds nothing, and is told so. */
async function timed({ q, as }: BatchLine, { k, as: speaking }: Options, app: App) {
  const started = performance.now();
  const speaker = await speakerNamed(as ?? speaking ?? null, app);
  if (speaker === null) return { elapsedMs: 0, results: [], denied: true };
  const results = await search(q, { k, speaker, app });
  return { elapsedMs: Math.round((performance.now() - started) * 100) / 100, results };
}

async function all(
  batch: readonly BatchLine[],
  options: Options,
  { app, shell }: { readonly app: App; readonly shell: Shell },
): Promise<void> {
  for (const line of batch) {
    // The embedded engine never waits by itself, and a signal is heard only when something does.
    await setImmediate();
    shell.print(JSON.stringify({ id: line.id, ...(await timed(line, options, app)) }));
  }
}

function show(results: readonly Result[], { json }: Options, shell: Shell): void {
  if (json === true) shell.print(JSON.stringify(results));
  else if (results.length === 0) shell.print('没有找到 (nothing found)');
  else for (const result of results) shell.print(shown(result));
}

/** A reference is titled by its first line, which may be all there is of it. */
function shown({ ref, source, document, heading, text }: Result): string {
  const title = document === '' || text.startsWith(document) ? '' : `《${document}》`;
  const above = heading.length === 0 ? [] : [heading.join(' › ')];
  return [`${title}${ref}（${source}）`, ...above, text, ''].join('\n');
}
