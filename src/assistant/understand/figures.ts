import { numberOf } from '../../domain/calendar/numerals.ts';
import type { PercentBound } from '../item-filter.ts';
import type { Extreme } from './extreme.ts';

const figure =
  '(?:百分之(?<hundredth>[零〇一二两三四五六七八九十百\\d]{1,4})|(?<tenth>[一二两三四五六七八九\\d])成|(?<percent>\\d{1,3})(?:\\.\\d+)?\\s*(?:%|percent|per cent)|(?<half>(?<![上下前后])一?半(?![年月天夜径个])|half))';

/** 以上 and 以下 take the figure in, 超过 and 不足 leave it out (民法典第一千二百五十九条). */
const bounds: readonly (readonly [PercentBound['is'], string, string])[] = [
  ['<=', '(?:不超过|没有?超过|未超过|至多|最多|不高于|不大于|at most)', ''],
  ['>=', '(?:不低于|不小于|不少于|至少|at least)', ''],
  ['<', '(?:不到|没到|未到|不足|低于|小于|少于|不满|(?:没有?|未)达到?|less than|under|below)', ''],
  ['>=', '', '(?:及|或)?(?:以上|之上)'],
  ['<=', '', '(?:及|或)?(?:以下|之下|以内|之内)'],
  ['>', '(?:超过|超出|超|大于|高于|多于|过|more than|over|above)', ''],
  ['>=', '(?:达到|达|完成到|到)', ''],
  ['=', '', ''],
];

/** The figures between which a share is asked to lie; empty where the text names none. */
export function boundsIn(text: string): readonly PercentBound[] {
  const between = new RegExp(`${figure}?\\s*(?:到|至|-|~|—)\\s*(?<to>\\d{1,3})\\s*%(?:之间)?`, 'u').exec(text);
  const [, low] = /(\d{1,3})\s*%?\s*(?:到|至|-|~|—)\s*\d{1,3}\s*%/u.exec(text) ?? [];
  if (between !== null && low !== undefined)
    return [
      { is: '>=', percent: Number(low) },
      { is: '<=', percent: Number(between.groups?.['to']) },
    ];
  for (const [is, before, after] of bounds) {
    const found = new RegExp(`${before}(?:了|约)?\\s*${figure}${after}`, 'u').exec(text);
    const percent = percentOf(found?.groups ?? {});
    if (found !== null && !Number.isNaN(percent)) return [{ is, percent }];
  }
  return [];
}

function percentOf({ hundredth, tenth, percent, half }: Readonly<Record<string, string | undefined>>): number {
  if (half !== undefined) return 50;
  if (percent !== undefined) return Number(percent);
  return tenth === undefined ? numberOf(hundredth ?? '') : numberOf(tenth) * 10;
}

/** Whether the items that are furthest or least far are asked for. */
export function paceIn(text: string): Extreme | null {
  if (
    /最(?:慢|低|差|滞后|落后|靠后|迟缓|缓慢|小|少)|垫底|倒数|\b(?:slowest|lowest|least|furthest behind)\b/u.test(text)
  )
    return 'least';
  return /最(?:快|高|好|靠前|领先|大|多)|\b(?:fastest|highest|most advanced|furthest)\b/u.test(text) ? 'most' : null;
}

/** How many of them: 最低的三项, 前五项, 倒数三个; one, and its equals, where no number is said. */
export function howManyIn(text: string): number | null {
  const [, words] =
    /(?:前|后|倒数|最[\p{Script=Han}]{1,2}的?(?:前|后)?)\s*([一二两三四五六七八九十\d]{1,2})\s*(?:项|个|件|条|名|位)/u.exec(
      text,
    ) ??
    /\b(?:top|bottom|lowest|slowest|highest) (\d{1,2}|two|three|four|five)\b/u.exec(text) ??
    [];
  if (words === undefined || /^第?一$/u.test(words)) return null;
  const english = ['two', 'three', 'four', 'five'].indexOf(words) + 2;
  const count = english > 1 ? english : numberOf(words);
  return Number.isNaN(count) || count < 1 ? null : count;
}
