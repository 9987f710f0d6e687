import type { KeptPlan, Store } from '../../../src/assistant/ports.ts';
import type { Item } from '../../../src/domain/ledger/item.ts';
import { apply, stateOf, type NewUpdate, type Update } from '../../../src/domain/ledger/update.ts';
import { localOperator, type Person } from '../../../src/domain/people.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import type { RosterRow } from '../../../src/domain/roster.ts';

export const aTime = '2026-07-08T10:00:00+08:00';

export const aPerson = (person: Partial<Person> = {}): Person => ({
  id: '1',
  name: '石公安',
  unit: '公安局',
  unitId: null,
  post: '科员',
  role: 'liaison',
  accounts: [],
  ...person,
});

export const aRosterRow = (row: Partial<RosterRow> = {}): RosterRow => ({
  line: 2,
  name: '石公安',
  unit: '公安局',
  post: '科员',
  role: 'liaison',
  accounts: [],
  ...row,
});

/** The text of an invented plan of four measures, or of those that are given. */
export const planText = (measures: readonly string[] = fourMeasures): string =>
  [
    '清河县2026年平安校园建设工作方案',
    '清河县人民政府办公室',
    '2026年3月2日',
    '一、工作目标',
    '第三季度校园安防设施达标率达到85%以上。',
    '二、重点任务',
    ...measures.map((measure, i) => `${String(i + 1)}.${measure}`),
  ].join('\n\n');

export const fourMeasures = [
  '加固校门硬质隔离设施，配齐防冲撞装置。（教育局牵头，公安局、住建局配合；完成时限：9月底前）',
  '组织上学放学时段护学岗，划定接送区域。（公安局牵头，教育局参与）',
  '开展食堂明厨亮灶改造，公开食材来源。（教育局、卫健局牵头，财政局参与；完成时限：7月10日前）',
  '推进心理辅导室标准化建设。（教育局、卫健局参与）',
] as const;

/** Puts a plan away, as loading does. */
export function keepPlan(store: Store, text = planText(), file = 'plan.txt'): Promise<KeptPlan> {
  return store.transaction('load', ({ library }) =>
    library.keepPlan(readPlan({ file, text }), { kind: 'plan', file, sha256: text, loadedAt: aTime }),
  );
}

export function keepRoster(store: Store, ...people: readonly RosterRow[]) {
  const origin = { kind: 'roster', file: 'roster.csv', sha256: 'x', loadedAt: aTime } as const;
  return store.transaction('load', ({ library }) => library.keepRoster(people, origin));
}

/** Every row, as the office sees it. */
export const allItems = (store: Store): Promise<readonly Item[]> => store.ledger.items({}, localOperator);

export async function itemTitled(store: Store, words: string): Promise<Item> {
  const item = (await allItems(store)).find(({ title }) => title.includes(words));
  if (item === undefined) throw new Error(`no item with ${words}`);
  return item;
}

/** A report of the lead on a row as it stands. */
export function anUpdate(item: Item, update: Partial<NewUpdate> = {}): NewUpdate {
  const said = update.said ?? { percent: 60 };
  const before = stateOf(item);
  return {
    itemId: item.id,
    version: item.version,
    kind: 'report',
    undoes: null,
    personId: localOperator.id,
    personName: '秦教育',
    messageId: 'm1',
    standing: 'lead',
    before,
    after: apply(before, said),
    recordedAt: aTime,
    ...update,
    said,
  };
}

export async function record(store: Store, item: Item, update: Partial<NewUpdate> = {}): Promise<Update> {
  const id = await store.ledger.record(anUpdate(item, update));
  const recorded = (await store.ledger.recorded(localOperator)).find((each) => each.id === id);
  if (recorded === undefined) throw new Error('the row has moved on');
  return recorded;
}
