import { randomUUID } from 'node:crypto';
import { localOperator, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { act } from './act.ts';
import { languageOfRest } from './commands.ts';
import { enrolled } from './enrolment/bind.ts';
import { withoutCode } from './enrolment/code.ts';
import { revealed } from './enrolment/reveal.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import type { Clock, FileIntake, Store, Stores } from './ports.ts';
import { receiveFiles, type ReceivedFile } from './received-files.ts';
import { isAsking } from './reports/asking.ts';
import { directoryCache } from './directory-cache.ts';
import { inTurn } from './in-turn.ts';
import { RowMovedError } from './reports/record.ts';
import type { Services } from './services.ts';
import { tidied, withHiddenTold } from './tidied.ts';
import { wordingIn } from './wording.ts';

/** Where a bug is written down, with the id that the person is told. */
export type Log = (id: string, error: unknown) => void;

export interface DeskOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Where files go that come with messages; without it none are taken. */
  readonly files?: FileIntake | null;
  /** Parts of the rim; what is left out is not there. */
  readonly services?: Partial<Services>;
}

/** What a desk without a rim has. */
function alone(): Services {
  const secret = Promise.resolve(randomUUID());
  return { digest: null, linkFor: () => null, codeSecret: () => secret };
}

/** Longer than any report; what is longer was pasted by mistake. */
const LONGEST = 4_000;

/** Messages that are handled at once; more wait. Below the connections that a store has, so that other work finds one. */
const AT_ONCE = 8;

/** How often a message is handled anew because another conversation changed its row meanwhile. */
const TRIES = 5;

/**
 * The life of a message: claim, who, understand, act, reply, in one transaction. Every message gets a reply, and the same message delivered
 * again gets the same reply and has no second effect.
 */
export function desk({ store, clock, log, files = null, services: given = {} }: DeskOptions): {
  handle(message: IncomingMessage): Promise<Reply>;
} {
  const services: Services = { ...alone(), ...given };
  const directoryOf = directoryCache();
  const run = inTurn(AT_ONCE);

  const once = (message: IncomingMessage, now: string, received: readonly ReceivedFile[]): Promise<Reply> =>
    store.transaction(message.conversation, async (stores) => {
      const speaker = await speakerOf(message, stores);
      if (!(await stores.messages.claim({ ...message, text: withoutCode(message.text) }, now)))
        return (await stores.messages.replyTo(message.id, speaker)) ?? unanswered(message, speaker, now);
      const heard = await hear(message, { stores, speaker, now, received });
      await stores.messages.answer(message, heard.reply, { speaker: heard.speaker, at: now });
      return heard.reply;
    });

  /** What is answered, and to whom: whoever came as a stranger may have been enrolled. Who stays one is told nothing beside that. */
  async function hear(message: IncomingMessage, hearing: Heard) {
    const { stores, speaker, now, received } = hearing;
    const bound = await enrolled(message, hearing);
    if (bound !== null) return bound;
    if (speaker === null) return { reply: refusal(message, now), speaker };
    const answer = await answerTo(message, { stores, speaker, now, received });
    return { reply: withHiddenTold(answer, message), speaker };
  }

  /** Outside the transaction, which a large file would hold up for all others. Nobody's files but those of the roster are opened. */
  async function received(message: IncomingMessage): Promise<readonly ReceivedFile[]> {
    if (message.files === undefined || message.text.length > LONGEST || isAsking(message.text)) return [];
    if ((await speakerOf(message, store)) === null) return [];
    return receiveFiles(message.files, files, (error) => {
      log(randomUUID().slice(0, 8), error);
    });
  }

  async function answerTo(message: IncomingMessage, { stores, speaker, now, received }: Hearing): Promise<Reply> {
    if (message.text.length > LONGEST) {
      const say = wordingIn(languageOf(message.text));
      return reply({ now }, 'help', { blocks: [text(say('too-long', { limit: LONGEST }))] });
    }
    const directory = await directoryOf(stores);
    return act(message, { stores, speaker, directory, now, received, services });
  }

  async function handle(message: IncomingMessage): Promise<Reply> {
    const now = clock.now();
    const tidy = tidied(message);
    for (let tries = 1; ; tries += 1) {
      try {
        const reply = await once(tidy, now, await received(tidy));
        return await revealed(reply, { stores: store, codeSecret: services.codeSecret, now });
      } catch (error) {
        if (error instanceof RowMovedError && tries < TRIES) continue;
        const id = randomUUID().slice(0, 8);
        log(id, error);
        return reply({ now }, 'error', { blocks: [text(wordingIn(languageOf(message.text))('error', { id }))] });
      }
    }
  }

  return { handle: (message) => run(message.conversation, () => handle(message)) };
}

async function speakerOf({ account }: IncomingMessage, stores: Stores): Promise<Person | null> {
  return account === null ? localOperator : stores.people.byAccountOrName(account);
}

interface Heard {
  readonly stores: Stores;
  /** `null` for a stranger. */
  readonly speaker: Person | null;
  readonly now: string;
  readonly received: readonly ReceivedFile[];
}

interface Hearing extends Heard {
  readonly speaker: Person;
}

/** One line, whatever was said. */
function refusal(message: IncomingMessage, now: string): Reply {
  const language = languageOfRest(withoutCode(message.text)) ?? 'zh';
  return reply({ now }, 'denied', { blocks: [text(wordingIn(language)('stranger'))] });
}

/** Claimed by a delivery that has not come to its end: that one will answer. Who is a stranger by now is refused. */
const unanswered = (message: IncomingMessage, speaker: Person | null, now: string): Reply =>
  speaker === null ? refusal(message, now) : reply({ now }, 'help', { blocks: [text(wordingIn('zh')('in-hand'))] });
