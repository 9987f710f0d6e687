import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar/dates.ts';
import {
  apply,
  stateOf,
  type Change,
  type ItemState,
  type NewUpdate,
  type Update,
} from '../../src/domain/ledger/update.ts';
import { localOperator, type Person } from '../../src/domain/people.ts';
import { plainText, type Reply } from '../../src/domain/reply.ts';
import { digest } from '../../src/jobs/digest.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aDesk, fill } from '../support/desk.ts';
import { aStore } from '../support/store.ts';

const now = '2026-07-08T10:00:00+08:00';
const today = now.slice(0, 10);

const countsOf = ({ facts }: Reply) =>
  Object.fromEntries((facts.counts ?? []).map(({ label, value }) => [label, value]));

/** The lines that stand under a heading, without their numbers. */
function linesUnder(reply: Reply, heading: string): readonly string[] {
  const at = reply.blocks.findIndex((block) => block.type === 'text' && block.text.startsWith(heading));
  const block = reply.blocks[at + 1];
  return at !== -1 && block?.type === 'list' ? block.items : [];
}

interface Record extends Partial<Pick<NewUpdate, 'kind' | 'standing' | 'undoes' | 'personName'>> {
  /** The item, by its place in the ledger. */
  readonly nth: number;
  readonly said?: Change;
  /** Without it, what `said` makes of the row. */
  readonly after?: ItemState;
  readonly at?: string;
}

/** Puts a record into the ledger without a conversation. */
async function record(
  store: OpenStore,
  { nth, said = {}, at = now, after, ...more }: Record,
): Promise<Pick<Update, 'id' | 'before'>> {
  const item = (await store.ledger.items({}, localOperator))[nth];
  if (item === undefined) throw new Error(`no item ${String(nth)}`);
  const before = stateOf(item);
  const id = await store.ledger.record({
    itemId: item.id,
    version: item.version,
    kind: 'report',
    undoes: null,
    personId: null,
    personName: '岳主任',
    messageId: null,
    standing: 'lead',
    said,
    before,
    after: after ?? apply(before, said),
    recordedAt: at,
    ...more,
  });
  if (id === null) throw new Error('the row has moved on');
  return { id, before };
}

async function aFilledStore(): Promise<OpenStore> {
  const store = await aStore();
  await fill(store, '2026-03-02T09:00:00+08:00');
  return store;
}

