import { standing } from '../chats.ts';
import { commandsSeen } from '../methods/commands.ts';
import { aRoom, type Command, type Room, type World } from '../world.ts';
import type { Watch } from '../watch.ts';
import type { Message, User } from '../wire.ts';
import type { Group } from './group.ts';
import { screen, type Screen } from './screen.ts';

/** Somebody's phone, with their private chat with the bot open. */
export interface Phone extends Screen {
  readonly id: number;
  /** Presses the button that begins a conversation, or opens a link with a code. Unblocks a bot that was blocked. */
  start(payload?: string): Message;
  block(): void;
  unblock(): void;
  /** Deletes the account. */
  vanish(): void;
  /** A group, or a topic of it, on this phone. */
  in(group: Group, thread?: number): Screen;
  /** The commands that the phone offers here. */
  commands(group?: Group): readonly Command[];
}

export interface NewUser {
  readonly id: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** Has begun the conversation already; nothing is told to the bot. */
  readonly started?: boolean;
}

export function phone(world: World, watch: Watch, given: NewUser): Phone {
  const user = userOf(given);
  const room = privateRoom(user, given.started === true);
  world.users.set(user.id, user);
  world.rooms.set(user.id, room);
  const marks = new Map<number, number>();
  const own = screen(world, watch, { user, marks, room: () => room });
  const becomes = (to: 'member' | 'kicked') => {
    standing(world, room, { to, by: user });
  };
  return {
    ...own,
    id: user.id,
    start(payload) {
      if (room.standing === 'kicked') becomes('member');
      room.standing = 'member';
      return own.say(payload === undefined ? '/start' : `/start ${payload}`);
    },
    say(text, options) {
      if (room.standing === 'kicked') throw new Error(`${user.first_name} has blocked the bot`);
      room.standing = 'member';
      return own.say(text, options);
    },
    block() {
      becomes('kicked');
    },
    unblock() {
      becomes('member');
    },
    vanish() {
      room.gone = true;
      world.changed();
    },
    in: (group, thread) => screen(world, watch, { user, thread, marks, room: () => group.room() }),
    commands: (group) =>
      commandsSeen(world, {
        chat: group?.id ?? user.id,
        user: user.id,
        language: (user.language_code ?? '').slice(0, 2),
      }),
  };
}

const userOf = ({ id, firstName = `用户${id}`, lastName, username, languageCode }: NewUser): User => ({
  id,
  is_bot: false,
  first_name: firstName,
  ...(lastName === undefined ? {} : { last_name: lastName }),
  ...(username === undefined ? {} : { username }),
  ...(languageCode === undefined ? {} : { language_code: languageCode }),
});

function privateRoom(user: User, started: boolean): Room {
  const { id, first_name, last_name, username } = user;
  const names = {
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  };
  return aRoom({ id, type: 'private', ...names }, started ? 'member' : null);
}
