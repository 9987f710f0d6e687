/*
 * A spreadsheet that opens a .csv runs a cell that begins like a formula, quoted or not. An apostrophe before it makes it text, as it does
 * when a person types one; reading takes it off again. The marks are those that OWASP names for CSV injection, with their full-width forms,
 * which East Asian versions take for the same.
 */
const formula = /^'*[=+\-@＝＋－＠\t\r]/u;
const shielded = /^''*[=+\-@＝＋－＠\t\r]/u;

/** A cell's words so that no spreadsheet runs them. */
export const asText = (words: string): string => (formula.test(words) ? `'${words}` : words);

/** The words again. */
export const fromText = (cell: string): string => (shielded.test(cell) ? cell.slice(1) : cell);
