const ones = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';

type Format = (value: number) => string;

/** How Word's number formats (ECMA-376, ST_NumberFormat) write a number. A format that is not here is written in digits. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  [
    'decimalFullWidth',
    (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  ['decimalEnclosedCircle', (value) => circled(value)],
  ['decimalEnclosedCircleChinese', (value) => circled(value)],
  ['lowerLetter', (value) => letters(value)],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerRoman', (value) => roman(value)],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['ideographTraditional', (value) => stems[value - 1] ?? String(value)],
  ['chineseLegalSimplified', (value) => chinese(value, { digits: legal, units: ['', '拾', '佰', '仟'] })],
  ...[
    'chineseCounting',
    'chineseCountingThousand',
    'taiwaneseCounting',
    'taiwaneseCountingThousand',
    'japaneseCounting',
    'ideographDigital',
  ].map((name): [string, Format] => [name, (value) => chinese(value, { digits: ones, units: ['', '十', '百', '千'] })]),
]);

export const formatNumber = (format: string, value: number): string => (formats.get(format) ?? String)(value);

interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
}

function chinese(value: number, { digits, units }: Numerals): string {
  if (value <= 0 || value > 9999) return String(value);
  const places = Array.from(String(value)).map((digit, i, all) => ({
    digit: Number(digit),
    unit: units[all.length - 1 - i] ?? '',
  }));
  const words = places.map(({ digit, unit }) => (digit === 0 ? '零' : `${digits[digit] ?? ''}${unit}`)).join('');
  return words
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^[一壹](?=[十拾])/, '');
}

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);

// After z Word doubles the letter: aa, bb, cc.
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  let left = value;
  let words = '';
  for (const [size, digits] of romanDigits) {
    words += digits.repeat(Math.floor(left / size));
    left %= size;
  }
  return words;
}
