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
 * Follows the chain from its beginning and names every entry that was changed, dropped or put elsewhere. `head` is the end that the
 * store remembers apart from the entries, so that entries dropped from the end are missed as well.
 */
export function faultsOf(
  entries: readonly JournalEntry[],
  head: { readonly seq: number; readonly hash: string },
): readonly Fault[] {
  const faults: Fault[] = [];
  let previousHash = '';
  let expected = 1;
  for (const entry of entries) {
    for (; expected < entry.seq; expected += 1) faults.push({ seq: expected, what: 'missing' });
    const follows = entry.previousHash === previousHash || faults.at(-1)?.what === 'missing';
    if (entry.hash !== hashOf(entry, entry.seq, entry.previousHash)) faults.push({ seq: entry.seq, what: 'changed' });
    else if (!follows) faults.push({ seq: entry.seq, what: 'misplaced' });
    previousHash = entry.hash;
    expected = entry.seq + 1;
  }
  for (; expected <= head.seq; expected += 1) faults.push({ seq: expected, what: 'missing' });
  const last = entries.at(-1);
  if (faults.length === 0 && (last?.hash ?? '') !== head.hash) faults.push({ seq: head.seq, what: 'changed' });
  return faults;
}
