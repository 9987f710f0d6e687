import type { Api } from 'grammy';
import { FileRefusedError } from '../../../assistant/file-errors.ts';
import type { IncomingFile } from '../../../assistant/message.ts';
import type { Notice } from '../../../assistant/ports.ts';
import { failureIn } from '../failures.ts';
import { insisting } from '../insisting.ts';
import type { HeldFile } from '../translate/content.ts';

export interface Holder {
  readonly api: Api;
  readonly apiRoot: string;
  readonly token: string;
  readonly notice: Notice;
  /** How long a file may take to come. */
  readonly timeoutMs?: number;
}

/** What Telegram hands over to a bot. */
export const MOST_BYTES = 20 * 1024 * 1024;

const TIMEOUT_MS = 60_000;

/** Asking for a file changes nothing, so it is asked for again, after longer and longer. */
const TRIES = 8;
const PAUSE_MS = 250;

/** A file that Telegram holds, as the desk takes files: asked for when it is read. */
export const incomingFile = (file: HeldFile, holder: Holder): IncomingFile => ({
  name: file.name,
  size: file.size,
  limit: MOST_BYTES,
  read: () => read(file, holder),
});

/** May be otherwise the next time. Its message holds neither address nor token. */
class PassingError extends Error {
  override readonly name = 'PassingError';
}

const pauseMs = (error: unknown): number | null => (error instanceof PassingError ? PAUSE_MS : null);

async function read(file: HeldFile, holder: Holder): Promise<Uint8Array> {
  try {
    return await insisting(() => download(file, holder), { tries: TRIES, pauseMs });
  } catch (error) {
    if (!(error instanceof PassingError)) throw error;
    holder.notice('warn', `Telegram 文件取不到 / a file could not be had: ${error.message}`);
    throw new FileRefusedError('unreadable');
  }
}

async function download({ fileId }: HeldFile, holder: Holder): Promise<Uint8Array> {
  const path = await pathOf(fileId, holder);
  const { apiRoot, token, notice, timeoutMs = TIMEOUT_MS } = holder;
  if (!isRelative(path)) {
    notice('warn', LOCAL_SERVER);
    throw new FileRefusedError('unreadable');
  }
  const address = `${apiRoot}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    if (!response.ok) throw new PassingError(`status ${String(response.status)}`);
    return await bytesOf(response);
  } catch (error) {
    // What the network says of it holds the address, and the address the token.
    throw error instanceof FileRefusedError || error instanceof PassingError ? error : new PassingError('no answer');
  }
}

const LOCAL_SERVER =
  'TELEGRAM_API_ROOT 的服务器以 --local 方式运行，只给出本机路径，取不到文件；请去掉 --local / the Bot API server runs with --local, whose files cannot be had; run it without';

async function pathOf(fileId: string, { api }: Holder): Promise<string> {
  try {
    const { file_path: path } = await api.getFile(fileId);
    if (path !== undefined) return path;
  } catch (error) {
    if (/file is too big/iu.test(failureIn(error))) throw new FileRefusedError('too-large');
    throw new PassingError(failureIn(error));
  }
  throw new FileRefusedError('unreadable');
}

/** Below the server's own folder, and on no other machine. */
const isRelative = (path: string): boolean => !/^\/|^[a-z]:|^\w+:\/\/|\\|(?:^|\/)\.\.?(?:\/|$)/iu.test(path);

/** No more than Telegram itself would hand over, whatever the server sends. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const body: AsyncIterable<Uint8Array> | null = response.body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new FileRefusedError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
