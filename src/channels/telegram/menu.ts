import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import type { CommandName } from '../../assistant/commands/names.ts';
import type { Language } from '../../assistant/language.ts';
import { wordingIn } from '../../assistant/wording.ts';

/** Commands in the order in which they are offered. */
const everybodys = [
  'start',
  'help',
  'mine',
  'due',
  'report',
  'digest',
  'undo',
  'settings',
] as const satisfies readonly CommandName[];

const offices = ['silent', 'urge', 'code', 'groups', 'export'] as const satisfies readonly CommandName[];

/** What is answered where others read along. */
const groups = ['help', 'mine', 'due', 'report'] as const satisfies readonly CommandName[];

/** A call of `setMyCommands`. */
export interface MenuCall {
  readonly commands: readonly BotCommand[];
  readonly scope: BotCommandScope;
  /** Whose language it is for; absent for everybody whose language has no menu of its own. */
  readonly language_code?: LanguageCode;
}

/** The calls that offer everybody their commands; `officeChats` are the private chats of the office's people, who are offered theirs besides. */
export const menuCalls = (officeChats: readonly number[]): readonly MenuCall[] => [
  ...inBoth(everybodys, { type: 'all_private_chats' }),
  ...inBoth(groups, { type: 'all_group_chats' }),
  ...officeChats.flatMap((chatId) => inBoth([...everybodys, ...offices], { type: 'chat', chat_id: chatId })),
];

/** Chinese for whoever has no other, as everywhere. */
const inBoth = (names: readonly CommandName[], scope: BotCommandScope): readonly MenuCall[] => [
  { commands: described(names, 'zh'), scope },
  { commands: described(names, 'en'), scope, language_code: 'en' },
];

function described(names: readonly CommandName[], language: Language): readonly BotCommand[] {
  const say = wordingIn(language);
  return names.map((command) => ({ command, description: say(`telegram-menu-${command}`) }));
}
