import type { Day } from '../../../domain/calendar/dates.ts';
import { findDeadlines } from '../../../domain/calendar/deadline.ts';
import { fold } from '../../../domain/text/fold.ts';
import type { Context } from '../../question.ts';
import { toCome } from '../../reports/expected-day.ts';
import type { SaidTask } from './said-tasks.ts';

/** A task as its words mean it. `null` where they leave to the item above what is to be. */
export interface MeantTask {
  readonly title: string;
  readonly due: Day | null;
  readonly lead: readonly string[] | null;
  readonly participants: readonly string[] | null;
}

/** What is not understood of a task. */
export interface Doubt {
  readonly what: 'day' | 'unit';
  readonly title: string;
  readonly words: string;
}

/** Who and by when, read from what stands beside the title; or what is not understood of it. */
export function taskMeant({ title, details }: SaidTask, context: Context): MeantTask | Doubt {
  let due: Day | null = null;
  const sides: { readonly names: readonly string[]; readonly takesPart: boolean }[] = [];
  for (const detail of details) {
    const day = dayIn(detail, context);
    if (day !== null && day.due === null) return { what: 'day', title, words: day.words };
    due = day?.due ?? due;
    for (const said of sidesOf(day === null ? detail : detail.replace(day.words, ' '))) {
      const found = namesIn(said, context);
      if (found.unknown !== '') return { what: 'unit', title, words: found.unknown };
      sides.push({ names: found.names, takesPart: takingPart.test(said) });
    }
  }
  const lead = unique(sides.flatMap(({ names, takesPart }) => (takesPart ? [] : names)));
  const participants = unique(sides.flatMap(({ names, takesPart }) => (takesPart ? names : [])));
  return {
    title,
    due,
    lead: lead.length === 0 ? null : lead,
    participants: participants.length === 0 ? null : participants.filter((name) => !lead.includes(name)),
  };
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The day that the words name; `due` is `null` where the calendar lacks it or it is past. */
export function dayIn(
  words: string,
  { today }: Pick<Context, 'today'>,
): { readonly words: string; readonly due: Day | null } | null {
  const found = findDeadlines(words, today).find(({ due, kind }) => due !== null || kind === 'date');
  if (found === undefined) return null;
  return { words: found.text, due: found.due === null ? null : toCome(found.due, found.text, today) };
}

const takingPart = /配合|参与|参加|协助|协办|协同|support|assist/iu;

/** 信息科牵头、法制大队配合 says two things. */
const sidesOf = (words: string): readonly string[] =>
  words.split(/(?<=牵头|负责|主办|承办|落实|配合|参与|协助|协办)[、,和与]?/u).filter((part) => part.trim() !== '');

/** What is said around names. */
const around =
  /由|交给?|请|牵头|负责|主办|承办|落实|配合|参与|参加|协助|协办|协同|完成|办结|实施|单位|责任人|负责人|部门|时限|期限|之?前|以前|底|截止|为|是|的|和|与|及|跟|最[迟晚]|不[迟晚]于|于|在|到|[\s\p{P}]|\b(?:by|lead|led|support|assist|due|and|the)\b/gu;

/** The units that the words name, a person standing for the unit that is theirs, and what is left that names nobody. */
export function namesIn(
  words: string,
  { directory }: Pick<Context, 'directory'>,
): { readonly names: readonly string[]; readonly unknown: string } {
  const text = fold(words);
  const mentioned = directory.unitsIn(text);
  const known = mentioned.flatMap(({ unit, start, end }) => (unit === null ? [] : [{ name: unit.name, start, end }]));
  let rest = known.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const names = known.map(({ name }) => name);
  for (const { name, unit } of directory.personsIn(rest)) {
    const own = directory.unitNamed(unit);
    if (own === undefined) continue;
    names.push(own.name);
    rest = rest.replaceAll(name, ' ');
  }
  const left = rest.replace(around, ' ').trim();
  if (left === '') return { names, unknown: '' };
  const heard = directory.unitNamed(left) ?? directory.unitHeard(left);
  return heard == null ? { names, unknown: left } : { names: [...names, heard.name], unknown: '' };
}
