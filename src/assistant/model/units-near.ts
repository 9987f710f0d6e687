import type { Directory } from '../understand/directory.ts';

/** So many names say how units are called here, and cost little. */
const MOST_UNITS = 80;

/** Units for a model to know by name: those that the words name, then others. */
export function unitsNear(words: string, { unitsIn, units }: Pick<Directory, 'unitsIn' | 'units'>): readonly string[] {
  const named = unitsIn(words).flatMap(({ unit }) => (unit === null ? [] : [unit.name]));
  return [...new Set([...named, ...units.map(({ name }) => name)])].slice(0, MOST_UNITS);
}
