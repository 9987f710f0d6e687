import { randomUUID } from 'node:crypto';
import { desk } from '../../../src/assistant/desk.ts';
import type { Item } from '../../../src/domain/ledger/item.ts';
import { apply, stateOf, type NewUpdate } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import type { RosterRow } from '../../../src/domain/roster.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { aClock, fill } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';

/** Everybody who may ask, by what they are; the roster of `test/support/desk.ts` with those whom it lacks. */
const people: readonly Omit<RosterRow, 'line'>[] = [
  { name: '岳主任', unit: '教育局', post: '办公室主任', role: 'office', accounts: ['demo:office'] },
  { name: '管系统', unit: '', post: null, role: 'administrator', accounts: ['demo:admin'] },
  { name: '方县长', unit: '县政府', post: '副县长', role: 'leader', accounts: ['demo:leader'] },
  { name: '秦教育', unit: '教育局', post: '科员', role: 'liaison', accounts: ['demo:jyj'] },
  { name: '石公安', unit: '公安局', post: '科员', role: 'liaison', accounts: ['demo:gaj'] },
  { name: '武局长', unit: '公安局', post: '局长', role: 'head', accounts: [] },
  { name: '叶卫健', unit: '卫健局', post: '科员', role: 'liaison', accounts: ['demo:wjj'] },
  { name: '郝应急', unit: '应急局', post: '科员', role: 'liaison', accounts: ['demo:yjj'] },
  { name: '汤财政', unit: '财政局', post: '局长', role: 'head', accounts: ['demo:czj'] },
  { name: '钱会计', unit: '财政局', post: null, role: 'liaison', accounts: [] },
  { name: '闲无属', unit: '', post: null, role: 'liaison', accounts: [] },
];

/** Who asks, and the unit by which they read rows in full; `null` for those who read all, `undefined` for a stranger. */
export const viewers: readonly (readonly [who: string, account: string | null, unit: string | null | undefined])[] = [
  ['a stranger', '路人', undefined],
  ['somebody who has left the roster', '旧人0', undefined],
  ['the liaison of a lead', '石公安', '公安局'],
  ['the head of a lead', '武局长', '公安局'],
  ['the liaison of a unit that leads or takes part in every measure', '秦教育', '教育局'],
  ['the liaison of a joint lead', '叶卫健', '卫健局'],
  ['the liaison of a unit with one measure and a task of the ledger', '郝应急', '应急局'],
  ['the head of a unit that takes part in one measure', '汤财政', '财政局'],
  ['the liaison of that unit', '钱会计', '财政局'],
  ['somebody of the roster without a unit', '闲无属', ''],
  ['a leader', '方县长', null],
  ['the office', '岳主任', null],
  ['an administrator', '管系统', null],
  ['the operator of the machine', null, null],
];

/** What must be seen of a row by those who read it in full, and by nobody else. */
export interface Canary {
  readonly title: string;
  readonly units: readonly string[];
  readonly words: Readonly<Record<'blocker' | 'expected' | 'reporter' | 'history' | 'participant', string>>;
  /** What no reply ever shows, of the words in which something was reported or corrected. */
  readonly note: string;
}

/** A task that the office put into the ledger: its title is as public as the plan. */
export const task = '清点防汛物资仓库';

const roster = async (store: OpenStore, rows: readonly Omit<RosterRow, 'line'>[], at: string) =>
  store.transaction('load', ({ library }) =>
    library.keepRoster(
      rows.map((row, i) => ({ ...row, line: i + 2 })),
      { kind: 'roster', file: 'roster.csv', sha256: String(rows.length), loadedAt: at },
    ),
  );

