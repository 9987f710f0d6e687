import { addDays, type Day, dayOf } from '../dates.ts';
import { monthsOf } from '../units.ts';
import { holidayStart } from '../working-days.ts';
import { stretch, type StretchRule } from './stretch.ts';
import { beforeWords, numberIn, yearOf, yearWords } from './words.ts';

/** “十三五”末, “十四五”期间: five years, of which the first plan's ended in 1957 and the tenth's in 2005. */
const fiveYearPlans: StretchRule = {
  pattern:
    /[“"'‘「『]?(?<![一二三四五六七八九十])(?<plan>[六七八九]|二?十[一二三四五六七八九]?)五[”"'’」』]?(?:规划)?(?:(?<end>期?末|末期|结束)|期间|时期|期内)/gu,
  read(words) {
    const last = 1955 + 5 * numberIn(words, 'plan');
    const isEnd = words['end'] !== undefined;
    const first = monthsOf(isEnd ? last : last - 4, 1, 12);
    return first && stretch({ from: first.from, to: `${last}-12-31` }, 'plan', { isEnd, isRange: !isEnd });
  },
};

const fixedDays: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 三八: [3, 8], 六一: [6, 1], 七一: [7, 1], 八一: [8, 1], 建党节: [7, 1], 建军节: [8, 1] },
};

/** 国庆节前, 2021年春节前, “七一”前. 元旦 and 春节 stand at the beginning of a year, so that without one the next is meant; of two, the first (中秋、国庆前). */
const holidays: StretchRule = {
  pattern: new RegExp(
    `(?:${yearWords}的?)?[“"]?(?<![二三四五六七八九十\\d第])(?<holiday>元旦节?|春节|清明节?|五一劳动节|五一节?|劳动节|端午节?|中秋节?|国庆节?|十一|三八|六一|七一|八一|建党节|建军节)[”"]?(?:[、和]?(?:春节|国庆节?))?(?:假期|[小长]假|放假)?(?:到来)?${beforeWords}`,
    'gu',
  ),
  read(words, anchor) {
    const { year, isFloating } = yearOf(words, anchor);
    const name = words['holiday'] ?? '';
    const rolls = isFloating && /元旦|春节/u.test(name);
    const start = occasion(name, year);
    const coming = rolls && start !== null && start <= anchor ? occasion(name, year + 1) : start;
    if (coming === null) return 'impossible';
    const eve = addDays(coming, -1);
    return stretch({ from: eve, to: eve }, 'day', { isFloating: isFloating && !rolls, isBefore: true });
  },
};

function occasion(name: string, year: number): Day | null {
  const fixed = fixedDays[name];
  return fixed ? dayOf(year, ...fixed) : holidayStart(name, year);
}

/** Plans of five years and holidays. */
export const occasions: readonly StretchRule[] = [fiveYearPlans, holidays];
