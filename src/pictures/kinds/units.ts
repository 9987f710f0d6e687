import type { Say } from '../../assistant/wording.ts';
import type { Standings, UnitChart } from '../../domain/charts.ts';
import {
  INNER,
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
import { fitting, footed, titled } from '../frame.ts';
import { ink, softInk, stateFills, type State } from '../palette.ts';
import { printable } from '../typeface.ts';
import { wrapped } from '../wrap.ts';

const states: readonly { readonly state: State; readonly name: string }[] = [
  { state: 'done', name: 'picture-done' },
  { state: 'moving', name: 'picture-moving' },
  { state: 'blocked', name: 'picture-blocked' },
  { state: 'waiting', name: 'picture-waiting' },
  { state: 'silent', name: 'picture-silent' },
];

/** A column of figures. */
const COLUMN = 144;
const NAMES = INNER - states.length * COLUMN;
const BAR = 22;
/** Below the tails of the letters above it. */
const ABOVE = 6;
const GAP = 22;

interface Row {
  readonly standings: Standings;
  readonly lines: readonly string[];
  /** Several units in one row have no bar: beside it those of single units would shrink to nothing. */
  readonly isRest?: true;
}

type Placed = Row & { readonly top: number };

/** 各单位情况: a line of figures for each unit, one column a state, and below it their bar, as long as the unit has work. */
export function unitDrawing({ title, units }: UnitChart, say: Say): Drawing {
  const head = titled(title);
  const columns = headOfColumns(head.bottom, say);
  const rows = fitting(units.map(rowOf), { top: columns.bottom, heightOf, together: (some) => restOf(some, say) });
  const placed = rows.map((row, i): Placed => ({ ...row, top: columns.bottom + heightOfAll(rows.slice(0, i)) }));
  const foot = footed(say('picture-units-total', { units: units.length }), columns.bottom + heightOfAll(rows));
  const withBars = placed.filter(({ isRest }) => isRest !== true);
  const most = Math.max(1, ...withBars.map(({ standings }) => totalOf(standings)));
  return {
    title: printable(title),
    height: foot.bottom,
    scale: { left: MARGIN, right: WIDTH - MARGIN, most },
    series: [...columns.swatches(most), ...states.map((state) => seriesOf(withBars, state, say))],
    words: [...head.words, ...columns.words, ...placed.flatMap(wordsOf), ...foot.words],
  };
}

const rowOf = (standings: Standings): Row => ({
  standings,
  lines: wrapped(printable(standings.name), { width: NAMES - 20, size: SMALL }),
});

const heightOf = ({ lines: { length } }: Row): number => length * LINE + ABOVE + BAR + GAP;

const heightOfAll = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + heightOf(row), 0);

const totalOf = (standings: Standings): number => states.reduce((sum, { state }) => sum + standings[state], 0);

function restOf(rows: readonly Row[], say: Say): Row {
  const of = (state: State): number => rows.reduce((sum, { standings }) => sum + standings[state], 0);
  const standings = {
    name: say('picture-units-rest', { count: rows.length }),
    done: of('done'),
    moving: of('moving'),
    blocked: of('blocked'),
    waiting: of('waiting'),
    silent: of('silent'),
  };
  return { ...rowOf(standings), isRest: true };
}

/** The middle of a column. */
const middleOf = (column: number): number => MARGIN + NAMES + COLUMN * (column + 0.5);

function headOfColumns(top: number, say: Say) {
  const names = states.map(({ name }) => wrapped(printable(say(name)), { width: COLUMN - 2, size: SMALL }));
  const height = LINE * Math.max(...names.map(({ length }) => length)) + ABOVE;
  return {
    bottom: top + height + 28 + GAP,
    words: names.flatMap((texts, i) =>
      lines(texts, { x: middleOf(i), top, size: SMALL, colour: ink, align: 'center' }),
    ),
    swatches: (most: number): readonly Series[] =>
      states.map(({ state, name }, i) => {
        const from = ((middleOf(i) - 40 - MARGIN) / INNER) * most;
        return {
          name: `${say(name)} ■`,
          fill: stateFills[state],
          outlined: true,
          bars: [{ from, to: from + (80 / INNER) * most, top: top + height, height: 28 }],
        };
      }),
  };
}

const seriesOf = (rows: readonly Placed[], { state, name }: (typeof states)[number], say: Say): Series => ({
  name: say(name),
  fill: stateFills[state],
  outlined: true,
  bars: rows.flatMap((row) => barOf(row, state)),
});

function barOf({ standings, lines: { length }, top }: Placed, state: State): readonly Bar[] {
  if (standings[state] === 0) return [];
  const place = states.findIndex((each) => each.state === state);
  const from = states.slice(0, place).reduce((sum, each) => sum + standings[each.state], 0);
  return [{ from, to: from + standings[state], top: top + length * LINE + ABOVE, height: BAR }];
}

function wordsOf({ standings, lines: names, top }: Placed): readonly Words[] {
  const figures = states.map(({ state }, i): Words => ({
    text: String(standings[state]),
    x: middleOf(i),
    y: top + LINE / 2,
    size: SMALL,
    align: 'center',
    ...(standings[state] === 0 ? { colour: softInk } : { colour: ink, weight: 'bold' }),
  }));
  return [...lines(names, { x: MARGIN, top, size: SMALL, colour: ink }), ...figures];
}
