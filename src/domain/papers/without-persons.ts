/** What is left of somebody's words, and whether any of them had to go. */
export interface Kept {
  readonly words: string;
  readonly isWhole: boolean;
}

/** Words without the clauses that name somebody of the roster: a paper speaks of units, and of no person. */
export function withoutPersons(words: string, names: readonly string[]): Kept {
  const told = names.filter((name) => Array.from(name).length > 1);
  const clauses = words.split(/(?<=[。；;，,！？\n])/u);
  const kept = clauses.filter((clause) => !told.some((name) => clause.includes(name)));
  if (kept.length === clauses.length) return { words, isWhole: true };
  return { words: kept.join('').replace(/[，,；;\s]+$/u, ''), isWhole: false };
}
