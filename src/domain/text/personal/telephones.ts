import type { Candidate, PersonalNumber } from './personal-number.ts';
import { isAmount, isLabelled } from './surroundings.ts';

/** How mobile numbers are written in groups; others are figures side by side. */
const mobileShapes = /^(?:11|3,8|7,4|5,6|6,5|3,4,4|3,3,5|4,3,4|4,4,3|3,4,2,2|3,2,2,4|3,2,2,2,2|1(?:,1){10})$/u;
const mobile = /^1[3-9]\d{9}$/u;

/** Area codes: three places for the largest cities, four for the rest. */
const area = String.raw`(?:010|02[0-57-9]|0[3-9]\d{2})`;
const landline = new RegExp(`^(?<area>${area}|\\+?86[1-9]\\d{1,2})(?<local>[1-9]\\d{6,7})(?<extension>\\d{0,4})$`, 'u');
/** An area code, a number in one or two groups, and what is dialled after it. */
const landlineShapes = /^(?:1[0-2]|[34],[78]|[34],[34],4)(?:,[1-6])?$/u;
const localShapes = /^(?:[78]|13|[34],4)$/u;
const dayLike = /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;

/** A telephone number, for which the words around it do not speak of something else; `null` where it is none. */
export function telephoneIn(candidate: Candidate): PersonalNumber | null {
  const { text, start, end, shape } = candidate;
  if (!mobileShapes.test(shape) && !landlineShapes.test(shape) && !localShapes.test(shape) && text[start - 1] !== '+')
    return null;
  const isCalled = isLabelled(text, start, 'phone');
  if (!isCalled && (isAmount(text, end) || isLabelled(text, start, 'numbering'))) return null;
  return mobileIn(candidate, isCalled) ?? foreignIn(candidate) ?? landlineIn(candidate, isCalled);
}

function mobileIn(candidate: Candidate, isCalled: boolean): PersonalNumber | null {
  const { text, start, end, digits, shape, isJoined } = candidate;
  const number = { kind: 'mobile', start, end } as const;
  const isDialled = /(?:^|\D)(?:\+|00)?86[-\s.)]*$/u.test(text.slice(Math.max(0, start - 8), start));
  if (mobileShapes.test(shape) && (!isJoined || isCalled || isDialled) && (mobile.test(digits) || isCalledMobile()))
    return { ...number, keep: 3 };
  return shape === '13' && digits.startsWith('86') && mobile.test(digits.slice(2)) ? { ...number, keep: 5 } : null;

  function isCalledMobile(): boolean {
    return isCalled && /^1\d{10}$/u.test(digits);
  }
}

/** +852 9123 4567. */
function foreignIn({ text, start, end, digits, shape }: Candidate): PersonalNumber | null {
  const isForeign = text[start - 1] === '+' && /^\d{10,15}$/u.test(digits) && shape.split(',').length <= 5;
  return isForeign ? { kind: 'mobile', start, end, keep: digits.startsWith('861') ? 5 : 3 } : null;
}

function landlineIn(
  { text, start, end, digits, shape, isJoined }: Candidate,
  isCalled: boolean,
): PersonalNumber | null {
  if (isLabelled(text, start, 'hotline')) return null;
  const number = { kind: 'landline', start, end } as const;
  if (isCalled && localShapes.test(shape) && /^[1-9]\d{6,7}$/u.test(digits)) return { ...number, keep: 0 };
  const parts = landlineShapes.test(shape) ? landline.exec(digits)?.groups : undefined;
  if (parts === undefined) return null;
  const { area: code = '', local = '', extension = '' } = parts;
  const isCut = extension !== '' && !shape.endsWith(`,${String(extension.length)}`);
  const isGlued = !shape.includes(',') && /^[19]/u.test(local);
  if (isCut || (!isCalled && (isJoined || isGlued || dayLike.test(local)))) return null;
  const isBracketed = text[start - 1] === '(' && text.slice(start, end).includes(')');
  return { ...number, start: isBracketed ? start - 1 : start, keep: code.length };
}
