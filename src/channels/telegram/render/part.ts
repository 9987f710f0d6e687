import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Chart } from '../../../domain/charts.ts';
import type { FileFact, LedgerReplyFile, PaperReplyFile } from '../../../domain/reply.ts';

/**
 * One call that sends a part of a reply. Text and captions are HTML of Telegram's kind, to be sent with `parse_mode: 'HTML'` and without a preview of
 * links. Files are named only: whoever sends fetches them with the rights that the reader has at that moment.
 */
export type TelegramPart =
  | { readonly method: 'text'; readonly text: string; readonly keyboard?: InlineKeyboardMarkup }
  | ({ readonly method: 'photo' } & Photo)
  /** Drawn when it is sent. */
  | { readonly method: 'chart'; readonly chart: Chart; readonly caption: string }
  /** Two to ten, in one call. */
  | { readonly method: 'album'; readonly photos: readonly Photo[] }
  | { readonly method: 'document'; readonly document: DocumentSource };

export interface Photo {
  readonly photo: FileFact;
  readonly caption: string;
}

/** A file that somebody sent to the desk, or one that is made when it is fetched. */
export type DocumentSource =
  | { readonly from: 'attachment'; readonly file: FileFact }
  | { readonly from: 'ledger'; readonly file: LedgerReplyFile }
  | { readonly from: 'paper'; readonly file: PaperReplyFile };
