import { z } from 'zod';

/** The public interface of a reply, as `ask --json` and each line of `chat --json` give it. Fields may be added, none may go. */
const status = z.enum(['not-started', 'in-progress', 'blocked', 'done']);
const instant = z.iso.datetime({ offset: true });

const measure = z.looseObject({
  ref: z.string(),
  title: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  participants: z.array(z.string()),
  due: z.iso.date().nullable(),
  status: status.nullable(),
  percent: z.number().min(0).max(100).nullable(),
  asOf: instant.nullable(),
});

const update = z.looseObject({
  measure: z.string(),
  ref: z.string(),
  status: z.union([status, z.literal('unchanged')]).nullable(),
  percent: z.number().min(0).max(100).nullable(),
  expected: z.iso.date().nullable(),
  blocker: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(z.unknown()),
});

const facts = z.looseObject({
  measures: z.array(measure).optional(),
  units: z.array(z.looseObject({ name: z.string() })).optional(),
  people: z
    .array(z.looseObject({ name: z.string(), unit: z.string(), post: z.string().nullable(), role: z.string() }))
    .optional(),
  targets: z.array(z.looseObject({ text: z.string() })).optional(),
  counts: z.array(z.looseObject({ label: z.string(), value: z.number() })).optional(),
  update: update.optional(),
  updates: z.array(update).optional(),
});

export const replyLine = z.looseObject({
  kind: z.enum([
    'lead',
    'duties',
    'due',
    'status',
    'history',
    'silent',
    'liaison',
    'organisation',
    'target',
    'count',
    'passage',
    'draft',
    'recorded',
    'cancelled',
    'undone',
    'clarify',
    'not-found',
    'out-of-scope',
    'denied',
    'help',
    'error',
    'digest',
    'file',
  ]),
  text: z.string().min(1),
  facts,
  citations: z.array(
    z.looseObject({
      source: z.enum(['plan', 'ledger', 'roster']),
      document: z.string(),
      ref: z.string(),
      quote: z.string().min(1),
    }),
  ),
  total: z.number().int().min(0),
  complete: z.boolean(),
  asOf: instant,
  actions: z.array(z.looseObject({ label: z.string().min(1), value: z.string().min(1) })),
  files: z.array(z.looseObject({ name: z.string().min(1), what: z.string(), format: z.string() })).optional(),
});
