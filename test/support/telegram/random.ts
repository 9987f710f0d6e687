/** Chance that can be had again: the same seed, the same run. */
export interface Random {
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to, and without, the limit. */
  below(limit: number): number;
  shuffled<T>(list: readonly T[]): T[];
}

/** Tommy Ettinger's mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    chance: (probability) => probability > 0 && next() < probability,
    below,
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
