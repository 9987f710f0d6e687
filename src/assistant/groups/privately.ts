import { z } from 'zod';
import type { Person } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { act, situationOf, type Given } from '../act.ts';
import { reply, text } from '../answer.ts';
import { answerPlainly, type Asking } from '../answering.ts';
import { languageOf } from '../language.ts';
import type { IncomingMessage } from '../message.ts';
import { asked, topic } from '../topic.ts';
import { topicAfter } from '../topic-after.ts';
import { wordingIn } from '../wording.ts';

const asking = z.union([z.object({ words: z.string() }), z.object({ asked })]);

/** What a button has done where nobody reads along: something answered, with what was talked about when it was asked, or something done. */
const toDo = z.union([
  z.object({ asks: asking, of: topic.nullable() }),
  z.object({ does: z.object({ words: z.string(), action: z.string().exactOptional() }) }),
]);
type Privately = z.infer<typeof toDo>;

const PRIVATELY = 'privately:';

export const privatelyAction = (what: Privately): string => `${PRIVATELY}${JSON.stringify(what)}`;

/** `null` where the button says something else. */
export const readPrivatelyAction = (action: string): Privately | null =>
  action.startsWith(PRIVATELY) ? toDo.parse(JSON.parse(action.slice(PRIVATELY.length))) : null;

/**
 * Does what a button of a group says as if whoever pressed it had said it in their own conversation, where the reply goes. The group is told
 * nothing; the presser is, where to look.
 */
export async function privately(
  what: Privately,
  message: IncomingMessage,
  { person, ...given }: Omit<Given, 'speaker' | 'group'> & { readonly person: Person },
): Promise<Reply> {
  const { account: conversation } = message;
  const { stores, now } = given;
  if (conversation === null) return aside('private-where', message, now);
  await stores.groups.alsoIn(conversation);
  const own = { id: message.id, conversation, account: conversation, sentAt: message.sentAt };
  const meant = { ...given, speaker: person };
  const said =
    'does' in what
      ? await act({ ...own, text: what.does.words, ...actionOf(what.does) }, meant)
      : await answered(what, { ...own, text: 'words' in what.asks ? what.asks.words : message.text }, meant);
  await stores.outbox.put({ conversation, reply: said, purpose: 'answer', messageId: message.id, at: now });
  return aside('private-sent', message, now);
}

const actionOf = ({ action }: { readonly action?: string }) => (action === undefined ? {} : { action });

async function answered(
  { asks, of }: Extract<Privately, { readonly asks: Asking }>,
  message: IncomingMessage,
  given: Given,
): Promise<Reply> {
  const { context } = await situationOf(message, given);
  const asked = { ...context, topic: of };
  const answer = await answerPlainly(asks, asked);
  const next = topicAfter(answer, asked);
  if (next !== null) await given.stores.topics.set(message.conversation, given.speaker.id, next);
  return answer.reply;
}

const aside = (id: string, message: IncomingMessage, now: string): Reply => ({
  ...reply({ now }, 'help', { blocks: [text(wordingIn(languageOf(message.text))(id))] }),
  aside: true,
});
