import type { IncomingFile } from '../../assistant/message.ts';
import { isShownInPlace } from '../../domain/files/file-types.ts';
import type { Person } from '../../domain/people.ts';
import type { FileFact } from '../../domain/reply.ts';
import { refuse, type WebContext } from './request.ts';

/** What the page needs of files. */
export interface WebFiles {
  /** The most bytes that a file may have. */
  readonly limit: number;
  /** A file for a person who may read it; bytes are `null` where they are lost. */
  open(person: Person, id: string): Promise<(FileFact & { readonly bytes: Uint8Array | null }) | null>;
}

/** The most megabytes of one message, all its files together: they are in memory while they come. */
export const MOST_MEGABYTES = 100;

export const MOST_FILES = 50;

/** The files of a form. A field that was left empty is sent as a file without a name. */
export function filesIn(field: unknown): readonly IncomingFile[] {
  const all: readonly unknown[] = Array.isArray(field) ? field : [field];
  return all
    .filter((file) => file instanceof File)
    .filter(({ name, size }) => name !== '' || size > 0)
    .map((file) => ({ name: file.name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) }));
}

/**
 * Hands a file out to whoever may read it. Only pictures are shown in place, by the type that was told by their content; all else is for saving. The
 * headers that keep any of it from acting are set in `protection.ts`.
 */
export async function serveFile(c: WebContext, files: WebFiles | undefined): Promise<Response> {
  const file = await files?.open(c.var.visitor.person, c.req.param('id') ?? '');
  // Whoever may not read it does not learn that it is there.
  if (file === null || file === undefined) return refuse(c, { status: 404, text: c.var.wording.fileNotFound });
  if (file.bytes === null) return refuse(c, { status: 410, text: c.var.wording.fileLost });
  const how = isShownInPlace(file.type) ? 'inline' : 'attachment';
  return c.body(Uint8Array.from(file.bytes), 200, {
    'Content-Type': file.type,
    'Content-Disposition': `${how}; filename*=UTF-8''${encoded(file.name)}`,
  });
}

/** RFC 5987, which leaves fewer characters as they are than an address does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
