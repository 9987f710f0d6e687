import type { Item } from '../domain/ledger/item.ts';
import type { Person } from '../domain/people.ts';
import { readPlan } from '../domain/plan/read-plan.ts';
import { contradicted, isSettledSo, settledUnits, unitKey, type UnitDecision } from '../domain/plan/units/settled.ts';
import { unitQuestion } from '../domain/plan/units/unit-questions.ts';
import type { Stores } from './ports.ts';

/** What the office says about a name. Without units, `different` says that it is a unit of its own. */
export interface Settling {
  readonly verdict: 'same' | 'different' | 'undo';
  readonly written: string;
  readonly units: readonly string[];
}

/** A row of the ledger whose units are others now. */
export interface MovedItem {
  readonly itemId: string;
  readonly ref: string;
  readonly title: string;
  readonly before: Sides;
  readonly after: Sides;
}

interface Sides {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
}

export type Settlement =
  | { readonly kind: 'settled'; readonly decision: UnitDecision; readonly moved: readonly MovedItem[] }
  | { readonly kind: 'undone'; readonly decisions: readonly UnitDecision[]; readonly moved: readonly MovedItem[] }
  | { readonly kind: 'unchanged'; readonly decision: UnitDecision }
  | Refusal;

/** Why nothing was settled. */
export type Refusal =
  | { readonly kind: 'unknown-unit' | 'unseen'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly kind: 'same-name'; readonly name: string; readonly unit: string }
  | { readonly kind: 'contradicted'; readonly by: UnitDecision }
  | { readonly kind: 'nothing-settled'; readonly name: string; readonly known: readonly string[] };

interface Context {
  readonly stores: Stores;
  readonly speaker: Person;
  readonly now: string;
}

/**
 * Settles what a name stands for, or takes that back: at once for everything that is loaded, by reading the plans again, and for every later
 * reading. Belongs in a transaction of the caller's.
 */
export async function settleUnits(settling: Settling, context: Context): Promise<Settlement> {
  const decisions = await context.stores.settlements.all();
  if (settling.verdict === 'undo') return undo(settling.written, decisions, context);
  const decided = await decide({ ...settling, verdict: settling.verdict }, decisions, context);
  if ('kind' in decided) return decided;
  const moved = await take(decided.written, context, {
    verdict: settling.verdict,
    act: () => context.stores.settlements.keep(decided),
    before: null,
    after: decided,
  });
  return { kind: 'settled', decision: decided, moved };
}

/** The decision by the names of the record, or why it cannot be made. */
async function decide(
  { verdict, written, units }: Settling & Pick<UnitDecision, 'verdict'>,
  decisions: readonly UnitDecision[],
  { stores, speaker, now }: Context,
): Promise<UnitDecision | Exclude<Settlement, { readonly kind: 'settled' | 'undone' }>> {
  const known = await stores.plans.units();
  const named = units.map((name) => ({ name, unit: unitNamed(name, known) }));
  const stranger = named.find(({ unit }) => unit === undefined);
  if (stranger !== undefined)
    return {
      kind: 'unknown-unit',
      name: stranger.name,
      nearest: nearest(
        stranger.name,
        known.map(({ name }) => name),
      ),
    };
  const targets = [...new Set(named.flatMap(({ unit }) => unit?.name ?? []))];
  const made = {
    written,
    verdict,
    units: targets.length === 0 ? [written] : targets,
    decidedBy: speaker.name,
    decidedAt: now,
  };
  const before = decisions.find((other) => unitKey(other.written) === unitKey(written) && other.verdict === verdict);
  if (before !== undefined && isSettledSo(made, decisions)) return { kind: 'unchanged', decision: before };
  const by = contradicted(made, decisions);
  if (by !== undefined) return { kind: 'contradicted', by };
  const own = ownUnit(written, known);
  if (own !== undefined && targets.includes(own)) return sameName(named, own, { written, decisions });
  const seen = await namesSeen(known, { stores, speaker });
  if (!seen.has(written)) return { kind: 'unseen', name: written, nearest: nearest(written, seen.names) };
  return made;
}

/** The unit was named by what was settled to be another name of it, or the name is the unit's own. */
function sameName(
  named: readonly { readonly name: string }[],
  unit: string,
  { written, decisions }: { readonly written: string; readonly decisions: readonly UnitDecision[] },
): Refusal {
  const keys = named.map(({ name }) => unitKey(name));
  const by = decisions.find((other) => other.verdict === 'same' && keys.includes(unitKey(other.written)));
  return by === undefined ? { kind: 'same-name', name: written, unit } : { kind: 'contradicted', by };
}

