import { createMiddleware } from 'hono/factory';

import type { Board } from '../channel.ts';
import { refuse, type WebEnv } from './request.ts';
import { chosenVisitor, demonstrationVisitors, isLocal } from './visitor.ts';

interface Admission {
  readonly board: Board;
  readonly loopback: boolean;
}

/** Lets demonstration persons through who sit at this machine. Anyone else learns how to sign in, and nothing of the store. */
export const admitVisitors = ({ board, loopback }: Admission) =>
  createMiddleware<WebEnv>(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const { wording } = c.var;
    if (!loopback || !isLocal(c)) return refuse(c, { status: 403, title: wording.signIn, text: wording.signInHint });
    const visitors = await demonstrationVisitors(board);
    const visitor = chosenVisitor(c, visitors);
    if (!visitor) return refuse(c, { status: 403, title: wording.nobody, text: wording.nobodyHint });
    c.set('visitors', visitors);
    c.set('visitor', visitor);
    await next();
    return undefined;
  });
