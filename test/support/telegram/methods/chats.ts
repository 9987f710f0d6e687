import { memberOf, openRoom, roomOf, standing } from '../chats.ts';
import { MOST_DOWNLOADED } from '../files.ts';
import { method, type Methods } from '../method.ts';
import { badRequest, forbidden } from '../refusal.ts';
import * as schemas from '../schemas/settings.ts';
import type { MemberStatus } from '../wire.ts';
import type { Room, World } from '../world.ts';

export const chats: Methods = {
  getMe: method(schemas.nothing, (_, { world }) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: !world.privacy,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  })),

  getChat: method(schemas.ofChat, (params, { world }) => {
    const { chat, standing: ours } = roomOf(world, params.chat_id);
    if (chat.type !== 'private' && ours === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
    return {
      ...chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    };
  }),

  getChatMember: method(schemas.getChatMember, (params, { world }) => {
    const room = openRoom(world, params.chat_id);
    if (params.user_id === world.bot.id) return memberOf(world.bot, room.standing ?? 'left');
    const user = world.users.get(params.user_id);
    if (user === undefined) throw badRequest('user not found');
    return memberOf(user, statusIn(room, user.id));
  }),

  leaveChat: method(schemas.ofChat, (params, { world }) => {
    const room = openRoom(world, params.chat_id);
    if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
    standing(world, room, { to: 'left', by: world.bot });
    return true;
  }),

  getFile: method(schemas.getFile, (params, { world }) => fileOf(world, params.file_id)),
};

/** The first one in made the group. */
function statusIn(room: Room, user: number): MemberStatus {
  if (!room.members.has(user)) return 'left';
  return room.members.values().next().value === user ? 'creator' : 'member';
}

function fileOf(world: World, id: string) {
  const stored = world.files.byId(id);
  if (stored === null) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (stored.reference.file_size > MOST_DOWNLOADED) throw badRequest('file is too big');
  return { ...stored.reference, file_path: stored.path };
}
