import type { TableRow } from '../table.ts';
import { saysNothing } from './sheet-cells.ts';
import type { LedgerColumn } from './sheet-columns.ts';

type Row = TableRow<LedgerColumn>;

/**
 * What a row is that is no task: `part` for a heading between tasks, a sum, or the names under a table, which say nothing of any work; `note`
 * for other words that stand alone, which a person should look at. `null` for a task.
 */
export function asideIn(row: Row, isNumberedInFigures: boolean): 'part' | 'note' | null {
  const words = [...new Set(row.cells.filter((cell) => cell !== ''))];
  const [first = ''] = words;
  if (isSum(row) || words.some((word) => signature.test(word))) return 'part';
  if (words.length === 1) return alone(first, row.cell('task') !== '' || isFurtherLine(row));
  return isHeading(row, words, isNumberedInFigures) ? 'part' : null;
}

function alone(words: string, isTask: boolean): 'part' | 'note' | null {
  if (headed.test(words)) return 'part';
  return isTask && !remark.test(words) ? null : 'note';
}

/** 二 ｜ 食品安全类, where the tasks themselves are numbered in figures: a heading with its number in a cell of its own. */
function isHeading(row: Row, words: readonly string[], isNumberedInFigures: boolean): boolean {
  const number = row.cell('number');
  const isBare = words.every((word) => word === number || word === row.cell('task'));
  return (
    isNumberedInFigures && isBare && /^[(（]?(?:第?[一二三四五六七八九十]+[部分章节类项]*)[)）、.．]?$/u.test(number)
  );
}

/** Words at the beginning of a row that say it sums up those above it. */
function isSum(row: Row): boolean {
  const [first = ''] = row.cells.filter((cell) => cell !== '' && cell !== row.cell('number'));
  const number = row.cell('number');
  return [first, number].some((cell) =>
    /^(?:合计|小计|[总總]计|合計|小計|總計|共计|累计|平均|total|subtotal)(?:[:：].*|\(.*\)|（.*）)?$/iu.test(
      cell.replace(/\s+/gu, ''),
    ),
  );
}

const headed = /^(?:[(（]?[一二三四五六七八九十]+[)）、.．]|第[一二三四五六七八九十]+[章节部分类])/u;
const remark = /^(?:注|备注|附注|说明|填[表报]说明)\s*\d*[:：]/u;
const signature =
  /^(?:制表|填表|填报|填報|编制|審核|审核|复核|核对|签发|批准|经办|分管领导|主要领导|单位负责|负责|联系|联络)\s*(?:人员?|单位|單位|部门|领导|日期|时间|电话|電話|签字|盖章)*(?:[(（][^()（）]*[)）])?\s*[:：]/u;

/** Whether tasks are numbered 1, 2, 3. */
export const isNumberedInFigures = (rows: readonly Row[]): boolean =>
  rows.some((row) => /^\d+(?:[.-]\d+)*[.、]?$/u.test(row.cell('number').normalize('NFKC')));

/** A further line of the task above: cells that were merged there are empty here, and another one says something. */
export const isFurtherLine = (row: Row): boolean =>
  row.cell('task') === '' && row.cell('number') === '' && telling.some((key) => !saysNothing(row.cell(key)));

const telling: readonly LedgerColumn[] = ['progress', 'percent', 'status', 'blocker', 'nextStep', 'lead', 'responsible', 'participants']; // prettier-ignore
