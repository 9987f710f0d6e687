import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGlyphs } from './glyphs.ts';

/** The family as the files call it; a browser that shows the SVG may not have it, and takes its own. */
export const family = "Noto Sans Hans, 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

export type Weight = 'regular' | 'bold';

const folder = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'));

const fileOf = (weight: Weight): string =>
  fileURLToPath(new URL(weight === 'bold' ? 'NotoSansHans-Bold.otf' : 'NotoSansHans-Regular.otf', folder));

/** The typeface that is shipped with the program: no other is used, so that a picture is the same on every machine. */
export const fontFiles: readonly string[] = [fileOf('regular'), fileOf('bold')];

const glyphs = { regular: readGlyphs(readFileSync(fileOf('regular'))), bold: readGlyphs(readFileSync(fileOf('bold'))) };

/** What Chinese printers put where a character is not in the case. */
const LACKING = '〓';

/** One line of text, in which every character can be shown. */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFC').replace(/\s+/gu, ' ').trim(), (character) => {
    if (/[\p{Cc}\p{Cf}\p{M}]/u.test(character)) return '';
    return glyphs.regular.has(character) && glyphs.bold.has(character) ? character : LACKING;
  }).join('');

/** How wide a printable text is set, in the unit of its size. */
export const widthOf = (
  text: string,
  { size, weight = 'regular' }: { readonly size: number; readonly weight?: Weight },
) => Array.from(text).reduce((sum, character) => sum + glyphs[weight].advance(character), 0) * size;
