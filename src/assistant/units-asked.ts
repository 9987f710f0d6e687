import { z } from 'zod';
import type { Request } from '../domain/request.ts';

/** The slots in which questions name units. */
const naming = z.object({
  unit: z.string().nullish(),
  units: z.array(z.string()).nullish(),
  sides: z.array(z.object({ unit: z.string() })).nullish(),
});

/** The units that a request names, in its order. */
export function unitsOf(request: Request): string[] {
  const { unit, units, sides } = naming.safeParse(request).data ?? {};
  return [...(unit == null ? [] : [unit]), ...(units ?? []), ...(sides ?? []).map((side) => side.unit)];
}
