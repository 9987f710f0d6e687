import { shortened, widthOf, wrap } from '../knowledge/report/wrap.ts';
import type { Fault } from './judge.ts';
import { kindNames } from './kinds.ts';
import type { Figures, Group } from './tally.ts';

/** A question that was not answered as expected. */
export interface Miss {
  readonly line: number;
  readonly id?: string;
  readonly q: string;
  readonly as?: string;
  readonly verdict: 'wrong' | 'wronglyRefused';
  readonly faults: readonly Fault[];
  /** What came. */
  readonly kind: string;
  readonly text: string;
}

export interface Evaluation extends Figures {
  readonly share: number;
  readonly kinds: readonly (Figures & { readonly kind: Group })[];
  readonly misses: readonly Miss[];
}

const WIDTH = 80;

/** What became of a file of questions, for a person at a terminal: the table by kind, its sum, then every miss. */
export function reportOf({ kinds, misses, ...sum }: Evaluation): readonly string[] {
  return [
    ...table([
      ['应有的答复', '提问', '答对', '答错', '拒对', '误拒', '中位毫秒', '99%毫秒'],
      ...kinds.map((row) => [nameOf(row.kind), ...cells(row)]),
      ['合计 all', ...cells(sum)],
    ]),
    ...(kinds.some(({ kind }) => kind === 'other') ? item('', OTHER) : []),
    '',
    ...item('', `合乎期望 ${sum.right + sum.refused}/${sum.asked}，${percent(sum.share)}`),
    ...item('', LEGEND),
    ...(misses.length === 0 ? [] : ['', `未合期望的 ${misses.length} 题 (misses)：`, ...misses.flatMap(missLines)]),
  ];
}

export const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;

const OTHER = '其他：没有写 kind，所写的期望也看不出类别 (other: no kind given, and none to be told from the rest)';
const LEGEND =
  '拒对是应当拒答或反问、也这样做了；误拒是应当回答却拒答或反问 (columns: asked, right, wrong, rightly refused, wrongly refused, median and 99th percentile in ms)';

const nameOf = (kind: Group): string => (kind === 'other' ? '其他 other' : `${kindNames[kind]} ${kind}`);

const cells = ({ asked, right, wrong, refused, wronglyRefused, medianMs, p99Ms }: Figures): readonly string[] => [
  ...[asked, right, wrong, refused, wronglyRefused].map(String),
  ...[medianMs, p99Ms].map((ms) => ms.toFixed(1)),
];

/** The first column begins at the left, numbers end at the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat((widths[i] ?? 0) - widthOf(cell));
        return i === 0 ? cell + blanks : blanks + cell;
      })
      .join('  '),
  );
}

const item = (mark: string, words: string): readonly string[] => wrap(words, { width: WIDTH, mark });

function missLines({ line, id, q, as, verdict, faults, kind, text }: Miss): readonly string[] {
  const name = `${id === undefined ? '' : `，${id}`}${as === undefined ? '' : `，${as}问`}`;
  return [
    ...item('- ', `第${line}行${name}：${shortened(q, 200)}`),
    ...faults.flatMap((fault) => item('    ', faultWords(fault))),
    ...item('    ', `${verdict === 'wrong' ? '答复' : '误拒'}（${kind}）：${shortened(text, 200)}`),
  ];
}

const fieldNames: Readonly<Record<Fault['field'], string>> = {
  kind: '类别', lead: '牵头单位', participants: '参与单位', m: '措施', refs: '措施', must: '文字', must_any: '文字', no: '文字',
  cite: '引文', total: '总数', counts: '数量', update: '草稿',
}; // prettier-ignore

/** Expectations of one value; of the others each part is there or not. */
const single: ReadonlySet<Fault['field']> = new Set(['kind', 'total', 'counts', 'update']);

function faultWords({ field, missing, surplus }: Fault): string {
  const [lacks, has] = single.has(field) ? ['应为', '实为'] : ['缺少', field === 'no' ? '不应有' : '多出'];
  const or = field === 'kind' || field === 'must_any' ? '或' : '、';
  const parts = [
    ...(missing.length === 0 ? [] : [`${lacks} ${listed(missing, or)}`]),
    ...(surplus.length === 0 ? [] : [`${has} ${listed(surplus, '、')}`]),
  ];
  return `${fieldNames[field]}（${field}）：${parts.join('，')}`;
}

function listed(words: readonly string[], mark: string): string {
  const some = words.slice(0, 20).map((each) => shortened(each, 60));
  return `${some.join(mark)}${words.length > some.length ? `等 ${words.length} 个` : ''}`;
}
