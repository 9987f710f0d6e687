import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressChart, UnitChart } from '../../src/domain/charts.ts';
import { INNER, MARGIN } from '../../src/pictures/drawing.ts';
import { dueChart, progressChart, unitChart } from './support/charts.ts';
import { drawnOf, linesIn, type Drawn } from './support/drawn.ts';

const figuresOf = ({ done, moving, blocked, waiting, silent }: UnitChart['units'][number]): readonly number[] => [
  done,
  moving,
  blocked,
  waiting,
  silent,
];

const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

const sums = (rows: readonly (readonly number[])[]): readonly number[] =>
  [0, 1, 2, 3, 4].map((i) => sum(rows.map((row) => row[i] ?? 0)));

/** The five figures at the right of a line, for each line that has them. */
const figureRows = (drawn: Drawn): readonly (readonly number[])[] =>
  linesIn(drawn)
    .map((line) =>
      line.filter(({ text, x }) => /^\d+$/u.test(text) && x > MARGIN + 370).map(({ text }) => Number(text)),
    )
    .filter(({ length }) => length === 5);

/** As long as bars of the series that are as wide as the figures are large. */
const widthsIn = ({ bars }: Drawn, series: number): readonly number[] =>
  bars.filter((bar) => bar.series === series).map(({ left, right }) => right - left);

const close = (one: readonly number[], other: readonly number[]): void => {
  expect(one.length).toBe(other.length);
  for (const [i, value] of one.entries()) expect(Math.abs(value - (other[i] ?? NaN))).toBeLessThan(0.6);
};

