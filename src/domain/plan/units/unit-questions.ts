import { isSameWithPlace } from './kin-names.ts';
import { isNear } from './near.ts';
import { officialKey } from './official-names.ts';
import type { Finding, FindingCode } from '../plan.ts';
import { unitKey } from './settled.ts';

/** A doubt about a name, as the office can settle it. */
export interface UnitQuestion {
  readonly written: string;
  /** The units that the name may stand for; several for two names without a separator. */
  readonly candidates: readonly string[];
}

const ABOUT_UNITS: readonly FindingCode[] = ['unit-misspelt', 'unit-unknown', 'unit-alias'];

/** What a finding asks about a unit; `null` where it is about something else. Its message names the written words first. */
export function unitQuestion({ code, message, suggestion = '' }: Finding): UnitQuestion | null {
  const written = ABOUT_UNITS.includes(code) ? /^“([^”]+)”/u.exec(message)?.[1] : undefined;
  if (written === undefined) return null;
  const quoted = [...suggestion.matchAll(/“([^”]+)”/gu)].map(([, name = '']) => name);
  return { written, candidates: code === 'unit-unknown' ? quoted : suggestion.split('、') };
}

/**
 * Units of the record that may be one, whichever documents name them: the same but for the place before them, for a slip, or for the way of
 * writing. Two that are named for one piece of work are two.
 */
export function alikeUnits(
  names: readonly string[],
  together: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const groups = Map.groupBy(
    names.flatMap((name) => [...keysOf(name)].map((key) => ({ key, name }))),
    ({ key }) => key,
  );
  const pairs = [...groups.values()].flatMap((group) =>
    group.flatMap(({ name: one }, i) =>
      group
        .slice(i + 1)
        .filter(({ name: other }) => isAlike(one, other) && !together.has(pairKey(one, other)))
        .map(({ name: other }) => [one, other] as const),
    ),
  );
  return [...new Map(pairs.map((pair) => [pairKey(...pair), pair])).values()];
}

/** The same for both orders. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().join('\n');

const isAlike = (one: string, other: string): boolean =>
  unitKey(one) === unitKey(other) ||
  officialKey(one) === officialKey(other) ||
  isSameWithPlace(one, other) ||
  isNear(one, other);

/** Names that are alike have one of these in common, so that not every name is held against every other. */
const keysOf = (name: string): ReadonlySet<string> =>
  new Set([`${name.charAt(0)}…${name.slice(-1)}`, unitKey(name), unitKey(name).slice(-3), officialKey(name)]);
