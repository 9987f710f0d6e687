import { isCollective, isCutShort, isSameWithPlace, isWithin, only, runTogether } from './kin-names.ts';
import { isContracted, isNear } from './near.ts';
import { officesOf, type Offices } from './official-names.ts';
import type { Unit } from '../plan.ts';
import { isSettled, unitKey, type SettledUnits } from './settled.ts';
import { endsAsUnit } from './unit-list.ts';

/** What became of a name as it is written. `names` are the units that it stands for; a doubtful one stands for itself. */
type Settled =
  | {
      readonly kind: 'known' | 'unknown' | 'unlisted';
      readonly names: readonly string[];
      readonly perhaps: readonly string[];
    }
  | { readonly kind: 'misspelt' | 'alias'; readonly names: readonly string[] }
  /** It may be one with a unit that is named in other words, and is held apart until somebody says so. */
  | { readonly kind: 'alike'; readonly names: readonly string[]; readonly other: string };

interface UnitsInput {
  /** The names of every assignment, as written, as often as they are written. */
  readonly assigned: readonly string[];
  /** The members of the leading group. */
  readonly members: readonly string[];
  /** The units whose heads the organisation paragraph names. */
  readonly ofPosts: readonly string[];
  /** Other names that are nobody's slip: the office of the leading group and its seat, the issuer. */
  readonly others?: readonly string[];
  /** The place that the plan is of: 清河 for 清河县, whose 清河县水务局 is its 县水务局. */
  readonly place?: string | null;
  /** Short forms that the plan defines, by the short form. */
  readonly shortForms: ReadonlyMap<string, string>;
  readonly decided: SettledUnits;
}

export interface KnownUnits {
  readonly units: readonly Unit[];
  readonly settle: (written: string) => Settled;
}

/** Learns the units' names from the plan itself, and settles every written name by them. */
export function learnUnits(input: UnitsInput): KnownUnits {
  const known = knownNames(input);
  const settled = new Map<string, Settled>();
  const settle = (written: string): Settled => {
    const before = settled.get(written);
    if (before) return before;
    const now = settleBy(written, known);
    settled.set(written, now);
    return now;
  };
  return { settle, units: unitsOf(input, settle) };
}

/** The names that are trusted. `complete` says that they are all there are, so that any other is doubtful. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly complete: boolean;
  readonly offices: Offices;
  readonly shortForms: ReadonlyMap<string, string>;
  readonly decided: SettledUnits;
}

/** A list of members that most assignments keep to is a list of all units; another is just the group's. */
function knownNames(input: UnitsInput): Known {
  const { assigned, members, shortForms, decided, place = null } = input;
  // A short form that the plan defines stands for the full one.
  const isFree = (name: string): boolean => !isSettled(name, decided) && !shortForms.has(name);
  const offices = officesOf({ assigned: assigned.filter(isFree), members: members.filter(isFree), place });
  const listedNames = [...members, ...assigned.filter((name) => decided.units.has(unitKey(name)))];
  const trusted = listedNames.flatMap((name) => [name, ...(decided.same.get(unitKey(name)) ?? [offices.nameOf(name)])]);
  const names = new Set([...trusted, ...ownNames(input)]);
  const listed: Known = { names, complete: true, offices, shortForms, decided };
  const distinct = [...new Set(assigned)].filter((name) => !isCollective(name));
  const strangers = distinct.filter((name) => settleBy(name, listed).kind === 'unknown');
  if (members.length >= 3 && strangers.length * 2 <= distinct.length) return listed;
  return { ...listed, names: new Set([...trusted, ...frequent(assigned)]), complete: false };
}

/** Who is named by a post or as the office is no stranger, but for a longer name of a member. */
const ownNames = ({ members, ofPosts, others = [] }: UnitsInput): readonly string[] =>
  [...ofPosts, ...others].filter(
    (name) => longerName(name, members) === null && !members.some((member) => isSameWithPlace(name, member)),
  );

/** Without a list, a name that comes back is trusted, and one that does not may be a slip of it. */
function frequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const enough = (name: string): number => (name.length >= 6 ? 2 : 3);
  return [...counts].filter(([name, count]) => count >= enough(name) && !isCollective(name)).map(([name]) => name);
}

