import { channelOf, type Happening, type SendResult } from '../assistant/happening.ts';
import type { Failure, Outgoing, SendOutcome } from '../assistant/outbox.ts';

const results: Readonly<Record<'sent' | 'edited' | 'bug' | SendOutcome['kind'], SendResult>> = {
  sent: 'sent',
  edited: 'edited',
  moved: 'moved',
  later: 'retried',
  unknown: 'retried',
  bug: 'retried',
  final: 'given-up',
};

/** What became of a try to send a row. */
export const outgoingOf = (
  outcome: keyof typeof results,
  { id, conversation }: Pick<Outgoing, 'id' | 'conversation'>,
  failure?: Failure,
): Happening => ({
  type: 'outgoing',
  channel: channelOf(conversation),
  result: results[outcome],
  row: id,
  ...(failure === undefined ? {} : { failure }),
});
