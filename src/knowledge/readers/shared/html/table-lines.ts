import type { Element } from './tree.ts';
import { attribute, isElement } from './tree.ts';

/** As many columns as a spreadsheet has. */
const maxColumns = 16_384;

/**
 * A table's rows, each a line with tabs between the cells. A cell that spans rows repeats its text in each of them, for it holds of each;
 * one that spans columns stands once and leaves the columns it covers empty, so that the columns stay in step.
 */
export function* tableLines(table: Element, textOf: (cell: Element) => string): Generator<string> {
  const carried: Carried = new Map();
  for (const row of rowsIn(table)) yield rowLine(rowCells(row, carried, textOf));
}

/** The cells with tabs between them; those that are blank at the end are left out. */
export function rowLine(cells: readonly string[]): string {
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells.slice(0, end).join('\t');
}

/** Whether a table only arranges what stands in it: another table, or one cell a row, or a whole text in a cell. */
export function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  const rows = rowsIn(table).map((row) => row.childNodes.filter(isCell));
  return rows.every((cells) => cells.length <= 1) || rows.some((cells) => cells.some(holdsPage));
}

/** Paragraphs from which on a cell is a page of its own. */
const pageParagraphs = 30;

const holdsPage = (cell: Element): boolean =>
  cell.childNodes.filter((node) => node.nodeName === 'p').length >= pageParagraphs || holdsTable(cell);

const holdsTable = (element: Element): boolean =>
  element.childNodes.some((node) => isElement(node) && (node.tagName === 'table' || holdsTable(node)));

type Carried = Map<number, { readonly text: string; readonly rowsLeft: number }>;

function rowCells(row: Element, carried: Carried, textOf: (cell: Element) => string): readonly string[] {
  const cells: string[] = [];
  const fillFromAbove = (): void => {
    for (let above = carried.get(cells.length); above !== undefined; above = carried.get(cells.length)) {
      if (above.rowsLeft > 1) carried.set(cells.length, { ...above, rowsLeft: above.rowsLeft - 1 });
      else carried.delete(cells.length);
      cells.push(above.text);
    }
  };
  for (const cell of row.childNodes.filter(isCell)) {
    fillFromAbove();
    const rowsLeft = span(cell, 'rowspan') - 1;
    const covered = Math.min(span(cell, 'colspan') - 1, Math.max(maxColumns - cells.length, 0));
    const texts = [textOf(cell), ...Array<string>(covered).fill('')];
    if (rowsLeft > 0) texts.forEach((text, i) => carried.set(cells.length + i, { text, rowsLeft }));
    cells.push(...texts);
  }
  fillFromAbove();
  return cells;
}

function rowsIn(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : [];
  });
}

const span = (cell: Element, name: string): number =>
  Math.min(Math.max(Math.trunc(Number(attribute(cell, name) || 1)) || 1, 1), 1000);

const isCell = (node: Element['childNodes'][number]): node is Element =>
  isElement(node) && ['td', 'th'].includes(node.tagName);
