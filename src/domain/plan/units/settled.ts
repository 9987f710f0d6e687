import { fold } from '../../text/fold.ts';

/** What the office has settled about a name, once and for every later reading. */
export interface UnitDecision {
  /** The name as the office gave it. */
  readonly written: string;
  /** `same`: it stands for the units. `different`: it is a unit of its own, and none of these. */
  readonly verdict: 'same' | 'different';
  /** By the names that the record had for them. Of a name that is only said to be a unit, the name itself. */
  readonly units: readonly string[];
  readonly decidedBy: string;
  /** ISO with offset. */
  readonly decidedAt: string;
}

/** Decisions as a plan is read by them. */
export interface SettledUnits {
  /** What a name stands for, by its `unitKey`. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** The keys of names that are units of their own. */
  readonly units: ReadonlySet<string>;
}

export const NOTHING_SETTLED: SettledUnits = { same: new Map(), units: new Set() };

/** A name in the form in which names are compared: spaces, the width of brackets and traditional characters make no other name. */
export const unitKey = (name: string): string =>
  fold(name)
    .replace(/\s+/gu, ' ')
    .replace(/ ?([()]) ?/gu, '$1')
    .trim();

/** What stands for a name that stands for another is followed to its end. */
export function settledUnits(decisions: readonly UnitDecision[]): SettledUnits {
  const { same = [], different = [] } = Object.groupBy(decisions, ({ verdict }) => verdict);
  const direct = new Map(same.map(({ written, units }) => [unitKey(written), units]));
  const follow = (name: string, seen: readonly string[]): readonly string[] => {
    const key = unitKey(name);
    const next = seen.includes(key) ? undefined : direct.get(key);
    return next === undefined ? [name] : next.flatMap((unit) => follow(unit, [...seen, key]));
  };
  return {
    same: new Map(same.map(({ written }) => [unitKey(written), [...new Set(follow(written, []))]])),
    units: new Set(different.flatMap(({ written, units }) => [written, ...units].map(unitKey))),
  };
}

export const isSettled = (name: string, { same, units }: SettledUnits): boolean =>
  same.has(unitKey(name)) || units.has(unitKey(name));

/** The decision that a new one cannot stand beside: the name was settled otherwise, or two that were told apart would become one. */
export function contradicted(
  decision: Pick<UnitDecision, 'written' | 'verdict' | 'units'>,
  decisions: readonly UnitDecision[],
): UnitDecision | undefined {
  const key = unitKey(decision.written);
  const earlier = decisions.find(({ verdict, written }) => verdict === 'same' && unitKey(written) === key);
  if (earlier !== undefined || decision.verdict === 'different') return earlier;
  const { same } = settledUnits([...decisions, { ...decision, decidedBy: '', decidedAt: '' }]);
  const standsFor = (name: string): string => (same.get(unitKey(name)) ?? [name]).map(unitKey).join('、');
  return decisions.find(
    ({ verdict, written, units }) =>
      verdict === 'different' &&
      units.some((unit) => unitKey(unit) !== unitKey(written) && standsFor(unit) === standsFor(written)),
  );
}

/** Whether the decision says nothing that was not settled before. */
export function isSettledSo(
  { written, verdict, units }: Pick<UnitDecision, 'written' | 'verdict' | 'units'>,
  decisions: readonly UnitDecision[],
): boolean {
  const said = decisions.filter((other) => other.verdict === verdict && unitKey(other.written) === unitKey(written));
  const known = new Set(said.flatMap((other) => other.units.map(unitKey)));
  const all = units.every((unit) => known.has(unitKey(unit)));
  return said.length > 0 && all && (verdict === 'different' || known.size === units.length);
}
