import type { DigestForm } from '../domain/settings.ts';
import { reply, text } from './answer.ts';
import type { Answered } from './answer-question.ts';
import { answered, type Obeying } from './commands.ts';

/** The speaker's digest of now. */
export async function wholeDigest(
  { context, services }: Pick<Obeying, 'context' | 'services'>,
  form: DigestForm = 'daily',
): Promise<Answered> {
  const { stores, speaker: reader, now, language, say } = context;
  if (services.digest === null) return answered(reply(context, 'help', { blocks: [text(say('digest-elsewhere'))] }));
  return answered(await services.digest(stores, { reader, now, language, form }));
}
