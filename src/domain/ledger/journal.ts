import { createHash } from 'node:crypto';

/** What is written down of a change, before its place in the chain is known. */
export interface NewJournalEntry {
  /** ISO with offset. */
  readonly recordedAt: string;
  /** Who did it, by name. */
  readonly actor: string;
  /** From which message; `null` for what was loaded from a file. */
  readonly messageId: string | null;
  readonly action: string;
  /** What it was done to, e.g. `item 12`. */
  readonly subject: string;
  /** JSON text. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface JournalEntry extends NewJournalEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** SHA-256 over the entry and the hash before it, so that no entry can change, go or move without all later hashes changing. */
export function hashOf(entry: NewJournalEntry, seq: number, previousHash: string): string {
  const { recordedAt, actor, messageId, action, subject, before, after } = entry;
  const fields = [previousHash, seq, recordedAt, actor, messageId, action, subject, before, after];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

export interface Fault {
  readonly seq: number;
  readonly what: 'changed' | 'missing' | 'misplaced';
}

/**
 * Follows the chain from its beginning and names every entry that was changed, dropped or put elsewhere, in the order of their numbers. `head`
 * is the end that the store remembers apart from the entries, so that entries dropped from the end are missed as well.
 */
export function faultsOf(
  entries: readonly JournalEntry[],
  head: { readonly seq: number; readonly hash: string },
): readonly Fault[] {
  const faults = [
    ...missing(entries, head.seq),
    ...entries.flatMap((entry, i) => faultAt(entry, entries[i - 1], head)),
  ];
  return faults.toSorted((a, b) => a.seq - b.seq);
}

function missing(entries: readonly JournalEntry[], last: number): readonly Fault[] {
  const found = new Set(entries.map(({ seq }) => seq));
  const end = entries.reduce((most, { seq }) => Math.max(most, seq), last);
  return Array.from({ length: end }, (_, i) => i + 1)
    .filter((seq) => !found.has(seq))
    .map((seq) => ({ seq, what: 'missing' }));
}

function faultAt(
  entry: JournalEntry,
  before: JournalEntry | undefined,
  head: { readonly seq: number; readonly hash: string },
): readonly Fault[] {
  const { seq, hash, previousHash } = entry;
  if (hash !== hashOf(entry, seq, previousHash)) return [{ seq, what: 'changed' }];
  if (seq <= (before?.seq ?? 0) || seq > head.seq) return [{ seq, what: 'misplaced' }];
  // Behind a gap the entry before is not there to be compared with.
  const follows = seq !== (before?.seq ?? 0) + 1 || previousHash === (before?.hash ?? '');
  if (!follows) return [{ seq, what: 'misplaced' }];
  return seq === head.seq && hash !== head.hash ? [{ seq, what: 'changed' }] : [];
}
