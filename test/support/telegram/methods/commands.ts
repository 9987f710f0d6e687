import { roomOf } from '../chats.ts';
import { method, type Methods } from '../method.ts';
import * as schemas from '../schemas/settings.ts';
import type { Command, World } from '../world.ts';

export const commands: Methods = {
  setMyCommands: method(schemas.setMyCommands, (params, { world }) => {
    world.commands.set(keyOf(world, params.scope, params.language_code), params.commands);
    world.changed();
    return true;
  }),

  getMyCommands: method(
    schemas.getMyCommands,
    (params, { world }) => world.commands.get(keyOf(world, params.scope, params.language_code)) ?? [],
  ),

  deleteMyCommands: method(schemas.deleteMyCommands, (params, { world }) => {
    world.commands.delete(keyOf(world, params.scope, params.language_code));
    world.changed();
    return true;
  }),
};

function keyOf(world: World, scope: schemas.CommandScope, language: string): string {
  if ('chat_id' in scope) roomOf(world, scope.chat_id);
  const of = 'chat_id' in scope ? `${scope.type} ${scope.chat_id}` : scope.type;
  return `${'user_id' in scope ? `${of} ${scope.user_id}` : of} ${language}`;
}

/**
 * The commands that somebody sees: those of the narrowest scope that has any, in their language before those in none.
 * https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function commandsSeen(
  world: World,
  place: { readonly chat: number; readonly user: number; readonly language: string },
): readonly Command[] {
  const { chat, user, language } = place;
  const scopes =
    chat > 0
      ? [`chat ${chat}`, 'all_private_chats']
      : [`chat_member ${chat} ${user}`, `chat ${chat}`, 'all_group_chats'];
  const keys = [...scopes, 'default'].flatMap((scope) => [`${scope} ${language}`, `${scope} `]);
  return keys.map((key) => world.commands.get(key)).find((list) => list !== undefined && list.length > 0) ?? [];
}
