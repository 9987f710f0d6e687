import type { PersonalNumber } from './personal-number.ts';
import { isLabelled } from './surroundings.ts';

const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const plate = new RegExp(
  `(${province})[ .]?[A-Z](?: ?[-.] ?| )?(?:(?=[A-Z]{0,3}\\d|\\d)[A-HJ-NP-Z\\d]{5,6}|\\d{4,5}[警学挂港澳应]|[A-Z\\d]{4}[警学挂港澳应急])(?![A-Za-z\\d])`,
  'giu',
);

/** Words that end with the short name of a province: 更新A12345 is a version of something. */
const otherwise: Readonly<Record<string, RegExp>> = {
  新: /[更全创翻最刷革重焕自]$/u,
  云: /[务上入私公混华警政]$/u,
  青: /[知年共丹]$/u,
  宁: /[安南海西咸福遂]$/u,
  贵: /[宝珍富]$/u,
};

const passport = /(?<![A-Za-z\d])(?:[A-Z]\d{8}|[A-Z]{2}\d{7})(?![A-Za-z\d])/giu;

/** The plates of vehicles in a plain text, and what is called a passport: their letters are too common for more. */
export function platesIn(text: string): readonly PersonalNumber[] {
  const plates = [...text.matchAll(plate)]
    .filter(({ 1: short = '', index }) => isPlate(text, short, index))
    .map(({ 0: words, index }) => ({ kind: 'plate', start: index, end: index + words.length, keep: 2 }) as const);
  const passports = [...text.matchAll(passport)]
    .filter(({ index }) => isLabelled(text, index, 'passport'))
    .map(({ 0: words, index }) => ({ kind: 'passport', start: index, end: index + words.length, keep: 1 }) as const);
  return [...plates, ...passports];
}

const isPlate = (text: string, short: string, at: number): boolean =>
  isLabelled(text, at, 'plate') || otherwise[short]?.test(text.slice(Math.max(0, at - 1), at)) !== true;
