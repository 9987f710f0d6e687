import { addDays, type Day, plainDate } from '../dates.ts';
import { numeral } from '../numerals.ts';
import { monthOf, oneDay, quarterOf, weekOf } from '../units.ts';
import { monthStretch, partStretch } from './chinese-dates.ts';
import { stretch, type StretchRule } from './stretch.ts';
import { beforeWords, monthPartWords, partWords, shiftOf } from './words.ts';

/** In 问一下下个月, 查下下个月 and 看一下一个月内的 the first 下 belongs to the verb. */
const ahead = '(?<![一问查看说讲列找解])下下|(?<!一)下';
const shift = `(?<shift>上上|上|本|这|当|${ahead})(?:一?个)?`;

const dayShifts: Readonly<Record<string, number>> = {
  ...{ 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 },
};

/** 今天, 明日, 后天, 今晚, 昨天下午. */
const days: StretchRule = {
  pattern:
    /(?<day>大[前后]|(?<![目之以当提午日月年周期])前|[昨今明]|(?<![之以然今先日月年周期])后)(?:天|(?<=[昨今明])[日晚早晨])(?:上午|下午|晚上)?/gu,
  read: (words, anchor) => stretch(oneDay(addDays(anchor, dayShifts[words['day'] ?? ''] ?? 0)), 'day'),
};

/** 本周, 下个星期, 下周五, 本周末. */
const weeks: StretchRule = {
  pattern: new RegExp(
    `${shift}(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天1-7])(?![次个])|(?<end>[末底])|(?![期转边围岁长折密]))`,
    'gu',
  ),
  read: (words, anchor) => weekStretch(addDays(anchor, 7 * shiftOf(words['shift'])), words['weekday'] ?? words['end']),
};

/** 周五, 周末: those of the anchor's week. */
const weekdays: StretchRule = {
  pattern:
    /(?<![\d一二三四五六七八九十两双几每上本这当个]|(?<!一)下)(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天])(?:(?=到期)|(?![次个年期天岁边围至到]?[次个年期岁边围]))|(?<end>末))/gu,
  read(words, anchor) {
    const found = weekStretch(anchor, words['weekday'] ?? words['end']);
    return found === 'impossible' ? found : { ...found, isFloating: true };
  },
};

function weekStretch(day: Day, part: string | undefined): Exclude<ReturnType<StretchRule['read']>, null> {
  const week = weekOf(day);
  if (part === undefined) return stretch(week, 'week');
  if (/[末底]/u.test(part)) return stretch({ from: addDays(week.from, 5), to: week.to }, 'part', { isEnd: true });
  const weekday = /[日天]/u.test(part) ? 7 : '一二三四五六'.indexOf(part) + 1 || Number(part);
  return stretch(oneDay(addDays(week.from, weekday - 1)), 'day');
}

/** 本月, 下个月15日, 本月底, 月底, 月中. */
const months: StretchRule = {
  pattern: new RegExp(
    `(?:${shift}月份?(?:(?<day>${numeral})(?:[日号]|(?=${beforeWords}))|(?<part>${monthPartWords}))?|(?<![\\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾个每])月(?<bare>${partWords}))`,
    'gu',
  ),
  read(words, anchor) {
    const { year, month } = plainDate(anchor)
      .with({ day: 1 })
      .add({ months: shiftOf(words['shift']) });
    return monthStretch({ ...words, part: words['part'] ?? words['bare'] }, monthOf(year, month), false);
  },
};

/** 本季度, 下季度末, 季度末. */
const quarters: StretchRule = {
  pattern: new RegExp(
    `(?:${shift}季(?:度|(?=[末底]))(?<part>${partWords})?|(?<![\\d一二三四五六七八九十个每])季度?(?<bare>[末底]))`,
    'gu',
  ),
  read(words, anchor) {
    const { year, month } = plainDate(anchor)
      .with({ day: 1 })
      .add({ months: 3 * shiftOf(words['shift']) });
    const period = quarterOf(year, Math.ceil(month / 3));
    return partStretch(
      { ...words, part: words['part'] ?? words['bare'] },
      { period, unit: 'quarter', isFloating: false },
    );
  },
};

/** Days, weeks, months and quarters counted from the anchor. */
export const relativeDays: readonly StretchRule[] = [days, weeks, weekdays, months, quarters];
