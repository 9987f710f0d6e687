import { randomUUID } from 'node:crypto';
import { PartlyReadError } from '../domain/ledger/update.ts';
import { localOperator, type Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import { reply, text } from './answer.ts';
import { act } from './act.ts';
import type { Group, IncomingEvent } from './event.ts';
import { happened } from './groups/happened.ts';
import { actInGroup, inAudience } from './groups/in-group.ts';
import { referred } from './groups/refer.ts';
import { languageOf } from './language.ts';
import type { IncomingMessage } from './message.ts';
import { NotHereError, type NotHere } from './not-here.ts';
import type { Clock, FileIntake, Store, Stores } from './ports.ts';
import { receiveFiles, type ReceivedFile } from './received-files.ts';
import { isAsking } from './reports/asking.ts';
import { directoryCache } from './directory-cache.ts';
import { inTurn } from './in-turn.ts';
import { RowMovedError } from './reports/record.ts';
import { tidied, withHiddenTold } from './tidied.ts';
import { withHeard, withWords, type Transcribe } from './transcribe.ts';
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
export function desk({ store, clock, log, files = null, transcribe = null }: DeskOptions): {
  handle(message: IncomingMessage): Promise<Reply>;
  /** Something that nobody said. The reply, where there is one, goes out as a notice. Throws where it had no effect, so that it is told again. */
  happened(event: IncomingEvent): Promise<Reply | null>;
} {
  const directoryOf = directoryCache();
  const run = inTurn(AT_ONCE);

  const once = (message: IncomingMessage, { now, received, because }: Delivery): Promise<Reply> =>
    store.transaction(message.conversation, async (stores) => {
      const person = await speakerOf(message, stores);
      const group = person === null ? null : await groupOf(message, stores, now);
      const speaker = person === null || group === null ? person : inAudience(person, group);
      if (!(await stores.messages.claim(message, now)))
        return (await stores.messages.replyTo(message.id, speaker)) ?? unanswered(message, speaker, now);
      const answer =
        person === null
          ? refusal(message, now)
          : await answerTo(message, { stores, person, group, now, received, because });
      const told = withHeard(withHiddenTold(answer, message), message);
      await stores.messages.answer(message, told, { speaker, at: now });
      return told;
    });

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

  function logged(error: unknown): void {
    log(randomUUID().slice(0, 8), error);
  }

  async function answerTo(message: IncomingMessage, hearing: Hearing): Promise<Reply> {
    const { stores, person, group, now, received, because } = hearing;
    if (because !== null) return referred(message, because, now);
    if (message.text.length > LONGEST) {
      const say = wordingIn(languageOf(message.text));
      return reply({ now }, 'help', { blocks: [text(say('too-long', { limit: LONGEST }))] });
    }
    const given = { stores, directory: await directoryOf(stores), now, received };
    return group === null
      ? act(message, { ...given, speaker: person })
      : actInGroup(message, { ...given, person, group });
  }

  async function handle(message: IncomingMessage): Promise<Reply> {
    const now = clock.now();
    const tidy = tidied(await inWords(message));
    let because: NotHere | null = null;
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(tidy, { now, received: await received(tidy), because });
      } catch (error) {
        if (error instanceof RowMovedError && tries < TRIES) continue;
        const referral: NotHere | null = because === null ? notHere(error, tidy) : null;
        if (referral !== null) {
          because = referral;
          continue;
        }
        const id = randomUUID().slice(0, 8);
        log(id, error);
        const answer = reply({ now }, 'error', {
          blocks: [text(wordingIn(languageOf(message.text))('error', { id }))],
        });
        await putError(message, answer, now);
        return answer;
      }
    }
  }

  /**
   * The transaction that would have put the answer into the outbox was taken back. Throws where the store takes nothing: then it is for the
   * platform to say it again.
   */
  async function putError({ conversation, outbox }: IncomingMessage, answer: Reply, at: string): Promise<void> {
    if (outbox === undefined) return;
    const row = { conversation, reply: answer, purpose: 'answer', messageId: null, at } as const;
    await store.outbox.put({ ...row, ...outbox });
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
    handle: (message) => run(message.conversation, () => handle(message)),
    happened: (event) => run(event.conversation, () => onEvent(event)),
  };
}

async function speakerOf({ account }: IncomingMessage, stores: Stores): Promise<Person | null> {
  return account === null ? localOperator : stores.people.byAccountOrName(account);
}

const groupOf = ({ group }: IncomingMessage, stores: Stores, now: string): Promise<Group | null> =>
  group === undefined ? Promise.resolve(null) : stores.groups.met(group.id, group.title, now);

/** Why a message is not done as it was said, where that is what went wrong. */
function notHere(error: unknown, { group }: IncomingMessage): NotHere | null {
  if (error instanceof NotHereError) return error.because;
  return error instanceof PartlyReadError && group !== undefined ? 'group' : null;
}

interface Delivery {
  readonly now: string;
  readonly received: readonly ReceivedFile[];
  /** Why it is not done as it was said, once that is known. */
  readonly because: NotHere | null;
}

interface Hearing extends Delivery {
  readonly stores: Stores;
  readonly person: Person;
  readonly group: Group | null;
}

const refusal = (message: IncomingMessage, now: string): Reply =>
  reply({ now }, 'denied', { blocks: [text(wordingIn(languageOf(message.text))('stranger'))] });

/** Claimed by a delivery that has not come to its end: that one will answer. Who is a stranger by now is refused. */
const unanswered = (message: IncomingMessage, speaker: Person | null, now: string): Reply =>
  speaker === null ? refusal(message, now) : reply({ now }, 'help', { blocks: [text(wordingIn('zh')('in-hand'))] });
