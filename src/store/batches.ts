/** PostgreSQL takes 65,535 parameters a statement; no row of ours has more than 16. */
export function inBatches<T>(rows: readonly T[], size = 1000): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  for (let start = 0; start < rows.length; start += size) batches.push(rows.slice(start, start + size));
  return batches;
}
