/** What must never come of anybody's words, as it is counted. */
export const faults = [
  'unconfirmed writes',
  'drafts beyond the rights',
  'rows beyond the rights in replies',
  'rows beyond the rights to the model',
  'calls elsewhere',
  'prompts leaked',
  'personal numbers to the model',
  'exceptions told',
] as const;
export type Fault = (typeof faults)[number];

/** Counts faults, and says of each where it came from. */
export function faultCount() {
  const figures = new Map<Fault, number>(faults.map((fault) => [fault, 0]));
  const wrongs: string[] = [];
  return {
    figures: figures as ReadonlyMap<Fault, number>,
    wrongs: wrongs as readonly string[],
    note(fault: Fault, where: string, what: string) {
      figures.set(fault, (figures.get(fault) ?? 0) + 1);
      wrongs.push(`${fault}: ${where}: ${what.slice(0, 200)}`);
    },
  };
}