describe('the figures of a picture are those of its data', () => {
  test('of units: each in its column, and what is not shown in the last row, so that all of them add up', () => {
    fc.assert(
      fc.property(unitChart, (chart) => {
        const rows = figureRows(drawnOf(chart));
        const all = chart.units.map(figuresOf);
        const shown = rows.length === all.length ? rows.length : rows.length - 1;

        expect(rows.slice(0, shown)).toEqual(all.slice(0, shown));
        expect(sums(rows)).toEqual(sums(all));
      }),
      { numRuns: 60 },
    );
  });

  test('of units: the bars are as long as the figures', () => {
    fc.assert(
      fc.property(unitChart, (chart) => {
        const drawn = drawnOf(chart);
        const rows = figureRows(drawn);
        const units = rows.length === chart.units.length ? rows : rows.slice(0, -1);
        const most = Math.max(1, ...units.map(sum));

        // The first five series are the legend.
        for (const state of [0, 1, 2, 3, 4]) {
          const expected = units.map((row) => row[state] ?? 0).filter((figure) => figure > 0);
          close(
            widthsIn(drawn, 5 + state),
            expected.map((figure) => (figure / most) * INNER),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says how many units are in the last row', () => {
    const unit = { done: 1, moving: 2, blocked: 0, waiting: 0, silent: 3 };
    const units = Array.from({ length: 60 }, (_, i) => ({ name: `第${String(i + 1)}镇人民政府`, ...unit }));

    const drawn = drawnOf({ kind: 'status-by-unit', title: '各单位情况', units });
    const rest = drawn.texts.find(({ text }) => text.startsWith('其余'))?.text;

    expect(rest).toBe(`其余 ${String(60 - (figureRows(drawn).length - 1))} 个单位`);
    expect(drawn.texts.at(-1)?.text).toBe('共 60 个单位');
  });

  test('puts two units together where one is too many, for one alone would lose its name', () => {
    const long = '城乡建设和公共服务保障工作领导小组办公室综合协调与督查考核专班联络组';
    const none = { done: 0, moving: 0, blocked: 0, waiting: 0, silent: 1 };
    const rest = (count: number): string | undefined => {
      const units = Array.from({ length: count }, () => ({ name: long, ...none }));
      const drawn = drawnOf({ kind: 'status-by-unit', title: '各单位情况', units });
      return drawn.texts.find(({ text }) => text.startsWith('其余'))?.text;
    };
    const most = Array.from({ length: 60 }, (_, i) => i + 1).findLast((count) => rest(count) === undefined) ?? 0;

    expect(most).toBeGreaterThan(1);
    expect(rest(most + 1)).toBe('其余 2 个单位');
  });

  test('of areas: how far, how many, and how much of the time has passed, in words and in length', () => {
    fc.assert(
      fc.property(progressChart, (chart) => {
        const drawn = drawnOf(chart);
        const percents = drawn.texts
          .filter(({ text, bold }) => bold && /^\d+%$/u.test(text) && text !== chart.title)
          .map(({ text }) => parseInt(text, 10));
        const areas = shownOf(chart, percents.length);

        expect(percents).toEqual(areas.map(({ percent }) => percent));
        expect(belowBars(drawn)).toEqual(areas.map(({ total, elapsed }) => [total, elapsed]));
        const reached = drawn.bars
          .filter(({ series }) => series === 4 || series === 5)
          .toSorted((one, other) => one.top - other.top);
        close(
          reached.map(({ left, right }) => right - left),
          areas.map(({ percent }) => (percent / 100) * INNER).filter((length) => length > 0),
        );
        const marks = drawn.bars.filter(({ series }) => series === 6).map(({ left, right }) => (left + right) / 2);
        close(
          marks,
          areas.flatMap(({ elapsed }) => (elapsed === null ? [] : [markAt(elapsed)])),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('of days: what is due on each, and a sum of all', () => {
    fc.assert(
      fc.property(dueChart, (chart) => {
        const drawn = drawnOf(chart);
        const cells = drawn.texts
          .filter(({ text, bold, size }) => bold && size === 42 && /^\d+$/u.test(text))
          .map(({ text }) => Number(text));
        const weeks = drawn.bars.filter(({ series }) => series < 2).length / 7;

        expect(cells).toEqual(
          chart.days
            .slice(0, weeks * 7)
            .map(({ due }) => due)
            .filter((due) => due > 0),
        );
        expect(summaryOf(drawn)).toContain(
          `${String(chart.days.length / 7)} 周共 ${grouped(sum(chart.days.map(({ due }) => due)))} 项到期`,
        );
        expect(greyStrips(drawn)).toBe(chart.days.slice(0, weeks * 7).filter(({ working }) => !working).length);
      }),
      { numRuns: 60 },
    );
  });
});

const shownOf = ({ areas }: ProgressChart, rows: number) => {
  if (rows === areas.length) return areas;
  const rest = areas.slice(rows - 1);
  const total = sum(rest.map((area) => area.total));
  const percent = total === 0 ? 0 : Math.round(sum(rest.map((area) => area.percent * area.total)) / total);
  return [...areas.slice(0, rows - 1), { name: '', percent, elapsed: null, total }];
};

const belowBars = ({ texts }: Drawn) =>
  texts.flatMap(({ text, colour }) => {
    const { total, elapsed } = /^共 (?<total>[\d,]+) 项(?:，时间已过 (?<elapsed>\d+)%)?/u.exec(text)?.groups ?? {};
    return total === undefined || colour !== '#4D4D4D'
      ? []
      : [[Number(total.replaceAll(',', '')), elapsed === undefined ? null : Number(elapsed)]];
  });

/** The mark is eight pixels wide and stays within the scale. */
const markAt = (elapsed: number): number => MARGIN + Math.min(Math.max((elapsed / 100) * INNER, 4), INNER - 4);

const summaryOf = ({ texts }: Drawn): string =>
  texts
    .filter(({ colour, size, y }) => colour === '#4D4D4D' && size === 36 && y > 300)
    .map(({ text }) => text)
    .join('');

const grouped = (figure: number): string => figure.toLocaleString('zh-CN');

const greyStrips = ({ bars }: Drawn): number => bars.filter(({ series }) => series === 1).length;
