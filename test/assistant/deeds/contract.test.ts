import { describe, expect, test } from 'vitest';
import { deeds } from '../../../src/assistant/deeds/index.ts';
import type { Stores } from '../../../src/assistant/ports.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { faultsOf } from '../../../src/domain/ledger/journal.ts';
import { plainText } from '../../../src/domain/reply.ts';
import type { OpenStore } from '../../../src/store/store.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

type Desk = Awaited<ReturnType<typeof aDeskInAGroup>>;

async function aDeskInAGroup() {
  const desk = await aDesk();
  await desk.store.groups.met('telegram:-100', '平安校园工作群', desk.clock.now());
  return desk;
}

const bindTo =
  (account: string, at: string) =>
  async ({ people, enrolment }: Stores): Promise<unknown> => {
    const person = await people.byAccountOrName('石公安');
    return enrolment.bind(person?.id ?? '', account, at);
  };

/** What is said to have each deed done, and what moves on what its draft rests on. */
const examples: Readonly<
  Record<
    string,
    {
      readonly words: string;
      readonly movesOn: (desk: Desk) => Promise<unknown>;
      readonly begin?: (desk: Desk) => Promise<unknown>;
    }
  >
> = {
  'split-item': {
    words: '把硬质隔离设施拆成两项任务：需求调研（7月20日前，公安局）；安装调试（9月20日前）',
    movesOn: ({ store }) =>
      store.transaction('t', ({ tasks }) =>
        tasks.add('1', [{ title: '踏勘', due: null, lead: ['教育局'], participants: [] }]),
      ),
  },
  'hand-over': {
    words: '石公安调走了，由钱某接任',
    movesOn: ({ store }) =>
      store.transaction('t', ({ roster }) =>
        roster.put({ id: null, name: '许公安', unit: '公安局', role: 'liaison', active: true }),
      ),
  },
  'bind-group': {
    words: '绑定群《平安校园工作群》：教育局',
    movesOn: ({ store }) => store.groups.bind('telegram:-100', 'all'),
  },
  'unbind-account': {
    words: '解除石公安的绑定',
    begin: ({ store, clock }) => store.transaction('t', bindTo('telegram:1007', clock.now())),
    movesOn: ({ store, clock }) => store.transaction('t', bindTo('telegram:2008', clock.now())),
  },
  urge: {
    words: '催一下公安局：请报进展',
    begin: ({ store, clock }) => store.transaction('t', bindTo('telegram:1007', clock.now())),
    movesOn: ({ store, clock }) => store.transaction('t', bindTo('telegram:2008', clock.now())),
  },
  'change-settings': {
    words: '领导的摘要改到7点半',
    movesOn: async ({ store }) => {
      const settings = await store.settings.organisation();
      const leader = { ...settings.digest.leader, at: '09:15' };
      await store.settings.setOrganisation({ ...settings, digest: { ...settings.digest, leader } });
    },
  },
  'settle-finding': {
    words: '疑问1已核对',
    movesOn: async ({ store }) => {
      const [first] = await store.findings.open(localOperator);
      if (first !== undefined) await store.findings.settle(first, { by: '别人', at: '2026-07-08T10:00:00+08:00' });
    },
  },
};

/** A desk on which the deed can be done. */
async function aDeskFor(deed: string): Promise<Desk> {
  const desk = await aDeskInAGroup();
  await examples[deed]?.begin?.(desk);
  return desk;
}

/** All that a deed could change. */
async function stateOf({ ledger, people, findings, drafts, groups, settings, urges }: OpenStore) {
  const open = await findings.open(localOperator);
  const persons = await people.all();
  return {
    items: (await ledger.items({}, localOperator)).map((item) => ({ ...item, version: 0 })),
    persons,
    findings: open.map(({ message }) => message),
    groups: await groups.all(),
    settings: await settings.organisation(),
    urges: await urges.open(),
    drafts: await drafts.open('test:石公安', persons.find(({ name }) => name === '石公安')?.id ?? ''),
  };
}

test('every deed has its example', () => {
  expect(Object.keys(examples).toSorted()).toEqual(deeds.map(({ deed }) => deed).toSorted());
});

