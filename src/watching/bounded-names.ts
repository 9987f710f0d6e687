/** So many classes are told apart: those of our own and of what we use are fewer. */
const MOST = 40;

/** The class of an error as a label: a name of a class and nothing else, and no more of them than so many. */
export function boundedNames(most = MOST): (error: unknown) => string {
  const known = new Set<string>();
  return (error) => {
    const name = error instanceof Error && /^[A-Z]\w{0,60}$/u.test(error.name) ? error.name : 'other';
    if (!known.has(name) && known.size >= most) return 'other';
    known.add(name);
    return name;
  };
}
