import type { Person } from '../../domain/people.ts';
import { bare, fold } from '../../domain/text/fold.ts';
import { stemOf } from '../understand/unit-names.ts';
import type { Directory } from '../understand/directory.ts';

/** The units that an order names. */
export interface UnitsMeant {
  readonly names: readonly string[];
  /** Persons who were named instead of their units. */
  readonly persons: readonly Person[];
  /** Words that name no unit of plan or roster. */
  readonly unknown: readonly string[];
}

interface Known {
  readonly directory: Directory;
  /** The roster, whose units may be given work as well as those of the plan. */
  readonly people: readonly Person[];
}

/** Reads a list of units: 甲、乙和丙. A person stands for the unit that the roster has them in. */
export function unitsMeant(words: string, known: Known): UnitsMeant {
  const whole = unitMeant(words, known);
  const parts =
    whole !== null ? [words] : words.split(/[、,，/;；&]|以及|\band\b/u).flatMap((part) => partsOf(part, known));
  const found = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ part, meant: unitMeant(part, known) }));
  return {
    names: [...new Set(found.flatMap(({ meant }) => (meant === null ? [] : [meant.name])))],
    persons: found.flatMap(({ meant }) => (meant?.person == null ? [] : [meant.person])),
    unknown: found.flatMap(({ part, meant }) => (meant === null ? [withoutEdges(part)] : [])),
  };
}

/** 和 stands between names, and within some. */
function partsOf(words: string, known: Known): readonly string[] {
  if (unitMeant(words, known) !== null) return [words];
  const parts = words.split(/[和与及跟同]/u);
  return parts.every((part) => part.trim().length >= 2) ? parts : [words];
}

interface UnitMeant {
  readonly name: string;
  readonly person: Person | null;
}

function unitMeant(words: string, { directory, people }: Known): UnitMeant | null {
  const word = withoutEdges(fold(words));
  if (word === '') return null;
  const unit = unitCalled(word, directory) ?? people.map((person) => person.unit).find((name) => fold(name) === word);
  if (unit !== undefined) return { name: unit, person: null };
  const person = people.find(({ name }) => fold(name) === word.replace(/(?:同志|老师)$/u, ''));
  if (person === undefined || person.unit === '') return null;
  return { name: directory.unitNamed(person.unit)?.name ?? person.unit, person };
}

/** By its name; by half of it, as whoever speaks of what it does would call it; by its sound. */
function unitCalled(word: string, directory: Directory): string | undefined {
  const length = bare(word).length;
  const covering = (text: string) =>
    directory
      .unitsIn(text)
      .find(({ start, end, unit }) => unit !== null && start === 0 && bare(text.slice(0, end)).length === length)?.unit
      ?.name;
  return covering(word) ?? covering(`${word}牵头什么`) ?? directory.unitHeard(word)?.name;
}

const withoutEdges = (words: string): string =>
  words
    .trim()
    .replace(/^(?:the |由|是|为|给|让|请|:|的|新)+(?=.{2})/u, '')
    .replace(/(?:来|去|同志们?|一家|单位|部门|这边|那边|为主)$/u, '')
    .trim();

/** What tells a unit from others: 环保 of 县环保局. */
const coreOf = (name: string): string => {
  const core = stemOf(bare(name)).replace(/^[省市县区州旗镇乡](?=.{2})/u, '');
  return core === '' ? bare(name) : core;
};

/** Units that are called nearly so, the nearest first. */
export function nearestUnits(word: string, { units }: Pick<Directory, 'units'>): readonly string[] {
  const letters = new Set(coreOf(word));
  const near = units.map(({ name }) => {
    const core = coreOf(name);
    return { name, shared: [...letters].filter((letter) => core.includes(letter)).length };
  });
  return near
    .filter(({ shared }) => shared * 2 >= letters.size && shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ name }) => name);
}
