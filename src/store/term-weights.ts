import { termsOf } from '../domain/text/terms.ts';

/**
 * The figures of BM25: how soon a repeated term stops counting, and how much a long passage is held against. A passage is a paragraph, where
 * that a word stands says nearly all and how often says little, so the first is half the customary 1.2.
 */
const K1 = 0.6;
const B = 0.75;

/** What the words of its headings count beside a passage's own: those of the nearest name its subject. */
const NEAREST_HEADING = 2;
const OUTER_HEADING = 1;

/** A passage that has no heading names its subject at its beginning. */
const OPENING = 20;

const DIMENSIONS = 1_000_000_000;
/** pgvector's limit of non-zero elements of a `sparsevec`. */
const MOST_TERMS = 16_000;

/** How often each term counts, by its dimension. */
export type Counts = ReadonlyMap<number, number>;

/** The terms of a passage and of what it stands under. */
export function passageCounts({
  heading,
  text,
}: {
  readonly heading: readonly string[];
  readonly text: string;
}): Counts {
  const [subject = Array.from(text).slice(0, OPENING).join(''), ...outer] = heading.toReversed();
  return sumOf([
    { text, weight: 1 },
    { text: subject, weight: NEAREST_HEADING },
    ...outer.map((above) => ({ text: above, weight: OUTER_HEADING })),
  ]);
}

export const questionCounts = (words: string): Counts => sumOf([{ text: words, weight: 1 }]);

function sumOf(fields: readonly { readonly text: string; readonly weight: number }[]): Counts {
  const counts = new Map<number, number>();
  for (const { text, weight } of fields)
    for (const term of termsOf(text)) {
      const dimension = dimensionOf(term);
      counts.set(dimension, (counts.get(dimension) ?? 0) + weight);
    }
  return counts;
}

/** FNV-1a. Of a hundred thousand terms five share a dimension with another, which a score of many terms does not notice. */
function dimensionOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % DIMENSIONS) + 1;
}

export const lengthOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** What each term says of the passage (Robertson and Walker's BM25 without the rarity of the term), as a `sparsevec`. */
export function weightsOf(counts: Counts, average: number): string {
  const length = lengthOf(counts);
  return sparse(
    [...counts].map(([dimension, count]) => [
      dimension,
      (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average)),
    ]),
  );
}

/** How rare each term of a question is among so many passages, as a `sparsevec`: its inner product with a passage's weights is the score. */
export function rarityOf(
  counts: Counts,
  rows: readonly { readonly dimension: number; readonly passages: number }[],
  total: number,
): string {
  return sparse(
    rows.map(({ dimension, passages }) => [
      dimension,
      (counts.get(dimension) ?? 1) * Math.log(1 + (total - passages + 0.5) / (passages + 0.5)),
    ]),
  );
}

/** As pgvector reads it, the weightiest terms where there are too many. */
function sparse(weights: readonly (readonly [dimension: number, weight: number])[]): string {
  const most = weights.length <= MOST_TERMS ? weights : weights.toSorted((a, b) => b[1] - a[1]).slice(0, MOST_TERMS);
  const elements = most
    .toSorted((a, b) => a[0] - b[0])
    .map(([dimension, weight]) => `${dimension}:${weight.toFixed(5)}`);
  return `{${elements.join(',')}}/${DIMENSIONS}`;
}
