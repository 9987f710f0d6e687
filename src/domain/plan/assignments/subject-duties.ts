import type { FoundAssignment } from './assignments-in.ts';
import { readNumbering } from '../outline/numbering.ts';
import { endsAsUnit, isGroup, unitNames } from '../units/unit-list.ts';

const OPENING =
  /^([^，,。；;：:]{2,60}?)(?:[:：]\s*|要|应)?(牵头负责|具体负责|主要负责|负责(?!人|同志|制|任))(?=\S{4})/u;

/** 县公安局负责考点周边交通管制: who does the work is the subject of its sentence. */
export function inSubject(text: string): readonly FoundAssignment[] {
  const from = readNumbering(text)?.length ?? 0;
  const match = OPENING.exec(text.slice(from));
  const names = unitNames(match?.[1] ?? '');
  if (!match || names.length === 0 || names.some((name) => !isOffice(name))) return [];
  const leadIsExplicit = (match[2] ?? '').startsWith('牵头');
  const assigned = { lead: names, participants: [], leadIsExplicit, dueWords: null };
  return [{ start: from, end: from + match[0].length, assigned }];
}

/** One office by its name: what every level or everybody has to do is a rule and no piece of work. */
const isOffice = (name: string): boolean =>
  name.length <= 16 &&
  endsAsUnit(name) &&
  !/[要应的]|各级|及其/u.test(name) &&
  !(isGroup(name) && /^(?:地方|国务院)/u.test(name));
