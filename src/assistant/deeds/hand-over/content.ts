import { z } from 'zod';

/** By what name a hand-over is kept. */
export const HAND_OVER = 'hand-over';

const role = z.enum(['liaison', 'head', 'leader', 'office', 'administrator', 'member']);

/** Somebody's place on the roster. */
export const rosterEntry = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  role,
  active: z.boolean(),
});
export type RosterEntry = z.infer<typeof rosterEntry>;

/** Who goes and who comes, as the roster had them when it was drafted. */
export const handOver = z.object({
  unit: z.string(),
  /** What the successor takes over. */
  role: z.enum(['liaison', 'head']),
  leaver: rosterEntry.nullable(),
  /** Leaves the unit, and so the roster; else stays there without the task. */
  leaves: z.boolean(),
  /** A person without an entry is new. */
  successor: z.object({ name: z.string(), entry: rosterEntry.nullable() }).nullable(),
  /** Who else is a liaison there. */
  others: z.array(z.string()),
});
export type HandOver = z.infer<typeof handOver>;

/** The places of those concerned before and after, and the drafts that lapsed with it. */
export const handOverTrace = z.object({
  before: z.array(rosterEntry),
  after: z.array(rosterEntry),
  drafts: z.array(z.string()),
});
export type HandOverTrace = z.infer<typeof handOverTrace>;
