import type { Clock, FileIntake, Notice } from './assistant/ports.ts';
import type { Config } from './config.ts';
import type { FileFact } from './domain/reply.ts';
import type { Person } from './domain/people.ts';
import { readingJob, type ReadingJob } from './jobs/read-evidence.ts';
import { fileFolder } from './store/file-folder.ts';
import type { OpenStore } from './store/store.ts';

/** The files of evidence, wired: taken in, handed out, read, and looked after. */
export interface EvidenceFiles {
  readonly intake: FileIntake;
  /** A file with its bytes for somebody who may read it; bytes are `null` where they are gone from the disk. */
  open(person: Person, id: string): Promise<(FileFact & { readonly bytes: Uint8Array | null }) | null>;
  readonly reading: ReadingJob;
  /** Takes away what nothing refers to. How many; `null` where the folder is another store's. */
  sweep(): Promise<number | null>;
  health(): Promise<FilesHealth>;
}

export interface FilesHealth {
  readonly folder: string;
  /** Why nothing can be put there; `null` where it can. */
  readonly fault: string | null;
  readonly isOurs: boolean;
  readonly total: number;
  /** Referred to, and not there. */
  readonly missing: number;
  /** There, and not referred to. */
  readonly orphans: number;
}

export function evidenceFiles(
  { files: { folder: path, limit } }: Config,
  { store, clock, notice }: { readonly store: OpenStore; readonly clock: Clock; readonly notice: Notice },
): EvidenceFiles {
  const folder = fileFolder(path);
  const { fileTexts } = store;
  const isOurs = async () => folder.claim(await fileTexts.storeId());
  return {
    // What tells types and reads documents is loaded with the first file.
    intake: {
      limit,
      inspect: async (bytes, name) => (await import('./knowledge/evidence/inspect.ts')).inspect(bytes, name),
      keep: (bytes) => folder.keep(bytes),
    },
    async open(person, id) {
      const file = await store.evidence.file(id, person);
      return file === null ? null : { ...file, bytes: await folder.read(file.sha256) };
    },
    reading: readingJob({
      texts: fileTexts,
      notice,
      read: (sha256) => folder.read(sha256),
      passagesOf: async (bytes, { type }) => (await import('./knowledge/evidence/text-of.ts')).passagesOf(bytes, type),
    }),
    sweep: async () =>
      (await isOurs()) ? folder.sweep(await fileTexts.referred(clock.now()), new Date(clock.now())) : null,
    async health() {
      const fault = await folder.fault();
      const there = new Set(await folder.hashes());
      const referred = await fileTexts.referred(clock.now());
      return {
        folder: folder.path,
        fault,
        isOurs: fault !== null || (await isOurs()),
        total: there.size,
        missing: [...referred].filter((sha256) => !there.has(sha256)).length,
        orphans: [...there].filter((sha256) => !referred.has(sha256)).length,
      };
    },
  };
}
