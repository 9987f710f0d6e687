import type * as pdfjs from 'unpdf/pdfjs';
import type { Drawing } from './interpret.ts';
import { interpret } from './interpret.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { matrixOf } from './matrix.ts';
import type { Page } from './page.ts';
import { damaged, garbled, locked, scanned, tooLong, tooManyPages } from './reasons.ts';
import type { Font } from './state.ts';

type Library = typeof pdfjs;
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;

/** More pages are not read. */
export const maxPages = 2000;

/** More characters are not read. A plan has some tens of thousands. */
export const maxCharacters = 3_000_000;

/** Why a document is not read, in words for the person who gave it. */
export class RefusedPdfError extends Error {
  override readonly name = 'RefusedPdfError';
}

/** The pages of a document, each with its lines and tables. Calls `onPage` after each. Throws `RefusedPdfError`. */
export async function pagesOf(bytes: Uint8Array, onPage: () => void): Promise<readonly Layout[]> {
  const { getResolvedPDFJS } = await import('unpdf');
  const library = await getResolvedPDFJS();
  const task = library.getDocument({
    data: bytes,
    verbosity: 0,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // Pictures are not looked at, so none is unpacked.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    return await readPages(document, library, onPage);
  } catch (cause) {
    throw cause instanceof RefusedPdfError ? cause : new RefusedPdfError(reasonOf(cause), { cause });
  } finally {
    await task.destroy();
  }
}

async function readPages(document: Document, library: Library, onPage: () => void): Promise<readonly Layout[]> {
  if (document.numPages > maxPages) throw new RefusedPdfError(tooManyPages(document.numPages, maxPages));
  const pages: Layout[] = [];
  const seen = { characters: 0, strange: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await pageOf(document, number, library);
    seen.characters += page.glyphs.length;
    seen.strange += page.glyphs.filter(({ text }) => isStrange(text)).length;
    if (seen.characters > maxCharacters) throw new RefusedPdfError(tooLong(maxCharacters));
    pages.push(layoutOf(page));
    onPage();
  }
  // A scan may carry a stamp or a page number as text.
  if (seen.characters < document.numPages * 10) throw new RefusedPdfError(scanned);
  if (seen.strange > seen.characters * 0.3) throw new RefusedPdfError(garbled);
  return pages;
}

// What a font gives that does not say which characters its glyphs are: private use, nothing, or letters of far-off scripts.
const isStrange = (text: string): boolean =>
  text === '' ||
  !/^[\s\u0021-\u024f\u0370-\u045f\u2000-\u27bf\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{323af}]+$/u.test(
    text,
  );

async function pageOf(document: Document, number: number, library: Library): Promise<Page> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
  const fonts = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    const known = fonts.get(name) ?? {
      unit: unitOf(page.commonObjs.has(name) ? (page.commonObjs.get(name) as unknown) : null),
    };
    fonts.set(name, known);
    return known;
  };
  const layers = await document.getOptionalContentConfig();
  const drawing = (turn: number): Drawing => {
    const view = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn * 90) % 360 });
    return {
      operators: list.fnArray.map((code) => names.get(code) ?? ''),
      operands: list.argsArray,
      width: view.width,
      height: view.height,
      matrix: matrixOf(view.transform),
      font: fontOf,
      operator: (code) => (typeof code === 'number' ? (names.get(code) ?? '') : ''),
      isVisible: (mark) => Boolean(layers.isVisible(mark)),
    };
  };
  const upright = interpret(drawing(0));
  page.cleanup();
  return upright.turn === 0 ? upright : interpret(drawing(upright.turn));
}

function unitOf(font: unknown): number {
  const matrix: unknown = typeof font === 'object' && font !== null && 'fontMatrix' in font ? font.fontMatrix : null;
  return Array.isArray(matrix) ? matrixOf(matrix)[0] : 0.001;
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && cause.name === 'PasswordException' ? locked : damaged;
