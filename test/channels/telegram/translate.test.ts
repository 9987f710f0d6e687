import type { Message, Update, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { translate } from '../../../src/channels/telegram/translate/translate.ts';

const self = { id: 9, username: 'liaison_desk_bot' };
const reading = { self, timeZone: 'Asia/Shanghai', now: '2026-07-08T10:00:00+08:00', isOurAlbum: () => false };
const someone: User = { id: 42, is_bot: false, first_name: '秦' };
const us: User = { id: 9, is_bot: true, first_name: '联络台', username: self.username };
const privateChat = { id: 42, type: 'private', first_name: '秦' } as const;
const group = { id: -1_001_234_567_890, type: 'supergroup', title: '平安校园群' } as const;

const aMessage = (more: Partial<Message> = {}): Message => ({
  message_id: 7,
  date: 1_783_476_000,
  chat: privateChat,
  from: someone,
  ...more,
});

const heard = (update: Readonly<Partial<Record<keyof Update, unknown>>>, more: Partial<typeof reading> = {}) =>
  translate({ update_id: 3, ...update } as Update, { ...reading, ...more });

const said = (more: Partial<Message>) => heard({ message: aMessage(more) });

/** What a message in a group says to us; a stretch of the text is marked. */
function inGroup(text: string, marked?: { readonly words: string; readonly type: 'mention' | 'bot_command' }) {
  const entities =
    marked === undefined
      ? []
      : [{ type: marked.type, offset: text.indexOf(marked.words), length: marked.words.length }];
  const result = said({ chat: group, text, entities });
  return result?.type === 'message' ? result.message.text : null;
}

describe('a private message', () => {
  it('goes to the desk under the id of its chat and its own', () => {
    expect(said({ text: '我的任务' })).toEqual({
      type: 'message',
      message: {
        id: 'telegram:42:7',
        conversation: 'telegram:42',
        account: 'telegram:42',
        text: '我的任务',
        sentAt: '2026-07-08T10:00:00+08:00',
        outbox: {},
      },
    });
  });

  it('keeps the code of a link', () => {
    const command = { type: 'bot_command', offset: 0, length: 6 } as const;

    expect(said({ text: '/start AB12', entities: [command] })).toMatchObject({ message: { text: '/start AB12' } });
  });

  it('holds the largest of a photo’s sizes, and its caption as words', () => {
    const size = (id: string, width: number) => ({
      file_id: id,
      file_unique_id: id,
      width,
      height: width,
      file_size: 9,
    });

    const photo = said({
      photo: [size('a', 90), size('c', 900), size('b', 300)],
      caption: '现场',
      media_group_id: 'g',
    });

    expect(photo).toMatchObject({
      file: { fileId: 'c', name: '照片-7.jpg', size: 9 },
      message: { text: '现场', outbox: { together: 'g' } },
    });
  });

  it.each([
    ['sticker', { sticker: {} }],
    ['location', { location: {}, venue: {} }],
    ['contact', { contact: {} }],
    ['other', { poll: {} }],
    ['video', { video_note: {} }],
    ['voice', { voice: { file_id: 'v' } }],
  ])('without words is told to be one: %s', (wordless, content) => {
    expect(said(content as unknown as Partial<Message>)).toMatchObject({ message: { text: '', wordless } });
  });

  it('is told to be somebody else’s words where it was passed on', () => {
    const origin = { type: 'hidden_user', sender_user_name: '某人', date: 1 } as const;

    expect(said({ text: '确认', forward_origin: origin })).toMatchObject({ message: { forwarded: true } });
  });

  it('refers to the message of ours that it answers', () => {
    const answered = aMessage({ message_id: 5, from: us, text: '草稿' }) as Message['reply_to_message'];

    expect(said({ text: '确认', reply_to_message: answered as never })).toMatchObject({ refersTo: '5' });
  });

  it('takes the place of the one that it was before', () => {
    const edit = heard({ edited_message: aMessage({ text: '完成65%', edit_date: 1_783_476_060 }) });

    expect(edit).toMatchObject({
      message: {
        id: 'telegram:42:7:edit:1783476060',
        edits: 'telegram:42:7',
        text: '完成65%',
        sentAt: '2026-07-08T10:01:00+08:00',
      },
    });
  });

  it('says nothing where a place moves on, a robot speaks or Telegram itself does', () => {
    expect(heard({ edited_message: aMessage({ location: { latitude: 1, longitude: 2 } }) })).toBeNull();
    expect(said({ text: '你好', from: { ...us, id: 77 } })).toBeNull();
    expect(said({ pinned_message: aMessage({ text: 'x' }) })).toBeNull();
  });
});

describe('a message in a group', () => {
  it('is for us where it names us, anywhere and in any case, and our name is no word of it', () => {
    const mention = { words: '@Liaison_Desk_Bot', type: 'mention' } as const;

    expect(inGroup('@Liaison_Desk_Bot，加固校门谁牵头', mention)).toBe('加固校门谁牵头');
    expect(inGroup('加固校门 @Liaison_Desk_Bot 谁牵头', mention)).toBe('加固校门 谁牵头');
    expect(inGroup('加固校门谁牵头')).toBeNull();
    expect(inGroup('@Liaison_Desk_Bot 谁牵头')).toBeNull();
  });

  it('is for us where our name is marked without being written', () => {
    const named = { type: 'text_mention', offset: 0, length: 3, user: us } as const;

    expect(said({ chat: group, text: '联络台 谁牵头', entities: [named] })).toMatchObject({
      message: {
        text: '谁牵头',
        group: { id: 'telegram:-1001234567890', title: '平安校园群' },
        outbox: { answers: '7' },
      },
    });
  });

  it('is for us where it is a command to us or to nobody, and not where it is one to another robot', () => {
    expect(inGroup('/due 本周', { words: '/due', type: 'bot_command' })).toBe('/due 本周');
    expect(inGroup('/due@liaison_desk_bot 本周', { words: '/due@liaison_desk_bot', type: 'bot_command' })).toBe(
      '/due 本周',
    );
    expect(inGroup('/due@other_bot 本周', { words: '/due@other_bot', type: 'bot_command' })).toBeNull();
  });

  it('belongs to its topic, and the General topic is the group', () => {
    const named = { text: '/due', entities: [{ type: 'bot_command', offset: 0, length: 4 }] as never, chat: group };
    const conversation = (more: Partial<Message>) => {
      const result = said({ ...named, ...more });
      return result?.type === 'message' ? result.message.conversation : null;
    };

    expect(conversation({ message_thread_id: 33, is_topic_message: true })).toBe('telegram:-1001234567890/33');
    expect(conversation({ message_thread_id: 33 })).toBe('telegram:-1001234567890');
    expect(conversation({})).toBe('telegram:-1001234567890');
  });

  it('answers nobody where it only stands in a topic that we opened', () => {
    const opened = aMessage({ message_id: 33, from: us, forum_topic_created: { name: 'x', icon_color: 1 } });

    expect(said({ chat: group, text: '大家好', reply_to_message: opened as never })).toBeNull();
  });

  it('in the name of the group is nobody’s', () => {
    const anonymous = {
      chat: group,
      sender_chat: group,
      from: { id: 1_087_968_824, is_bot: true, first_name: 'Group' },
      text: '/due',
      entities: [{ type: 'bot_command', offset: 0, length: 4 }] as never,
    };

    expect(said(anonymous)).toEqual({
      type: 'anonymous',
      id: 'telegram:-1001234567890:7',
      conversation: 'telegram:-1001234567890',
      answers: '7',
    });
    expect(said({ ...anonymous, text: '大家好', entities: [] })).toBeNull();
  });

  it('is for us as a picture of an album that is', () => {
    const photo = [{ file_id: 'a', file_unique_id: 'a', width: 9, height: 9 }];
    const message = aMessage({ chat: group, photo, media_group_id: 'g' });

    expect(heard({ message })).toBeNull();
    expect(heard({ message }, { isOurAlbum: () => true })).toMatchObject({ type: 'message' });
  });
});

describe('a tap', () => {
  it('is said by whoever pressed, where the button stands', () => {
    const message = aMessage({ chat: group, from: us, message_thread_id: 33, is_topic_message: true, text: 'x' });

    const tap = heard({
      callback_query: { id: '55', from: someone, chat_instance: 'c', data: 'a.0', message },
    });

    expect(tap).toMatchObject({
      type: 'tap',
      callbackId: '55',
      data: 'a.0',
      tap: { id: 'telegram:tap:55', account: 'telegram:42', conversation: 'telegram:-1001234567890/33' },
    });
  });
});

describe('what happens to us', () => {
  const standing = (status: string) => ({ status, user: us }) as never;
  const became = (chat: object, before: string, after: string) =>
    heard({
      my_chat_member: {
        chat,
        from: someone,
        date: 1_783_476_000,
        old_chat_member: standing(before),
        new_chat_member: standing(after),
      },
    });

  it('is an event where we come, go, are blocked or let back in, and none where only our rights change', () => {
    expect(became(privateChat, 'member', 'kicked')).toMatchObject({ event: { type: 'blocked' } });
    expect(became(privateChat, 'kicked', 'member')).toMatchObject({ event: { type: 'unblocked' } });
    expect(became(group, 'left', 'member')).toMatchObject({
      event: { type: 'joined', title: '平安校园群', by: 'telegram:42', conversation: 'telegram:-1001234567890' },
    });
    expect(became(group, 'administrator', 'kicked')).toMatchObject({ event: { type: 'left' } });
    expect(became(group, 'member', 'administrator')).toBeNull();
  });

  it('is an event where the group gets another title or another id', () => {
    expect(said({ chat: group, new_chat_title: '新名' })).toMatchObject({ event: { type: 'renamed', title: '新名' } });
    const basic = { id: -5, type: 'group', title: '群' } as const;
    expect(said({ chat: basic, migrate_to_chat_id: -1_001 })).toMatchObject({
      event: { type: 'moved', conversation: 'telegram:-5', to: 'telegram:-1001' },
    });
  });
});
