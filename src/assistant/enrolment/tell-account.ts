import type { Reply } from '../../domain/reply.ts';
import type { Outbox } from '../outbox.ts';

/** Sends something to the private conversation of an account; nothing where there is no outbox, or none that goes there. */
export async function tellAccount(
  account: string,
  reply: Reply,
  { outbox, at }: { readonly outbox: Outbox | undefined; readonly at: string },
): Promise<void> {
  await outbox?.put({ conversation: account, reply, purpose: 'notice', messageId: null, at });
}
