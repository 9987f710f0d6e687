import { fold } from '../../text/fold.ts';
import { gramsOf } from '../../text/terms.ts';

/** What two measures are held beside each other by. */
export interface Likeness {
  /** The headings above it: of two that are as much alike, the one under the same headings is meant. */
  readonly place: string;
  readonly words: string;
}

interface Side {
  readonly all: readonly Likeness[];
  /** Those that wait for their like. */
  readonly free: ReadonlySet<number>;
}

/** Less in common than this, by weight, and it is other work. */
const ENOUGH = 0.5;

/** What must lie between the likest and the next, or how much nearer the likest must be. */
const MARGIN = 0.15;
const NEARER = 0.5;

/** What standing under the same headings counts. */
const SAME_PLACE = 0.08;

/** Four characters in a row that more texts than this have tell none of them, and would make the search grow with the square of the plan. */
const COMMON = 60;

/** How long such a run is. */
const RUN = 4;

/** The share of these that two must have in common to be looked at more closely. */
const FOUND = 0.15;

/** How often the rest is looked at again, once the clear ones are gone. */
const ROUNDS = 8;

/** Pairs that are each other's likest by a clear margin. What has two likes has none. */
export function similarPairs(left: Side, right: Side): readonly (readonly [number, number])[] {
  if (left.free.size === 0 || right.free.size === 0) return [];
  const all = [...left.all, ...right.all];
  const runs = countsOf(all, runsOf);
  const rarity = { weigh: weights(all), isRare: (run: string) => (runs.get(run) ?? 0) <= COMMON };
  let edges = edgesBetween(weighed(left, rarity), weighed(right, rarity));
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const clear = clearOf(edges);
    if (clear.length === 0) break;
    pairs.push(...clear.map(({ left: i, right: j }) => [i, j] as const));
    const taken = { left: new Set(clear.map((edge) => edge.left)), right: new Set(clear.map((edge) => edge.right)) };
    edges = edges.filter((edge) => !taken.left.has(edge.left) && !taken.right.has(edge.right));
  }
  return pairs;
}

/** Rare pairs of characters weigh more than common ones. */
function weights(all: readonly Likeness[]): (gram: string) => number {
  const counts = countsOf(all, gramsOf);
  return (gram) => Math.log(1 + all.length / (counts.get(gram) ?? 1));
}

/** Four characters, or words of other scripts, in a row: what texts are found by. */
function runsOf(words: string): readonly string[] {
  const pieces = fold(words).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return pieces.slice(RUN - 1).map((_, i) => pieces.slice(i, i + RUN).join(' '));
}

/** In how many of the texts each piece stands. */
function countsOf(
  all: readonly Likeness[],
  piecesOf: (words: string) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of all)
    for (const piece of new Set(piecesOf(words))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

interface Weighed {
  readonly index: number;
  readonly place: string;
  readonly grams: ReadonlyMap<string, number>;
  readonly total: number;
  /** The runs that tell it from others. */
  readonly runs: readonly string[];
}

interface Rarity {
  readonly weigh: (gram: string) => number;
  readonly isRare: (run: string) => boolean;
}

function weighed({ all, free }: Side, { weigh, isRare }: Rarity): readonly Weighed[] {
  return [...free].map((index) => {
    const { place = '', words = '' } = all[index] ?? {};
    const grams = new Map(gramsOf(words).map((gram) => [gram, weigh(gram)]));
    const total = [...grams.values()].reduce((sum, weight) => sum + weight, 0);
    return { index, place, grams, total, runs: [...new Set(runsOf(words))].filter(isRare) };
  });
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly likeness: number;
}

/** Every two that have nearly enough in common, found by the runs that they share. */
function edgesBetween(left: readonly Weighed[], right: readonly Weighed[]): readonly Edge[] {
  const holders = new Map<string, Weighed[]>();
  for (const one of right) {
    for (const run of one.runs) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [one]);
      else known.push(one);
    }
  }
  return left.flatMap((one) => {
    const shared = new Map<Weighed, number>();
    for (const run of one.runs)
      for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([other, runs]) => 2 * runs >= FOUND * (one.runs.length + other.runs.length))
      .map(([other]) => edgeOf(one, other))
      .filter(({ likeness }) => likeness >= ENOUGH - MARGIN);
  });
}

/** How much of the words of both they have in common: 1 for the same, 0 for nothing. */
function edgeOf(one: Weighed, other: Weighed): Edge {
  let shared = 0;
  for (const [gram, weight] of one.grams) if (other.grams.has(gram)) shared += weight;
  const likeness = (2 * shared) / (one.total + other.total);
  const score = likeness + (one.place === other.place ? SAME_PLACE : 0);
  return { left: one.index, right: other.index, score, likeness };
}

function clearOf(edges: readonly Edge[]): readonly Edge[] {
  const [ofLeft, ofRight] = [bests(edges, 'left'), bests(edges, 'right')];
  return edges.filter(
    (edge) => edge.likeness >= ENOUGH && isClear(edge, ofLeft.get(edge.left)) && isClear(edge, ofRight.get(edge.right)),
  );
}

interface Best {
  readonly edge: Edge;
  readonly next: number;
}

/** The likest of each on one side, and how like the next is. */
function bests(edges: readonly Edge[], side: 'left' | 'right'): ReadonlyMap<number, Best> {
  const found = new Map<number, Best>();
  for (const edge of edges) {
    const best = found.get(edge[side]);
    if (best === undefined) found.set(edge[side], { edge, next: 0 });
    else if (edge.score > best.edge.score) found.set(edge[side], { edge, next: best.edge.score });
    else found.set(edge[side], { edge: best.edge, next: Math.max(best.next, edge.score) });
  }
  return found;
}

function isClear(edge: Edge, best: Best | undefined): boolean {
  if (best?.edge !== edge) return false;
  const distance = (score: number): number => 1 + SAME_PLACE - score;
  return edge.score - best.next >= MARGIN || distance(edge.score) < NEARER * distance(best.next);
}
