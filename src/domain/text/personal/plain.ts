/** A text with one place a character, in the plain forms by which numbers are known; `at` leads back to where each character stood. */
export interface PlainText {
  readonly text: string;
  /** The offset of each character in the text as it was written, and of its end. */
  readonly at: readonly number[];
}

/** Full-width forms, spaces, hyphens and dots of all kinds made plain; characters that are not seen are left out. */
export function plainText(written: string): PlainText {
  const characters: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of written) {
    if (!/\p{Cf}/u.test(character)) {
      characters.push(plainCharacter(character));
      at.push(offset);
    }
    offset += character.length;
  }
  return { text: characters.join(''), at: [...at, offset] };
}

function plainCharacter(character: string): string {
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/\p{Pd}|[\u2212\u30FC]/u.test(character)) return '-';
  if (/[·•・∙．]/u.test(character)) return '.';
  // Circled numbers count items and are no digits of the number behind them.
  if (/[\p{Nd}\uFF01-\uFF5E]/u.test(character)) return only(character.normalize('NFKC'));
  return only(character);
}

/** Stands for what takes more than one place. */
const OTHER = '\uFFFC';

const only = (character: string): string => (character.length === 1 ? character : OTHER);

const digits = new Map(
  Object.entries({ 〇: 0, 零: 0, '○': 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 貳: 2, 两: 2, 三: 3, 叁: 3, 參: 3 })
    .concat(
      Object.entries({ 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 陸: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 }),
    )
    .map(([character, digit]) => [character, String(digit)]),
);

/** The same with Chinese digits as digits: 一三八〇〇一三八〇〇〇, as a number is written that is not to be found. */
export const withChineseDigits = ({ text, at }: PlainText): PlainText => ({
  text: Array.from(text, (character) => digits.get(character) ?? character).join(''),
  at,
});
