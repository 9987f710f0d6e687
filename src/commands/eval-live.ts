import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { demonstration, type App } from '../app.ts';
import { desk } from '../assistant/desk.ts';
import type { LanguageModel } from '../assistant/model/language-model.ts';
import { modelReader } from '../assistant/model/reader.ts';
import type { ModelServices } from '../assistant/model/services.ts';
import { withoutTrace } from '../assistant/without-trace.ts';
import { readJsonLines } from '../batch.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import { plainText } from '../domain/reply.ts';
import { askExpecting, type Asked, type NumberedLine } from '../evaluation/evaluate.ts';
import { expectedLine, wrongLine } from '../evaluation/expectation.ts';
import { liveReport, type Disagreement, type LiveEvaluation, type Reader, type Said } from '../evaluation/live.ts';
import { byGroup, figuresOf, shareRight } from '../evaluation/tally.ts';
import { modelServices } from '../models-wired.ts';
import { saveFile } from '../save-file.ts';
import { unwritable } from '../unwritable.ts';

interface Options extends CommonOptions {
  readonly out: string;
}

const questions = fileURLToPath(new URL('../../knowledge/questions.jsonl', import.meta.url));

export function addEvalLive(program: Command, shell: Shell): void {
  program
    .command('eval-live')
    .description('规则和模型各读一遍题目，写出对照报告 (rules and model side by side, with a real model)')
    .argument('[files...]', '问题文件，同 eval；不写则用演示题目 (files as for eval; else the demonstration)')
    .option('--out <folder>', '报告放在哪个文件夹 (where the report goes)', 'eval-live')
    .addHelpText('after', help)
    .action((files: readonly string[], options: Options) =>
      shell.withApp(options, async (app) => {
        const model = modelOf(app);
        const named = files.length === 0 ? [questions] : files;
        const lines = named.flatMap((file) =>
          readJsonLines(file, expectedLine, wrongLine).map((line) => ({ ...line, file: basename(file) })),
        );
        await folderAt(options.out);
        if (files.length === 0 && (await app.store.isEmpty())) await app.load(demonstration);
        const live = await compared(lines, { app, shell, model, options });
        await saved(live, options, shell);
      }),
    );
}

const help = `
要先配置语言模型：LIAISON_CHAT_MODEL，以及 OPENAI_BASE_URL 或 OPENAI_API_KEY (needs a chat model; see .env.example)
提问不留痕迹，送往模型的内容和平时一样处理 (nothing stays in the store; what goes to the model is treated as ever)
`.trimEnd();

/** Throws `NamedFailure` with what is missing. */
function modelOf({ models, config }: App): LanguageModel {
  if (models.language !== null) return models.language;
  const why = config.modelsOff
    ? 'LIAISON_MODEL 为 off，请去掉 (LIAISON_MODEL is off)'
    : '请设置 LIAISON_CHAT_MODEL，以及 OPENAI_BASE_URL 或 OPENAI_API_KEY (set LIAISON_CHAT_MODEL and one of these)';
  throw new NamedFailure(`没有可用的语言模型：${why}`);
}

async function folderAt(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw unwritable(path, error, 'eval-live');
  });
}

interface Line extends NumberedLine {
  readonly file: string;
}

interface Rooms {
  readonly app: App;
  readonly shell: Shell;
  readonly model: LanguageModel;
  readonly options: Options;
}

async function compared(lines: readonly Line[], rooms: Rooms): Promise<LiveEvaluation> {
  const { app, model } = rooms;
  app.clock.set(null);
  const at = app.clock.now();
  const [rules, always, unsure] = [
    await readBy('rules', null, { lines, ...rooms }),
    await readBy('model', 'always', { lines, ...rooms }),
    await readBy('both', 'unsure', { lines, ...rooms }),
  ];
  return {
    at,
    model: model.model,
    address: new URL(app.config.chat?.baseUrl ?? 'https://api.openai.com').host,
    files: [...new Set(lines.map(({ file }) => file))],
    questions: lines.length,
    readers: [rules, always, unsure].map(({ figures }) => figures),
    disagreements: lines.flatMap((line, i) =>
      disagreement(line, { rules: rules.asked[i], model: always.asked[i], both: unsure.asked[i] }),
    ),
  };
}

async function readBy(
  reader: Reader,
  reads: ModelServices['reads'] | null,
  { lines, app, shell, model, options }: Rooms & { readonly lines: readonly Line[] },
) {
  const { store, clock, log } = app;
  const used = usageOf(app);
  const services =
    reads === null
      ? {}
      : {
          model: {
            reads,
            read: modelReader(model, () => {
              used.failed();
            }),
            steps:
              modelServices(app.models, app.config, (error) => {
                log(randomUUID().slice(0, 8), error);
              })?.steps ?? null,
          },
        };
  const room = { desk: desk({ store: withoutTrace(store), clock, log, services }), clock };
  const asked: Asked[] = [];
  for (const line of lines) {
    asked.push(await askExpecting(line, options, room));
    if (shell.interactive && asked.length % 20 === 0)
      shell.tell(`${reader} ${String(asked.length)}/${String(lines.length)}`);
  }
  const outcomes = asked.map(({ outcome }) => outcome);
  const sum = figuresOf(outcomes);
  return { asked, figures: { reader, ...sum, share: shareRight(sum), kinds: byGroup(outcomes), model: used.end() } };
}

/** What goes to the model from now on. */
function usageOf({ watching }: App) {
  const sum = { calls: 0, failed: 0, input: 0, output: 0 };
  let isOver = false;
  watching.add((happening) => {
    if (isOver || happening.type !== 'model-asked' || happening.outcome === 'cached') return;
    sum.calls += 1;
    sum.input += happening.tokens.input;
    sum.output += happening.tokens.output;
  });
  return {
    failed() {
      sum.failed += 1;
    },
    end() {
      isOver = true;
      return sum;
    },
  };
}

function disagreement(
  { line, file, value: { id, q } }: Line,
  asked: Readonly<Record<Reader, Asked | undefined>>,
): readonly Disagreement[] {
  const { rules, model, both } = asked;
  if (rules === undefined || model === undefined || both === undefined) return [];
  const said = { rules: saidOf(rules), model: saidOf(model), both: saidOf(both) };
  const isAlike = [said.model, said.both].every(
    ({ kind, text }) => kind === said.rules.kind && text === said.rules.text,
  );
  return isAlike ? [] : [{ line, file, ...(id === undefined ? {} : { id }), q, said }];
}

const saidOf = ({ reply, outcome: { verdict, elapsedMs } }: Asked): Said => ({
  verdict,
  kind: reply.kind,
  text: plainText(reply),
  elapsedMs,
});

async function saved(live: LiveEvaluation, { out, json }: Options, shell: Shell): Promise<void> {
  const name = join(out, `eval-live-${live.at.slice(0, 19).replaceAll(':', '')}`);
  const saving = { force: true, example: 'eval-live.md' };
  await saveFile(`${name}.json`, Buffer.from(JSON.stringify(live, null, 1)), saving);
  await saveFile(`${name}.md`, Buffer.from(liveReport(live)), saving);
  if (json === true) shell.print(JSON.stringify(live));
  else shell.print(`已写 ${name}.md 和 .json：${live.readers.map(summary).join('；')}`);
}

const summary = ({ reader, right, refused, asked, wrong }: LiveEvaluation['readers'][number]): string =>
  `${reader} ${String(right + refused)}/${String(asked)}，答错 ${String(wrong)}`;
