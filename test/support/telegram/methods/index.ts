import type { Method, Methods } from '../method.ts';
import { chats } from './chats.ts';
import { commands } from './commands.ts';
import { editing } from './editing.ts';
import { sending } from './sending.ts';
import { updates } from './updates.ts';

const all: Methods = { ...updates, ...sending, ...editing, ...commands, ...chats };

const byName = new Map(Object.entries(all).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** A method by its name, in whatever case; `null` where there is none. */
export const methodNamed = (name: string): { readonly name: string; readonly method: Method } | null =>
  byName.get(name.toLowerCase()) ?? null;
