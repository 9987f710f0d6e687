import type { Expectation } from './expectation.ts';
import type { Verdict } from './judge.ts';
import { replyKinds } from './kinds.ts';

/** A kind of reply, or `other` for a question whose expectations suit any. */
export type Group = (typeof replyKinds)[number] | 'other';

/** A question that has been asked. */
export interface Outcome {
  readonly group: Group;
  readonly verdict: Verdict;
  readonly elapsedMs: number;
}

/** How many were asked, what became of them, and how long a reply took. */
export interface Figures extends Readonly<Record<Verdict, number>> {
  readonly asked: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** Where a question is counted: by the first kind that is expected, else by what its expectations are about. */
export function groupOf({ kind, lead, participants, counts, update, m, refs, cite }: Expectation): Group {
  if (kind?.[0] !== undefined) return kind[0];
  if (lead !== undefined || participants !== undefined) return 'lead';
  if (counts !== undefined) return 'count';
  if (update !== undefined) return 'draft';
  if (m !== undefined || refs !== undefined) return 'duties';
  return cite === undefined ? 'other' : 'passage';
}

/** The figures by group, in the order of the kinds. */
export function byGroup(outcomes: readonly Outcome[]): readonly (Figures & { readonly kind: Group })[] {
  const groups = Map.groupBy(outcomes, ({ group }) => group);
  return [...replyKinds, 'other' as const].flatMap((kind) => {
    const own = groups.get(kind);
    return own === undefined ? [] : [{ kind, ...figuresOf(own) }];
  });
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const count = (wanted: Verdict): number => outcomes.filter(({ verdict }) => verdict === wanted).length;
  const times = outcomes.map(({ elapsedMs }) => elapsedMs).toSorted((one, other) => one - other);
  return {
    asked: outcomes.length,
    right: count('right'),
    wrong: count('wrong'),
    refused: count('refused'),
    wronglyRefused: count('wronglyRefused'),
    medianMs: atRank(0.5, times),
    p99Ms: atRank(0.99, times),
  };
}

/** The share of what was answered or refused as expected. */
export const shareRight = ({ asked, right, refused }: Figures): number => (asked === 0 ? 0 : (right + refused) / asked);

/** By nearest rank: the least of the times that so many of them do not exceed. */
const atRank = (share: number, times: readonly number[]): number =>
  times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0;
