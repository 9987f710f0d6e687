import { isDeepStrictEqual } from 'node:util';
import { isLocalOperator } from '../../domain/people.ts';
import type { Action, Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import type { Context } from '../question.ts';
import { defaultOf, subscriptionLine } from './lines.ts';
import { changed, subscriptionIn } from './said-subscription.ts';

/** What somebody chooses for themselves takes effect at once; `null` where the words choose nothing. Others' digests are the office's. */
export async function subscribed(words: string, context: Context): Promise<Reply | null> {
  const said = isOfOthers(words) ? null : subscriptionIn(words);
  if (said === null) return null;
  const { stores, say, speaker } = context;
  if (isLocalOperator(speaker)) return refuse('subscription-operator', context);
  if (said.kind === 'bad')
    return reply(context, 'clarify', { blocks: [text(say(`bad-${said.what}`, { words: said.words }))] });
  const usual = defaultOf(speaker, await stores.settings.organisation());
  if (usual === null) return refuse('subscription-member', context);
  const before = (await stores.settings.subscriptions()).get(speaker.id) ?? usual;
  const after =
    said.kind === 'default' ? usual : said.kind === 'none' ? { ...before, forms: [] } : changed(before, said.change);
  await stores.settings.subscribe(speaker.id, said.kind === 'default' ? null : after);
  const now = subscriptionLine(after, context);
  const id = isDeepStrictEqual(before, after) ? 'subscription-same' : 'subscription-now';
  const isDefault = isDeepStrictEqual(after, usual) ? 'yes' : 'no';
  return reply(context, 'recorded', {
    blocks: [text(say(id, { now, isDefault }))],
    total: 1,
    actions: isDefault === 'yes' ? [] : [restoring(context)],
  });
}

/** 领导的摘要, 给联络员发: a default, which the office sets. */
export const isOfOthers = (words: string): boolean =>
  /(?:领导|负责人|联络员|办公室|大家|所有人|每个人|各单位)(?:们)?(?:的|都|每|不|只|也|改|订|收|发|、)|给(?:所有|各位?)?(?:领导|负责人|联络员|办公室|大家)|\b(?:leaders?|heads?|liaisons?|office)(?:'s?)?\b/iu.test(
    words,
  );

const refuse = (id: string, context: Context): Reply => reply(context, 'denied', { blocks: [text(context.say(id))] });

const restoring = ({ say }: Pick<Context, 'say'>): Action => ({
  label: say('action-subscription-default'),
  value: say('subscription-default-say'),
});

/** What the speaker gets, and the buttons that change it; `null` for whoever gets none. */
export async function ownSubscription(
  context: Context,
): Promise<{ readonly line: string; readonly actions: readonly Action[] } | null> {
  const { stores, say, speaker } = context;
  const usual = defaultOf(speaker, await stores.settings.organisation());
  if (usual === null) return null;
  const chosen = (await stores.settings.subscriptions()).get(speaker.id);
  const { forms, at } = chosen ?? usual;
  const line = say('settings-digest', {
    now: subscriptionLine(chosen ?? usual, context),
    chosen: chosen === undefined ? 'no' : 'yes',
  });
  const button = (form: 'daily' | 'weekly'): Action => {
    const words = say(`subscription-${form}-say`, { at });
    return { label: words, value: words };
  };
  const none = { label: say('action-subscription-none'), value: say('subscription-none-say') };
  return {
    line,
    actions: [
      ...(forms.includes('daily') ? [] : [button('daily')]),
      ...(forms.includes('weekly') ? [] : [button('weekly')]),
      ...(forms.length === 0 ? [] : [none]),
      ...(chosen === undefined ? [] : [restoring(context)]),
    ],
  };
}
