import type { Reply } from '../domain/reply.ts';
import type { Hidden } from '../domain/text/mask.ts';

/** A file as its sender's machine gives it: the name may hold anything, and says nothing of the content. */
export interface IncomingFile {
  readonly name: string;
  readonly size: number;
  /** The most bytes that the platform hands over, where that is a limit of its own. */
  readonly limit?: number;
  /** All of its bytes. Throws where they are not to be had: a `FileRefusedError` where it is known why. */
  read(): Promise<Uint8Array>;
}

/** Something said to the desk, with nothing of the platform left in it. */
export interface IncomingMessage {
  /** The platform's own id of the message; the same message delivered twice has the same id and its effect once. */
  readonly id: string;
  /** Where it was said: `telegram:42`, `web:demo:office`, `terminal:赵出境`. */
  readonly conversation: string;
  /** Who said it: an account or a name of the roster; `null` is the operator of this machine. */
  readonly account: string | null;
  readonly text: string;
  /** ISO with offset. */
  readonly sentAt: string;
  /** The value of the button that was pressed, where the message is a tap and not words. */
  readonly action?: string;
  /** Asked by itself, as `liaison ask` does: what was said before in the conversation does not matter. */
  readonly standalone?: boolean;
  /** The id of an earlier message which this one takes the place of: its author has changed the words. */
  readonly edits?: string;
  /** What was sent instead of words, where the platform tells; the words are empty then. */
  readonly wordless?: 'sticker' | 'voice' | 'video' | 'location' | 'contact' | 'other';
  /** What was said into a microphone; the words are empty then, until a model has heard them. */
  readonly spoken?: IncomingFile;
  /** The words are those that a model heard: its author has not seen them, and they settle nothing. */
  readonly transcribed?: true;
  /** How many numbers of persons were blotted out of the words, once the desk has them. */
  readonly hidden?: Hidden;
  readonly files?: readonly IncomingFile[];
  /** Where others read along: the group, by its conversation without a thread. Absent where only the two talk. */
  readonly group?: { readonly id: string; readonly title: string };
  /** Somebody else's words, passed on: they may be asked about and reported from, and settle nothing. */
  readonly forwarded?: true;
  /** The message of ours that this one answers, or whose button it presses: the id of its row in the outbox. */
  readonly regarding?: string;
  /** The reply is sent by the outbox, and not shown by whoever handed the message in. */
  readonly outbox?: OutboxPlace;
}

/** How the reply to a message goes out. */
export interface OutboxPlace {
  /** The platform's id of the message that the reply refers to, where others talk in between. */
  readonly answers?: string;
  /** Replies of the same conversation and key take one place, which is edited: those to the pictures of an album. */
  readonly together?: string;
}

/** One exchange of a conversation as the store holds it. */
export interface Turn {
  readonly messageId: string;
  readonly text: string;
  readonly sentAt: string;
  readonly reply: Reply;
  /** The names of the files that came with the words. */
  readonly files?: readonly string[];
}
