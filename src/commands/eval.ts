import { InvalidArgumentError, type Command } from 'commander';
import type { App } from '../app.ts';
import { readJsonLines } from '../batch.ts';
import { NamedFailure, type CommonOptions, type Shell } from '../command.ts';
import { askExpecting, type NumberedLine } from '../evaluation/evaluate.ts';
import { expectedLine, wrongLine } from '../evaluation/expectation.ts';
import { percent, reportOf, type Evaluation, type Miss } from '../evaluation/report.ts';
import { byGroup, figuresOf, shareRight, type Outcome } from '../evaluation/tally.ts';

interface Options extends CommonOptions {
  readonly min?: number;
}

export function addEval(program: Command, shell: Shell): void {
  program
    .command('eval')
    .description('逐题提问，与写明的期望核对，统计对错和用时 (asks questions with expected answers)')
    .argument('<file>', '问题和期望的答复，每行一个 JSON (questions with expected answers, JSON lines)')
    .option('--min <share>', '合乎期望的比例低于此数时以状态 1 结束，如 0.95 (status 1 below this share)', shareOf)
    .addHelpText('after', format)
    .action(async (file: string, options: Options) => {
      const lines = readJsonLines(file, expectedLine, wrongLine);
      const evaluation = await shell.withApp(options, (app) => evaluate(lines, options, { app, shell }));
      if (options.json === true) shell.print(JSON.stringify(evaluation));
      else for (const line of reportOf(evaluation)) shell.print(line);
      atLeast(options.min ?? 0, evaluation);
    });
}

const format = `
每行一题，没写的不查 (a question a line; what is left out is not looked at):
  {"q":"某某工作谁牵头","kind":["lead"],"lead":["甲局"],"m":["某某工作"]}
  id, q, as, now        编号、问题、谁问、何时问 (who asks and when; else --as, --now)
  kind                  答复类别，任一 (kinds of reply, any one of them)
  lead, participants    所答各项措施的牵头、参与单位，不多不少 (exactly these units)
  m, refs               所答措施：各写其中一段文字；或写编号、标题全文，不多不少
                        (exactly these measures, by words in them; by ref or title)
  must, must_any, no    答复中都要有、有一个、不能有的文字 (words in the text)
  cite                  引文中的文字 (words of a citation)
  total, counts         总数；{"名称":数字} (numbers)
  update                草稿：{"measure","percent","status","expected","blocker"}
  只写一条时不用列表；不知道、不在范围、无权办理也是期望的答复，写在 kind 里：
  not-found, out-of-scope, denied, clarify (to refuse may be what is expected)
提问不留痕迹：不记入台账，也不留草稿 (nothing that is asked stays in the store)
`.trimEnd();

function shareOf(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1))
    throw new InvalidArgumentError('应为 0 到 1 的数，例如 0.95 (expected 0 to 1)');
  return share;
}

interface Rooms {
  readonly app: App;
  readonly shell: Shell;
}

async function evaluate(lines: readonly NumberedLine[], options: Options, rooms: Rooms): Promise<Evaluation> {
  const outcomes: Outcome[] = [];
  const misses: Miss[] = [];
  for (const line of lines) {
    const { outcome, miss } = await askExpecting(line, options, { desk: rooms.app.rehearsal, clock: rooms.app.clock });
    outcomes.push(outcome);
    if (miss !== null) misses.push(miss);
    if (rooms.shell.interactive && outcomes.length % 200 === 0)
      rooms.shell.tell(`已问 ${String(outcomes.length)}/${String(lines.length)}`);
  }
  const sum = figuresOf(outcomes);
  return { ...sum, share: shareRight(sum), kinds: byGroup(outcomes), misses };
}

/** Throws `NamedFailure` where fewer were answered as expected than wanted. */
function atLeast(wanted: number, { share, right, refused, asked: all }: Evaluation): void {
  if (share >= wanted) return;
  const figures = `合乎期望 ${String(right + refused)}/${String(all)}，${percent(share)}`;
  throw new NamedFailure(`${figures}，低于 --min ${String(wanted)}，请看所列各题 (below --min; see the misses above)`);
}
