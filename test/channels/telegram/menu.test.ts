import { expect, test } from 'vitest';
import { menuCalls, type MenuCall } from '../../../src/channels/telegram/menu.ts';

const namesIn = ({ commands }: MenuCall): string => commands.map(({ command }) => `/${command}`).join(' ');

test('everybody, groups and each of the office are offered their commands, in Chinese and in English', () => {
  const calls = menuCalls([42]).map((call) => [call.scope, call.language_code ?? 'everybody', namesIn(call)]);

  const own = '/start /help /mine /due /report /digest /undo /settings';
  expect(calls).toEqual([
    [{ type: 'all_private_chats' }, 'everybody', own],
    [{ type: 'all_private_chats' }, 'en', own],
    [{ type: 'all_group_chats' }, 'everybody', '/help /mine /due /report'],
    [{ type: 'all_group_chats' }, 'en', '/help /mine /due /report'],
    [{ type: 'chat', chat_id: 42 }, 'everybody', `${own} /silent /urge /code /groups /export`],
    [{ type: 'chat', chat_id: 42 }, 'en', `${own} /silent /urge /code /groups /export`],
  ]);
});

test('names and descriptions are such as Telegram takes', () => {
  for (const { commands } of menuCalls([42])) {
    expect(new Set(commands.map(({ command }) => command)).size).toBe(commands.length);
    for (const { command, description } of commands) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(description).toMatch(/^.{1,256}$/u);
    }
  }
});

test('what is offered in English has no Chinese in it', () => {
  const english = menuCalls([42]).filter(({ language_code: language }) => language === 'en');

  expect(
    english.flatMap(({ commands }) => commands).filter(({ description }) => /\p{Script=Han}/u.test(description)),
  ).toEqual([]);
});
