import type * as Docx from 'docx';
import { sizes, typefaces } from './type.ts';

type Library = typeof Docx;

/** 四号 half-width numbers between dashes, at the outer edge and a character in: on odd pages right, on even ones left (7.5). */
export function pageNumbers(library: Library): { readonly default: Docx.Footer; readonly even: Docx.Footer } {
  const { AlignmentType } = library;
  const inwards = sizes.pageNumber * 10;
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: inwards } }, library),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: inwards } }, library),
  };
}

function footer(place: Docx.IParagraphOptions, { Footer, PageNumber, Paragraph, TextRun }: Library): Docx.Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: typefaces.pageNumber,
    size: sizes.pageNumber,
  });
  return new Footer({ children: [new Paragraph({ ...place, children: [number] })] });
}
