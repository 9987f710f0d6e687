import { isLocalOperator } from '../../domain/people.ts';
import type { Reply } from '../../domain/reply.ts';
import { bullets, reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { ownSubscription } from '../subscriptions/subscribe.ts';
import { isChatAccount, maskedAccounts } from './accounts.ts';
import { unbindAction } from './unbind.ts';

/** What is kept of whoever asks, and what of it can be changed here. */
export async function settings(context: Context): Promise<Reply> {
  const { say, speaker, language } = context;
  const { name, unit, post, role, accounts } = speaker;
  if (isLocalOperator(speaker)) return reply(context, 'help', { blocks: [text(say('you-are-operator'))] });
  const lines = [
    say('settings-name', { name }),
    unit === '' ? say('settings-no-unit') : say('settings-unit', { unit, post: post ?? '' }).trim(),
    say('settings-role', { role: say(`role-${role}`) }),
    accounts.length === 0
      ? say('settings-no-account')
      : say('settings-accounts', { accounts: maskedAccounts(accounts, say) }),
    say('settings-language', { language }),
  ];
  const digest = await ownSubscription(context);
  const canUnbind = accounts.some(isChatAccount);
  return reply(context, 'help', {
    blocks: [
      text(say('settings')),
      bullets([...lines, ...(digest === null ? [] : [digest.line])]),
      { type: 'note', text: say('settings-how', { unbind: canUnbind ? 'yes' : 'no' }) },
    ],
    facts: { people: [{ name, unit, post, role }] },
    total: 1,
    actions: [...(digest?.actions ?? []), ...(canUnbind ? [unbindAction(context)] : [])],
  });
}
