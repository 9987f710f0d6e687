import { localOperator, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { act } from './act.ts';
import { reply, text } from './answer.ts';
import type { Consult } from './consult.ts';
import { languageOfRest } from './commands.ts';
import { enrolled } from './enrolment/bind.ts';
import { withoutCode } from './enrolment/code.ts';
import type { Group } from './event.ts';
import { actInGroup, inAudience } from './groups/in-group.ts';
import { referred } from './groups/refer.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import { inKinderWords } from './model/in-kinder-words.ts';
import type { NotHere } from './not-here.ts';
import type { Leased } from './outbox.ts';
import type { Stores } from './ports.ts';
import type { ReceivedFile } from './received-files.ts';
import type { Services } from './services.ts';
import { withHiddenTold } from './tidied.ts';
import { withHeard } from './transcribe.ts';
import type { Directory } from './understand/directory.ts';
import { wordingIn } from './wording.ts';

/** Longer than any report; what is longer was pasted by mistake. */
export const LONGEST = 4_000;

export interface Hearing {
  readonly stores: Stores;
  readonly services: Services;
  readonly directoryOf: (stores: Stores) => Promise<Directory>;
  readonly now: string;
  readonly received: readonly ReceivedFile[];
  /** Why it is not done as it was said, once that is known. */
  readonly because: NotHere | null;
  readonly consult: Consult;
}

/** What a message is answered, and what of it is to be sent once that is committed. */
export interface Heard {
  readonly reply: Reply;
  readonly leased: Leased | null;
}

/** What a message is answered, and to whom; in the transaction that holds its effect. */
export async function hear(message: IncomingMessage, hearing: Hearing): Promise<Heard> {
  const { stores, services, now } = hearing;
  const person = await speakerOf(message, stores);
  const group = person === null ? null : await groupOf(message, stores, now);
  const speaker = person === null || group === null ? person : inAudience(person, group);
  if (!(await stores.messages.claim({ ...message, text: withoutCode(message.text) }, now)))
    return {
      reply: (await stores.messages.replyTo(message.id, speaker)) ?? unanswered(message, speaker, now),
      leased: null,
    };
  const told = (await enrolled(message, { stores, speaker: person, now })) ?? {
    reply: await answerTo(message, { ...hearing, person, group }),
    speaker,
  };
  const lease = message.outbox === undefined ? null : services.outward.lease(message.conversation);
  const leased = await stores.messages.answer(message, told.reply, { speaker: told.speaker, at: now, lease });
  return { reply: told.reply, leased };
}

interface Present extends Hearing {
  /** `null` for a stranger, who is told one line and nothing beside it. */
  readonly person: Person | null;
  readonly group: Group | null;
}

async function answerTo(message: IncomingMessage, { person, group, ...hearing }: Present): Promise<Reply> {
  const { stores, services, now, received, because, directoryOf, consult } = hearing;
  if (person === null) return refusal(message, now);
  const told = (answer: Reply) => withHeard(withHiddenTold(answer, message), message);
  if (because !== null) return told(referred(message, because, now));
  if (message.text.length > LONGEST) return told(tooLong(message, now));
  const directory = await directoryOf(stores);
  const given = { stores, directory, now, received, services, consult };
  const answer =
    group === null
      ? await act(message, { ...given, speaker: person })
      : await actInGroup(message, { ...given, person, group });
  const { rewording } = services;
  const language = languageOfRest(message.text) ?? 'zh';
  return told(inKinderWords(answer, { rewording, consult, personId: person.id, language, names: directory }));
}

/** Who speaks; `null` for a stranger. */
export async function speakerOf({ account }: IncomingMessage, stores: Stores): Promise<Person | null> {
  return account === null ? localOperator : stores.people.byAccountOrName(account);
}

const groupOf = ({ group }: IncomingMessage, stores: Stores, now: string): Promise<Group | null> =>
  group === undefined ? Promise.resolve(null) : stores.groups.met(group.id, group.title, now);

function tooLong(message: IncomingMessage, now: string): Reply {
  const say = wordingIn(languageOf(message.text));
  return reply({ now }, 'help', { blocks: [text(say('too-long', { limit: LONGEST }))] });
}

/** One line, whatever was said. */
function refusal(message: IncomingMessage, now: string): Reply {
  const language = languageOfRest(withoutCode(message.text)) ?? 'zh';
  return reply({ now }, 'denied', { blocks: [text(wordingIn(language)('stranger'))] });
}

/** Claimed by a delivery that has not come to its end: that one will answer. Who is a stranger by now is refused. */
const unanswered = (message: IncomingMessage, speaker: Person | null, now: string): Reply =>
  speaker === null ? refusal(message, now) : reply({ now }, 'help', { blocks: [text(wordingIn('zh')('in-hand'))] });
