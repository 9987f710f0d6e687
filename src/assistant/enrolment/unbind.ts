import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { LEAVE } from '../reports/choices.ts';
import { isChatAccount, journalled, maskedAccounts } from './accounts.ts';

const ASK = 'unbind-ask:';
const DO = 'unbind:';

/** The button that asks whether the account is to be taken away. */
export const unbindAction = (context: Context) => ({ label: context.say('action-unbind'), value: ASK });

/** Asks whether the speaker's accounts are to be taken from them. */
export function askToUnbind(context: Context): Reply {
  const { speaker, say } = context;
  const own = speaker.accounts.filter(isChatAccount);
  if (own.length === 0) return reply(context, 'not-found', { blocks: [text(say('unbind-none'))] });
  return reply(context, 'clarify', {
    blocks: [text(say('unbind-sure', { accounts: maskedAccounts(own, say) }))],
    actions: [
      { label: say('action-unbind-now'), value: `${DO}${speaker.id}` },
      { label: say('action-unbind-not'), value: LEAVE },
    ],
  });
}

/** What a button about the presser's own accounts does; `null` for any other. */
export async function unbindPressed(action: string, context: Context, messageId: string): Promise<Reply | null> {
  if (action === ASK) return askToUnbind(context);
  if (!action.startsWith(DO)) return null;
  // The button of somebody else's settings is nobody else's.
  if (action !== `${DO}${context.speaker.id}`)
    return reply(context, 'denied', { blocks: [text(context.say('unbind-not-yours'))] });
  return unbound(context, messageId);
}

async function unbound(context: Context, messageId: string): Promise<Reply> {
  const { stores, speaker, say, now } = context;
  const own = speaker.accounts.filter(isChatAccount);
  const released = await stores.enrolment.release(speaker.id, own, now);
  if (released.length === 0) return reply(context, 'not-found', { blocks: [text(say('unbind-none'))] });
  await stores.journal.append({
    recordedAt: now,
    actor: speaker.name,
    messageId,
    action: 'unbind account',
    subject: `person ${speaker.id}`,
    before: JSON.stringify({ accounts: released.map(journalled) }),
    after: JSON.stringify({ accounts: [] }),
  });
  return reply(context, 'recorded', { blocks: [text(say('unbound', { accounts: maskedAccounts(released, say) }))] });
}
