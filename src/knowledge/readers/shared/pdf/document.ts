import { UnreadableFileError } from '../../../reader.ts';
import type { Drawing } from './interpret.ts';
import { interpret } from './interpret.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { matrixOf } from './matrix.ts';
import type { Page } from './page.ts';
import type { Font } from './state.ts';

type Library = typeof import('unpdf/pdfjs');
type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;

/** The pages of a document, each with its lines and tables. Throws `UnreadableFileError`. */
export async function pagesOf(bytes: Uint8Array, file: string): Promise<readonly Layout[]> {
  const library = await loadLibrary();
  const task = library.getDocument({
    // The library takes the bytes away from whoever gave them.
    data: Uint8Array.from(bytes),
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
    const pages: Layout[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(layoutOf(await pageOf(document, number, library)));
    return pages;
  } catch (cause) {
    throw cause instanceof UnreadableFileError ? cause : new UnreadableFileError(file, reasonOf(cause), { cause });
  } finally {
    await task.destroy();
  }
}

// Loaded when the first PDF comes, so that a start without one does not wait for it.
async function loadLibrary(): Promise<Library> {
  const { getResolvedPDFJS } = await import('unpdf');
  return getResolvedPDFJS();
}

async function pageOf(document: Document, number: number, library: Library): Promise<Page> {
  const page = await document.getPage(number);
  const list = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]));
  const fonts = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    const known = fonts.get(name) ?? { unit: unitOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null) };
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
      isVisible: (mark) => layers.isVisible(mark),
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

function reasonOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : '';
  return name === 'PasswordException' ? locked : damaged;
}

const locked = '有密码保护，请去掉密码后另存为 PDF 或 .docx (protected by a password; remove it and save it again)';
const damaged =
  '文件已损坏，不是完整的 PDF，请重新下载或另存后再载入 (the file is damaged; get it again, or save it anew)';
