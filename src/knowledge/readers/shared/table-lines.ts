import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * A table's rows, each a line with tabs between the cells. A cell that spans rows repeats its text in each of them, for it holds of each;
 * one that spans columns stands once and leaves the columns it covers empty, so that the columns stay in step.
 */
export function tableLines(table: Element, textOf: (cell: Element) => string): readonly string[] {
  const carried = new Map<number, { readonly text: string; readonly rowsLeft: number }>();
  return rowsIn(table).map((row) => rowCells(row, carried, textOf).join('\t').replace(/\t+$/, ''));
}

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
    const texts = [textOf(cell), ...Array<string>(span(cell, 'colspan') - 1).fill('')];
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
  Math.min(Math.max(Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1), 1), 1000);

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Element => 'tagName' in node;
const isCell = (node: DefaultTreeAdapterTypes.ChildNode): node is Element =>
  isElement(node) && ['td', 'th'].includes(node.tagName);
