import type { PeriodWords } from '../../../../support/period-words.ts';
import { isUntimed, type PlanRecord, type Row } from '../record.ts';
import { isDueIn, isOverdue, isUnder } from '../sets.ts';
import { template } from '../template.ts';
import { askedPeriods } from './of-periods.ts';

interface Heading {
  /** As it is written above its measures. */
  readonly whole: string;
  /** As it is said: without its number. */
  readonly name: string;
}

const NUMBER = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d+[.、])\s*/u;

/** Every heading that is not the name of a measure itself, and is the only one that is called so. */
export function headings({ rows }: PlanRecord): readonly Heading[] {
  const titles = rows.map(({ title }) => title);
  const all = [...new Set(rows.flatMap(({ heading }) => heading))].map((whole) => ({
    whole,
    name: whole.replace(NUMBER, ''),
  }));
  return all.filter(
    ({ name }) =>
      !titles.some((title) => name.startsWith(title)) && all.filter((other) => other.name === name).length === 1,
  );
}

const the = ({ whole }: Heading, { rows }: PlanRecord) => ({ rows: rows.filter(isUnder(whole)) });
const those =
  (has: (row: Row) => boolean) =>
  ({ whole }: Heading, { rows }: PlanRecord) => ({ rows: rows.filter((row) => isUnder(whole)(row) && has(row)) });

export const ofHeadings = [
  template({
    name: 'what stands under a heading',
    about: headings,
    wordings: [
      ({ name }) => `${name}有哪些措施`,
      ({ name }) => `${name}包括哪些工作`,
      ({ name }) => `${name}下面有哪几项任务`,
      ({ name }) => `${name}方面有哪些工作`,
      ({ name }) => `列出${name}的工作`,
      ({ name }) => `${name}这部分有哪些任务`,
    ],
    expects: the,
  }),
  template({
    name: 'how many stand under a heading',
    about: headings,
    wordings: [({ name }) => `${name}一共几项`, ({ name }) => `${name}有多少项工作`],
    expects: the,
  }),
  template({
    name: 'who leads under a heading',
    about: headings,
    wordings: [
      ({ name }) => `${name}谁牵头`,
      ({ name }) => `${name}分别由谁牵头`,
      ({ name }) => `${name}各项工作由哪个单位牵头`,
      ({ name }) => `${name}的牵头单位有哪些`,
      ({ name }) => `${name}有哪些单位参与`,
    ],
    expects: the,
  }),
  template({
    name: 'how far it is under a heading',
    about: headings,
    wordings: [({ name }) => `${name}进展如何`, ({ name }) => `${name}的进展情况`, ({ name }) => `${name}现在怎么样了`],
    expects: the,
  }),
  template({
    name: 'what has no lead under a heading',
    about: headings,
    wordings: [({ name }) => `${name}里哪些没有牵头单位`, ({ name }) => `${name}中没有明确牵头单位的有哪些`],
    expects: those(({ lead }) => lead.length === 0),
  }),
  template({
    name: 'what has several leads under a heading',
    about: headings,
    wordings: [({ name }) => `${name}里哪些有多个牵头单位`, ({ name }) => `${name}中多个单位共同牵头的有哪些`],
    expects: those(({ lead }) => lead.length > 1),
  }),
  template({
    name: 'what has no deadline under a heading',
    about: headings,
    wordings: [({ name }) => `${name}里哪些没有完成时限`, ({ name }) => `${name}中没写时限的有哪些`],
    expects: those(isUntimed),
  }),
  template({
    name: 'what is overdue under a heading',
    about: headings,
    wordings: [({ name }) => `${name}哪些逾期了`, ({ name }) => `${name}有没有逾期的`],
    expects: ({ whole }, { rows, today }) => ({
      rows: rows.filter((row) => isUnder(whole)(row) && isOverdue(today)(row)),
    }),
  }),
  template({
    name: 'what is due in a period under a heading',
    about: withPeriods,
    wordings: [
      ({ name, words }) => `${name}${words}到期的有哪些`,
      ({ name, words }) => `${words}${name}有哪些到期`,
      ({ name, words }) => `${name}里哪些${words}到期`,
    ],
    expects: ({ whole, on }, { rows, today }) => ({
      rows: rows.filter((row) => isUnder(whole)(row) && isDueIn(on(today))(row)),
    }),
  }),
];

/** Every heading, with some of the periods each. */
function withPeriods(record: PlanRecord): readonly (Heading & PeriodWords)[] {
  return headings(record).flatMap((heading, i) =>
    askedPeriods.filter((_, k) => (k + i) % 5 === 0).map((period) => ({ ...heading, ...period })),
  );
}
