import type { Reply } from '../../domain/reply.ts';
import type { Consult } from '../consult.ts';
import type { Language } from '../language.ts';
import type { Rewording } from './rewording.ts';
import { asReworded } from './rewording-kept.ts';
import { isRewordable } from './wording/reworded-parts.ts';
import { isSummable } from './wording/sum-up.ts';
import type { KnownNames } from './wording/names.ts';

interface Kinder {
  readonly rewording: Rewording | null;
  readonly consult: Consult;
  readonly personId: string;
  readonly language: Language;
  readonly names: KnownNames;
}

/** A reply in the words that a model has for it, asked for outside of the transaction; as it is where it has none, or says something else by now. */
export function inKinderWords(reply: Reply, { rewording, consult, ...frame }: Kinder): Reply {
  if (rewording === null || !(isRewordable(reply) || isSummable(reply, frame.language))) return reply;
  const kept = consult(`reword:${JSON.stringify(reply.blocks)}`, async () => ({
    plain: reply,
    shown: await rewording(reply, frame),
  }));
  return asReworded(reply, kept);
}