/** A desk over the plan of `test/support/desk.ts` and a task besides. Every row has been reported on twice, by people who have left since. */
export async function aDeskWithCanaries() {
  const clock = aClock();
  const store = await aStore();
  await fill(store, clock.now());
  const former = Array.from({ length: 6 }, (_, i) => aFormerPerson(i));
  await roster(store, [...people, ...former], clock.now());
  await store.transaction('load', ({ library }) =>
    library.addItems([{ title: task, due: '2026-07-10', lead: ['应急局'], participants: [] }]),
  );
  const canaries: Canary[] = [];
  for (const [i, item] of (await store.ledger.items({}, localOperator)).entries())
    canaries.push(await aReportedRow(store, item, i));
  await roster(store, people, clock.now());
  const errors: unknown[] = [];
  const handled = desk({ store, clock, log: (_, error) => errors.push(error) });
  const say = (account: string | null, text: string, more: { conversation?: string; action?: string } = {}) =>
    handled.handle({
      id: randomUUID(),
      conversation: `test:${account ?? ''}`,
      account,
      text,
      sentAt: clock.now(),
      ...more,
    });
  return { store, clock, errors, canaries, say };
}

const aFormerPerson = (i: number): Omit<RosterRow, 'line'> => ({
  name: `旧人${String(i)}`,
  unit: '公安局',
  post: null,
  role: 'liaison',
  accounts: [],
});

async function aReportedRow(store: OpenStore, item: Item, i: number): Promise<Canary> {
  const mark = ['甲', '乙', '丙', '丁', '戊', '己'][i] ?? '';
  const words = {
    blocker: `缺${mark}号金丝雀`,
    expected: `2027年1月${String(11 + i)}日`,
    reporter: `旧人${String(i)}`,
    history: `缺${mark}号琥珀`,
    participant: `${mark}号翡翠已到位`,
  };
  const note = `${mark}号玳瑁`;
  const reports: readonly (Pick<NewUpdate, 'said'> & Partial<NewUpdate>)[] = [
    { said: { percent: 20, blocker: words.history, note } },
    {
      said: { status: 'blocked', percent: 41 + i, blocker: words.blocker, expected: `2027-01-${String(11 + i)}`, note },
    },
    { said: { note: words.participant }, standing: 'participant' },
  ];
  for (const [nth, report] of reports.entries()) await recordOn(store, item.id, { ...report, nth, by: words.reporter });
  return { title: item.title, units: [...item.lead, ...item.participants], words, note };
}

async function recordOn(
  store: OpenStore,
  id: string,
  { by, nth, said, standing = 'lead' }: Pick<NewUpdate, 'said'> & Partial<NewUpdate> & { by: string; nth: number },
): Promise<void> {
  const [item] = await store.ledger.items({ ids: [id] }, localOperator);
  const person = await store.people.byAccountOrName(by);
  if (item === undefined || person === null) throw new Error(`no item ${id}, or nobody called ${by}`);
  const before = stateOf(item);
  await store.ledger.record({
    itemId: id,
    version: item.version,
    kind: 'report',
    undoes: null,
    personId: person.id,
    personName: person.name,
    messageId: `m${id}-${String(nth)}`,
    standing,
    said,
    before,
    after: standing === 'participant' ? before : apply(before, said),
    recordedAt: `2026-07-08T0${String(nth)}:00:00+08:00`,
  });
}

export const mayRead = ({ units }: Canary, unit: string | null | undefined): boolean =>
  unit === null || (unit !== undefined && units.includes(unit));

/** Everything that a channel or a script could show of a reply. */
export const shown = (reply: Reply): string => `${plainText(reply)}\n${JSON.stringify(reply)}`;

/** The canary words that stand in something shown, whichever way a day is written. */
export function found(canaries: readonly Canary[], text: string): readonly string[] {
  const said = text.replaceAll(/(\d{4})-(\d\d)-(\d\d)/gu, (_, year: string, month: string, day: string) => {
    return `${year}年${String(Number(month))}月${String(Number(day))}日`;
  });
  const days = said.replaceAll(/(\d+) January (\d{4})/gu, '$2年1月$1日');
  return canaries.flatMap(({ words, note }) => [...Object.values(words), note]).filter((word) => days.includes(word));
}
