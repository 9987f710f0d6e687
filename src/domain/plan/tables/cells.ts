import { parseDeadline } from '../../calendar/deadline.ts';
import type { Column } from './columns.ts';
import { assigns } from './columns.ts';
import { endsAsUnit, isDeed, isGroup, unitNames } from '../units/unit-list.ts';

/** What a cell looks like, whatever column it stands in. */
export type CellKind = 'index' | 'due' | 'units' | 'nothing' | 'words';

// Which day it is plays no part in whether words are a time.
const ANY_DAY = '2000-01-01';
const INDEX = /^[(（]?(?:\d{1,4}(?:\.\d+)*|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$/u;
const NOTHING = /^[/／\\—\-–~无]*$/u;
const LASTING = /^(?:全年|长期|持续|常年|每\S{1,3}|按\S{1,6}|适时|立即|即知即改)/u;

export const isIndex = (text: string): boolean => INDEX.test(text);

export function kindOfCell(text: string): CellKind {
  if (NOTHING.test(text)) return 'nothing';
  if (isIndex(text)) return 'index';
  if (isTime(text)) return 'due';
  return isUnits(text) ? 'units' : 'words';
}

const isTime = (text: string): boolean =>
  text.length <= 30 &&
  /[\d一二三四五六七八九十年月日季旬周底末前内期续]/u.test(text) &&
  (parseDeadline(text, ANY_DAY) !== null || (LASTING.test(text) && text.length <= 12) || STARTED.test(text));

/** 5月底前动工: a time and the step that it is for. */
const STARTED = /^(?:\d{4}年)?\d{1,2}月\S{0,3}?(?:[上中下]旬|底|初|末)?前?\S{2,8}$/u;

function isUnits(text: string): boolean {
  const names = unitNames(text);
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 24 && (endsAsUnit(name) || isGroup(name))) &&
    !/[。；;]\S/u.test(text) &&
    !isDeed(text)
  );
}

/** How well a kind of cell fits under a kind of column. */
function fit(kind: CellKind, column: Column, words: string): number {
  const { length } = words;
  if (kind === 'nothing') return column === 'index' ? -1 : 0.5;
  if (column === 'index') return kind === 'index' ? 3 : -3;
  if (column === 'due') return kind === 'due' ? 3 : kind === 'words' && length < 12 ? 0.5 : -3;
  if (assigns(column)) return kind === 'units' ? 3 : kind === 'words' && length < 40 ? 0.5 : -3;
  if (column === 'content')
    return kind === 'words' ? (length > 14 || /[。；;]$/u.test(words) ? 2.5 : 1.6) : kind === 'units' ? 0 : -1;
  if (column === 'group') return kind === 'words' && length <= 16 ? 1.5 : -1;
  if (column === 'title') return kind === 'words' ? (length > 24 ? 0.5 : 1.6) : kind === 'units' ? 0 : -1;
  return kind === 'words' ? 0.4 : 0.1;
}

const MOST_COLUMNS = 40;

/**
 * The place of each cell of a row that has fewer cells than the table has columns, as merged cells leave it: in order, each where it fits best. Where
 * several places fit as well, a row that begins with its number keeps to the left, any other to the right.
 */
export function placesOf(cells: readonly string[], columns: readonly Column[]): readonly number[] {
  if (cells.length >= columns.length || columns.length > MOST_COLUMNS) return cells.map((_, i) => i);
  const kinds = cells.map(kindOfCell);
  const lean = (kinds[0] === 'index' ? -1 : 1) * 0.001;
  const best: { score: number; place: number }[][] = [];
  for (let i = cells.length - 1; i >= 0; i -= 1) {
    const row: { score: number; place: number }[] = [];
    for (let j = columns.length - 1; j >= 0; j -= 1) {
      const kind = kinds[i] ?? 'words';
      const rest = i === cells.length - 1 ? 0 : (best[i + 1]?.[j + 1]?.score ?? -Infinity);
      const here = fit(kind, columns[j] ?? 'other', cells[i] ?? '') + lean * j + rest;
      const later = row[j + 1];
      row[j] = later && later.score > here ? later : { score: here, place: j };
    }
    best[i] = row;
  }
  return cells.reduce<readonly number[]>(
    (places, _, i) => [...places, best[i]?.[(places.at(-1) ?? -1) + 1]?.place ?? i],
    [],
  );
}
