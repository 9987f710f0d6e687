import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { speakerNamed, type App } from './app.ts';
import { isOffice, type Person } from './domain/people.ts';

/** What a command has of the world: only `main.ts` touches the process itself. */
export interface Shell {
  /** Standard output. */
  print(line: string): void;
  /** Standard error. */
  tell(line: string): void;
  readonly input: () => AsyncIterable<string>;
  /** Whether a person is watching: progress is shown then. */
  readonly interactive: boolean;
  /**
   * Opens the program for the work and closes it afterwards, whatever happens. A signal ends the work: what the store is doing then
   * comes to its end, nothing more is begun.
   */
  withApp<T>(options: CommonOptions, work: (app: App) => Promise<T>): Promise<T>;
  /** As `withApp`, for work that goes on until the program is asked to stop and ends in an order of its own. */
  untilStopped(options: CommonOptions, work: (app: App, stopped: Promise<unknown>) => Promise<void>): Promise<void>;
  /** The time in the organisation's zone, for work that opens no store: `--now` where it is given. */
  readonly now: (options: CommonOptions) => string;
  readonly log: (id: string, error: unknown) => void;
  /** Writes into the log how the program goes on, for whoever is not watching. Never a person's name or words. */
  life(event: string, fields?: Readonly<Record<string, string>>): void;
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

/** Who speaks, for a command that is no conversation. Throws `NamedFailure` for a name that the roster lacks. */
export async function speakerOf({ as: name = null }: { readonly as?: string | null }, app: App): Promise<Person> {
  const speaker = await speakerNamed(name, app);
  if (speaker !== null) return speaker;
  throw new NamedFailure(`名册里没有“${name ?? ''}”，不予办理 (denied: nobody of that name on the roster)`);
}

/** As `speakerOf`, for what the office alone may do. Throws `NamedFailure` for anybody else. */
export async function officeOf(options: CommonOptions, app: App): Promise<Person> {
  const speaker = await speakerOf(options, app);
  if (isOffice(speaker)) return speaker;
  throw new NamedFailure(`${speaker.name}无权办理，请联系办公室 (denied: only the office may do this)`);
}

/** A time that means the same everywhere: ISO with its offset. */
export function isInstant(value: string): boolean {
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}
