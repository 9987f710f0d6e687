import type * as Docx from 'docx';
import type { PaperColumn, PaperTable } from '../../domain/papers/paper.ts';
import { CHARACTER, lines, sizes, tableSizes } from './type.ts';

type Library = typeof Docx;

const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4 in twentieths of a point. */
const PAPER = { width: 11_906, height: 16_838 };

/** GB/T 9704-2012, 5.2.1: 天头 37 mm and 订口 28 mm, the text 156 mm by 225 mm; what is left is at the foot and the outer edge, to a
 * hair: 28 characters of 15.8 pt. */
const margins = { top: mm(37), right: 1_470, bottom: mm(35), left: mm(28) };

/** How wide the text is, upright and on its side. */
export const textWidth = (wide: boolean): number =>
  wide ? PAPER.height - margins.top - margins.bottom : PAPER.width - margins.left - margins.right;

const CHARACTERS_A_LINE = 28;

/** What a character has more or less than its own width for 28 of them to fill a line, in 4096ths of a point. */
const characterSpace = Math.round(((textWidth(false) / CHARACTERS_A_LINE - CHARACTER) / 20) * 4096);

/**
 * A page and its grid. On its side it is the same sheet turned, so that the head of a table lies at the edge where the paper is bound
 * (GB/T 9704-2012, 9: A4 纸型的表格横排).
 */
export function propertiesOf(
  wide: boolean,
  { DocumentGridType, PageOrientation }: Library,
): NonNullable<Docx.ISectionOptions['properties']> {
  const { top, right, bottom, left } = margins;
  const turned = { top: left, right: top, bottom: right, left: bottom };
  const placed = wide ? turned : margins;
  return {
    page: {
      // The library turns the page itself.
      size: { ...PAPER, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...placed, header: mm(15), footer: placed.bottom - mm(NUMBER_BELOW_TEXT) - sizes.pageNumber * 12 },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: lines.body, charSpace: characterSpace },
  };
}

/** How far under the text the page number stands. */
const NUMBER_BELOW_TEXT = 7;

/** Whether a table has more columns than the text is wide. */
export function isWide({ columns }: PaperTable): boolean {
  return !fits(columns, tableSizes[0], textWidth(false));
}

/** The size of type in which a table is set: the greatest in which its columns have the width that they ask for, else the smallest. */
export function tableSize({ columns }: PaperTable): number {
  const room = textWidth(isWide({ columns, rows: [] }));
  return tableSizes.find((size) => fits(columns, size, room)) ?? Math.min(...tableSizes);
}

function fits(columns: readonly PaperColumn[], size: number, room: number): boolean {
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  return characters * size * 10 + columns.length * 2 * CELL_MARGIN <= room;
}

export const CELL_MARGIN = 70;
