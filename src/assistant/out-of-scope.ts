import { seesAll } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import type { Context } from './question.ts';
import { wordingIn, type Say } from './wording.ts';

/** Nothing that the desk is for, said politely, with what it is for and what a tap would ask. */
export function outOfScope(words: string, context: Context): Reply {
  const { say, speaker } = context;
  const own = speaker.unit === '' || seesAll(speaker) ? 'action-silent' : 'action-mine';
  const actions = [own, 'action-due', 'action-help'].map((id) => ({ label: say(id), value: say(id) }));
  return reply(context, 'out-of-scope', { blocks: reasonsFor(words, say).map(text), actions });
}

/** A figure or a smile says nothing to go by. Scripts that are not read are answered in both languages; Latin letters may be of any, so the English words name the two. */
function reasonsFor(words: string, say: Say): readonly string[] {
  if (!/\p{L}/u.test(words)) return [say('out-of-scope-no-words')];
  if (!otherScripts.test(words)) return [say('out-of-scope')];
  return (['zh', 'en'] as const).map((language) => wordingIn(language)('out-of-scope-language'));
}

const otherScripts = /[^\P{L}\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]/u;
