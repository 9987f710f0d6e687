import type { IncomingEvent } from '../../../assistant/event.ts';
import type { IncomingMessage } from '../../../assistant/message.ts';
import type { HeldFile } from './content.ts';

/** What an update of Telegram's says, before the files that it names are opened and what it refers to is looked up. */
export type Heard =
  | {
      readonly type: 'message';
      readonly message: IncomingMessage;
      readonly file?: HeldFile;
      readonly spoken?: HeldFile;
      /** The message of ours that it answers, by Telegram's id. */
      readonly refersTo?: string;
    }
  /** A button was pressed: what it says stands in the reply that it belongs to. */
  | { readonly type: 'tap'; readonly callbackId: string; readonly data: string; readonly tap: Tap }
  | { readonly type: 'event'; readonly event: IncomingEvent }
  /** Somebody spoke in the name of a group or a channel, so that nobody knows who. */
  | { readonly type: 'anonymous'; readonly id: string; readonly conversation: string; readonly answers: string };

/** A tap as it is handed in, but for what it says. */
export type Tap = Omit<IncomingMessage, 'text' | 'action' | 'regarding'> & {
  /** The language of the presser's own program, as Telegram tells it. */
  readonly language: string | null;
};

/** What the update is read with. */
export interface Reading {
  readonly self: { readonly id: number; readonly username: string };
  readonly timeZone: string;
  /** ISO with offset; Telegram does not say when a button was pressed. */
  readonly now: string;
  /** Whether the album was addressed to us by one of its pictures: only one has the words. */
  readonly isOurAlbum: (album: string) => boolean;
}
