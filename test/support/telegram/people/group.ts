import { standing } from '../chats.ts';
import type { Chat, User } from '../wire.ts';
import { aRoom, type Room, type World } from '../world.ts';
import { post } from './hearing.ts';
import { seen, type SeenMessage } from './seen.ts';

/** A group where people talk, and the bot among them. */
export interface Group {
  /** Another one once it has become a supergroup. */
  readonly id: number;
  readonly room: () => Room;
  /** The first member, or somebody, adds the bot. */
  addBot(by?: User): void;
  /** Makes the bot an administrator, which hears everything. */
  promoteBot(by?: User): void;
  removeBot(by?: User): void;
  join(user: User): void;
  leave(user: User): void;
  rename(title: string): void;
  /** Becomes a supergroup: another id, and its messages counted anew. Gives the new id. */
  upgrade(): number;
  /** Opens a topic of a forum; gives its thread. */
  topic(name: string): number;
  /** The group is gone, for everybody. */
  disband(): void;
  messages(): SeenMessage[];
}

export interface NewGroup {
  readonly title: string;
  readonly members: readonly { readonly user: User }[];
  readonly supergroup?: boolean;
  /** Has topics; then it is a supergroup. */
  readonly isForum?: boolean;
  /** Whether the bot is let in at once, of which it is told. */
  readonly bot?: 'member' | 'administrator' | 'absent';
}

export function group(world: World, given: NewGroup, number: number): Group {
  let room = openGroup(world, chatOf(given, number), given.members);
  const owner = given.members[0]?.user ?? nobody();
  const post_ = (saying: Parameters<typeof post>[2]) => post(world, room, saying);

  const built: Group = {
    get id() {
      return room.chat.id;
    },
    room: () => room,
    addBot(by = owner) {
      standing(world, room, { to: 'member', by });
      post_({ from: by, new_chat_members: [world.bot] });
    },
    promoteBot(by = owner) {
      standing(world, room, { to: 'administrator', by });
    },
    removeBot(by = owner) {
      if (room.chat.type === 'group') post_({ from: by, left_chat_member: world.bot });
      standing(world, room, { to: 'kicked', by });
    },
    join(user) {
      room.members.add(user.id);
      post_({ from: user, new_chat_members: [user] });
    },
    leave(user) {
      room.members.delete(user.id);
      post_({ from: user, left_chat_member: user });
    },
    rename(title) {
      room.chat = { ...room.chat, title };
      post_({ from: owner, new_chat_title: title });
    },
    upgrade() {
      room = upgraded(world, room, owner);
      return room.chat.id;
    },
    topic: (name) => openTopic(world, room, { name, by: owner }),
    disband() {
      world.rooms.delete(room.chat.id);
      world.changed();
    },
    messages: () =>
      room.kept
        .values()
        .map((kept) => seen(world, kept))
        .toArray(),
  };

  if (given.bot !== 'absent') built.addBot();
  if (given.bot === 'administrator') built.promoteBot();
  return built;
}

function nobody(): never {
  throw new Error('a group has a member that made it');
}

function chatOf({ title, supergroup, isForum }: NewGroup, number: number): Chat {
  if (supergroup !== true && isForum !== true) return { id: -4_000_000_000 - number, type: 'group', title };
  return { id: supergroupId(number), type: 'supergroup', title, ...(isForum === true ? { is_forum: true } : {}) };
}

const supergroupId = (number: number): number => -1_002_000_000_000 - number;

function openGroup(world: World, chat: Chat, members: NewGroup['members']): Room {
  const room = aRoom(chat, 'left');
  for (const { user } of members) room.members.add(user.id);
  world.rooms.set(chat.id, room);
  return room;
}

function upgraded(world: World, old: Room, by: User): Room {
  if (old.chat.type !== 'group') throw new Error(`${old.chat.title ?? ''} is a supergroup already`);
  const chat: Chat = { ...old.chat, id: supergroupId(-old.chat.id), type: 'supergroup' };
  const room = { ...aRoom(chat, old.standing), members: new Set(old.members) };
  world.rooms.set(chat.id, room);
  post(world, old, { from: by, migrate_to_chat_id: chat.id });
  old.movedTo = chat.id;
  post(world, room, { from: by, migrate_from_chat_id: old.chat.id });
  return room;
}

function openTopic(world: World, room: Room, { name, by }: { readonly name: string; readonly by: User }): number {
  if (room.chat.is_forum !== true) throw new Error(`${room.chat.title ?? ''} has no topics`);
  const thread = room.lastId + 1;
  const created = { name, icon_color: 7_322_096 };
  const message = post(world, room, {
    from: by,
    message_thread_id: thread,
    is_topic_message: true,
    forum_topic_created: created,
  });
  room.topics.set(thread, message);
  return thread;
}
