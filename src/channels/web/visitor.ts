import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

import { isOffice, type Person } from '../../domain/people.ts';
import type { Board } from '../channel.ts';

/** A person of the demonstration, at the page. */
export interface Visitor {
  readonly person: Person;
  /** The person's `demo:…` account. */
  readonly account: string;
  readonly conversation: string;
}

const cookieName = 'liaison-person';
const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether the request was made on this machine, to this machine. The name is checked beside the address because a
 * page of another site can have its own name resolved to 127.0.0.1; a forwarded request came from somewhere else.
 */
export function isLocal(c: Context): boolean {
  return (
    loopbackAddress.test(remoteAddress(c)) &&
    namesThisMachine(c) &&
    !forwardingHeaders.some((name) => c.req.header(name))
  );
}

/** Everyone who can be chosen, in the order of the roster. */
export async function demonstrationVisitors(board: Board): Promise<readonly Visitor[]> {
  return (await board.demonstrationPersons()).flatMap(visitorFor);
}

/** The one whom the cookie names, else someone of the office, who may do everything, else the first. */
export function chosenVisitor(c: Context, visitors: readonly Visitor[]): Visitor | undefined {
  const account = getCookie(c, cookieName);
  return (
    visitors.find((visitor) => visitor.account === account) ??
    visitors.find((visitor) => isOffice(visitor.person)) ??
    visitors[0]
  );
}

export function rememberChoice(c: Context, visitor: Visitor): void {
  setCookie(c, cookieName, visitor.account, { path: '/', httpOnly: true, sameSite: 'Strict' });
}

function visitorFor(person: Person): readonly Visitor[] {
  const account = person.accounts.find((candidate) => candidate.startsWith('demo:'));
  return account === undefined ? [] : [{ person, account, conversation: `web:${account}` }];
}

function remoteAddress(c: Context): string {
  // Without a server underneath there is no socket, and nothing to trust.
  const connected = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return (connected ? getConnInfo(c).remote.address : undefined) ?? '';
}

function namesThisMachine(c: Context): boolean {
  const url = new URL(c.req.url);
  const named = URL.parse(`http://${c.req.header('host') ?? url.host}`);
  return loopbackName.test(url.hostname) && loopbackName.test(named?.hostname ?? '');
}
