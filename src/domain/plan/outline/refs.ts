/** Hands every reference out once; a second one that is wanted gets `·2`. */
export function refGiver(): (wanted: string) => string {
  const taken = new Map<string, number>();
  return function give(wanted: string): string {
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return times === 1 ? wanted : give(`${wanted}·${times}`);
  };
}
