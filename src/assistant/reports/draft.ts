import { z } from 'zod';
import { content } from '../deed-content.ts';
import type { Change, ItemState } from '../../domain/ledger/update.ts';

const day = z.iso.date();
const status = z.enum(['not-started', 'in-progress', 'blocked', 'done']);

const arrangement = {
  lead: z.array(z.string()).readonly().exactOptional(),
  participants: z.array(z.string()).readonly().exactOptional(),
  accepted: z.object({ on: day, by: z.string() }).nullable().exactOptional(),
  extension: z
    .object({ until: day, reason: z.string().nullable(), by: z.string(), askedOn: day })
    .nullable()
    .exactOptional(),
  milestones: z
    .array(z.object({ title: z.string(), due: day, done: z.boolean() }))
    .readonly()
    .exactOptional(),
};

const itemState: z.ZodType<ItemState> = z.object({
  ...arrangement,
  due: day.nullable(),
  status: status.nullable(),
  percent: z.number().nullable(),
  expected: day.nullable(),
  blocker: z.string().nullable(),
  note: z.string().nullable(),
});

export const change = z.object({
  ...arrangement,
  due: day.nullable().exactOptional(),
  status: z.union([status, z.literal('unchanged')]).exactOptional(),
  percent: z.number().exactOptional(),
  expected: day.exactOptional(),
  blocker: z.string().nullable().exactOptional(),
  note: z.string().exactOptional(),
  reason: z.string().exactOptional(),
}) satisfies z.ZodType<Change>;

/** One row of a draft: what its author saw, and what it becomes. */
const draftedChange = z.object({
  itemId: z.string(),
  version: z.number().int(),
  standing: z.enum(['lead', 'participant', 'office']),
  said: change,
  /** Percentage points that came on top of what the row said, so that they can be added again when it moves on. */
  added: z.number().exactOptional(),
  /** Why the figure falls, in its author's words. */
  reason: z.string().exactOptional(),
  before: itemState,
  after: itemState,
});

const updates = z.object({
  kind: z.enum(['report', 'change', 'request']),
  changes: z.array(draftedChange).min(1).readonly(),
  /** The messages it came from, verbatim, one a line. */
  words: z.string(),
});

/** A deed of the office; its own file in `deeds/` knows what `what` holds. */
const deed = z.object({ kind: z.literal('deed'), deed: z.string(), what: content, words: z.string() });

const kept = z.object({
  token: z.string(),
  conversation: z.string(),
  /** The person's id. */
  author: z.string(),
  state: z.enum(['open', 'confirmed', 'cancelled', 'replaced']),
  createdAt: z.string(),
  expiresAt: z.string(),
});

/** A change that awaits its author's confirmation: bound to author, conversation, payload and what it rests on; good for one use. */
export const draft = z.union([kept.extend({ payload: updates }), kept.extend({ payload: deed })]);

export type DraftedChange = z.infer<typeof draftedChange>;
/** What a draft writes into rows of the ledger. */
export type UpdatesPayload = z.infer<typeof updates>;
export type DraftOf<Payload> = z.infer<typeof kept> & { readonly payload: Payload };
export type UpdatesDraft = DraftOf<UpdatesPayload>;
export type DeedDraft = DraftOf<z.infer<typeof deed>>;
export type Draft = UpdatesDraft | DeedDraft;
/** The same, for whoever does not look at what it holds. */
export type SomeDraft = DraftOf<Draft['payload']>;

export const isDeedDraft = (draft: Draft): draft is DeedDraft => draft.payload.kind === 'deed';
