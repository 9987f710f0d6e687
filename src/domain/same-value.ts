/** As JSON text with the fields of objects in order, for a store keeps them in one of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether two values of JSON are the same, whatever order the fields of their objects stand in. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || canonical(one) === canonical(other);
