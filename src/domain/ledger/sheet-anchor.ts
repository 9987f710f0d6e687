import { dayOf, type Day } from '../calendar/dates.ts';

/**
 * The day from which deadlines without a year are counted: that on which the sheet says it was filled in, else the year of its title, else
 * `loaded`, the day on which it is read. A ledger of last year that is loaded today is about last year.
 */
export function anchorOf(above: readonly (readonly string[])[], loaded: Day): Day {
  const cells = above.flat().filter((cell) => cell !== '');
  return filledInOn(cells) ?? yearOf(cells, loaded) ?? loaded;
}

function filledInOn(cells: readonly string[]): Day | null {
  for (const [i, cell] of cells.entries()) {
    if (!/(?:填[报報表]|[报報]送|更新|制表|编制|截[至止])(?:日期|[时時][间間])?/u.test(cell)) continue;
    const words = /\d/u.test(cell) ? cell : (cells[i + 1] ?? '');
    const day = /(?<!\d)(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u.exec(words.normalize('NFKC'));
    if (day === null) continue;
    const found = dayOf(Number(day[1]), Number(day[2]), Number(day[3]));
    if (found !== null) return found;
  }
  return null;
}

/** The first day of the one year that the title names, unless it is the year in which it is read. */
function yearOf(cells: readonly string[], loaded: Day): Day | null {
  const years = new Set(cells.flatMap((cell) => cell.normalize('NFKC').match(/(?<!\d)20\d\d(?=\s*年)/gu) ?? []));
  const [year] = years;
  return year === undefined || years.size > 1 || loaded.startsWith(year) ? null : `${year}-01-01`;
}
