import type { ReplyKind } from '../domain/reply.ts';
import type { Failure } from './outbox.ts';

/** Where people talk. What is no channel of ours is `other`, so that a count has few of them. */
export type ChannelName = 'web' | 'telegram' | 'terminal' | 'other';

/** What became of a try to send a message. */
export type SendResult = 'sent' | 'edited' | 'moved' | 'retried' | 'given-up';

/** Something that happened while the program runs, for whoever counts it or writes it down: never a person's name or words. */
export type Happening =
  | {
      readonly type: 'answered';
      readonly channel: ChannelName;
      readonly kind: ReplyKind;
      readonly ms: number;
      /** The message's id, without the account where the platform has put it there. */
      readonly id: string;
    }
  | {
      readonly type: 'outgoing';
      readonly channel: ChannelName;
      readonly result: SendResult;
      /** The row of the outbox. */
      readonly row: string;
      /** Why it is never sent. */
      readonly failure?: Failure;
    }
  /** Sent again though nobody could find out whether it had been sent before. */
  | { readonly type: 'sent-twice-perhaps'; readonly channel: ChannelName }
  | { readonly type: 'failed'; readonly error: unknown }
  /** The job queue had a job done. */
  | { readonly type: 'woken'; readonly job: string }
  /** A platform asks for a pause. */
  | { readonly type: 'throttled'; readonly channel: ChannelName; readonly method: string }
  /** What came to a webhook was not taken. */
  | { readonly type: 'webhook-refused'; readonly reason: WebhookRefusal }
  /** A model was asked, or was not to be. */
  | {
      readonly type: 'model-asked';
      readonly kind: ModelCallKind;
      readonly outcome: ModelOutcome;
      readonly ms: number;
      readonly tokens: { readonly input: number; readonly output: number };
    }
  /** A model that failed again and again is left alone, or is back. */
  | { readonly type: 'model-rests'; readonly kind: ModelCallKind; readonly rests: boolean };

/** What a model is asked for; `other` is what no part of the program may ask. */
export type ModelCallKind = 'chat' | 'embedding' | 'transcription' | 'other';

/** How a call of a model ended. Those from `resting` on never left the program. */
export type ModelOutcome =
  'answered' | 'refused' | 'failed' | 'late' | 'given-up' | 'cached' | 'resting' | 'over-budget' | 'not-allowed';

/** The secret was wrong, what was sent is no update or too large, or it could not be handled and is to come again. */
export type WebhookRefusal = 'secret' | 'shape' | 'size' | 'failed';

/** Hears of what happens. Throws never, and takes no time. */
export type Watch = (happening: Happening) => void;

const channels: readonly string[] = ['web', 'telegram', 'terminal'] satisfies ChannelName[];

/** The channel of a conversation. */
export function channelOf(conversation: string): ChannelName {
  const name = conversation.slice(0, conversation.indexOf(':'));
  return channels.includes(name) ? (name as ChannelName) : 'other';
}