function settleBy(written: string, known: Known): Settled {
  const { names, complete, offices, shortForms, decided } = known;
  const standsFor = decided.same.get(unitKey(written));
  if (standsFor !== undefined) return { kind: 'known', names: standsFor, perhaps: [] };
  const one = offices.nameOf(written);
  if (one !== written) return { kind: 'known', names: [one], perhaps: [] };
  if (names.has(written) || isCollective(written)) return { kind: 'known', names: [written], perhaps: [] };
  const full = shortForms.get(written);
  if (full !== undefined && names.has(full)) return { kind: 'known', names: [offices.nameOf(full)], perhaps: [] };
  return complete ? settleByList(written, known) : settleByUse(written, known);
}

function settleByUse(written: string, { names, offices, decided }: Known): Settled {
  const other = decided.units.has(unitKey(written)) ? undefined : offices.alike.get(written);
  if (other !== undefined) return { kind: 'alike', names: [written], other };
  const near = [...names].filter(
    (name) => written.length >= 5 && Math.abs(name.length - written.length) <= 1 && isNear(written, name),
  );
  return near.length === 1 ? { kind: 'misspelt', names: near } : { kind: 'unlisted', names: [written], perhaps: near };
}

function settleByList(written: string, { names: known, offices, decided }: Known): Settled {
  const names = [...known];
  const units = (found: readonly string[]): readonly string[] => [
    ...new Set(found.flatMap((name) => decided.same.get(unitKey(name)) ?? offices.nameOf(name))),
  ];
  const near = units(names.filter((name) => isNear(written, name) || isCutShort(written, name)));
  const mended = only(near) ?? runTogether(written, names);
  if (mended) return { kind: 'misspelt', names: units(mended) };
  const alias = only(units(names.filter((name) => isSameWithPlace(written, name))));
  if (alias) return { kind: 'alias', names: alias };
  if (isWithin(written, names)) return { kind: 'known', names: [written], perhaps: [] };
  const akin = names.filter((name) => isContracted(written, name) || name.endsWith(written) || written.endsWith(name));
  return { kind: 'unknown', names: [written], perhaps: units(akin).slice(0, 3) };
}

function unitsOf(
  { assigned, members, ofPosts, shortForms, decided }: UnitsInput,
  settle: (written: string) => Settled,
): readonly Unit[] {
  const aliases = new Map<string, Set<string>>();
  for (const written of [...members, ...assigned]) {
    const { kind, names } = settle(written);
    const isAlias = kind === 'alias' || (kind === 'known' && names.length === 1);
    for (const name of names) {
      const others = aliases.get(name) ?? new Set();
      aliases.set(name, isAlias ? others.add(written) : others);
    }
  }
  for (const written of ofPosts) {
    const { kind, names } = settle(written);
    const unit = isSettled(written, decided) || kind === 'known' ? names[0] : longerName(written, members);
    aliases.get(unit ?? '')?.add(written);
  }
  for (const [short, full] of shortForms) {
    if (decided.units.has(unitKey(short))) continue;
    if (aliases.has(full)) aliases.get(full)?.add(short);
    else aliases.get(short)?.add(full);
  }
  return [...aliases].map(([name, others]) => ({ name, aliases: [...others].filter((other) => other !== name) }));
}

/** The one member whose name a longer name ends in: 后勤保障科 for 保障科. `null` where it is a member itself, or several fit. */
export function longerName(written: string, members: readonly string[]): string | null {
  if (members.includes(written)) return null;
  return only(members.filter((name) => name.length >= 3 && written.endsWith(name)))?.[0] ?? null;
}

const SHORT_FORM =
  /([\p{Script=Han}]{4,24})[(（](?:以下)?(?:统一)?简称[：:]?[“"‘']?([\p{Script=Han}]{2,14})[”"’']?[)）]/gu;

/** 某某局(以下简称某局): a short form is its unit's where the unit's name goes before it and both are of one kind. */
export function readShortForms(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [, before = '', short = ''] of text.matchAll(SHORT_FORM)) {
    const from = before.search(new RegExp(`${short.charAt(0)}(?=.*${short.charAt(short.length - 1)}$)`, 'u'));
    const full = from < 0 ? '' : before.slice(from);
    if (endsAsUnit(full) && endsAsUnit(short) && isContracted(short, full)) forms.set(short, full);
  }
  return forms;
}
