import type { SaidRow } from '../../assistant/ports.ts';
import type { Item } from '../../domain/ledger/item.ts';
import { printOf } from '../../domain/ledger/row-key.ts';
import { leading, LIKELY, matcher, type Match, type Matcher } from '../../domain/text/match.ts';
import { taskName, type SheetRow, type Work } from './join-rows.ts';

/** Work of a ledger with the item that it is about. */
export interface Pair extends Work {
  /** `null` for work that nothing in the ledger stands for yet. */
  readonly item: Item | null;
  readonly doubt: Doubt | null;
}

/** Why a person should look at how a row was matched. */
export type Doubt =
  /** Nothing fits; `nearest` shares something with it. */
  | { readonly kind: 'none'; readonly nearest: Item | null }
  /** Several fit alike, and none was chosen. */
  | { readonly kind: 'alike'; readonly items: readonly Item[] }
  /** Several fit alike, and one was chosen by who leads it. */
  | { readonly kind: 'by-lead'; readonly items: readonly Item[] }
  | { readonly kind: 'by-number' }
  /** Only part of the words is in the item. */
  | { readonly kind: 'weak' }
  /** What fits best belongs to another row. */
  | { readonly kind: 'claimed'; readonly item: Item; readonly by: SheetRow }
  /** The row was copied with its mark. */
  | { readonly kind: 'copied'; readonly item: Item; readonly by: SheetRow };

export interface Known {
  readonly items: readonly Item[];
  /** What the file's rows said when it was loaded last. */
  readonly before: readonly SaidRow[];
  readonly leadOf: (row: SheetRow) => readonly string[];
}

/** Below this share of its words a match is told. */
const WEAK = 0.75;

/**
 * Each piece of work with the one item that it is about; none where several fit alike and nothing tells them apart. An item goes to one piece
 * of work: to the row that was exported from it, to the row that stood for it in this file before, to the row that has its name, and only
 * then to the first whose words fit.
 */
export function pairRows(works: readonly Work[], known: Known): readonly Pair[] {
  const index = indexOf(known);
  const found = new Map<Work, Pair>();
  const takenBy = new Map<string, SheetRow>();
  const free = (items: readonly Item[]): readonly Item[] => items.filter(({ id }) => !takenBy.has(id));
  const give = (work: Work, item: Item | null, doubt: Doubt | null): void => {
    found.set(work, { ...work, item, doubt });
    if (item !== null) takenBy.set(item.id, work.row);
  };
  // Items that another store would call alike are told apart by their ids, and by their order where it has none of these.
  const inOrder: Index['byKey'] = (row) => free(index.byKey(row)).slice(0, 1);
  for (const find of [index.byKey, inOrder, index.byFile, index.byName])
    for (const work of works) {
      if (found.has(work)) continue;
      const [only, another] = free(find(work.row));
      if (only !== undefined && another === undefined) give(work, only, null);
    }
  for (const work of works) {
    if (found.has(work)) continue;
    // A row of another store's ledger that no measure stands behind is about none here either.
    if (work.row.key?.ofMeasure === false && index.byKey(work.row).length === 0) {
      give(work, null, null);
      continue;
    }
    const { item, doubt } = byWords(work.row, { index, free, takenBy });
    give(work, item, doubt);
  }
  return works.flatMap((work) => found.get(work) ?? []);
}

interface Index {
  readonly byKey: (row: SheetRow) => readonly Item[];
  readonly byFile: (row: SheetRow) => readonly Item[];
  readonly byName: (row: SheetRow) => readonly Item[];
  readonly byNumber: (row: SheetRow) => readonly Item[];
  readonly sharingLead: (items: readonly Item[], row: SheetRow) => readonly Item[];
  readonly words: Matcher;
  readonly itemsOf: (matches: readonly Match[]) => readonly Item[];
}

