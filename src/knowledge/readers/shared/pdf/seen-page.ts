import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type * as pdfjs from 'unpdf/pdfjs';
import type { Drawing } from './interpret.ts';
import { interpret } from './interpret.ts';
import { matrixOf } from './matrix.ts';
import type { Page } from './page.ts';
import type { Font } from './state.ts';

export type Library = typeof pdfjs;

/** What a page draws, for each number of quarter turns by which it may have to be turned. */
export type Drawings = (turn: number) => Drawing;

/** Lets the library take a page apart. Rejects with whatever it fails with. */
export async function drawingsOf(document: PDFDocumentProxy, number: number, library: Library): Promise<Drawings> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
  const layers = await document.getOptionalContentConfig();
  const font = fontsOf(page);
  page.cleanup();
  return (turn) => {
    const view = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - turn * 90) % 360 });
    return {
      operators: list.fnArray.map((code) => names.get(code) ?? ''),
      operands: list.argsArray,
      width: view.width,
      height: view.height,
      matrix: matrixOf(view.transform),
      font,
      operator: (code) => (typeof code === 'number' ? (names.get(code) ?? '') : ''),
      isVisible: (mark) => Boolean(layers.isVisible(mark)),
    };
  };
}

/** What is seen on the page, turned so that most of its text is upright. */
export function seenPage(drawings: Drawings): Page {
  const first = interpret(drawings(0));
  return first.turn === 0 ? first : interpret(drawings(first.turn));
}

// The fonts are kept by the document, and so outlive the page's clean-up.
function fontsOf(page: pdfjs.PDFPageProxy): (name: string) => Font {
  const fonts = new Map<string, Font>();
  return (name) => {
    const known = fonts.get(name) ?? fontIn(page.commonObjs, name);
    fonts.set(name, known);
    return known;
  };
}

function fontIn(objects: pdfjs.PDFPageProxy['commonObjs'], name: string): Font {
  const font: unknown = objects.has(name) ? (objects.get(name) as unknown) : null;
  const matrix: unknown = typeof font === 'object' && font !== null && 'fontMatrix' in font ? font.fontMatrix : null;
  return { unit: Array.isArray(matrix) ? matrixOf(matrix)[0] : 0.001 };
}