describe('the digest of a day', () => {
  it('reads as the office would write it', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 30 }, at: '2026-07-01T09:00:00+08:00' });
    await record(store, { nth: 0, said: { percent: 40, expected: '2026-09-15' }, personName: '秦教育' });
    await record(store, { nth: 1, said: { status: 'blocked', blocker: '缺少三名辅警' }, personName: '石公安' });
    await record(store, { nth: 2, said: { status: 'done' }, personName: '叶卫健' });
    await record(store, { nth: 4, said: { due: '2026-07-07' }, kind: 'change' });

    const reply = await digest(store, { reader: localOperator, now: '2026-07-09T08:00:00+08:00' });

    expect(plainText(reply)).toMatchInlineSnapshot(`
      "每日摘要（2026年7月9日，星期四）
      共 5 项：已完成 1，推进中 1，受阻 1，未启动 0，未报送 2；逾期 1，7 天内到期 0。
      请领导协调（1 项）：
      1. 组织上学放学时段护学岗（公安局）：缺少三名辅警
      已逾期（1 项）：
      2. 每学期组织疏散演练（应急局）：应于2026年7月7日完成，逾期 2 天，未报送
      上期以来办结（1 项）：
      3. 开展食堂明厨亮灶改造（教育局、卫健局）
      其他变动（1 项）：
      4. 加固校门硬质隔离设施（教育局）：进度：30% → 40%，预计完成：无 → 2026年9月15日
      未报送（1 个单位，2 项）：应急局 1 项、未明确牵头单位 1 项。
      2026年第3季度应完成 3 项，已完成 1 项；目标 1 条：
      · 第三季度校园安防设施达标率达到85%以上（2026年9月30日前）
      截至2026年7月9日 08:00。
      ［图］各领域进度与时间
      ［图］近 4 周到期日历
      ［图］各单位情况"
    `);
    expect(reply).toMatchObject({ kind: 'digest', total: 5, asOf: '2026-07-09T08:00:00+08:00' });
    expect(reply.actions.map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "未报送明细 2 项",
        "催办应急局",
        "查看：组织上学放学时段护学岗",
        "查看：每学期组织疏散演练",
        "就摘要提问",
      ]
    `);
    expect(reply.files).toEqual([expect.objectContaining({ what: 'ledger', format: 'xlsx', selection: {} })]);
  });

  it('says one move of an item that moved twice, from where it stood, and none of what was taken back', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 40 } });
    await record(store, { nth: 0, said: { percent: 70 } });
    const { id, before } = await record(store, { nth: 1, said: { percent: 20 } });
    await record(store, { nth: 1, kind: 'undo', undoes: id, after: before });

    const moved = linesUnder(await digest(store, { reader: localOperator, now }), '其他变动');

    expect(moved).toEqual([expect.stringContaining('首次报送：推进中，70%')]);
  });

  it('leaves out a participant’s word, which moves nothing: that nothing changed is one line', async () => {
    const store = await aFilledStore();
    const [first] = await store.ledger.items({}, localOperator);
    if (first === undefined) throw new Error('an empty ledger');
    await record(store, { nth: 0, standing: 'participant', said: { percent: 30 }, after: stateOf(first) });

    const reply = await digest(store, { reader: localOperator, now });

    expect(plainText(reply)).toContain('\n上期以来没有变动。\n');
    expect(countsOf(reply)).toMatchObject({ silent: 5, moving: 0, moved: 0, finished: 0 });
  });

  it('gives the words of a report that changes no figure', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 30 }, at: '2026-07-01T09:00:00+08:00' });
    await record(store, { nth: 0, said: { note: '已召开两次调度会' } });

    const moved = linesUnder(await digest(store, { reader: localOperator, now }), '其他变动');

    expect(moved).toEqual([expect.stringContaining('已召开两次调度会')]);
  });

  it('shows what an imported ledger changed, and not what its first loading found', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 30 }, kind: 'import' });
    const loaded = await digest(store, { reader: localOperator, now });
    await record(store, { nth: 0, said: { percent: 50 }, kind: 'import', at: '2026-07-09T09:00:00+08:00' });

    const reloaded = await digest(store, { reader: localOperator, now: '2026-07-09T10:00:00+08:00' });

    expect(linesUnder(loaded, '其他变动')).toEqual([]);
    expect(linesUnder(reloaded, '其他变动')).toEqual([expect.stringContaining('30% → 50%')]);
  });

  it('shortens what a person wrote at length, and keeps the first screen to a phone’s', async () => {
    const store = await aStore();
    const words = '缺少经费😀'.repeat(30);
    await store.library.addItems(
      Array.from({ length: 40 }, (_, i) => ({
        ...{ title: `第${String(i)}项${'很长的名称'.repeat(12)}`, due: addDays(today, (i % 9) - 4) },
        ...{ lead: [`第${String(i % 7)}局`], participants: [] },
      })),
    );
    for (let nth = 0; nth < 40; nth += 2) {
      const said: Change = nth % 4 === 0 ? { status: 'blocked', blocker: words } : { status: 'done' };
      await record(store, { nth, said });
    }

    const reply = await digest(store, { reader: localOperator, now });

    const screen = plainText({ ...reply, blocks: reply.blocks.filter(({ type }) => type !== 'chart') });
    expect(screen.split('\n').length).toBeLessThanOrEqual(26);
    expect(screen.length).toBeLessThan(1_300);
    expect(screen.isWellFormed()).toBe(true);
    expect(linesUnder(reply, '请领导协调').filter((line) => line.includes('…'))).toHaveLength(3);
    expect(plainText(reply)).toContain('请领导协调（10 项，列 3 项）');
    expect(reply.actions[0]?.label).toBe('全部待协调 10 项');
  });

  it('says in English what it says in Chinese', async () => {
    const store = await aFilledStore();

    const reply = await digest(store, { reader: localOperator, now: '2026-07-11T08:00:00+08:00', language: 'en' });

    expect(plainText(reply)).toContain('Overdue (1)');
    expect(reply.blocks.every((block) => block.type !== 'text' || !/[，。：]/u.test(block.text))).toBe(true);
  });

  it('numbers its lines through, so that the third is one item in words, facts and sheet', async () => {
    const { say, store, tap, clock } = await aDesk({ services: { digest } });
    await record(store, { nth: 1, said: { status: 'blocked', blocker: '缺少三名辅警' } });
    clock.set('2026-07-11T10:00:00+08:00');

    const shown = await say('demo:leader', '/digest');
    const second = await say('demo:leader', '第二项谁牵头');
    const about = await tap('demo:leader', shown, '就摘要提问');
    const first = await say('demo:leader', '第一项谁牵头');

    expect(shown.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗', '开展食堂明厨亮灶改造']);
    expect(second.facts.measures?.map(({ title }) => title)).toEqual(['开展食堂明厨亮灶改造']);
    expect(plainText(about)).toContain('摘要里的这 2 项');
    expect(first.facts.measures?.map(({ title }) => title)).toEqual(['组织上学放学时段护学岗']);
  });

  it('leads on to the whole of what it cut, in the words of its language', async () => {
    const { tap, store, clock } = await aDesk();
    await store.library.addItems(
      Array.from({ length: 8 }, (_, i) => ({
        title: `整治第${String(i)}号点`,
        due: '2026-07-01',
        lead: [],
        participants: [],
      })),
    );
    await store.library.addItems(
      Array.from({ length: 8 }, (_, i) => ({
        title: `修缮第${String(i)}号房`,
        due: '2026-07-12',
        lead: [],
        participants: [],
      })),
    );
    for (const language of ['zh', 'en'] as const) {
      const reply = await digest(store, { reader: localOperator, now: clock.now(), language });
      const [overdue, soon] = [
        language === 'zh' ? '全部逾期' : 'overdue',
        language === 'zh' ? '全部将到期' : 'due soon',
      ];

      expect((await tap(null, reply, overdue)).total).toBe(countsOf(reply)['overdue']);
      expect((await tap(null, reply, soon)).total).toBe(countsOf(reply)['soon']);
    }
  });
});

describe('the digest of a week or a month', () => {
  it('is about the days before it, and says how areas and units stand', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 2, said: { status: 'done' }, at: '2026-07-01T09:00:00+08:00' });
    await record(store, { nth: 0, said: { percent: 40 }, at: '2026-07-06T09:00:00+08:00' });

    const weekly = await digest(store, { reader: localOperator, now: '2026-07-06T10:00:00+08:00', form: 'weekly' });
    const monthly = await digest(store, { reader: localOperator, now: '2026-08-03T10:00:00+08:00', form: 'monthly' });

    expect(plainText(weekly)).toContain('每周摘要（2026年6月29日至2026年7月5日）');
    expect(linesUnder(weekly, '上周办结（1 项）')).toEqual(['开展食堂明厨亮灶改造（教育局、卫健局）']);
    expect(linesUnder(weekly, '按领域（3 个）')[0]).toContain('（一）筑牢校园防线：2 项，已完成 0');
    expect(linesUnder(weekly, '按牵头单位')[0]).toContain('教育局：2 项，已完成 1，推进中 1');
    expect(plainText(monthly)).toContain('每月摘要（2026年7月）');
    expect(countsOf(monthly)).toMatchObject({ finished: 1, moved: 1 });
  });
});

describe('whose digest it is', () => {
  const reader = (unit: string): Person => ({ ...localOperator, id: 'x', name: '某人', unit, role: 'liaison' });

  it('gives a liaison the own unit’s part, under that unit’s name alone', async () => {
    const store = await aFilledStore();

    const reply = await digest(store, { reader: reader('应急局'), now });

    expect([reply.total, reply.facts.measures]).toEqual([1, []]);
    expect(plainText(reply)).toContain('｜应急局');
    expect(reply.facts.units).toEqual([{ name: '应急局' }]);
    expect(reply.files).toMatchObject([{ selection: { unit: '应急局' } }]);
  });

  it('tells somebody without a unit that the roster gives them none', async () => {
    const reply = await digest(await aFilledStore(), { reader: reader(''), now });

    expect(plainText(reply)).toContain('您的登记里没有单位');
    expect(reply.facts.measures).toBeUndefined();
  });

  it('tells a unit without duties that the plan gives it none, and nobody that of an empty ledger', async () => {
    const store = await aFilledStore();
    const empty = await aStore();

    const [idle, none] = [
      await digest(store, { reader: reader('气象局'), now }),
      await digest(empty, { reader: reader('气象局'), now }),
    ];

    expect(plainText(idle)).toContain('气象局');
    expect(plainText(none)).toContain('台账里还没有工作');
  });
});

describe('the edges of its sets', () => {
  it('counts today and the seventh day as due soon, yesterday as overdue, and what is done as neither', async () => {
    const store = await aStore();
    const dues = [addDays(today, -1), today, addDays(today, 7), addDays(today, 8), addDays(today, -3), today];
    await store.library.addItems(
      dues.map((due, i) => ({ title: `第${String(i + 1)}项工作`, due, lead: [], participants: [] })),
    );
    for (const nth of [4, 5]) await record(store, { nth, said: { status: 'done' } });

    const reply = await digest(store, { reader: localOperator, now });

    expect(linesUnder(reply, '已逾期')).toEqual([expect.stringMatching(/^第1项/u)]);
    expect(linesUnder(reply, '7 天内')).toEqual([expect.stringMatching(/^第2项/u), expect.stringMatching(/^第3项/u)]);
  });

  it('leaves to yesterday what was recorded exactly a day ago', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 10 }, at: '2026-07-07T10:00:00+08:00' });
    await record(store, { nth: 1, said: { percent: 20 }, at: '2026-07-07T10:00:01+08:00' });

    const reply = await digest(store, { reader: localOperator, now });

    expect(linesUnder(reply, '其他变动')).toEqual([expect.stringContaining('20%')]);
  });
});
