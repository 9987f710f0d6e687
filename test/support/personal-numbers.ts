import fc from 'fast-check';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${String(count)}}$`, 'u'));

const day = fc
  .tuple(fc.integer({ min: 1930, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${String(year)}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`);

const region = fc.tuple(fc.constantFrom('11', '33', '44', '51', '65'), digits(4)).map((parts) => parts.join(''));

const identity18 = fc.tuple(region, day, digits(3)).map((parts) => {
  const places = parts.join('');
  const sum = Array.from(places, Number).reduce((all, digit, i) => all + digit * (2 ** (17 - i) % 11), 0);
  return `${places}${'10X98765432'[sum % 11] ?? ''}`;
});
const identity15 = fc.tuple(region, day, digits(3)).map(([a, b, c]) => `${a}${b.slice(2)}${c}`);
const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(([a, b]) => `${String(a)}${b}`);
const landline = fc
  .tuple(fc.constantFrom('010-', '020-', '0571-', '0755-'), fc.integer({ min: 3, max: 8 }), digits(7))
  .map(([area, first, rest]) => `${area}${String(first)}${rest}`);

/** With the check digit by which Luhn's sum ends in nought. */
const card = fc
  .tuple(fc.constantFrom('62', '60', '4', '52'), fc.integer({ min: 16, max: 19 }), digits(17))
  .map((parts) => {
    const [issuer, length, rest] = parts;
    const places = `${issuer}${rest}`.slice(0, length - 1);
    const sum = Array.from(places, Number)
      .toReversed()
      .reduce((all, digit, i) => all + (i % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
    return `${places}${String((10 - (sum % 10)) % 10)}`;
  });

const plate = fc
  .tuple(
    fc.constantFrom(...Array.from('京津沪渝冀豫辽黑湘皖鲁苏浙赣鄂桂甘晋陕闽粤琼')),
    fc.constantFrom('A', 'B', 'D', 'F', 'H'),
    fc.constantFrom('', '·', ' '),
    fc.oneof(
      digits(5),
      digits(5).map((rest) => `D${rest}`),
      digits(4).map((rest) => `${rest}警`),
    ),
  )
  .map((parts) => parts.join(''));

const fullWidth = (number: string): string =>
  number.replace(/[\dX]/gu, (place) => String.fromCharCode(place.charCodeAt(0) + 0xfee0));
const inChinese = (number: string): string =>
  number.replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
const spaced = (number: string): string => Array.from(number).join(' ');
const hidden = (number: string): string => Array.from(number).join('\u200B');
const inGroups = (number: string): string =>
  number.length === 11
    ? number.replace(/(...)(....)/u, '$1-$2-')
    : number.replace(/(?<=^(?:....)*)(....)(?=.)/gu, '$1 ');

/** Numbers by which a person can be found, each in one of the ways in which people write them. */
export const personalNumber: fc.Arbitrary<{
  readonly kind: string;
  readonly written: string;
  readonly digits: string;
}> = fc
  .oneof(
    fc.tuple(fc.constant('identity'), fc.oneof(identity18, identity15)),
    fc.tuple(fc.constant('mobile'), mobile),
    fc.tuple(fc.constant('landline'), landline),
    fc.tuple(fc.constant('bank-card'), card),
    fc.tuple(fc.constant('plate'), plate),
  )
  .chain(([kind, number]) => {
    const ways = [(same: string) => same, fullWidth, ...(kind === 'plate' ? [] : [hidden])];
    const plain = /^\d+X?$/u.test(number) ? [inChinese, spaced, ...(number.length === 15 ? [] : [inGroups])] : [];
    return fc
      .constantFrom(...ways, ...plain)
      .map((way) => ({ kind, written: way(number), digits: number.replace(/[^\p{L}\d]/gu, '') }));
  });

/** What stands around numbers in reports, and is not to be touched. */
export const surrounding = fc.constantFrom(
  '硬质隔离设施完成60%，',
  '联系人张三，',
  '护学岗受阻，请与李四对接（',
  '已按公通字〔2020〕12号落实；',
  '投入1,200万元，',
  '2020年9月30日完成第3项，',
  '项目编号2020-330102-48-01-123456，',
  '完成时间20200930，',
  'IP地址192.168.13.100，',
  '群众反映：',
  '',
);

/** The letters and digits of a text alone, Chinese and full-width figures as digits. */
export const figuresOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〇零一二三四五六七八九]/gu, (figure) =>
      String('〇一二三四五六七八九'.indexOf(figure.replace('零', '〇'))),
    )
    .replace(/[^\p{L}\d]/gu, '');
