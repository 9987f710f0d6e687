import { bare } from '../../domain/text/fold.ts';
import type { Letters } from '../../domain/text/letters.ts';
import { contentWordsOf } from './plainer.ts';

/** Fewer words or letters stand together in many texts by chance. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 6;

/** The share of the letters that must be accounted for, where all of them are not; and from how many words on. */
const MOST = 0.85;
const MANY_WORDS = 5;

/** How far behind the next best must be. */
const AHEAD = 0.2;

/** What half of all measures are written with tells none of them from another. */
const common = new Set(
  '全面 健全 完善 建立 建设 加强 强化 深化 提升 推动 推进 加快 实施 落实 开展 优化 规范 机制 制度 体系 平台 信息 工作 管理 服务 能力 水平 重点 单位 部门 项目 系统'.split(
    ' ',
  ),
);

/** Titles and texts of the entries, in the same order. */
interface Written {
  readonly titles: Pick<Letters, 'holding'>;
  readonly texts: Pick<Letters, 'holding'>;
}

/**
 * The one measure whose text has what a person tells of it in words of their own, in any order: 给场馆搞3D建模的大活动安保. `null` where several
 * have as much of it, or none has nearly all.
 */
export function entryByContent(mention: string, items: Written): number | null {
  const words = contentWordsOf(mention)
    .map(bare)
    .filter((word) => !common.has(word));
  const letters = words.join('').length;
  if (words.length < FEWEST_WORDS || letters < FEWEST_LETTERS) return null;
  const shares = new Map<number, number>();
  for (const word of words)
    for (const [entry, share] of sharesOf(word, items))
      shares.set(entry, (shares.get(entry) ?? 0) + (share * word.length) / letters);
  const [best, next] = [...shares].toSorted(([, a], [, b]) => b - a);
  if (best === undefined) return null;
  const enough = best[1] > 0.999 || (words.length >= MANY_WORDS && best[1] >= MOST);
  return enough && best[1] - (next?.[1] ?? 0) >= AHEAD ? best[0] : null;
}

/** The entries that have the word; those that have only how a longer one begins (公交 of 公交车) count for as much of it. */
function sharesOf(word: string, { titles, texts }: Written): ReadonlyMap<number, number> {
  const holding = (words: string) => [...titles.holding(words), ...texts.holding(words)];
  const begun = word.length > 2 ? holding(word.slice(0, 2)).map((entry) => [entry, 2 / word.length] as const) : [];
  return new Map([...begun, ...holding(word).map((entry) => [entry, 1] as const)]);
}
