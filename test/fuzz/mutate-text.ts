import type { Random } from './random.ts';

type Mutation = (text: string, random: Random) => string;

/** What a plan is made of; a long run of any of it is what a careless pattern chokes on. */
const RUNS = [
  ...['(', '（', ')', '）', '()', '（甲、', '甲局、', '和', '及', '、', '，', '；', '。', '：', ' ', '　', '\t', '\n', '\r'],
  ...['1.', '1', '一、', '（一）', '十', '第一章', '附件', '#', '*', '**a**', '|', '|a|', '-', '<br>', '<', '&', '`', '[', '![a]('],
  ...['年', '月', '日', '年内', '月底前', '2021年', '9月底前完成，', '90%', '达到', '0.', '各', '局', '县', '由', '《', '“'],
  ...['牵头', '牵头单位：', '责任单位：', '会同', '等部门', '负责', '按职责分工负责', '由县水务局牵头，', '（县水务局牵头）', '县水务局和'],
  ...['某某局（以下简称', '担任组长，', '下设办公室', '确定', '联络员', '序号\t任务\t牵头单位\n', '1\t防汛\t县水务局\n'],
  ...['a', 'a ', 'A', 'OMB, ', 'A will ', 'working with ', 'within 30 days ', 'Lead: ', 'and ', '\u0000', '\ud800', '😀', '\u0301'],
] as const; // prettier-ignore

/** Where a long run stands decides which pattern meets it. */
const SETTINGS: readonly [Mutation, ...Mutation[]] = [
  (run) => run,
  (run) => `牵头单位：${run}`,
  (run) => `修好堤坝。（${run}牵头，县财政局参与）`,
  (run) => `1.修好${run}（县水务局牵头，县财政局参与）`,
  (run) => `由${run}牵头，会同县财政局负责。`,
  (run) => `成立领导小组，由${run}担任组长，县水务局、${run}负责人为成员。`,
  (run) => `1\t${run}\t县水务局\t9月底前`,
  (run) => `到2025年底，${run}达到90%。`,
  (run, random) => `${run}${random.pick(['。', '牵头', '9月底前', '）', 'x', '\n'])}`,
];

const LONGEST_RUN = 300_000;
const DEEPEST = 100_000;

/** A run of one thing, from a few to some hundred thousand characters. */
export const longRun: Mutation = (text, random) => {
  const unit = random.pick(RUNS);
  const length = Math.ceil(LONGEST_RUN / 10 ** random.below(4));
  return insert(text, `\n${random.pick(SETTINGS)(unit.repeat(Math.ceil(length / unit.length)), random)}\n`, random);
};

/** Brackets in brackets, sometimes never closed. */
export const deepBrackets: Mutation = (text, random) => {
  const depth = 1 + random.below(DEEPEST);
  const [open, close] = random.pick([['(', ')'], ['（', '）'], ['（甲局、', '）'], ['《', '》'], ['[', ']'], ['<p>', '</p>'], ['> ', ''], ['- ', '']]); // prettier-ignore
  const tail = random.chance(0.5) ? close.repeat(depth) : '';
  return insert(text, `${open.repeat(depth)}县水务局牵头${tail}`, random);
};

/** The plan over and over, so that what grows faster than the text shows. */
export const manyTimes: Mutation = (text, random) =>
  Array<string>(Math.min(2 + random.below(60), Math.ceil(400_000 / (text.length + 1)))).fill(text).join('\n'); // prettier-ignore

const small: readonly [Mutation, ...Mutation[]] = [
  (text, random) => replace(text, stretch(text, random), ''),
  (text, random) => insert(text, sliceOf(text, random), random),
  (text, random) => {
    const place = stretch(text, random);
    return insert(replace(text, place, ''), text.slice(place.start, place.end), random);
  },
  (text, random) => insert(text, random.pick(RUNS), random),
  (text, random) => insert(text, random.pick(RUNS).repeat(2 + random.below(40)), random),
  (text, random) => insert(text, random.pick(['(', '（', ')', '）', '【', '】', '"', '”']), random),
  (text, random) => insert(text, String(random.below(10 ** random.below(20))), random),
  (text, random) => insert(text, anyCharacters(random), random),
  (text, random) => withLines(text, (lines) => lines.toSpliced(random.below(lines.length), 1 + random.below(5))),
  (text, random) => withLines(text, (lines) => lines.toSpliced(random.below(lines.length), 0, random.pick(filled(lines)))), // prettier-ignore
  (text, random) => withLines(text, (lines) => swapped(lines, random)),
  (text, random) => withLines(text, (lines) => joined(lines, random.below(lines.length))),
  (text, random) => text.replaceAll('\n', random.pick(['', ' ', '\r\n', '\r', '\n\n', '\t', '\u2028'])),
  (text, random) => text.replaceAll(random.pick(['（', '）', '，', '；', '：', '。', '、', '\t']), random.pick(['(', ')', ',', ';', ':', '.', '', ' ', '|'])), // prettier-ignore
  (text, random) => text.slice(0, random.below(text.length + 1)),
];

/** The text after a few small changes: characters and lines gone, doubled, swapped, put in. */
export const slightly: Mutation = (text, random) => {
  let changed = text;
  for (let left = 1 + random.below(8); left > 0; left -= 1) changed = random.pick(small)(changed, random);
  return changed;
};

/** A text of nothing but characters by chance, lone surrogates and NULs among them. */
const anyCharacters = (random: Random): string =>
  String.fromCharCode(...Array.from({ length: 1 + random.below(30) }, () => random.below(random.pick([0x80, 0x3000, 0x1_0000])))); // prettier-ignore

interface Place {
  readonly start: number;
  readonly end: number;
}

function stretch(text: string, random: Random): Place {
  const start = random.below(text.length + 1);
  return { start, end: Math.min(text.length, start + 1 + random.below(10 ** (1 + random.below(3)))) };
}

const sliceOf = (text: string, random: Random): string => {
  const { start, end } = stretch(text, random);
  return text.slice(start, end);
};

const replace = (text: string, { start, end }: Place, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

function insert(text: string, words: string, random: Random): string {
  const start = random.below(text.length + 1);
  return replace(text, { start, end: start }, words);
}

const withLines = (text: string, change: (lines: string[]) => readonly string[]): string =>
  change(text.split('\n')).join('\n');

const filled = (lines: readonly string[]): readonly [string, ...string[]] => [lines[0] ?? '', ...lines.slice(1)];

function swapped(lines: readonly string[], random: Random): readonly string[] {
  const [one, other] = [random.below(lines.length), random.below(lines.length)];
  return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
}

const joined = (lines: readonly string[], i: number): readonly string[] =>
  lines.toSpliced(i, 2, `${lines[i] ?? ''}${lines[i + 1] ?? ''}`);
