import type { PlanRecord, Row } from './record.ts';
import type { Expected } from './template.ts';

/** What a measure is called in a question. */
export interface Named {
  readonly row: Row;
  readonly name: string;
}

// What a short form of a name means, for plans of every size:
//
// 1. The whole name of a measure means that measure, whatever else holds the same words.
// 2. Any other form means every measure that has it in its name.
// 3. Where one of these has nothing else in its name but an opening verb before the form or 建设, 工作 behind it, that one alone is right too,
//    for nothing fits better.
// 4. Where it means several, asking which of them is meant is right too, with a button for each of exactly these.

/** Every form of every name: whole, without its opening verb, without what it ends in, without both. */
export const allNames = ({ rows }: PlanRecord): readonly Named[] =>
  rows.flatMap((row) => formsOf(row.title).map((name) => ({ row, name })));

/** Only the whole names. */
export const wholeNames = ({ rows }: PlanRecord): readonly Named[] => rows.map((row) => ({ row, name: row.title }));

/** Only the short forms. */
export const shortNames = (record: PlanRecord): readonly Named[] =>
  allNames(record).filter(({ row, name }) => name !== row.title);

const OPENING =
  /^(?:积极)?(?:推进|推动|加强|加快|开展|完善|健全|建设|建立|建好|改善|更换|布设|治理|压实|优化|提升|普及|贯通|编制|办好|清淤|清理|新建|修复|养护|排查|升级|改造|延长|共建|承接|组织|参与|构建|整治|更新|维护|检测|普查|规范|落实|Clear |Raise |Repair |Survey |Fit |Train |Publish |Stock )+(?:the )?/u;
const ENDING = /(?:建设|工作)$/u;

const SHORTEST = 4;

function formsOf(title: string): readonly string[] {
  const forms = [title, title.replace(OPENING, ''), title.replace(ENDING, ''), coreOf(title)];
  return [...new Set(forms)].filter((form) => form === title || letters(form).length >= SHORTEST);
}

const coreOf = (title: string): string => title.replace(OPENING, '').replace(ENDING, '');

const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The rows that a name means, by the rule above. */
export function meantBy({ row, name }: Named, record: PlanRecord): Pick<Expected, 'rows' | 'otherwise' | 'orAsks'> {
  if (name === row.title) return { rows: record.rows.filter(({ title }) => title === name) };
  const { holding, cores } = indexOf(record);
  const rows = holding(letters(name));
  if (rows.length < 2) return { rows };
  const named = rows.filter(({ title }) => cores.get(title) === letters(name).replace(ENDING, ''));
  return { rows, orAsks: rows, ...(named.length === 0 ? {} : { otherwise: [named] }) };
}

interface Index {
  readonly holding: (words: string) => readonly Row[];
  readonly cores: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<PlanRecord, Index>();

function indexOf(record: PlanRecord): Index {
  const known = indexes.get(record) ?? newIndex(record);
  indexes.set(record, known);
  return known;
}

function newIndex({ rows }: PlanRecord): Index {
  const titles = rows.map((row) => ({ row, words: letters(row.title) }));
  return {
    holding: (words) => titles.filter((title) => title.words.includes(words)).map(({ row }) => row),
    cores: new Map(rows.map(({ title }) => [title, letters(coreOf(title))])),
  };
}
