import { GrammyError } from 'grammy';
import type { Failure, SendOutcome } from '../../../assistant/outbox.ts';
import { isCode, wasNeverConnected } from '../failures.ts';
import { conversationOf } from '../names.ts';

/** What became of a call that failed: an outcome, or something that another call mends. */
export type Verdict =
  | SendOutcome
  /** It is as it was to be. */
  | { readonly kind: 'same' }
  | { readonly kind: 'not-editable' | 'bad-markup' | 'no-topic' | 'bad-file' | 'no-such-message' };

/** Telegram tells apart by words what it does not by numbers. */
const words: readonly (readonly [RegExp, Verdict])[] = [
  [/message is not modified/iu, { kind: 'same' }],
  [/message to edit not found|message_id_invalid|message identifier/iu, { kind: 'no-such-message' }],
  [/message can't be edited|no text in the message to edit|message content is not/iu, { kind: 'not-editable' }],
  [/can't parse (?:entities|message text|caption)|unsupported start tag|can't find end/iu, { kind: 'bad-markup' }],
  [/message thread not found|topic_deleted|topic_id_invalid/iu, { kind: 'no-topic' }],
  [/(?:message|caption|media_caption)[ _](?:is )?too[ _]long/iu, final('too-long')],
  [/photo_invalid|image_process|wrong type of the web page|photo_|file_parts|wrong file/iu, { kind: 'bad-file' }],
  [
    /chat not found|group chat was (?:deactivated|upgraded)|peer_id_invalid|user not found|chat_id_invalid/iu,
    final('gone'),
  ],
  [
    /not enough rights|have no rights|chat_write_forbidden|topic_closed|chat_restricted|chat_send_/iu,
    final('forbidden'),
  ],
];

/** What the failure of a call that sends or edits means. */
export function verdictOn(error: unknown): Verdict {
  if (wasNeverConnected(error)) return { kind: 'later', seconds: 5 };
  if (!(error instanceof GrammyError)) return { kind: 'unknown' };
  const { retry_after: seconds, migrate_to_chat_id: to } = error.parameters;
  if (to !== undefined) return { kind: 'moved', to: conversationOf({ chatId: to, threadId: null }) };
  if (seconds !== undefined || isCode(error, 429)) return { kind: 'later', seconds: seconds ?? 5 };
  if (error.error_code >= 500) return { kind: 'unknown' };
  // Another token is put in by hand; what waits goes out then.
  if (isCode(error, 401, 404, 409)) return { kind: 'later', seconds: 60 };
  if (isCode(error, 413)) return { kind: 'bad-file' };
  if (isCode(error, 403)) return final(forbidden(error.description));
  return words.find(([said]) => said.test(error.description))?.[1] ?? final('refused');
}

function forbidden(description: string): Failure {
  if (/blocked|initiate|can't send messages to bots|deactivated/iu.test(description)) return 'blocked';
  return /kicked|not a member|deleted/iu.test(description) ? 'gone' : 'forbidden';
}

function final(failure: Failure): Verdict {
  return { kind: 'final', failure };
}
