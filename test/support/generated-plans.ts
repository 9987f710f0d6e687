import fc from 'fast-check';
import { notations, type Duty, type Notation } from './notations.ts';

/** A piece of work of a generated plan, with what is written of who does it. */
export interface Piece {
  readonly work: string;
  readonly duty: Duty;
  readonly notation: Notation;
}

interface Section {
  readonly heading: string;
  readonly groups: readonly { readonly heading: string; readonly pieces: readonly Piece[] }[];
  readonly asTable: boolean;
}

/** How a plan is put on paper. */
interface Paper {
  readonly outline: readonly [Numbering, Numbering, Numbering];
  readonly hasGroup: boolean;
  readonly lineEnd: string;
  /** The breaks between paragraphs are lost, as in texts that were copied from a page. */
  readonly runsOn: boolean;
  readonly isHalfWidth: boolean;
}

export interface GeneratedPlan {
  readonly sections: readonly Section[];
  readonly paper: Paper;
  readonly text: string;
}

type Numbering = (n: number) => string;

const han = '一二三四五六七八九十';
const chinese: Numbering = (n) => `${han[n] ?? ''}、`;
const inBrackets: Numbering = (n) => `（${han[n] ?? ''}）`;
const OUTLINES: readonly Paper['outline'][] = [
  [chinese, inBrackets, (n) => `${String(n + 1)}.`],
  [chinese, inBrackets, (n) => `${String(n + 1)}．`],
  [chinese, inBrackets, (n) => `${String(n + 1)}、`],
  [chinese, inBrackets, () => ''],
  [(n) => `第${han[n] ?? ''}章 `, chinese, inBrackets],
  [chinese, (n) => `${String(n + 1)}.`, (n) => `（${String(n + 1)}）`],
  [chinese, (n) => `${String(n + 1)}.`, (n) => '①②③④⑤⑥⑦⑧'[n] ?? ''],
];

/** No name is near another, so that none is taken for a slip. */
export const UNITS = [
  ...['县水务局', '县财政局', '县教育局', '县公安局', '县应急管理局', '县林业局', '县文化广电旅游局', '县工业和信息化局'],
  ...['县人民法院', '团县委', '县妇联', '县政务服务中心', '县气象台', '县残联', '县发展改革委（县粮食局）', '青石镇政府'],
] as const; // prettier-ignore

const GROUPS = ['各镇', '各镇（街道）', '各有关单位', '各成员单位'] as const;
const DUES = ['9月底前', '2021年6月30日前', '年底前', '长期坚持', '每季度末', '第三季度末', '自印发之日起三个月内', '2021年12月底前'] as const; // prettier-ignore
const WORKS = ['修好沿河堤坝，加固坝体', '备足防汛沙袋，分发到各村', '疏通河道，清理淤泥', '排查危旧房屋，建立台账', '开展安全演练，提高应急能力', '更换老化管线，消除隐患', '清理林区可燃物，严防山火', '补齐路口标志，改善照明'] as const; // prettier-ignore
const MORE = [
  '',
  '。做到底数清、情况明',
  '，覆盖率达到90%以上',
  '。由点及面、逐步推开（具体范围另定），确保取得实效',
] as const;
const HEADINGS = [
  '总体安排',
  '重点任务',
  '主要举措',
  '保障措施',
  '防汛抗旱',
  '安全生产',
  '公共服务',
  '基础建设',
] as const;

const duty: fc.Arbitrary<Duty> = fc
  .record({
    units: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 5 }),
    leads: fc.integer({ min: 1, max: 2 }),
    group: fc.option(fc.constantFrom(...GROUPS), { nil: null, freq: 3 }),
    due: fc.option(fc.constantFrom(...DUES), { nil: null }),
  })
  .map(({ units, leads, group, due }) => ({
    lead: units.slice(0, leads),
    participants: [...units.slice(leads), ...(group === null ? [] : [group])],
    due,
  }));

const piece: fc.Arbitrary<Piece> = fc
  .record({ work: fc.constantFrom(...WORKS), more: fc.constantFrom(...MORE), duty, notation: fc.constantFrom(...notations) })
  .map(({ work, more, ...rest }) => ({ work: `${work}${more}`, ...rest })); // prettier-ignore

const section: fc.Arbitrary<Section> = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  groups: fc.array(fc.record({ heading: fc.constantFrom(...HEADINGS), pieces: fc.array(piece, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 }),
  asTable: fc.boolean(),
}); // prettier-ignore

const paper: fc.Arbitrary<Paper> = fc.record({
  outline: fc.constantFrom(...OUTLINES),
  hasGroup: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n', '\n　　'),
  runsOn: fc.boolean(),
  isHalfWidth: fc.boolean(),
});

/** A plan of the genre with everything known that it assigns. */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({ sections: fc.array(section, { minLength: 1, maxLength: 4 }), paper })
  .map(({ sections, paper: on }) => ({ sections, paper: on, text: planText(sections, on) }));

/** The same plan on other paper. */
export const onPaper = ({ sections, paper: before }: GeneratedPlan, changes: Partial<Paper>): string =>
  planText(sections, { ...before, ...changes });

function planText(sections: readonly Section[], on: Paper): string {
  const head = ['清河县2021年平安建设实施方案', '清河县人民政府办公室', '2021年3月15日'];
  const group = `成立领导小组，由副县长张三担任组长，${UNITS.join('、')}等单位负责人为成员。`;
  const body = [...(on.hasGroup ? [group] : []), ...sections.flatMap((each, i) => sectionLines(each, i, on))];
  const written = on.isHalfWidth ? body.map(halfWidth) : body;
  const lines = on.runsOn ? runningOn(written) : written;
  return [...head, ...lines].join(on.lineEnd);
}

/** With half-width brackets, commas, semicolons and colons. */
export const halfWidth = (words: string): string =>
  words.replaceAll(/[（），；：]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

function sectionLines({ heading, groups, asTable }: Section, index: number, on: Paper): readonly string[] {
  const [outer, inner, item] = on.outline;
  const opening = `${outer(index)}${heading}`;
  if (asTable) return [opening, ...tableLines(groups.flatMap(({ pieces }) => pieces))];
  return [
    opening,
    ...groups.flatMap((each, i) => [
      `${inner(i)}${each.heading}`,
      ...each.pieces.flatMap(({ work, duty: who, notation }, k) => notation(`${item(k)}${work}`, who)),
    ]),
  ];
}

const tableLines = (pieces: readonly Piece[]): readonly string[] => [
  '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
  ...pieces.map(({ work, duty: { lead, participants, due } }, i) =>
    [String(i + 1), work, lead.join('、'), participants.join('、'), due ?? ''].join('\t'),
  ),
];

/** Lines that end a sentence run into the next, as far as neither is a row of a table. */
function runningOn(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      /。$|。[（(][^。]*[）)]$/u.test(last) &&
      !`${last}${line}`.includes('\t') &&
      /^[一二三（(]/u.test(line)
    )
      joined[joined.length - 1] = `${last}${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Every piece of work of a plan, in the order of the text. */
export const piecesOf = ({ sections }: GeneratedPlan): readonly Piece[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ pieces }) => pieces));
