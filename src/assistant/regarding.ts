import type { Reply } from '../domain/reply.ts';
import type { IncomingMessage } from './message.ts';
import { readPageAction } from './pages.ts';
import type { Context } from './question.ts';
import { isCorrection } from './reports/correction-words.ts';
import { settlingIn } from './reports/settling-words.ts';
import { undoIn } from './reports/undo.ts';
import type { Asked, Topic } from './topic.ts';
import { topicAfter } from './topic-after.ts';

/** What a message hangs on: what it talks about, and the button that its words come to where it answers a message with buttons. */
export interface Regarded {
  readonly topic: Topic | null;
  readonly action?: string;
}

/** What a message is about that answers one of ours: what that one said, and not what was talked about last. */
export async function regarded(
  { conversation, regarding, action, text }: IncomingMessage,
  openToken: string | null,
  { stores, topic, now }: Pick<Context, 'stores' | 'topic' | 'now'>,
): Promise<Regarded> {
  if (regarding === undefined || action !== undefined) return { topic };
  const said = await stores.outbox.replyOf(conversation, regarding);
  if (said === null) return { topic };
  const settled = settledBy(text.trim(), said, openToken);
  return { topic: topicOf(said, { topic, now }), ...(settled === undefined ? {} : { action: settled }) };
}

function topicOf(said: Reply, { topic, now }: Pick<Context, 'topic' | 'now'>): Topic | null {
  const then = topicAfter({ reply: said, asked: askedIn(said) }, { topic: null, now });
  if (then === null) return topic;
  const isTheSame = topic !== null && then.asked === null && then.itemIds.join() === topic.itemIds.join();
  return isTheSame ? topic : then;
}

/** As far as the button for the next page says what was asked. */
function askedIn({ actions }: Reply): Asked | null {
  const [next] = actions.flatMap(({ value }) => readPageAction(value) ?? []);
  return next === undefined ? null : { ...next, page: Math.max(0, next.page - 1) };
}

/** Yes, no, a correction and 撤销 are meant for what the message says, whatever waits besides. */
function settledBy(text: string, { actions }: Reply, openToken: string | null): string | undefined {
  const button = (start: string) => actions.find(({ value }) => value.startsWith(start))?.value;
  const settles = settlingIn(text);
  if (settles !== null) return button(settles === 'yes' ? 'confirm:' : 'cancel:');
  const confirm = button('confirm:');
  // One that no longer waits cannot be corrected: pressing it tells why.
  if (confirm !== undefined && isCorrection(text) && confirm !== `confirm:${openToken ?? ''}`) return confirm;
  return undoIn(text)?.mention === '' ? (button('undo-deed:') ?? button('undo:')) : undefined;
}