function indexOf({ items, before, leadOf }: Known): Index {
  const byId = new Map(items.map((item) => [item.id, item]));
  const prints = new Map(items.map((item) => [item.id, printOf(item)]));
  const ofPrint = Map.groupBy(items, ({ id }) => prints.get(id) ?? '');
  const ofName = listed(items.flatMap((item) => namesOf(item).map((name) => [name, item] as const)));
  const ofNumber = Map.groupBy(items, ({ ref }) => bareNumber(ref));
  const ofFile = listed(before.map(({ task, itemId }) => [taskName(task), itemId] as const));
  const sharingLead: Index['sharingLead'] = (some, row) => {
    const leads = leadOf(row);
    return some.filter((item) => [...item.lead, ...(item.ledgerLead ?? [])].some((unit) => leads.includes(unit)));
  };
  return {
    byKey({ key, task }) {
      // A row that has the very name of another item was sorted without its mark, or written over.
      const named = ofName.get(taskName(task)) ?? [];
      if (named.length > 0 && named.every(({ id }) => id !== key?.itemId && prints.get(id) !== key?.print)) return [];
      const item = key === null ? undefined : byId.get(key.itemId);
      if (key === null || key.print === prints.get(key.itemId)) return item === undefined ? [] : [item];
      const alike = ofPrint.get(key.print);
      if (alike !== undefined) return alike;
      // Another issue of the plan may give the measure another place.
      const isSame = item !== undefined && isOfKind(item, key.ofMeasure) && namesOf(item).includes(taskName(task));
      return isSame ? [item] : [];
    },
    byFile({ task }) {
      const ids = new Set(ofFile.get(taskName(task)));
      return [...ids].flatMap((id) => byId.get(id) ?? []);
    },
    byName(row) {
      const named = ofName.get(taskName(row.task)) ?? [];
      // What was exported as the ledger's own is no measure, even where one is called so.
      const alike = inForce(row.key?.ofMeasure === false ? named.filter(({ measureId }) => measureId === null) : named);
      return alike.length > 1 ? sharingLead(alike, row) : alike;
    },
    byNumber: ({ number }) => (number === null || /^\d*$/u.test(bareNumber(number)) ? [] : inForce(ofNumber.get(bareNumber(number)) ?? [])), // prettier-ignore
    sharingLead,
    words: matcher(items.map(({ id, title, text }) => ({ key: id, title, text }))),
    itemsOf: (matches) => matches.flatMap(({ key }) => byId.get(key) ?? []),
  };
}

function listed<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  }
  return lists;
}

const isOfKind = ({ measureId }: Item, ofMeasure: boolean): boolean => (measureId !== null) === ofMeasure;

const namesOf = ({ title, text }: Item): readonly string[] => [...new Set([taskName(title), taskName(text)])];

/** `三（一）2` and `三(一)2.` are the same. */
const bareNumber = (words: string): string => words.normalize('NFKC').replace(/[\s.、]+/gu, '');

/** What a plan no longer lists gives way to what it does. */
function inForce(items: readonly Item[]): readonly Item[] {
  const listedStill = items.filter(({ withdrawn }) => !withdrawn);
  return listedStill.length > 0 ? listedStill : items;
}

interface Surroundings {
  readonly index: Index;
  readonly free: (items: readonly Item[]) => readonly Item[];
  readonly takenBy: ReadonlyMap<string, SheetRow>;
}

type Found = Pick<Pair, 'item' | 'doubt'>;

function byWords(row: SheetRow, { index, free, takenBy }: Surroundings): Found {
  const matches = leading(index.words.match(row.task));
  const fitting = index.itemsOf(matches);
  const [only, ...others] = free(inForce(free(fitting)));
  if (only === undefined) return withoutWords(row, { fitting, index, free, takenBy });
  if (others.length > 0) return amongAlike(row, [only, ...others], index);
  const best = matches.find(({ key }) => key === only.id);
  const isWeak = best !== undefined && !best.exact && best.coverage < WEAK;
  return { item: only, doubt: isWeak ? { kind: 'weak' } : null };
}

function amongAlike(row: SheetRow, items: readonly Item[], index: Index): Found {
  const ofNumber = index.byNumber(row).filter((item) => items.includes(item));
  if (ofNumber.length === 1) return { item: ofNumber[0] ?? null, doubt: null };
  const [led, another] = index.sharingLead(items, row);
  return led !== undefined && another === undefined
    ? { item: led, doubt: { kind: 'by-lead', items } }
    : { item: null, doubt: { kind: 'alike', items } };
}

function withoutWords(
  row: SheetRow,
  { fitting, index, free, takenBy }: Surroundings & { readonly fitting: readonly Item[] },
): Found {
  const copied = index.byKey(row)[0];
  const [best = copied] = fitting;
  const by = takenBy.get(best?.id ?? '');
  if (best !== undefined && by !== undefined)
    return { item: null, doubt: { kind: best === copied ? 'copied' : 'claimed', item: best, by } };
  const [numbered, another] = free(index.byNumber(row));
  if (numbered !== undefined && another === undefined) return { item: numbered, doubt: { kind: 'by-number' } };
  const near = index.words.nearest(row.task, 1).filter(({ coverage }) => coverage >= LIKELY / 2);
  return { item: null, doubt: { kind: 'none', nearest: index.itemsOf(near)[0] ?? null } };
}
