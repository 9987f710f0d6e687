import type { PaperOrder } from '../../domain/papers/order.ts';
import type { LedgerReplyFile, PaperReplyFile, ReplyFile } from '../../domain/reply.ts';

/** Who speaks at the terminal, and of which store: what a command of theirs has to say as well. */
export interface Speaking {
  readonly as?: string;
  readonly data?: string;
}

/** The command that writes a reply's file, with the speaker's own rights. */
export const exportCommand = (file: ReplyFile, speaking: Speaking): string =>
  file.what === 'ledger' ? ledgerCommand(file, speaking) : paperCommand(file, speaking);

function ledgerCommand({ name, selection }: LedgerReplyFile, { as, data }: Speaking): string {
  const { unit, role, due, state } = selection;
  return command('liaison export', [
    ['out', name],
    ['unit', unit],
    ['role', role],
    ['due', due === undefined ? undefined : `${due.from}至${due.to}`],
    ['state', state],
    ['as', as],
    ['data', data],
  ]);
}

function paperCommand({ name, order }: PaperReplyFile, { as, data }: Speaking): string {
  return command(`liaison paper ${order.paper}`, [
    ['out', name],
    [order.paper === 'bulletin' ? 'week' : 'in', order.period === undefined ? undefined : periodOf(order)],
    ['number', order.number],
    ['as', as],
    ['data', data],
  ]);
}

/** Of a bulletin a day of its week. */
const periodOf = ({ paper, period: { from, to } = { from: '', to: '' } }: PaperOrder): string =>
  paper === 'bulletin' ? from : `${from}至${to}`;

function command(name: string, options: readonly (readonly [string, string | undefined])[]): string {
  const given = options.flatMap(([option, value]) => (value === undefined ? [] : [`--${option} ${quoted(value)}`]));
  return [name, ...given].join(' ');
}

/** As a shell takes it: words that are no plain name stand in quotes. */
const quoted = (value: string): string =>
  /^[\p{L}\p{N}_./:-]+$/u.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
