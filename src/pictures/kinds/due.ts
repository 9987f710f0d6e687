import type { Say } from '../../assistant/wording.ts';
import { plainDate } from '../../domain/calendar/dates.ts';
import type { DueChart } from '../../domain/charts.ts';
import {
  INNER,
  LARGE,
  LINE,
  MARGIN,
  SMALL,
  TALLEST,
  WIDTH,
  type Bar,
  type Drawing,
  type Series,
  type Words,
} from '../drawing.ts';
import { footed, titled } from '../frame.ts';
import { dayOff, ink, levels, paper, softInk } from '../palette.ts';
import { printable, widthOf } from '../typeface.ts';

type DueDay = DueChart['days'][number];

interface Cell extends DueDay {
  readonly column: number;
  readonly top: number;
  readonly isFirst: boolean;
  readonly isToday: boolean;
  /** Which of the levels; `null` where nothing is due. */
  readonly level: 0 | 1 | 2 | null;
}

const DAYS = 7;
const COLUMN = INNER / DAYS;
const STRIP = LINE;
const CELL = 136;

/** 到期日历: a line of seven days for each week. The strip above each day's figure is grey where nobody works. */
export function dueDrawing(chart: DueChart, say: Say): Drawing {
  const { title, days, today } = chart;
  const head = titled(title);
  const top = head.bottom + LINE;
  const weeks = Math.floor((TALLEST - top - FOOT) / CELL);
  const cells = cellsOf(days.slice(0, weeks * DAYS), { top, today });
  const foot = footed(summary(chart, days.slice(weeks * DAYS), say), top + CELL * Math.ceil(cells.length / DAYS) + 24);
  return {
    title: printable(title),
    height: foot.bottom,
    scale: { left: MARGIN, right: WIDTH - MARGIN, most: DAYS },
    series: seriesOf(cells, say),
    words: [
      ...head.words,
      ...weekdays(head.bottom, say),
      ...cells.flatMap((cell) => wordsOf(cell, say)),
      ...foot.words,
    ],
  };
}

/** Kept for what stands below the weeks. */
const FOOT = 4 * LINE;

function cellsOf(
  days: readonly DueDay[],
  { top, today }: { readonly top: number; readonly today: string },
): readonly Cell[] {
  const most = Math.max(...days.map(({ due }) => due));
  return days.map((day, i) => ({
    ...day,
    column: i % DAYS,
    top: top + CELL * Math.floor(i / DAYS),
    isFirst: i === 0 || day.day.endsWith('-01'),
    isToday: day.day === today,
    level: levelOf(day.due, most),
  }));
}

function levelOf(due: number, most: number): Cell['level'] {
  if (due === 0) return null;
  const share = due / most;
  return share <= 1 / 3 ? 0 : share <= 2 / 3 ? 1 : 2;
}

function summary({ days, today }: DueChart, further: readonly DueDay[], say: Say): string {
  const sum = (some: readonly DueDay[]): number => some.reduce((all, { due }) => all + due, 0);
  const weeks = (some: readonly DueDay[]): number => Math.ceil(some.length / DAYS);
  const off = sum(days.filter(({ working }) => !working));
  return [
    say('picture-due-total', { weeks: weeks(days), total: sum(days), off }),
    ...(further.length === 0 ? [] : [say('picture-due-further', { weeks: weeks(further), total: sum(further) })]),
    ...(days.some(({ day }) => day === today) ? [say('picture-due-today')] : []),
  ].join('');
}

function seriesOf(cells: readonly Cell[], say: Say): readonly Series[] {
  const strip = ({ column, top }: Cell): Bar => ({ from: column, to: column + 1, top, height: STRIP });
  const box = ({ column, top }: Cell): Bar => ({
    from: column,
    to: column + 1,
    top: top + STRIP,
    height: CELL - STRIP,
  });
  return [
    {
      name: say('picture-working'),
      fill: { colour: paper },
      outlined: true,
      bars: cells.filter(({ working }) => working).map(strip),
    },
    {
      name: say('picture-off'),
      fill: { colour: dayOff },
      outlined: true,
      bars: cells.filter(({ working }) => !working).map(strip),
    },
    { name: '', fill: { colour: paper }, outlined: true, bars: cells.filter(({ level }) => level === null).map(box) },
    ...levels.map(({ colour }, level): Series => ({
      name: '',
      fill: { colour },
      outlined: true,
      bars: cells.filter((cell) => cell.level === level).map(box),
    })),
    { name: say('picture-today'), fill: { colour: ink }, bars: cells.filter(({ isToday }) => isToday).flatMap(frame) },
  ];
}

const BORDER = 8;

/** Four bars around today. */
function frame({ column, top }: Cell): readonly Bar[] {
  const width = BORDER / COLUMN;
  return [
    { from: column, to: column + 1, top, height: BORDER },
    { from: column, to: column + 1, top: top + CELL - BORDER, height: BORDER },
    { from: column, to: column + width, top, height: CELL },
    { from: column + 1 - width, to: column + 1, top, height: CELL },
  ];
}

const middleOf = (column: number): number => MARGIN + COLUMN * (column + 0.5);

const weekdays = (top: number, say: Say): readonly Words[] =>
  Array.from({ length: DAYS }, (_, i) => ({
    text: printable(say('picture-weekday', { day: i + 1 })),
    x: middleOf(i),
    y: top + LINE / 2 - 4,
    size: SMALL,
    colour: softInk,
    align: 'center',
  }));

const PADDING = 11;

function wordsOf(cell: Cell, say: Say): readonly Words[] {
  const { day, column, top, isFirst } = cell;
  const { month, day: ofMonth } = plainDate(day);
  const date = isFirst ? `${String(month)}/${String(ofMonth)}` : String(ofMonth);
  const line = { y: top + STRIP / 2 + 2, size: SMALL, colour: ink };
  const left = MARGIN + COLUMN * column + PADDING;
  const right = left + COLUMN - 2 * PADDING;
  return [
    { ...line, text: date, x: left },
    ...tagOf(cell, date, say).map((text) => ({ ...line, text, x: right, align: 'right' as const })),
    ...figureOf(cell),
  ];
}

/** A working Saturday is told as well as a free Monday; where a long date leaves no room, the grey alone tells. */
function tagOf({ working, column }: Cell, date: string, say: Say): readonly string[] {
  const isWeekend = column >= 5;
  if (working && !isWeekend) return [];
  const tag = say(working ? 'picture-tag-working' : 'picture-tag-off');
  const width = widthOf(`${date} ${tag}`, { size: SMALL });
  return width > COLUMN - 2 * PADDING ? [] : [tag];
}

const figureOf = ({ due, level, column, top }: Cell): readonly Words[] =>
  level === null
    ? []
    : [
        {
          text: String(due),
          x: middleOf(column),
          y: top + STRIP + (CELL - STRIP) / 2,
          size: LARGE,
          colour: levels[level].ink,
          weight: 'bold',
          align: 'center',
        },
      ];
