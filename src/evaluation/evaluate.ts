import type { Clock } from '../assistant/ports.ts';
import type { Desk } from '../channels/channel.ts';
import { plainText, type Reply } from '../domain/reply.ts';
import { askTimed } from '../standalone.ts';
import type { ExpectedLine } from './expectation.ts';
import { faultsOf, verdictOf } from './judge.ts';
import type { Miss } from './report.ts';
import { groupOf, type Outcome } from './tally.ts';

/** Who is asked, at a time that is set. */
export interface Room {
  readonly desk: Desk;
  readonly clock: Clock & { set(iso: string | null): void };
}

export interface NumberedLine {
  readonly line: number;
  readonly value: ExpectedLine;
}

/** What became of a question; `miss` where it was not answered as expected. */
export interface Asked {
  readonly outcome: Outcome;
  readonly miss: Miss | null;
  readonly reply: Reply;
}

/** Asks a question of a file by itself, and holds the reply against what is expected. */
export async function askExpecting(
  { line, value }: NumberedLine,
  otherwise: { readonly as?: string | undefined; readonly now?: string | undefined },
  room: Room,
): Promise<Asked> {
  const { reply, elapsedMs } = await askTimed(value, otherwise, room);
  const faults = faultsOf(value, reply);
  const verdict = verdictOf(value, reply, faults);
  const outcome = { group: groupOf(value), verdict, elapsedMs };
  if (verdict === 'right' || verdict === 'refused') return { outcome, miss: null, reply };
  const { id, q, as } = value;
  const who = { ...(id === undefined ? {} : { id }), q, ...(as === undefined ? {} : { as }) };
  return { outcome, miss: { line, ...who, verdict, faults, kind: reply.kind, text: plainText(reply) }, reply };
}
