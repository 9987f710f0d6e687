import { randomUUID } from 'node:crypto';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { IncomingEvent } from '../../../assistant/event.ts';
import { inTurn } from '../../../assistant/in-turn.ts';
import { languageOf } from '../../../assistant/language.ts';
import type { IncomingMessage } from '../../../assistant/message.ts';
import type { Outbox } from '../../../assistant/outbox.ts';
import { wordingIn } from '../../../assistant/wording.ts';
import type { Reply } from '../../../domain/reply.ts';
import type { Desk } from '../../channel.ts';
import { incomingFile, type Holder } from '../files/incoming.ts';
import { callbackOf, type Pressed } from '../render/callback-data.ts';
import { toast } from '../render/toast.ts';
import type { KnownIds } from '../sending/known-ids.ts';
import type { ShownActions } from '../sending/shown-actions.ts';
import type { Heard, Reading } from '../translate/heard.ts';
import { translate } from '../translate/translate.ts';
import { albums } from './albums.ts';
import { idsIn } from './ids-in.ts';
import { whileTyping } from './typing.ts';

export interface ReceiverOptions {
  readonly api: Api;
  readonly desk: Desk;
  readonly outbox: Pick<Outbox, 'put' | 'rowOf' | 'replyOf'>;
  /** What happened and nobody said. */
  readonly onEvent: (event: IncomingEvent) => Promise<unknown>;
  /** Something may wait to be sent in the conversation. What the desk answers is sent without it. */
  readonly poke: (conversation: string) => void;
  readonly now: () => string;
  readonly timeZone: string;
  readonly holder: Holder;
  readonly known: KnownIds;
  readonly shown: ShownActions;
  readonly log: (id: string, error: unknown) => void;
  readonly aside: (work: Promise<void>) => void;
  readonly typingAfterMs: number;
}

/** Updates that are worked on at once, each of another conversation; the desk has its own, lower count. */
const AT_ONCE = 64;

/** Handles one update. Throws where it could not be handled and is to come again. */
export type Receive = (update: Update, self: Reading['self']) => Promise<void>;

export function receiver(options: ReceiverOptions): Receive {
  const run = inTurn(AT_ONCE);
  const ourAlbums = albums();

  const heardIn = (update: Update, self: Reading['self']): Heard | null => {
    const { timeZone, now, log } = options;
    try {
      return translate(update, { self, timeZone, now: now(), isOurAlbum: (album) => ourAlbums.isOurs(album) });
    } catch (error) {
      // It would fail again, and nothing behind it would ever be confirmed.
      log(randomUUID().slice(0, 8), error);
      return null;
    }
  };

  return async (update, self) => {
    for (const { chatId, messageId } of idsIn(update)) options.known.note(chatId, messageId);
    const heard = heardIn(update, self);
    if (heard === null) return;
    if (heard.type === 'message' && heard.message.outbox?.together !== undefined)
      ourAlbums.note(heard.message.outbox.together);
    await run(conversationIn(heard), () => act(heard, options));
  };
}

function conversationIn(heard: Heard): string {
  switch (heard.type) {
    case 'message':
      return heard.message.conversation;
    case 'tap':
      return heard.tap.conversation;
    case 'event':
      return heard.event.conversation;
    case 'anonymous':
      return heard.conversation;
  }
}

async function act(heard: Heard, options: ReceiverOptions): Promise<void> {
  switch (heard.type) {
    case 'message':
      return say(await messageIn(heard, options), options);
    case 'tap':
      return press(heard, options);
    case 'event':
      await options.onEvent(heard.event);
      options.poke(heard.event.conversation);
      return;
    case 'anonymous':
      return refuseAnonymous(heard, options);
  }
}

async function messageIn(
  { message, file, spoken, refersTo }: Extract<Heard, { type: 'message' }>,
  { outbox, holder }: ReceiverOptions,
): Promise<IncomingMessage> {
  const regarding = refersTo === undefined ? null : await outbox.rowOf(message.conversation, refersTo);
  return {
    ...message,
    ...(file === undefined ? {} : { files: [incomingFile(file, holder)] }),
    ...(spoken === undefined ? {} : { spoken: incomingFile(spoken, holder) }),
    ...(regarding === null ? {} : { regarding }),
  };
}

/** Hands a message in; its reply is in the outbox then. */
async function say(message: IncomingMessage, { api, desk, typingAfterMs }: ReceiverOptions): Promise<void> {
  await whileTyping(message.conversation, { api, afterMs: typingAfterMs }, () => desk.handle(message));
}

async function press({ callbackId, data, tap }: Extract<Heard, { type: 'tap' }>, options: ReceiverOptions) {
  const { api, aside } = options;
  const { language, ...message } = tap;
  const pressed = callbackOf(data);
  const action = pressed === null ? undefined : await actionOf(pressed, tap.conversation, options);
  const answer = (other: { readonly text?: string }) => {
    // It may have been answered before, or be too old; whoever pressed sees what came of it all the same.
    aside(api.answerCallbackQuery(callbackId, other).then(ignore, ignore));
  };
  if (pressed === null || action === undefined) {
    answer({ text: toast(wordingIn(language?.startsWith('en') === true ? 'en' : 'zh')('telegram-tap-unknown')) });
    return;
  }
  await say({ ...message, text: action.label, action: action.value, regarding: pressed.rowId }, options);
  answer({});
}

/** What a button of ours says. */
async function actionOf({ rowId, index }: Pressed, conversation: string, { outbox, shown }: ReceiverOptions) {
  const actions = shown.of(conversation, rowId) ?? (await outbox.replyOf(conversation, rowId))?.actions;
  return actions?.[index];
}

const ignore = (): void => undefined;

async function refuseAnonymous(
  { conversation, answers }: Extract<Heard, { type: 'anonymous' }>,
  { outbox, poke, now }: ReceiverOptions,
): Promise<void> {
  const reply: Reply = {
    kind: 'denied',
    blocks: [{ type: 'text', text: wordingIn(languageOf(''))('telegram-anonymous') }],
    facts: {},
    citations: [],
    total: 0,
    complete: true,
    asOf: now(),
    actions: [],
  };
  await outbox.put({ conversation, reply, purpose: 'answer', messageId: null, answers, at: now() });
  poke(conversation);
}
