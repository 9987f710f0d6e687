import type { Element } from './tree.ts';
import { attribute, hasAttribute, isElement } from './tree.ts';
import { formatNumber } from '../word/number-format.ts';

/** The number and the words of the item that stand before it: `''` where the list has no numbers or the item brings its own. */
export type NumberOf = (item: Element, words: string) => string;

/** Numbers the items of an `<ol>` in their order, as its attributes and styles tell. */
export function itemNumbers(list: Element): NumberOf {
  const format = formatOf(list);
  const step = hasAttribute(list, 'reversed') ? -1 : 1;
  let next = whole(attribute(list, 'start')) ?? (step === 1 ? 1 : list.childNodes.filter(isElement).length);
  return (item, words) => {
    const number = whole(attribute(item, 'value')) ?? next;
    next = number + step;
    if (format === 'none' || bringsNumber.test(words)) return '';
    return format === 'chineseCounting' ? `${formatNumber(format, number)}、` : `${formatNumber(format, number)}. `;
  };
}

const types: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const styles: readonly (readonly [RegExp, string])[] = [
  [/none/, 'none'],
  [/cjk-ideographic|chinese|trad|simp|japanese/, 'chineseCounting'],
  [/lower-(?:alpha|latin)/, 'lowerLetter'],
  [/upper-(?:alpha|latin)/, 'upperLetter'],
  [/lower-roman/, 'lowerRoman'],
  [/upper-roman/, 'upperRoman'],
];

function formatOf(list: Element): string {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attribute(list, 'style'))?.[1] ?? '';
  const styled = styles.find(([pattern]) => pattern.test(style.toLowerCase()))?.[1];
  return styled ?? types[attribute(list, 'type')] ?? 'decimal';
}

const bringsNumber =
  /^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,4})[)）、.．]|第[一二三四五六七八九十百\d]+[章节条项])/u;

const whole = (digits: string): number | null => (/^-?\d{1,9}$/.test(digits.trim()) ? Number(digits) : null);
