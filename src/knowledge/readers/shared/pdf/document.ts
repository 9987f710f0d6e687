import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { fontTables } from './font-tables.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { damaged, garbled, locked, scanned, tooLong, tooManyPages } from './reasons.ts';
import type { Library } from './seen-page.ts';
import { drawingsOf, seenPage } from './seen-page.ts';

/** More pages are not read. */
const maxPages = 2000;

/** More characters are not read. A plan has some tens of thousands. */
const maxCharacters = 3_000_000;

/** Why a document is not read, in words for the person who gave it. */
export class RefusedPdfError extends Error {
  override readonly name = 'RefusedPdfError';
}

/** The pages of a document, each with its lines and tables. Calls `onPage` after each. Throws `RefusedPdfError`. */
export async function pagesOf(bytes: Uint8Array, onPage: () => void): Promise<readonly Layout[]> {
  const { getResolvedPDFJS } = await import('unpdf');
  const library = await getResolvedPDFJS();
  const tables = fontTables();
  const task = library.getDocument({
    data: bytes,
    verbosity: 0,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: tables.Supplier,
    cMapUrl: 'own/',
    cMapPacked: false,
    // Pictures are not looked at, so none is unpacked.
    maxImageSize: 1,
  });
  try {
    const counted = await readPages(await fromLibrary(task.promise), library, onPage);
    const reason = tables.isLacking() ? garbled : reasonAgainst(counted);
    if (reason !== null) throw new RefusedPdfError(reason);
    return counted.pages;
  } finally {
    await task.destroy();
  }
}

// On a damaged file the library fails with errors of any kind; what fails outside of it is a bug of ours.
async function fromLibrary<T>(result: Promise<T>): Promise<T> {
  return result.catch((cause: unknown) => {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new RefusedPdfError(isLocked ? locked : damaged, { cause });
  });
}

interface Counted {
  readonly pages: readonly Layout[];
  readonly characters: number;
  /** How many of them no plan is written with. */
  readonly strange: number;
}

async function readPages(document: PDFDocumentProxy, library: Library, onPage: () => void): Promise<Counted> {
  if (document.numPages > maxPages) throw new RefusedPdfError(tooManyPages(document.numPages, maxPages));
  const pages: Layout[] = [];
  let characters = 0;
  let strange = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = seenPage(await fromLibrary(drawingsOf(document, number, library)));
    characters += page.glyphs.length;
    strange += page.glyphs.filter(({ text }) => isStrange(text)).length;
    if (characters > maxCharacters) throw new RefusedPdfError(tooLong(maxCharacters));
    pages.push(layoutOf(page));
    onPage();
  }
  return { pages, characters, strange };
}

// A scan may carry a stamp or page numbers as text.
function reasonAgainst({ pages, characters, strange }: Counted): string | null {
  if (characters < pages.length * 10) return scanned;
  return strange > characters * 0.3 ? garbled : null;
}

// What a font gives that does not say which characters its glyphs are: private use, nothing, or letters of far-off scripts.
const isStrange = (text: string): boolean =>
  text === '' ||
  !/^[\s\u0021-\u024f\u0370-\u045f\u2000-\u27bf\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{323af}]+$/u.test(
    text,
  );
