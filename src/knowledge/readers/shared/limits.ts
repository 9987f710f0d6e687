/** The most characters of a document that are read: some five thousand pages. */
export const maxTextLength = 5_000_000;

/** Says that a document has more text than is read. */
export const tooMuchText = (length: number): string =>
  `文字超过 ${maxTextLength / 10_000} 万字，请拆成几个文件 (${length} characters of text or more, the limit is ${maxTextLength}; split it)`;
