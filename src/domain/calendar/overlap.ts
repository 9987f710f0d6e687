/** A place in a text, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Those that begin first, of those the longest, and none that overlaps one already taken. In the order of the text. */
export function withoutOverlap<Found extends Place>(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  let reached = 0;
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < reached) continue;
    kept.push(one);
    reached = one.end;
  }
  return kept;
}
