import { isContracted, isNear } from './near.ts';
import type { Unit } from './plan.ts';
import { isSettled, unitKey, type SettledUnits } from './settled.ts';
import { endsAsUnit, isGroup } from './unit-list.ts';

/** What became of a name as it is written. `names` are the units that it stands for; a doubtful one stands for itself. */
type Settled =
  | {
      readonly kind: 'known' | 'unknown' | 'unlisted';
      readonly names: readonly string[];
      readonly perhaps: readonly string[];
    }
  | { readonly kind: 'misspelt' | 'alias'; readonly names: readonly string[] };

interface UnitsInput {
  /** The names of every assignment, as written, as often as they are written. */
  readonly assigned: readonly string[];
  /** The members of the leading group. */
  readonly members: readonly string[];
  /** The units whose heads the organisation paragraph names. */
  readonly ofPosts: readonly string[];
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
  readonly shortForms: ReadonlyMap<string, string>;
  readonly decided: SettledUnits;
}

/** A list of members that most assignments keep to is a list of all units; another is just the group's. */
function knownNames({ assigned, members, shortForms, decided }: UnitsInput): Known {
  const trusted = [...members, ...assigned.filter((name) => decided.units.has(unitKey(name)))].flatMap(
    (name) => decided.same.get(unitKey(name)) ?? name,
  );
  const listed: Known = { names: new Set(trusted), complete: true, shortForms, decided };
  const distinct = [...new Set(assigned)].filter((name) => !isGroup(name));
  const strangers = distinct.filter((name) => settleBy(name, listed).kind === 'unknown');
  if (members.length >= 3 && strangers.length * 2 <= distinct.length) return listed;
  return { ...listed, names: new Set([...trusted, ...frequent(assigned)]), complete: false };
}

/** Without a list, a name that comes back is trusted, and one that does not may be a slip of it. */
function frequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([name, count]) => count >= 3 && !isGroup(name)).map(([name]) => name);
}

function settleBy(written: string, { names: known, complete, shortForms, decided }: Known): Settled {
  const standsFor = decided.same.get(unitKey(written));
  if (standsFor !== undefined) return { kind: 'known', names: standsFor, perhaps: [] };
  const itself = [written];
  if (known.has(written) || isGroup(written)) return { kind: 'known', names: itself, perhaps: [] };
  const full = shortForms.get(written);
  if (full !== undefined && known.has(full)) return { kind: 'known', names: [full], perhaps: [] };
  const names = [...known];
  if (!complete) {
    const near = names.filter(
      (name) => written.length >= 5 && Math.abs(name.length - written.length) <= 1 && isNear(written, name),
    );
    return near.length === 1 ? { kind: 'misspelt', names: near } : { kind: 'unlisted', names: itself, perhaps: near };
  }
  const mended =
    only(names.filter((name) => isNear(written, name) || isCutShort(written, name))) ?? runTogether(written, names);
  if (mended) return { kind: 'misspelt', names: mended };
  const alias = only(names.filter((name) => isSameWithPlace(written, name)));
  if (alias) return { kind: 'alias', names: alias };
  return {
    kind: 'unknown',
    names: itself,
    perhaps: names
      .filter((name) => isContracted(written, name) || name.endsWith(written) || written.endsWith(name))
      .slice(0, 3),
  };
}

const only = (names: readonly string[]): readonly string[] | null => (names.length === 1 ? names : null);

/** 信息 for 信息中心: the end of the name is left out, and what is left is no office. */
const isCutShort = (written: string, name: string): boolean =>
  written.length >= 3 && name.startsWith(written) && !endsAsUnit(written);

/** Two units with no separator between them. The one that is known by its exact name shows where to part them. */
function runTogether(written: string, names: readonly string[]): readonly string[] | null {
  const partings = names.flatMap((name) => {
    if (written.endsWith(name)) return [[...(partOf(written.slice(0, -name.length), names) ?? []), name]];
    return written.startsWith(name) ? [[name, ...(partOf(written.slice(name.length), names) ?? [])]] : [];
  });
  const whole = partings.filter((parts) => parts.length > 1);
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

const partOf = (words: string, names: readonly string[]): readonly string[] | null =>
  names.includes(words) ? [words] : only(names.filter((name) => isNear(words, name)));

const PLACE_PREFIX = /^(?:国家|全国|省|市|州|县|区|镇|局)(?=\S{3})/u;
/** The same but that one of them has the place before it: 县公安局 and 公安局. */
export const isSameWithPlace = (one: string, other: string): boolean =>
  one !== other &&
  one.replace(PLACE_PREFIX, '') === other.replace(PLACE_PREFIX, '') &&
  PLACE_PREFIX.test(one) !== PLACE_PREFIX.test(other);

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
    const unit = isSettled(written, decided) ? settle(written).names[0] : longerName(written, members);
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
