import type { Reply } from '../../domain/reply.ts';
import type { Outbox } from '../outbox.ts';

/** Sends something to the private conversation of an account, which is called as the account is. */
export async function tellAccount(
  account: string,
  reply: Reply,
  { outbox, at }: { readonly outbox: Pick<Outbox, 'put'>; readonly at: string },
): Promise<void> {
  await outbox.put({ conversation: account, reply, purpose: 'notice', messageId: null, at });
}
