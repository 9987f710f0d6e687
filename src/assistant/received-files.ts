import { cleanName, nameAs } from '../domain/files/file-name.ts';
import { FileRefusedError, type Refusal } from './file-errors.ts';
import type { IncomingFile } from './message.ts';
import type { FileIntake, TakenFile } from './ports.ts';

/** What became of a file that came with a message: on disk, or refused for a reason. */
export type ReceivedFile =
  TakenFile | { readonly name: string; readonly refused: Refusal; /** In megabytes. */ readonly limit: number };

/** More files than this of one message are not looked at. */
export const MOST_FILES = 50;

/**
 * Looks into each file and puts it on disk, before anything refers to it. What is left there by a message that comes to nothing is harmless. A
 * disk that cannot take it is a matter for `log` too.
 */
export async function receiveFiles(
  files: readonly IncomingFile[],
  intake: FileIntake | null,
  log: (error: unknown) => void,
): Promise<readonly ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    try {
      received.push(await receive(file, intake));
    } catch (error) {
      if (!(error instanceof FileRefusedError)) throw error;
      if (ofTheDisk.has(error.reason)) log(error);
      received.push({ name: cleanName(file.name), refused: error.reason, limit: megabytes(limitOf(file, intake)) });
    }
  }
  return received;
}

/** The smaller of what we take and what the platform hands over. */
const limitOf = ({ limit = Infinity }: IncomingFile, intake: FileIntake | null): number =>
  intake === null ? 0 : Math.min(intake.limit, limit);

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

const ofTheDisk: ReadonlySet<Refusal> = new Set<Refusal>(['disk-full', 'disk-closed']);

async function receive(file: IncomingFile, intake: FileIntake | null): Promise<TakenFile> {
  if (intake === null) throw new FileRefusedError('nowhere');
  const limit = limitOf(file, intake);
  if (file.size > limit) throw new FileRefusedError('too-large');
  const bytes = await file.read().catch((cause: unknown) => {
    throw cause instanceof FileRefusedError ? cause : new FileRefusedError('unreadable', { cause });
  });
  if (bytes.length > limit) throw new FileRefusedError('too-large');
  const type = await intake.inspect(bytes, file.name);
  return { sha256: await intake.keep(bytes), name: nameAs(file.name, type), type, size: bytes.length };
}
