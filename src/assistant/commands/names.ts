import { isOffice, seesAll, type Person } from '../../domain/people.ts';
import type { Say } from '../wording.ts';

const everybody = (): boolean => true;

/** Every command and who may use it, in the order in which help lists them. */
const commandNames = {
  start: everybody,
  help: everybody,
  mine: everybody,
  due: everybody,
  report: everybody,
  digest: everybody,
  undo: everybody,
  settings: everybody,
  silent: seesAll,
  urge: seesAll,
  code: isOffice,
  groups: isOffice,
  export: seesAll,
} as const satisfies Readonly<Record<string, (speaker: Person) => boolean>>;

export type CommandName = keyof typeof commandNames;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandNames, name);

export const mayUse = (speaker: Person, name: CommandName): boolean => commandNames[name](speaker);

/** The commands that somebody may use. */
export const commandsOf = (speaker: Person): readonly CommandName[] =>
  (Object.keys(commandNames) as CommandName[]).filter((name) => mayUse(speaker, name));

/** What a command is for, in a word. */
export const commandLines = ({ say, speaker }: { readonly say: Say; readonly speaker: Person }): readonly string[] =>
  commandsOf(speaker).map((name) => `/${name} ${say(`command-${name}`)}`);
