// Telegram's objects as they travel, as far as the stand-in sends them. Its own, so that no slip of the client is shared.

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly is_forum?: boolean;
}

export interface Entity {
  readonly type: string;
  /** In UTF-16 units, as its length. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
  readonly language?: string;
  readonly custom_emoji_id?: string;
}

export interface InlineButton {
  readonly text: string;
  readonly url?: string | undefined;
  readonly callback_data?: string | undefined;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** Somewhere to find a file again: the id may be sent and fetched, the unique one only compared. */
export interface FileReference {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}

export interface PhotoSize extends FileReference {
  readonly width: number;
  readonly height: number;
}

export interface Document extends FileReference {
  readonly file_name?: string;
  readonly mime_type?: string;
}

export interface Voice extends FileReference {
  readonly duration: number;
  readonly mime_type: string;
}

export interface Sticker extends FileReference {
  readonly type: 'regular';
  readonly width: number;
  readonly height: number;
  readonly is_animated: boolean;
  readonly is_video: boolean;
  readonly emoji: string;
}

export type MessageOrigin =
  | { readonly type: 'user'; readonly date: number; readonly sender_user: User }
  | { readonly type: 'hidden_user'; readonly date: number; readonly sender_user_name: string };

/** What a message says or shows. */
export interface Content {
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly photo?: readonly PhotoSize[];
  readonly document?: Document;
  readonly voice?: Voice;
  readonly sticker?: Sticker;
  readonly media_group_id?: string;
  readonly forward_origin?: MessageOrigin;
  readonly quote?: { readonly text: string; readonly position: number; readonly is_manual: boolean };
  readonly reply_markup?: InlineKeyboard;
}

/** What happened in a chat instead. */
export interface Service {
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly new_chat_title?: string;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly forum_topic_created?: { readonly name: string; readonly icon_color: number };
}

export interface Message extends Content, Service {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: User;
  readonly sender_chat?: Chat;
  readonly edit_date?: number;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly reply_to_message?: Message;
}

export interface CallbackQuery {
  readonly id: string;
  readonly from: User;
  readonly message: Message;
  readonly chat_instance: string;
  readonly data: string;
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** How somebody stands in a chat; each status has fields of its own. */
export interface ChatMember {
  readonly status: MemberStatus;
  readonly user: User;
  readonly [field: string]: unknown;
}

export interface ChatMemberUpdated {
  readonly chat: Chat;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: ChatMember;
  readonly new_chat_member: ChatMember;
}

export type Happening =
  | { readonly message: Message }
  | { readonly edited_message: Message }
  | { readonly callback_query: CallbackQuery }
  | { readonly my_chat_member: ChatMemberUpdated };

export type Update = { readonly update_id: number } & Happening;

/** The chat that something happened in. */
export function chatOf(happening: Happening): Chat {
  if ('message' in happening) return happening.message.chat;
  if ('edited_message' in happening) return happening.edited_message.chat;
  if ('callback_query' in happening) return happening.callback_query.message.chat;
  return happening.my_chat_member.chat;
}

/** The same without some of its fields. */
export function without<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const rest = { ...value };
  for (const name of names) Reflect.deleteProperty(rest, name);
  return rest;
}
