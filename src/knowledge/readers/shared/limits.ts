/** The most characters of a document that are read: some five thousand pages. */
export const maxTextLength = 5_000_000;

/** Says that a document has more text than is read. */
export const tooMuchText = (length: number): string =>
  `文字超过 ${maxTextLength / 10_000} 万字，请拆成几个文件 (${length} characters of text or more, the limit is ${maxTextLength}; split it)`;

/** The most bytes in which a text of that length can stand. */
export const maxTextBytes = maxTextLength * 4;

/** The most cells with content, and merged areas, that a table is read with. */
export const maxCells = 2_000_000;

export const tooManyCells = `表格里的单元格超过 ${maxCells / 10_000} 万个，请拆成几个文件 (over ${maxCells} cells with content; split it)`;
