/** An identity-card number of eighteen or fifteen places, a mobile number, a landline with its area code; each however it is spaced. */
const numbers =
  /(?<![\dA-Za-z])(?:\d{6}[ -]?(?:\d{8}|\d{6})[ -]?\d{3}[\dXx]?|(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[ -]?\d{7,8})(?![\dA-Za-z])/gu;

/** The text with the numbers of persons blotted out, for what leaves the house. */
export const masked = (text: string): string =>
  text.normalize('NFKC').replace(numbers, (number) => number.replace(/[\dXx]/gu, '*'));
