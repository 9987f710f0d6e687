import { sql } from 'kysely';
import { audit } from '../../../src/assistant/audit.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { canonical } from '../support/canonical.ts';
import type { Opened } from '../support/places.ts';
import { day } from './day.ts';

/** What a day leaves behind, without what chance names: tokens, and keys that may leave gaps. As lines, so that a difference can be read. */
export type Outcome = readonly string[];

export async function outcomeOf(replies: readonly Reply[], { store, database }: Opened): Promise<Outcome> {
  const items = await store.ledger.items({}, localOperator);
  const updates = await store.ledger.recorded(localOperator);
  const ranks = new Map(updates.map(({ id }, rank) => [id, String(rank + 1)]));
  const ranked = (id: string | null): string | null => (id === null ? null : (ranks.get(id) ?? '?'));
  const entries = await store.journal.entries(localOperator);
  const { faults, ledger } = await audit(store, localOperator);
  const drafts = await sql<{
    line: string;
  }>`select conversation || ' ' || author || ' ' || state || ' ' || created_at as line
    from drafts order by created_at, conversation, state`.execute(database);
  const messages = await sql<{ id: string; answered: boolean; sent: number }>`select id, reply is not null as answered,
    (select count(*) from outgoing where message_id = messages.id) as sent from messages order by arrival`.execute(
    database,
  );
  const lines = {
    reply: replies.map((reply) => ({ kind: reply.kind, text: plainText(reply), facts: reply.facts })),
    item: items,
    update: updates.map(({ id, undoes, ...update }) => ({ ...update, id: ranked(id), undoes: ranked(undoes) })),
    entry: entries.map(({ hash, previousHash, action, ...entry }) => ({
      ...entry,
      action: action.replace(/^undo (\d+)$/u, (_, id: string) => `undo ${ranked(id) ?? ''}`),
      isChained: hash !== previousHash,
    })),
    draft: drafts.rows.map(({ line }) => line),
    message: messages.rows,
    fault: [...faults, ...ledger],
  };
  return Object.entries(lines).flatMap(([name, all]) =>
    all.map((line, n) => `${name} ${String(n + 1)}: ${canonical(line)}`),
  );
}

/** What of a day that was disturbed is other than of one that was not, and what is wrong with either by itself. */
export function wrongsOf(outcome: Outcome, undisturbed: Outcome): readonly string[] {
  const [is, was] = [new Set(outcome), new Set(undisturbed)];
  const answered = outcome.filter((line) => line.startsWith('message ') && /"answered":true,.*"sent":1\}/u.test(line));
  return [
    ...outcome.filter((line) => !was.has(line)).map((line) => `only after a kill: ${line}`),
    ...undisturbed.filter((line) => !is.has(line)).map((line) => `only undisturbed: ${line}`),
    ...outcome.filter((line) => line.startsWith('fault ')),
    ...(answered.length === day.length
      ? []
      : [`${String(answered.length)} of ${String(day.length)} messages have one reply`]),
  ];
}
