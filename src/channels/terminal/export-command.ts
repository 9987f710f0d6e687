import type { ReplyFile } from '../../domain/reply.ts';

/** Who speaks at the terminal, and of which store: what a command of theirs has to say as well. */
export interface Speaking {
  readonly as?: string;
  readonly data?: string;
}

/** The command that writes a reply's file, with the speaker's own rights. */
export function exportCommand({ name, selection }: ReplyFile, { as, data }: Speaking): string {
  const { unit, role, due, state } = selection;
  const options: readonly (readonly [string, string | undefined])[] = [
    ['out', name],
    ['unit', unit],
    ['role', role],
    ['due', due === undefined ? undefined : `${due.from}至${due.to}`],
    ['state', state],
    ['as', as],
    ['data', data],
  ];
  const given = options.flatMap(([option, value]) => (value === undefined ? [] : [`--${option} ${quoted(value)}`]));
  return ['liaison export', ...given].join(' ');
}

/** As a shell takes it: words that are no plain name stand in quotes. */
const quoted = (value: string): string =>
  /^[\p{L}\p{N}_./:-]+$/u.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
