import type { Command } from 'commander';
import type { App } from './app.ts';

/** What a command has of the world: only `main.ts` touches the process itself. */
export interface Shell {
  /** Standard output. */
  print(line: string): void;
  /** Standard error. */
  tell(line: string): void;
  readonly input: () => AsyncIterable<string>;
  /** Whether a person is watching: progress is shown then. */
  readonly interactive: boolean;
  /** Opens the program for the work and closes it afterwards, whatever happens. */
  withApp<T>(options: CommonOptions, work: (app: App) => Promise<T>): Promise<T>;
  /** Resolves when the program is asked to stop. */
  readonly stopped: Promise<void>;
  readonly log: (id: string, error: unknown) => void;
}

export interface CommonOptions {
  readonly data?: string;
  readonly as?: string;
  readonly now?: string;
  readonly json?: boolean;
}

/** A command: one file in `commands/`, which adds itself to the program. */
export type AddCommand = (program: Command, shell: Shell) => void;

/** Something a person can mend, said in one line; exit status 1. */
export class NamedFailure extends Error {
  override readonly name = 'NamedFailure';
}
