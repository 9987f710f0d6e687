import type { Person } from '../domain/people.ts';
import type { Finding, Unit } from '../domain/plan/plan.ts';
import type { UnitDecision } from '../domain/plan/units/settled.ts';
import { alikeUnits, pairKey, unitQuestion, type UnitQuestion } from '../domain/plan/units/unit-questions.ts';
import type { Stores } from './ports.ts';

/** The units of the record, what is open about their names, and what was settled. */
export interface UnitBook {
  /** With how many items each leads and takes part in. */
  readonly units: readonly (Unit & { readonly lead: number; readonly participant: number })[];
  readonly findings: readonly (Finding & UnitQuestion & { readonly document: string })[];
  /** Two names that may be one unit; the one that does less comes first. */
  readonly alike: readonly (readonly string[])[];
  readonly decisions: readonly UnitDecision[];
}

export async function unitBook({ plans, ledger, settlements }: Stores, viewer: Person): Promise<UnitBook> {
  const units = await plans.units();
  const decisions = await settlements.all();
  const counts = async (role: 'lead' | 'participant') =>
    new Map((await ledger.countsByUnit(role, viewer)).map(({ unit, count }) => [unit, count]));
  const [lead, participant] = [await counts('lead'), await counts('participant')];
  const uses = (name: string): number => (lead.get(name) ?? 0) + (participant.get(name) ?? 0);
  const apart = decisions.flatMap(({ written, units: others }) => others.map((other) => pairKey(written, other)));
  const together = (await ledger.items({}, viewer)).flatMap(pairsOf);
  const alike = alikeUnits(
    units.map(({ name }) => name),
    new Set([...apart, ...together]),
  );
  return {
    units: units.map(({ name, aliases }) => ({
      name,
      aliases,
      lead: lead.get(name) ?? 0,
      participant: participant.get(name) ?? 0,
    })),
    findings: (await plans.findings(viewer)).flatMap((finding) => {
      const question = unitQuestion(finding);
      return question === null ? [] : [{ ...finding, ...question }];
    }),
    alike: alike.map((pair) => pair.toSorted((a, b) => uses(a) - uses(b))),
    decisions,
  };
}

function pairsOf({
  lead,
  participants,
}: {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
}) {
  const names = [...lead, ...participants];
  return names.flatMap((one, i) => names.slice(i + 1).map((other) => pairKey(one, other)));
}
