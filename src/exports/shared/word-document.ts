export const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A table of some hundred pages, and 300 MB of memory: what is longer is a workbook’s. */
export const MOST_ROWS = 1_000;
