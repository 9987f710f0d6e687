import type { Analysis } from './analysis.ts';

export type Extreme = 'most' | 'least';

/** Whether the most or the fewest are asked for. */
export function extremeIn(has: Analysis['has']): Extreme | null {
  if (has('most')) return 'most';
  return has('least') ? 'least' : null;
}
