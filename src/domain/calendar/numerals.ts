/** A number of one or two digits, in Arabic or Chinese numerals, as a part of a pattern. */
export const numeral = '(?:\\d{1,2}|[一二两三四五六七八九十廿卅]{1,3})';

const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, '○': 0, 零: 0, O: 0, o: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const tens: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** The value of `9`, `09`, `九`, `十五`, `二十`, `廿五`, `一百二十`, `二〇二〇`; `NaN` for anything else. */
export function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  if (/[十廿卅百]/u.test(words)) return summed(words);
  const places = Array.from(words, (character) =>
    /\d/u.test(character) ? Number(character) : (digits[character] ?? NaN),
  );
  return places.length === 0 ? NaN : places.reduce((value, digit) => value * 10 + digit, 0);
}

/** Sums hundreds, tens and ones as they are spoken: a digit before 百 or 十 multiplies it, one after is added. */
function summed(words: string): number {
  let total = 0;
  let pending: number | null = null;
  for (const character of words) {
    const unit = character === '百' ? 100 : tens[character];
    if (unit === undefined) {
      pending = digits[character] ?? NaN;
    } else {
      total += unit * (pending ?? 1);
      pending = null;
    }
  }
  return total + (pending ?? 0);
}
