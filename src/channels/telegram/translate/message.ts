import type { Message } from 'grammy/types';
import type { IncomingMessage, OutboxPlace } from '../../../assistant/message.ts';
import { accountOf, conversationOf, messageIdOf } from '../names.ts';
import { contentOf, type Content } from './content.ts';
import { groupEvent } from './events.ts';
import type { Heard, Reading } from './heard.ts';
import { instantIn } from './instant.ts';
import { addressing } from './self.ts';

/** What somebody said, where it is for us: in a group only what names us, answers us or is a command. */
export function heardIn(message: Message, reading: Reading): Heard | null {
  if (message.chat.type === 'channel' || message.is_automatic_forward === true) return null;
  const content = contentOf(message);
  if (content === null) return eventIn(message, reading);
  const { addressed, words } = addressing(writtenIn(message), reading.self);
  if (message.chat.type !== 'private' && !isForUs(message, addressed, reading)) return null;
  const { from, chat, message_id: id } = message;
  if (message.sender_chat !== undefined)
    return {
      type: 'anonymous',
      id: messageIdOf(chat.id, id),
      conversation: conversationOf(placeOf(message)),
      answers: String(id),
    };
  if (from === undefined || from.is_bot) return null;
  const refersTo = answeredIn(message, reading);
  const { file, spoken } = content;
  return {
    type: 'message',
    message: {
      id: messageIdOf(chat.id, id),
      account: accountOf(from.id),
      text: words,
      sentAt: instantIn(message.date, reading.timeZone),
      ...wordlessIn(content, words),
      ...placed(message),
    },
    ...(file === undefined ? {} : { file }),
    ...(spoken === undefined || words !== '' ? {} : { spoken }),
    ...(refersTo === null ? {} : { refersTo: String(refersTo) }),
  };
}

/** The same message with other words. What has none changes by itself, as a live location does, and its files came with the message before. */
export function heardInEdit(message: Message, reading: Reading): Heard | null {
  if (message.text === undefined && message.caption === undefined) return null;
  const heard = heardIn(message, reading);
  if (heard?.type !== 'message') return heard;
  const { id } = heard.message;
  const at = message.edit_date ?? message.date;
  const edit = { id: `${id}:edit:${String(at)}`, edits: id, sentAt: instantIn(at, reading.timeZone) };
  const { refersTo } = heard;
  return {
    type: 'message',
    message: { ...heard.message, ...edit },
    ...(refersTo === undefined ? {} : { refersTo }),
  };
}

/** Where something was said, and how what answers it goes out. */
export function placed(
  message: Pick<Message, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'> & Partial<Message>,
): Pick<IncomingMessage, 'conversation' | 'group' | 'forwarded' | 'outbox'> {
  const { chat, message_id: id, media_group_id: album, forward_origin: origin } = message;
  const outbox: OutboxPlace = {
    ...(chat.type === 'private' ? {} : { answers: String(id) }),
    ...(album === undefined ? {} : { together: album }),
  };
  return {
    conversation: conversationOf(placeOf(message)),
    ...(chat.type === 'private'
      ? {}
      : { group: { id: conversationOf({ chatId: chat.id, threadId: null }), title: chat.title } }),
    ...(origin === undefined ? {} : { forwarded: true }),
    outbox,
  };
}

const placeOf = ({
  chat,
  message_thread_id: thread,
  is_topic_message: isTopic,
}: Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message'>) => ({
  chatId: chat.id,
  threadId: chat.type !== 'private' && isTopic === true && thread !== undefined ? thread : null,
});

const writtenIn = ({ text, entities, caption, caption_entities: marks }: Message) => ({
  text: text ?? caption ?? '',
  entities: entities ?? marks ?? [],
});

function isForUs(message: Message, addressed: ReturnType<typeof addressing>['addressed'], reading: Reading): boolean {
  if (addressed === 'another bot') return false;
  const album = message.media_group_id;
  return (
    addressed === 'us' || answeredIn(message, reading) !== null || (album !== undefined && reading.isOurAlbum(album))
  );
}

/** The message of ours that is answered. In a topic every message answers the one that opened it. */
function answeredIn({ reply_to_message: answered }: Message, { self }: Reading): number | null {
  if (answered === undefined || answered.from?.id !== self.id || answered.forum_topic_created !== undefined)
    return null;
  return answered.message_id;
}

const wordlessIn = ({ wordless }: Content, words: string): Pick<IncomingMessage, 'wordless'> =>
  wordless === undefined || words !== '' ? {} : { wordless };

function eventIn(message: Message, { timeZone }: Reading): Heard | null {
  const event = groupEvent(message, timeZone);
  return event === null ? null : { type: 'event', event };
}