type Known = readonly { readonly name: string; readonly aliases: readonly string[] }[];

/** By its name or an alias as they are written, else in whatever spaces, brackets and characters. */
function unitNamed(name: string, units: Known): Known[number] | undefined {
  const key = unitKey(name);
  return (
    units.find((unit) => unit.name === name) ??
    units.find((unit) => unit.aliases.includes(name)) ??
    units.find((unit) => unitKey(unit.name) === key) ??
    units.find((unit) => unit.aliases.some((alias) => unitKey(alias) === key))
  );
}

/** The unit that has this very name; one that is only written alike is another where both are in the record. */
const ownUnit = (written: string, units: Known): string | undefined =>
  (units.find(({ name }) => name === written) ?? units.find(({ name }) => unitKey(name) === unitKey(written)))?.name;

/** Every name that stands somewhere: a slip of the keyboard settles nothing. */
async function namesSeen(known: Known, { stores, speaker }: Omit<Context, 'now'>) {
  const { plans, people, settlements, ledger } = stores;
  const findings = (await plans.findings(speaker)).flatMap((finding) => unitQuestion(finding)?.written ?? []);
  const roster = (await people.all()).map(({ unit }) => unit);
  const byLedger = (await ledger.items({}, speaker)).flatMap(({ ledgerLead = [] }) => ledgerLead);
  const names = [
    ...new Set([...known.flatMap(({ name, aliases }) => [name, ...aliases]), ...findings, ...roster, ...byLedger]),
  ];
  const keys = new Set(names.map(unitKey));
  const texts = (await settlements.plans()).map(({ source }) => source.text);
  const has = (name: string): boolean =>
    keys.has(unitKey(name)) || texts.some((text) => text.includes(name) || unitKey(text).includes(unitKey(name)));
  return { names, has };
}

/** Those that share most letters with the name, three at most, and none that shares less than half. */
function nearest(name: string, names: readonly string[]): readonly string[] {
  const letters = Array.from(unitKey(name));
  const shared = (other: string): number => letters.filter((letter) => unitKey(other).includes(letter)).length;
  return names
    .filter((other) => shared(other) * 2 > letters.length)
    .toSorted((a, b) => shared(b) - shared(a) || a.length - b.length)
    .slice(0, 3);
}

async function undo(name: string, decisions: readonly UnitDecision[], context: Context): Promise<Settlement> {
  const key = unitKey(name);
  const of = (written: string) => decisions.filter((decision) => unitKey(decision.written) === unitKey(written));
  const paired = decisions.find(
    ({ verdict, units }) => verdict === 'different' && units.some((unit) => unitKey(unit) === key),
  );
  const written = of(name).length > 0 ? name : (paired?.written ?? name);
  const dropped = of(written);
  if (dropped.length === 0)
    return { kind: 'nothing-settled', name, known: [...new Set(decisions.map((decision) => decision.written))] };
  const moved = await take(written, context, {
    verdict: 'undo',
    act: () => context.stores.settlements.drop(written),
    before: dropped,
    after: null,
  });
  return { kind: 'undone', decisions: dropped, moved };
}

interface Step {
  readonly verdict: Settling['verdict'];
  readonly act: () => Promise<void>;
  /** What was settled before and is afterwards, for the journal. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Acts, reads the plans again, and puts into the journal what that did. */
async function take(written: string, { stores, speaker, now }: Context, step: Step): Promise<readonly MovedItem[]> {
  const before = await stores.ledger.items({}, speaker);
  await step.act();
  const decided = settledUnits(await stores.settlements.all());
  const plans = await stores.settlements.plans();
  const read = plans.map(({ documentId, source }) => ({ documentId, plan: readPlan(source, decided) }));
  await stores.settlements.reread(read, written);
  const moved = movedBetween(before, await stores.ledger.items({}, speaker));
  const entry = (decision: unknown, sides: 'before' | 'after') =>
    JSON.stringify({ decision, items: moved.map((item) => ({ item: item.itemId, ...item[sides] })) });
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId: null,
    action: `units ${step.verdict}`,
    subject: `unit ${written}`,
    before: entry(step.before, 'before'),
    after: entry(step.after, 'after'),
  });
  return moved;
}

function movedBetween(before: readonly Item[], after: readonly Item[]): readonly MovedItem[] {
  const earlier = new Map(before.map((item) => [item.id, sidesOf(item)]));
  return after.flatMap((item) => {
    const [was, is] = [earlier.get(item.id), sidesOf(item)];
    if (was === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ itemId: item.id, ref: item.ref, title: item.title, before: was, after: is }];
  });
}

const sidesOf = ({ lead, participants }: Item): Sides => ({ lead, participants });
