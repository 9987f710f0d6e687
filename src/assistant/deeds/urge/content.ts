import { z } from 'zod';

/** A unit that is urged, by whom it is reached, and about what. */
export const target = z.object({
  unit: z.string(),
  /** `null` where nobody of the unit can be written to. */
  to: z
    .object({ id: z.string(), name: z.string(), role: z.enum(['liaison', 'head']), conversation: z.string() })
    .nullable(),
  items: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
});
export type Target = z.infer<typeof target>;

export const urging = z.object({
  targets: z.array(target).readonly(),
  words: z.string().nullable(),
  /** Items that were meant as well and that nobody leads: nobody is urged about them. */
  leadless: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .readonly()
    .default([]),
});
export type Urging = z.infer<typeof urging>;

export const trace = z.object({ urges: z.array(z.string()).readonly() });
export type Trace = z.infer<typeof trace>;
