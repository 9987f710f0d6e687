/** What breaks a message, or is never shown as it was meant: controls, and the marks that turn the direction of everything behind them. */
const harmful = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Every line ends in `\n`, tabs are spaces, halves of characters a replacement; controls and overrides of direction are gone. */
export function clean(text: string): string {
  if (!harmful.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\t\v\f]/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, '');
}

/** Clean text as it stands in a message: no blanks at the end of a line, no more than one empty line, none around it. */
export const tidied = (text: string): string =>
  clean(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+/u, '')
    .trimEnd();

/** Clean text in one line. */
export const inOneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** Whether anything of a text is to be seen. Telegram refuses a message of which nothing is. */
export const isSeen = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{DI}\u2800\uFFFC]/u.test(text);
