import type { Reply } from '../../domain/reply.ts';
import { bullets, reply, text } from '../answer.ts';
import { answered, languageOfRest, type Obeyed, type Obeying, type SaidCommand } from '../commands.ts';
import { refusedToOthers } from '../enrolment/office-only.ts';
import type { Language } from '../language.ts';
import { languageAt } from '../places.ts';
import type { Context } from '../question.ts';
import { wordingIn } from '../wording.ts';
import { commands } from './index.ts';
import { commandLines, isCommand, mayUse } from './names.ts';

/** What a command comes to, and the context in the language in which whoever typed it is answered. */
export async function obeyed(
  { name, rest }: SaidCommand,
  obeying: Obeying,
): Promise<{ readonly come: Obeyed; readonly context: Context }> {
  const context = await inLanguageOf(rest, obeying);
  if (!isCommand(name)) return { come: answered(unknown(name, context)), context };
  if (!mayUse(context.speaker, name)) return { come: answered(await refusedToOthers(name, context)), context };
  return { come: await commands[name](rest, { ...obeying, context }), context };
}

/** A command without words is answered in the language in which its speaker wrote last. */
async function inLanguageOf(rest: string, { context, settling }: Obeying): Promise<Context> {
  const { stores, speaker } = context;
  const language: Language =
    languageOfRest(rest) ?? (await languageAt({ person: speaker, conversation: settling.conversation }, stores));
  return { ...context, language, say: wordingIn(language) };
}

function unknown(name: string, context: Context): Reply {
  return reply(context, 'help', {
    blocks: [text(context.say('command-unknown', { name })), bullets(commandLines(context))],
  });
}
