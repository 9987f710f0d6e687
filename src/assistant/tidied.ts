import { together, withoutPersonalData, type PersonalKind } from '../domain/text/mask.ts';
import type { Reply } from '../domain/reply.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import { wordingIn } from './wording.ts';

/** A message as the store can hold it and others can be shown it. Every word goes through here before anything is done with it. */
export function tidied(message: IncomingMessage): IncomingMessage {
  const text = withoutPersonalData(withoutControls(message.text));
  const action = message.action === undefined ? null : withoutPersonalData(withoutControls(message.action));
  return {
    ...message,
    text: text.text,
    hidden: together(text.hidden, action?.hidden ?? {}),
    ...(action === null ? {} : { action: action.text }),
  };
}

/** The reply, with what was blotted out of the message told once. */
export function withHiddenTold(reply: Reply, { text, hidden = {} }: IncomingMessage): Reply {
  const kinds = Object.entries(hidden) as [PersonalKind, number][];
  if (kinds.length === 0) return reply;
  const language = languageOf(text);
  const say = wordingIn(language);
  const parts = kinds.map(([kind, count]) => say('personal-part', { kind, count }));
  const told = say('personal-hidden', { what: parts.join(language === 'zh' ? '、' : ', ') });
  return { ...reply, blocks: [...reply.blocks, { type: 'note', text: told }] };
}

/**
 * Without the characters that no keyboard means: PostgreSQL refuses some, terminals obey others, and those that turn the direction of
 * writing make words look like what they are not.
 */
const withoutControls = (words: string): string =>
  words
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\p{Cc}\u200B\uFEFF\u202A-\u202E\u2066-\u2069]/gu, (character) =>
      /[\n\t]/u.test(character) ? character : '',
    )
    .toWellFormed();
