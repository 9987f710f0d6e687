import { isLedger, keepsTrack } from '../domain/ledger/sheet.ts';
import { isRoster } from '../domain/roster.ts';

/** What a file holds. */
export type Kind = 'plan' | 'ledger' | 'roster';

type Rows = readonly (readonly string[])[];

/** How many rows tell what a table is: the header is among the first twenty. */
const telling = 30;

/**
 * Tells what a file holds by its content: rows by their headers; a text by its title (or the file's name), its numbering and its assignments. A table
 * of tasks that has no column for progress is a plan's where its file, its sheet or its title calls it so, and a ledger otherwise.
 * `null` when unsure; then the person who loads it says which.
 */
export function recognise(file: string, content: string | Rows): Kind | null {
  if (typeof content === 'string') return isPlan(file, content) ? 'plan' : null;
  const rows = content.slice(0, telling);
  // A ledger may name people and units beside its tasks; a roster has no tasks.
  if (isLedger(rows)) return keepsTrack(rows) || !isTaskTable(file, rows) ? 'ledger' : 'plan';
  if (isRoster(rows)) return 'roster';
  return isPlan(file, textOf(rows)) ? 'plan' : null;
}

function isTaskTable(file: string, rows: Rows): boolean {
  const title = rows.filter((row) => row.filter((cell) => cell.trim() !== '').length === 1);
  const words = `${file}\n${textOf(title)}`;
  return titleWords.test(words) && !/台[账帳]|ledger/iu.test(words);
}

const textOf = (rows: Rows): string => rows.map((row) => row.join('\t')).join('\n');

const titleWords =
  /方案|[计計][划劃]|[规規][划劃]|意[见見]|要[点點]|任[务務](?:分[工解]|清[单單]|表)|[责責]任(?:清[单單]|分解)|分[工解]|行[动動]|(?:implementation|action|strategic|work)\s+plan|roadmap|action items/iu;
const assigning =
  /[牵牽][头頭]|[责責]任(?:[单單]位|部[门門])|(?:配合|[参參][与與加]|[协協][办辦])[单單]位|[负負][责責](?:落[实實])?[)）。；]|\blead(?:ing)?(?:\s+(?:agency|unit|department))?\s*:|\bled by\b|responsible\s+(?:unit|party|agency|department)/iu;
const numberedLine =
  /^[^\S\n]*(?:第[一二三四五六七八九十百]+[章节節部分]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+(?:\.\d+)*[.．、)）]|action\s+\d+)/gimu;
/** Some published texts have lost their paragraph breaks. */
function isNumberedInARow(text: string): boolean {
  let from = 0;
  return ['一、', '二、', '三、'].every((number) => {
    const at = text.indexOf(number, from);
    from = at + number.length;
    return at >= 0;
  });
}

function isPlan(file: string, text: string): boolean {
  const isNumbered = (text.match(numberedLine)?.length ?? 0) >= 3 || isNumberedInARow(text);
  if (assigning.test(text)) return isNumbered || isTitled(file, text);
  return isNumbered && isTitled(file, text);
}

const isTitled = (file: string, text: string): boolean => titleWords.test(`${file}\n${text.trimStart().slice(0, 600)}`);
