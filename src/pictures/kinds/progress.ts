import type { Say } from '../../assistant/wording.ts';
import type { ProgressChart } from '../../domain/charts.ts';
import {
  INNER,
  LARGE,
  legendOf,
  lines,
  LINE,
  MARGIN,
  SMALL,
  WIDTH,
  type Bar,
  type Drawing,
  type Series,
  type Words,
} from '../drawing.ts';
import { fitting, titled } from '../frame.ts';
import { behindTime, ink, inTime, softInk, track } from '../palette.ts';
import { printable } from '../typeface.ts';
import { wrapped } from '../wrap.ts';

type Area = ProgressChart['areas'][number];

interface Row {
  readonly area: Area;
  readonly lines: readonly string[];
}

interface Placed extends Row {
  readonly top: number;
}

const FIGURE = 200;
const BAR = 36;
/** How far the mark of the time stands out of its bar. */
const OUT = 9;
/** Below the tails of the letters above it. */
const ABOVE = 6;
const MARK = 8;
const GAP = 36;

/** 进度与时间: of each area a bar of what is done, on which a mark shows how much of the time has passed. */
export function progressDrawing({ title, areas }: ProgressChart, say: Say): Drawing {
  const head = titled(title);
  const legend = legendOf(
    [
      { name: printable(say('picture-in-time')), fill: inTime },
      { name: printable(say('picture-behind')), fill: behindTime },
      { name: printable(say('picture-elapsed')), fill: { colour: ink } },
    ],
    { top: head.bottom, most: 100 },
  );
  const top = head.bottom + legend.height + GAP;
  const rows = fitting(areas.map(rowOf), { top, heightOf, together: (some) => rowOf(restOf(some, say)) });
  const placed = rows.map((row, i): Placed => ({ ...row, top: top + heightOfAll(rows.slice(0, i)) }));
  return {
    title: printable(title),
    height: top + heightOfAll(rows),
    scale: { left: MARGIN, right: WIDTH - MARGIN, most: 100 },
    series: [...legend.series, ...seriesOf(placed, say)],
    words: [...head.words, ...legend.words, ...placed.flatMap((row) => wordsOf(row, say))],
  };
}

const rowOf = (area: Area): Row => ({
  area,
  lines: wrapped(printable(area.name), { width: INNER - FIGURE, size: LARGE }),
});

const heightOf = ({ lines: { length } }: Row): number => length * LINE + ABOVE + 2 * OUT + BAR + LINE + GAP;

const heightOfAll = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + heightOf(row), 0);

/** The mean of all items of the rest; their times are not one time. */
function restOf(rows: readonly Row[], say: Say): Area {
  const areas = rows.map(({ area }) => area);
  const total = areas.reduce((sum, area) => sum + area.total, 0);
  const reached = areas.reduce((sum, area) => sum + area.percent * area.total, 0);
  const percent = total === 0 ? 0 : Math.round(reached / total);
  return { name: say('picture-areas-rest', { count: areas.length }), percent, elapsed: null, total };
}

const isBehind = ({ percent, elapsed }: Area): boolean => elapsed !== null && percent < elapsed;

const barTop = ({ top, lines: { length } }: Placed): number => top + length * LINE + ABOVE + OUT;

function seriesOf(rows: readonly Placed[], say: Say): readonly Series[] {
  const bar = (row: Placed, to: number): Bar => ({ from: 0, to, top: barTop(row), height: BAR });
  const reached = (some: readonly Placed[]) =>
    some.filter(({ area }) => area.percent > 0).map((row) => bar(row, row.area.percent));
  return [
    { name: '', fill: { colour: track }, bars: rows.map((row) => bar(row, 100)) },
    { name: say('picture-in-time'), fill: inTime, bars: reached(rows.filter(({ area }) => !isBehind(area))) },
    { name: say('picture-behind'), fill: behindTime, bars: reached(rows.filter(({ area }) => isBehind(area))) },
    { name: say('picture-elapsed'), fill: { colour: ink }, bars: rows.flatMap(markOf) },
  ];
}

/** It lies within the scale, at its beginning and end too. */
function markOf(row: Placed): readonly Bar[] {
  if (row.area.elapsed === null) return [];
  const width = (MARK / INNER) * 100;
  const from = Math.min(Math.max(row.area.elapsed - width / 2, 0), 100 - width);
  return [{ from, to: from + width, top: barTop(row) - OUT, height: BAR + 2 * OUT }];
}

function wordsOf(row: Placed, say: Say): readonly Words[] {
  const { area, top, lines: names } = row;
  const below = barTop(row) + BAR + OUT + LINE / 2;
  return [
    ...lines(names, { x: MARGIN, top, size: LARGE, colour: ink }),
    {
      text: `${String(area.percent)}%`,
      x: WIDTH - MARGIN,
      y: top + LINE / 2,
      size: LARGE,
      colour: ink,
      weight: 'bold',
      align: 'right',
    },
    { text: printable(wordsBelow(area, say)), x: MARGIN, y: below, size: SMALL, colour: softInk },
  ];
}

/** A bar of nothing shows no stripes: what is behind is said as well. */
function wordsBelow({ total, elapsed, percent }: Area, say: Say): string {
  if (elapsed === null) return say('picture-area', { total });
  if (percent >= elapsed) return say('picture-area-elapsed', { total, elapsed });
  return say('picture-area-behind', { total, elapsed, points: elapsed - percent });
}
