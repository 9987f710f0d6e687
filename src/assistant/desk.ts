import { randomUUID } from 'node:crypto';
import { PartlyReadError } from '../domain/ledger/update.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { ConsultingError, consulting } from './consult.ts';
import { directoryCache } from './directory-cache.ts';
import { revealed } from './enrolment/reveal.ts';
import type { IncomingEvent } from './event.ts';
import { happened } from './groups/happened.ts';
import { hear, LONGEST, speakerOf, type Heard } from './hear.ts';
import { inTurn, type Outside } from './in-turn.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import { NotHereError, type NotHere } from './not-here.ts';
import type { Leased } from './outbox.ts';
import type { Clock, FileIntake, Store } from './ports.ts';
import { receiveFiles, type ReceivedFile } from './received-files.ts';
import { isAsking } from './reports/asking.ts';
import { RowMovedError } from './reports/record.ts';
import type { Services } from './services.ts';
import { tidied } from './tidied.ts';
import { withWords, type Transcribe } from './transcribe.ts';
import { wordingIn } from './wording.ts';

/** Where a bug is written down, with the id that the person is told. */
export type Log = (id: string, error: unknown) => void;

export interface DeskOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Where files go that come with messages; without it none are taken. */
  readonly files?: FileIntake | null;
  /** Hears what was said into a microphone; without it such messages are answered as what has no words. */
  readonly transcribe?: Transcribe | null;
  /** Parts of the rim; what is left out is not there. */
  readonly services?: Partial<Services>;
}

/** What a desk without a rim has. */
function alone(): Services {
  const secret = Promise.resolve(randomUUID());
  return {
    digest: null,
    model: null,
    rewording: null,
    outward: { lease: () => null, send: () => undefined, poke: () => undefined },
    sends: () => false,
    linkFor: () => null,
    codeSecret: () => secret,
  };
}

/** Messages that are handled at once; more wait. Below the connections that a store has, so that other work finds one. */
const AT_ONCE = 8;

/** The same where messages share transactions, of which the store has no more at once than it can. */
const AT_ONCE_SHARING = 48;

/** How often a message is handled anew because another conversation changed its row meanwhile. */
const TRIES = 5;

/**
 * The life of a message: claim, who, understand, act, reply, in one transaction. Every message gets a reply, and the same message delivered
 * again gets the same reply and has no second effect.
 */
export function desk({ store, clock, log, files = null, transcribe = null, services: given = {} }: DeskOptions): {
  handle(message: IncomingMessage): Promise<Reply>;
  /** Something that nobody said. The reply, where there is one, goes out as a notice. Throws where it had no effect, so that it is told again. */
  happened(event: IncomingEvent): Promise<Reply | null>;
} {
  const services: Services = { ...alone(), ...given };
  const directoryOf = directoryCache();
  // Whoever waits for a model has their transaction taken back, and others' with it.
  const mayShare = services.model === null && services.rewording === null;
  const run = inTurn(mayShare ? AT_ONCE_SHARING : AT_ONCE);
  const logged = (error: unknown): string => {
    const id = randomUUID().slice(0, 8);
    log(id, error);
    return id;
  };

  /** Outside the transaction, which a large file would hold up for all others. Nobody's files but those of the roster are opened. */
  async function received(message: IncomingMessage): Promise<readonly ReceivedFile[]> {
    if (message.files === undefined || message.group !== undefined) return [];
    if (message.text.length > LONGEST || isAsking(message.text)) return [];
    if ((await speakerOf(message, store)) === null) return [];
    return receiveFiles(message.files, files, logged);
  }

  /** Nobody's voice goes to a model but that of the roster. */
  async function inWords(message: IncomingMessage): Promise<IncomingMessage> {
    if (message.spoken === undefined) return message;
    // A store that fails here fails below again, where that is told.
    const isKnown = await speakerOf(message, store).then(
      (speaker) => speaker !== null,
      () => false,
    );
    return withWords(message, { transcribe: isKnown ? transcribe : null, log: logged });
  }

  async function answered(message: IncomingMessage, now: string, outside: Outside): Promise<Heard> {
    let because: NotHere | null = null;
    const { consult, settle } = consulting(store);
    const sent = await received(message);
    for (let tries = 1; ; tries += 1) {
      const hearing = { services, directoryOf, now, received: sent, because, consult };
      try {
        return await store.transaction(message.conversation, (stores) => hear(message, { ...hearing, stores }), {
          mayShare,
        });
      } catch (error) {
        if (error instanceof RowMovedError && tries < TRIES) continue;
        if (error instanceof ConsultingError) {
          await outside(() => settle(error));
          tries -= 1;
          continue;
        }
        if (because !== null) throw error;
        because = notHere(error, message);
        if (because === null) throw error;
      }
    }
  }

  async function handle(message: IncomingMessage, outside: Outside): Promise<Reply> {
    const now = clock.now();
    try {
      const { reply: answer, leased } = await answered(tidied(await outside(() => inWords(message))), now, outside);
      sendOn(message, leased);
      return await revealed(answer, { stores: store, codeSecret: services.codeSecret, now });
    } catch (error) {
      return failed(message, logged(error), now);
    }
  }

  /** What was committed goes out at once, as what was leased or as whatever waits. */
  function sendOn({ conversation, outbox }: IncomingMessage, leased: Leased | null): void {
    if (leased !== null) services.outward.send(leased);
    else if (outbox !== undefined) services.outward.poke(conversation);
  }

  /**
   * The transaction that would have put an answer into the outbox was taken back. Throws where the store takes nothing: then it is for the
   * platform to say it again.
   */
  async function failed(
    { text: words, conversation, outbox }: IncomingMessage,
    id: string,
    at: string,
  ): Promise<Reply> {
    const say = wordingIn(languageOf(words));
    const answer = reply({ now: at }, 'error', { blocks: [text(say('error', { id }))] });
    if (outbox !== undefined) {
      await store.outbox.put({ conversation, reply: answer, purpose: 'answer', messageId: null, at, ...outbox });
      services.outward.poke(conversation);
    }
    return answer;
  }

  function onEvent(event: IncomingEvent): Promise<Reply | null> {
    const now = clock.now();
    return store.transaction(event.conversation, async (stores) =>
      (await stores.events.claim(event, now))
        ? happened(event, { stores, directory: await directoryOf(stores), now })
        : null,
    );
  }

  return {
    handle: (message) => run(message.conversation, (outside) => handle(message, outside)),
    happened: (event) => run(event.conversation, () => onEvent(event)),
  };
}

/** Why a message is not done as it was said, where that is what went wrong. */
function notHere(error: unknown, { group }: IncomingMessage): NotHere | null {
  if (error instanceof NotHereError) return error.because;
  return error instanceof PartlyReadError && group !== undefined ? 'group' : null;
}