describe.each(Object.entries(examples))('%s', (deed, { words, movesOn }) => {
  test('is drafted, done once by its author, and taken back as if it had not been', async () => {
    const { say, tap, store } = await aDeskFor(deed);
    await say('石公安', '护学岗完成40%');
    const before = await stateOf(store);

    const draft = await say(office, words);
    const drafted = await stateOf(store);
    const foreign = await tap('方县长', draft, '确认');
    const [recorded, second] = [await tap(office, draft, '确认'), await tap(office, draft, '确认')];
    const done = await stateOf(store);
    const undone = await say(office, '撤销上一条');
    const again = await tap(office, recorded, '撤销');

    expect([draft.kind, foreign.kind, recorded.kind, undone.kind]).toEqual(['draft', 'denied', 'recorded', 'undone']);
    expect(plainText(second)).toContain('没有重复记录');
    expect(plainText(again)).toContain('没有重复办理');
    expect(drafted).toEqual(before);
    expect(done).not.toEqual(before);
    expect(await stateOf(store)).toEqual(before);
    const entries = await store.journal.entries(localOperator);
    expect(entries.map(({ action }) => action.split(' ').slice(0, 2).join(' '))).toEqual([deed, `undo ${deed}`]);
    expect(faultsOf(entries, await store.journal.head())).toEqual([]);
  });

  test('two confirmations at once do it once', async () => {
    const { say, handle, message, store } = await aDeskFor(deed);
    const draft = await say(office, words);
    const action = draft.actions[0]?.value ?? '';
    const confirm = (conversation: string) => handle(message(office, '确认', { action, conversation }));

    const replies = await Promise.all([confirm('web:one'), confirm('web:other')]);

    expect(replies.map(({ kind }) => kind)).toEqual(['recorded', 'recorded']);
    expect(replies.filter((reply) => plainText(reply).includes('没有重复记录'))).toHaveLength(1);
    expect(await store.journal.entries(localOperator)).toHaveLength(1);
  });

  test('is refused to everybody else, by name of who could; cancelled, expired and moved on it is not done', async () => {
    const desk = await aDeskFor(deed);
    const { say, tap, clock, store } = desk;

    const others = ['石公安', '汤财政', ...(deed === 'urge' ? [] : ['方县长'])];
    const refused = await Promise.all(others.map((who) => say(who, words)));
    const stranger = await say('路人甲', words);
    const late = await say(office, words);
    clock.set('2026-07-09T11:00:00+08:00');
    const expired = await tap(office, late, '确认');
    await say(office, words);
    const cancelled = await say(office, '取消');
    const old = await say(office, words);
    await movesOn(desk);
    const shown = await tap(office, old, '确认');

    expect(refused.map(({ kind }) => kind)).toEqual(others.map(() => 'denied'));
    expect(refused.every((reply) => plainText(reply).includes('岳主任（教育局）'))).toBe(true);
    expect([stranger.kind, expired.kind, cancelled.kind]).toEqual(['denied', 'cancelled', 'cancelled']);
    expect(['draft', 'not-found']).toContain(shown.kind);
    if (shown.kind === 'draft') expect(plainText(shown)).toContain('您查看之后，台账又有变动');
    expect(await store.journal.entries(localOperator)).toEqual([]);
  });
});

test('撤销 takes back the newest of records and deeds, one after the other', async () => {
  const { say } = await aDeskInAGroup();
  await say(office, '护学岗完成40%');
  await say(office, '确认');
  await say(office, examples['split-item']?.words ?? '');
  await say(office, '确认');
  await say(office, '明厨亮灶完成20%');
  await say(office, '确认');

  const undone = [
    await say(office, '撤销'),
    await say(office, '撤销'),
    await say(office, '撤销'),
    await say(office, '撤销'),
  ];

  expect(undone.map((reply) => plainText(reply).split('\n')[0])).toMatchInlineSnapshot(`
    [
      "已撤销2026年7月8日 10:00对「开展食堂明厨亮灶改造」的记录（原记录保留，另记一笔更正）：",
      "已撤销2026年7月8日 10:00办理的任务分解：",
      "已撤销2026年7月8日 10:00对「组织上学放学时段护学岗」的记录（原记录保留，另记一笔更正）：",
      "没有可以撤销的记录。只能撤销本人 24 小时内的记录。",
    ]
  `);
});

test('tasks that were reported on are not taken back', async () => {
  const { say, tap } = await aDeskInAGroup();
  await say(office, examples['split-item']?.words ?? '');
  const recorded = await say(office, '确认');
  await say('石公安', '需求调研完成30%');
  await say('石公安', '确认');

  const undone = await tap(office, recorded, '撤销');

  expect([undone.kind, plainText(undone)]).toEqual(['not-found', '「需求调研」已有报送或调整，不能撤销分解。']);
});
