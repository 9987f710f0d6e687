import type { Language } from '../../../assistant/language.ts';
import { wordingIn } from '../../../assistant/wording.ts';
import type { LedgerReplyFile, PaperReplyFile } from '../../../domain/reply.ts';
import type { LedgerFile, NoLedgerFile, NoPaperFile } from '../../channel.ts';
import type { DocumentSource } from '../render/part.ts';

/** Files that go with replies, with what an account may read at this moment. */
export interface ReplyFiles {
  /** `null` where the account may not read it; bytes are `null` where they are lost. */
  attachment(account: string, id: string): Promise<{ readonly bytes: Uint8Array | null } | null>;
  /** `null` where nobody of the roster has the account. */
  ledger(account: string, file: LedgerReplyFile): Promise<LedgerFile | NoLedgerFile | null>;
  /** The same of an official paper. */
  paper(account: string, file: PaperReplyFile): Promise<LedgerFile | NoPaperFile | null>;
}

/** A file that can be uploaded, or the line that stands for one that cannot. */
export type Opened = { readonly name: string; readonly bytes: Uint8Array } | { readonly line: string };

/** What Telegram takes of a bot. */
const MOST_BYTES = 50 * 1024 * 1024;

interface Reader {
  readonly files: ReplyFiles;
  /** `null` where several read along, whose rights nobody knows: files are had in private. */
  readonly account: string | null;
  readonly language: Language;
}

/** Opens a file of a reply for who reads it. */
export async function openFile(source: DocumentSource, { files, account, language }: Reader): Promise<Opened> {
  const say = wordingIn(language);
  const { name } = source.file;
  const line = (id: string, values = {}) => ({ line: say(id, { name, ...values }) });
  if (account === null) return line('telegram-file-in-private');
  const found = await fetched(source, { files, account });
  if (found === null) return line('telegram-file-gone');
  if ('refused' in found) return line(`telegram-${source.from}-${found.refused}`, found);
  if (found.bytes.length > MOST_BYTES) return line('telegram-file-too-large', { limit: MOST_BYTES / 1024 / 1024 });
  return { name, bytes: found.bytes };
}

async function fetched(
  source: DocumentSource,
  { files, account }: { readonly files: ReplyFiles; readonly account: string },
): Promise<{ readonly bytes: Uint8Array } | NoLedgerFile | NoPaperFile | null> {
  switch (source.from) {
    case 'ledger':
      return files.ledger(account, source.file);
    case 'paper':
      return files.paper(account, source.file);
    case 'attachment': {
      const file = await files.attachment(account, source.file.id);
      const bytes = file?.bytes ?? null;
      return bytes === null ? null : { bytes };
    }
  }
}
