import { shortened } from '../knowledge/report/wrap.ts';
import { kindNames } from './kinds.ts';
import { percent } from './report.ts';
import type { Figures, Group } from './tally.ts';
import type { Verdict } from './judge.ts';

/** Who reads: the rules, a model every question, or a model where the rules are unsure. */
export const readerNames = { rules: '规则', model: '模型', both: '规则为主、拿不准时问模型' } as const;
export type Reader = keyof typeof readerNames;

/** How a reader did. */
export interface ReaderFigures extends Figures {
  readonly reader: Reader;
  readonly share: number;
  readonly kinds: readonly (Figures & { readonly kind: Group })[];
  /** What went to the model meanwhile; what was asked before is not asked again. Tokens are 0 where the address does not tell. */
  readonly model: { readonly calls: number; readonly failed: number; readonly input: number; readonly output: number };
}

/** What came by one reader. */
export interface Said {
  readonly verdict: Verdict;
  readonly kind: string;
  readonly text: string;
  readonly elapsedMs: number;
}

/** A question that the readers did not answer alike. */
export interface Disagreement {
  readonly line: number;
  readonly file: string;
  readonly id?: string;
  readonly q: string;
  readonly said: Readonly<Record<Reader, Said>>;
}

/** The readers side by side, over the same questions and the same record. */
export interface LiveEvaluation {
  /** ISO with offset. */
  readonly at: string;
  readonly model: string;
  readonly address: string;
  readonly files: readonly string[];
  readonly questions: number;
  readonly readers: readonly ReaderFigures[];
  readonly disagreements: readonly Disagreement[];
}

/** The same for people, in Markdown. */
export const liveReport = (live: LiveEvaluation): string =>
  [
    `# 读法对照 ${live.at.slice(0, 10)} · readers side by side`,
    '',
    `- 模型 model: ${live.model}（${live.address}）`,
    `- 题目 questions: ${live.questions}（${live.files.join('、')}）`,
    `- 时间 at: ${live.at}`,
    '',
    ...table(
      ['读法 reader', '提问', '答对', '答错', '拒对', '误拒', '合乎期望', '中位毫秒', '99%毫秒', '模型调用', '失败', '词元进/出'],
      live.readers.map((of) => [
        readerNames[of.reader], ...figureCells(of), percent(of.share), of.medianMs.toFixed(0), of.p99Ms.toFixed(0),
        String(of.model.calls), String(of.model.failed), `${String(of.model.input)}/${String(of.model.output)}`,
      ]),
    ),
    '',
    '同样的请求在一次运行中只问模型一次，后一种读法用时因此偏短。(Equal requests are asked once; the readers behind the first are faster for it.)',
    '',
    '## 按类别 · by kind',
    '',
    ...table(['类别 kind', '读法 reader', '提问', '答对', '答错', '拒对', '误拒'], byKind(live)),
    '',
    `## 说法不一的 ${live.disagreements.length} 题 · disagreements`,
    ...live.disagreements.flatMap(disagreementLines),
    '',
  ].join('\n'); // prettier-ignore

const figureCells = ({ asked, right, wrong, refused, wronglyRefused }: Figures): readonly string[] =>
  [asked, right, wrong, refused, wronglyRefused].map(String);

function byKind({ readers }: LiveEvaluation): readonly (readonly string[])[] {
  const kinds = [...new Set(readers.flatMap((of) => of.kinds.map(({ kind }) => kind)))];
  return kinds.flatMap((kind) =>
    readers.flatMap((of) => {
      const figures = of.kinds.find((each) => each.kind === kind);
      const name = kind === 'other' ? '其他' : kindNames[kind];
      return figures === undefined ? [] : [[`${name} ${kind}`, readerNames[of.reader], ...figureCells(figures)]];
    }),
  );
}

const verdictNames: Readonly<Record<Verdict, string>> = {
  right: '答对',
  refused: '拒对',
  wrong: '答错',
  wronglyRefused: '误拒',
};

const disagreementLines = ({ file, line, id, q, said }: Disagreement): readonly string[] => [
  '',
  `### ${cell(file)} 第${line}行${id === undefined ? '' : `，${cell(id)}`}：${cell(shortened(q, 200))}`,
  '',
  ...Object.entries(said).map(
    ([reader, { verdict, kind, text }]) =>
      `- ${readerNames[reader as Reader]}：${verdictNames[verdict]}（${kind}）${cell(shortened(text, 200))}`,
  ),
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`);

/** What somebody wrote is nobody's markup. */
const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#!]/gu, String.raw`\$&`);
