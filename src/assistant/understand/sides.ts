import type { UnitRole } from '../../domain/request.ts';
import type { Analysis } from './analysis.ts';
import { lexicon } from './lexicon.ts';
import { blanked } from './spans.ts';

/** A unit and what it has to do with the measures that are asked for. */
export interface Side {
  readonly unit: string;
  readonly role: UnitRole;
  /** The measures are those that it has not. */
  readonly not: boolean;
}

export interface Sides {
  readonly sides: readonly Side[];
  /** One of them is enough (甲或乙牵头的); else each must hold. */
  readonly either: boolean;
}

/**
 * What each unit that is named has to do with the measures: 甲牵头、乙参与的, 甲和乙都参与的 (the role stands behind both), 甲牵头但没有乙参与的.
 * A unit without a role of its own has that of the next one.
 */
export function sidesIn({ asked, units: named, speaker }: Pick<Analysis, 'asked' | 'units' | 'speaker'>): Sides {
  const units = [...named, ...ownUnit(asked, speaker)].toSorted((a, b) => a.start - b.start);
  const words = plainly(asked);
  const known = units.flatMap(({ unit, start, end }) => (unit === null ? [] : [{ unit: unit.name, start, end }]));
  const after = known.map(({ end }, i) => words.slice(end, known[i + 1]?.start ?? words.length));
  const before = known.map(({ start }, i) => words.slice(known[i - 1]?.end ?? 0, start));
  const own = after.map(roleIn);
  const stated = before.map(roleBefore);
  const sides = known.map(({ unit }, i): Side => {
    const next = own.findIndex((role, at) => at >= i && role !== null);
    const role = stated[i] ?? (next < 0 ? null : own[next]) ?? stated[0] ?? 'any';
    return { unit, role, not: deniedBefore.test(before[i] ?? '') || denied.test(after[Math.max(next, i)] ?? '') };
  });
  return { sides: sides.filter(isFirst), either: before.slice(1).some((words) => either.test(words)) };
}

/** A unit that is named twice, 教育局和我单位, is one. */
const isFirst = ({ unit, role, not }: Side, at: number, sides: readonly Side[]): boolean =>
  sides.findIndex((side) => side.unit === unit && side.role === role && side.not === not) === at;

/** 我们单位, beside units that are named. */
function ownUnit(asked: string, { unit: name }: Analysis['speaker']) {
  if (name === '') return [];
  return [...asked.matchAll(own)].map(({ index, 0: found }) => ({
    unit: { name },
    start: index,
    end: index + found.length,
  }));
}

const own = /(?:我们?|咱们?|本)(?:单位|部门|大队|局(?!里)|科室|中心|室|办|这边)/gu;

/** Same length, without what looks like a denial or a role and is none. */
const plainly = (asked: string): string => blanked(asked, /有没有|是不是|除了?(?:牵头|参与)(?:的|外|以外|之外)*/gu);

const either = /或者?|还是|任一|\bor\b/u;
const deniedBefore = /(?:没有?|不是|不由|并非|不含|不包括|不包含|除了?|排除|去掉|除开|\bwithout|\bnot|\bexcept)\s*$/u;
const denied =
  /^(?:[,，\s]|却|并|但|都|也|又|既)*(?:没有?|未|不|无)(?:有|被|曾|在)*(?:牵头|参与|参加|配合|负责|承担|在内|介入)/u;

/** The role that words name; `null` where they name none. */
export function roleIn(words: string): UnitRole | null {
  const lead = words.search(pattern('lead'));
  const participate = words.search(pattern('participate'));
  if (lead < 0 && participate < 0) return null;
  if (lead < 0) return 'participant';
  if (participate < 0) return 'lead';
  const between = words.slice(Math.min(lead, participate) + 2, Math.max(lead, participate));
  if (/^(?:的)?[,，]?(?:也|又|且|并且?)(?:不|没有?|未)/u.test(between)) return 'any';
  if (/^(?:[和与及或、/]|以及|还是|或者|加|的?(?:工作|任务)?[和与及、]).{0,2}$/u.test(between)) return 'any';
  return lead < participate ? 'lead' : 'participant';
}

/** 牵头单位是甲的, which measures are led by X. */
const roleBefore = (words: string): UnitRole | null =>
  /(?:牵头|参与|参加|配合)(?:的)?(?:单位|部门)?(?:里|中)?(?:是|有|为|包括|含)\s*$|\bby\s*$/u.test(words)
    ? roleIn(words)
    : null;

const pattern = (word: 'lead' | 'participate'): RegExp => new RegExp(lexicon[word].source, 'u');
