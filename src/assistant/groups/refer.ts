import type { Reply } from '../../domain/reply.ts';
import { reply, text } from '../answer.ts';
import { languageOf } from '../language.ts';
import type { IncomingMessage } from '../message.ts';
import type { NotHere } from '../not-here.ts';
import { wordingIn } from '../wording.ts';
import { privatelyAction } from './privately.ts';

/** One line in the place of what is not done by this message, with a button that does it where nobody reads along. */
export function referred(message: IncomingMessage, because: NotHere, now: string): Reply {
  const say = wordingIn(languageOf(message.text));
  const { text: words, action } = message;
  const value = privatelyAction({ does: { words, ...(action === undefined ? {} : { action }) } });
  return reply({ now }, 'denied', {
    blocks: [text(say(`not-here-${because}`))],
    // Files cannot be handed on, and words that are passed on are to be said by whoever means them.
    actions: because === 'group' ? [{ label: say('action-do-privately'), value }] : [],
  });
}
