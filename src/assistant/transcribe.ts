import type { Reply } from '../domain/reply.ts';
import { languageOf } from './language.ts';
import type { IncomingFile, IncomingMessage } from './message.ts';
import { wordingIn } from './wording.ts';

/** Writes down what is said in a recording; empty where nothing is. Throws `ModelUnavailableError` or `TextsRefusedError`. */
export type Transcribe = (audio: { readonly name: string; readonly bytes: Uint8Array }) => Promise<string>;

/** More is no report, and costs whoever pays for the model. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * A spoken message with its words, where a model can hear them; else as it came, and it is answered as what has no words. What was heard may be
 * wrong, so it settles nothing, as somebody else's words do.
 */
export async function withWords(
  message: IncomingMessage,
  { transcribe, log }: { readonly transcribe: Transcribe | null; readonly log: (error: unknown) => void },
): Promise<IncomingMessage> {
  const { spoken, ...silent } = message;
  if (spoken === undefined || transcribe === null || spoken.size > MOST_BYTES) return silent;
  try {
    const words = (await transcribe({ name: spoken.name, bytes: await bytesOf(spoken) })).trim();
    if (words === '') return silent;
    return { ...silent, text: words, transcribed: true, forwarded: true };
  } catch (error) {
    log(error);
    return silent;
  }
}

async function bytesOf(spoken: IncomingFile): Promise<Uint8Array> {
  const bytes = await spoken.read();
  if (bytes.length > MOST_BYTES) throw new Error('the recording is too long');
  return bytes;
}

/** The reply, below what was heard. */
export function withHeard(reply: Reply, { text, transcribed }: IncomingMessage): Reply {
  if (transcribed !== true) return reply;
  const heard = wordingIn(languageOf(text))('voice-heard', { words: text });
  return { ...reply, blocks: [{ type: 'text', text: heard }, ...reply.blocks] };
}
