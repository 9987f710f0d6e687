import type { Stores } from '../assistant/ports.ts';
import type { Reply } from '../domain/reply.ts';
import { made, type DigestFrame } from './digest/made.ts';

/**
 * A digest for one reader, as of now: what is asked of leaders, overdue, due soon, done, not reported, and against the targets of the quarter.
 * Those who see all get the whole ledger, others their own unit's part of it.
 */
export async function digest(stores: Stores, frame: DigestFrame): Promise<Reply> {
  return (await made(stores, frame)).reply;
}
