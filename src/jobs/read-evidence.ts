import type { FileTexts, Notice, TakenFile } from '../assistant/ports.ts';
import { messageIn } from '../logged-error.ts';

/** Reads the texts of documents that became evidence, so that they can be searched. No message waits for it. */
export interface ReadingJob {
  /** There may be something to read. */
  request(): void;
  /** Waits until all is read that was asked for; what is left when the program stops is read at the next start. */
  settle(): Promise<void>;
  /** Ends after the document that is being read. */
  stop(): Promise<void>;
}

interface Parts {
  readonly texts: FileTexts;
  /** `null` where the file is gone. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  readonly passagesOf: (bytes: Uint8Array, file: TakenFile) => Promise<readonly string[]>;
  readonly notice: Notice;
}

export function readingJob(parts: Parts): ReadingJob {
  let running: Promise<void> | null = null;
  const state = { asked: 0, open: true };

  async function run(): Promise<void> {
    try {
      for (let done = 0; done < state.asked && state.open;) {
        done = state.asked;
        await readAll(parts, () => state.open);
      }
    } catch (error) {
      parts.notice(
        'warn',
        `附件的文字下次启动时再读 / reading evidence rests until the next start: ${messageIn(error)}`,
      );
    } finally {
      running = null;
    }
  }

  return {
    request() {
      state.asked += 1;
      if (state.open) running ??= run();
    },
    settle: () => running ?? Promise.resolve(),
    async stop() {
      state.open = false;
      await running;
    },
  };
}

/** How many are looked up at once. */
const SOME = 20;

async function readAll(parts: Parts, goesOn: () => boolean): Promise<void> {
  const { texts, read } = parts;
  for (let files = await texts.unread(SOME); files.length > 0; files = await texts.unread(SOME))
    for (const file of files) {
      if (!goesOn()) return;
      const bytes = await read(file.sha256);
      await texts.keepText(file.sha256, bytes === null ? [] : await textOf(bytes, file, parts));
    }
}

/** A document that brings its reader down is evidence all the same, and is not tried for ever. */
async function textOf(bytes: Uint8Array, file: TakenFile, { passagesOf, notice }: Parts): Promise<readonly string[]> {
  try {
    return await passagesOf(bytes, file);
  } catch (error) {
    notice(
      'warn',
      `附件 ${file.sha256.slice(0, 12)} 的文字未能读取，查不到其中的内容 / its text could not be read: ${messageIn(error)}`,
    );
    return [];
  }
}
