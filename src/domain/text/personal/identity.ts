/** The first two places of an identity number: a province, or where else one is issued. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/u;
const birthday = /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;

/** Eighteen places with a province and a day of birth in them. By chance it is so with one in six thousand. */
export const isIdentity18 = (digits: string): boolean =>
  /^\d{17}[\dX]$/u.test(digits) &&
  provinces.test(digits) &&
  /^(?:19|20)/u.test(digits.slice(6)) &&
  birthday.test(digits.slice(10, 14));

/** The form of before 1999, without century and check digit. */
export const isIdentity15 = (digits: string): boolean =>
  /^\d{15}$/u.test(digits) && provinces.test(digits) && birthday.test(digits.slice(8, 12));

/** Whether the last place is what the others call for (GB 11643, ISO 7064 MOD 11-2). */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 17), Number).reduce((all, digit, i) => all + digit * (2 ** (17 - i) % 11), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** The beginnings by which the banks of the country issue their cards; a time of day or a date begins otherwise. */
const issuers = /^(?:62|4\d|5[1-6]|6[0135]|95[58])/u;

/** A bank card of sixteen to nineteen places, by the check digit of ISO/IEC 7812 (Luhn). */
export function isBankCard(digits: string): boolean {
  if (!/^\d{16,19}$/u.test(digits) || !issuers.test(digits)) return false;
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((all, digit, i) => all + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}
