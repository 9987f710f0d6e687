import type { IncomingMessage } from '../../assistant/message.ts';
import { cleanName } from '../../domain/files/file-name.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Turn } from '../channel.ts';

/** What was said and what became of it, as the page shows it. */
export interface Exchange {
  readonly messageId: string;
  readonly text: string;
  readonly action?: string;
  /** The names of the files that were sent with it. */
  readonly files?: readonly string[];
  /** ISO with offset. */
  readonly sentAt: string;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly type: 'waiting' }
  | { readonly type: 'answered'; readonly reply: Reply }
  /** The desk itself broke; `errorId` finds the entry in the log. */
  | { readonly type: 'failed'; readonly errorId: string };

/**
 * The id of a message in the program, from the id that the page gave it. It carries the account,
 * so that nobody can ask for another person's reply by posting the id of that person's message.
 */
export const messageIdOf = (account: string, postedId: string): string => `${account}/${postedId}`;

/** The id under which the page posted the message, and may post it again. */
export const postedIdOf = (messageId: string): string => messageId.slice(messageId.lastIndexOf('/') + 1);

/** A message id as the id of a server-sent event: it returns in a request header, which takes ASCII only. */
export const eventIdOf = (messageId: string): string => encodeURIComponent(messageId);

export const exchangeOf = ({ id, text, action, sentAt, files = [] }: IncomingMessage, outcome: Outcome): Exchange => ({
  messageId: id,
  text,
  ...(action === undefined ? {} : { action }),
  ...namesOf(files.map(({ name }) => cleanName(name))),
  sentAt,
  outcome,
});

/** What the store holds, in its order, and between it what it does not hold, by the time at which it was said. */
export function mergeExchanges(turns: readonly Turn[], unstored: readonly Exchange[]): readonly Exchange[] {
  const stored = new Set(turns.map((turn) => turn.messageId));
  const rest = unstored.filter((exchange) => !stored.has(exchange.messageId));
  return rest.reduce<readonly Exchange[]>(insertByTime, turns.map(answeredTurn));
}

/** What a browser may have missed that saw this event last: what was answered since, and all that has no answer. */
export function exchangesAfter(exchanges: readonly Exchange[], eventId: string | undefined): readonly Exchange[] {
  const seen = exchanges.findIndex(({ messageId }) => eventIdOf(messageId) === eventId);
  return exchanges.filter(({ outcome }, i) => i > seen || outcome.type !== 'answered');
}

/** The event id of the newest stored reply: from here on a stream has something new to tell. */
export function lastEventId(exchanges: readonly Exchange[]): string | undefined {
  const answered = exchanges.findLast((exchange) => exchange.outcome.type === 'answered');
  return answered && eventIdOf(answered.messageId);
}

function insertByTime(exchanges: readonly Exchange[], exchange: Exchange): readonly Exchange[] {
  const later = exchanges.findIndex(({ sentAt }) => Date.parse(sentAt) > Date.parse(exchange.sentAt));
  return exchanges.toSpliced(later === -1 ? exchanges.length : later, 0, exchange);
}

const namesOf = (files: readonly string[]) => (files.length === 0 ? {} : { files });

const answeredTurn = ({ messageId, text, sentAt, reply, files = [] }: Turn): Exchange => ({
  messageId,
  text,
  ...namesOf(files),
  sentAt,
  outcome: { type: 'answered', reply },
});
