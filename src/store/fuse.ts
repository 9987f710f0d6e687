/** How little the first places count above the next; the figure of the paper. */
const SMOOTHING = 60;

interface Ranked {
  readonly id: number;
  readonly score: number;
}

/** Several rankings as one, by reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). `score` is then the fused one. */
export function fused<T extends Ranked>(rankings: readonly (readonly T[])[]): readonly T[] {
  const found = new Map<number, T>();
  for (const ranking of rankings)
    for (const [place, each] of ranking.entries()) {
      const score = (found.get(each.id)?.score ?? 0) + 1 / (SMOOTHING + place + 1);
      found.set(each.id, { ...each, score });
    }
  return [...found.values()].toSorted((a, b) => b.score - a.score || a.id - b.id);
}
