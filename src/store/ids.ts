/** The keys of rows that were named by text from outside. A text that is no key of ours names no row. */
export const keysOf = (ids: readonly string[]): number[] => ids.map(keyOf);

export const keyOf = (id: string): number => (/^[1-9]\d{0,8}$/u.test(id) ? Number(id) : 0);

/** The same where no row is none, and not one that is missing. */
export function rowNamed(id: string | undefined): number | null {
  const key = keyOf(id ?? '');
  return key === 0 ? null : key;
}
