import { badRequest, forbidden, Refusal } from './refusal.ts';
import type { Kept, Room, World } from './world.ts';
import type { ChatMember, MemberStatus, User } from './wire.ts';

/** The chat that a call names, where the bot knows it. */
export function roomOf(world: World, chat: number | string): Room {
  const room = typeof chat === 'number' ? world.rooms.get(chat) : undefined;
  if (room === undefined) throw badRequest('chat not found');
  if (room.movedTo !== null)
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.movedTo,
    });
  return room;
}

/** A chat that the bot may act in. */
export function openRoom(world: World, chat: number | string): Room {
  const room = roomOf(world, chat);
  const { type } = room.chat;
  if (room.gone) throw forbidden('user is deactivated');
  if (type === 'private' && room.standing === null) throw forbidden("bot can't initiate conversation with a user");
  if (type === 'private' && room.standing === 'kicked') throw forbidden('bot was blocked by the user');
  if (room.standing === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`);
  if (room.standing === 'left' || room.standing === null) throw forbidden(`bot is not a member of the ${type} chat`);
  return room;
}

/** A message of the bot's own that it may change. */
export function ownMessage(
  world: World,
  which: { readonly chat_id: number | string; readonly message_id: number },
): Kept {
  const kept = openRoom(world, which.chat_id).kept.get(which.message_id);
  if (kept === undefined) throw badRequest('message to edit not found');
  if (!kept.byBot || kept.message.forward_origin !== undefined) throw badRequest("message can't be edited");
  return kept;
}

/** How somebody stands in a chat, with the fields that belong to it. */
export function memberOf(user: User, status: MemberStatus): ChatMember {
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status === 'creator') return { status, user, is_anonymous: false };
  if (status === 'administrator') return { status, user, ...ADMINISTRATOR };
  return { status, user };
}

const ADMINISTRATOR = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

/** Somebody made the bot a member, an administrator, a stranger. */
export function standing(world: World, room: Room, change: { readonly to: MemberStatus; readonly by: User }): void {
  const before = room.standing ?? 'left';
  room.standing = change.to;
  world.updates.push({
    my_chat_member: {
      chat: room.chat,
      from: change.by,
      date: Math.floor(world.now() / 1000),
      old_chat_member: memberOf(world.bot, before),
      new_chat_member: memberOf(world.bot, change.to),
    },
  });
  world.changed();
}
