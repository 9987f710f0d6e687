import { z } from 'zod';
import type { Citation } from '../reply.ts';
import type { ItemState } from '../ledger/update.ts';
import { digestForm } from '../settings.ts';

const day = z.iso.date();
const count = z.int().min(0);
const span = z.object({ from: day, to: day });

const citation = z.object({
  source: z.enum(['plan', 'ledger', 'roster']),
  document: z.string(),
  ref: z.string(),
  quote: z.string(),
}) satisfies z.ZodType<Citation>;

/** An item as a line of a digest shows it, with the version that it had then and what it rests on. */
const line = z.object({
  id: z.string(),
  ref: z.string(),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  participants: z.array(z.string()),
  due: day.nullable(),
  status: z.enum(['not-started', 'in-progress', 'blocked', 'done']).nullable(),
  percent: z.number().nullable(),
  reportedAt: z.string().nullable(),
  expected: day.nullable(),
  blocker: z.string().nullable(),
  extension: z.object({ until: day, reason: z.string().nullable() }).nullable(),
  withdrawn: z.boolean(),
  accepted: z.object({ on: day, by: z.string() }).nullable(),
  citations: z.array(citation),
});
export type DigestLine = Readonly<z.infer<typeof line>>;

/** What a reader is shown of a set: how many it has, and the lines that stand in the digest. */
const section = z.object({ total: count, lines: z.array(line) });
export type DigestSection = Readonly<z.infer<typeof section>>;

const stateAlike = z.looseObject({ status: z.string().nullable(), percent: z.number().nullable() });

/** A state as `stateOf` makes it; nothing but the ledger writes them. */
const state = z.custom<ItemState>((value) => stateAlike.safeParse(value).success);

const move = z.object({ line, before: state, after: state, by: z.string(), at: z.string() });
export type DigestMove = Readonly<z.infer<typeof move>>;

/** The five of them add up to the total. */
const standing = { total: count, done: count, moving: count, blocked: count, waiting: count, silent: count };

const unitStanding = z.object({
  ...standing,
  /** `null` for what no unit leads. */
  unitId: z.string().nullable(),
  name: z.string(),
  overdue: count,
});
export type UnitStanding = Readonly<z.infer<typeof unitStanding>>;

const areaStanding = z.object({
  ...standing,
  name: z.string(),
  overdue: count,
  /** The mean of its items; what was not reported counts as 0. */
  percent: z.number().min(0).max(100),
  /** How much of the time from the plan's day to the last deadline has passed; `null` without deadlines. */
  elapsed: z.number().min(0).max(100).nullable(),
});
export type AreaStanding = Readonly<z.infer<typeof areaStanding>>;

/** All that one reader's digest says: nothing in its words, pictures and buttons comes from anywhere else. */
export const digestSnapshot = z.object({
  form: digestForm,
  /** The days that it is about, both included: of a daily one those since the one before. */
  period: span,
  /** What was recorded after `since`, up to `until`, is what moved. ISO with offset. */
  since: z.string(),
  until: z.string(),
  /** ISO with offset. */
  asOf: z.string(),
  today: day,
  /** Sent behind its hour. */
  late: z.boolean(),
  /** Whose part of the ledger it is; `null` for the whole. */
  unit: z.string().nullable(),
  /** Whether the ledger has any item that the reader could be told of; without one, why. */
  empty: z.enum(['no', 'no-items', 'no-unit', 'no-duties']),
  counts: z.object({ ...standing, overdue: count, soon: count, finished: count, moved: count }),
  /** Blocked, or with a problem reported: what leaders are asked to help with. */
  asked: section,
  /** Extensions that wait for the office. */
  extensions: section,
  overdue: section,
  soon: section,
  finished: section,
  /** What else moved in the period. */
  moved: z.object({ total: count, moves: z.array(move) }),
  /** Lead units that have never reported some of their items, and how many items those are, each once. */
  silent: z.object({ units: count, items: count }),
  quarter: z.object({
    period: span,
    due: count,
    done: count,
    milestones: z.object({ total: count, reached: count }),
    targets: z.array(z.object({ text: z.string(), due: day, document: z.string(), ref: z.string() })),
  }),
  areas: z.array(areaStanding),
  units: z.array(unitStanding),
  /** Whole weeks, from Monday. */
  days: z.array(z.object({ day, working: z.boolean(), due: count })),
});
export type DigestSnapshot = Readonly<z.infer<typeof digestSnapshot>>;
