import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar/dates.ts';
import type { Item } from '../../src/domain/ledger/item.ts';
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
import { fill } from '../support/desk.ts';
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
async function record(store: OpenStore, { nth, said = {}, at = now, after, ...more }: Record): Promise<Update> {
  const item = (await store.ledger.items({}, localOperator))[nth];
  if (item === undefined) throw new Error(`no item ${String(nth)}`);
  const before = stateOf(item);
  const recorded = await store.ledger.record({
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
  if (recorded === null) throw new Error('the row has moved on');
  return recorded;
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
      "每日摘要（2026年7月9日）
      共 5 项：已完成 1，推进中 1，受阻 1，未启动 0，未报送 2；逾期 1，7 天内到期 0。
      昨日以来的变动（4 项）：
      1. 加固校门硬质隔离设施：进度：30% → 40%，预计完成：无 → 2026年9月15日（秦教育，2026年7月8日 10:00）
      2. 组织上学放学时段护学岗：未报送 → 受阻，问题：缺少三名辅警（石公安，2026年7月8日 10:00）
      3. 开展食堂明厨亮灶改造：未报送 → 已完成，100%（叶卫健，2026年7月8日 10:00）
      4. 每学期组织疏散演练：完成时限：无 → 2026年7月7日（岳主任，2026年7月8日 10:00）
      已逾期（1 项）：
      · 每学期组织疏散演练：2026年7月7日到期，已逾期 2 天，应急局，未报送
      受阻（1 项）：
      · 组织上学放学时段护学岗：受阻，问题：缺少三名辅警
      未报送（1 个单位）：
      1. 应急局：1 项，「每学期组织疏散演练」
      2. 未明确牵头单位：1 项，「推进心理辅导室标准化建设」
      按牵头单位：
      1. 教育局：牵头 2 项，已完成 1，推进中 1，受阻 0，未报送 0，逾期 0
      2. 公安局：牵头 1 项，已完成 0，推进中 0，受阻 1，未报送 0，逾期 0
      3. 卫健局：牵头 1 项，已完成 1，推进中 0，受阻 0，未报送 0，逾期 0
      4. 应急局：牵头 1 项，已完成 0，推进中 0，受阻 0，未报送 1，逾期 1
      5. 未明确牵头单位：牵头 1 项，已完成 0，推进中 0，受阻 0，未报送 1，逾期 0
      截至2026年7月9日 08:00。"
    `);
    expect(reply).toMatchObject({ kind: 'digest', total: 5, asOf: '2026-07-09T08:00:00+08:00' });
  });

  it('says one move of an item that moved twice, from where it stood, and none of what was taken back', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 40 } });
    await record(store, { nth: 0, said: { percent: 70 } });
    const { id, before } = await record(store, { nth: 1, said: { percent: 20 } });
    await record(store, { nth: 1, kind: 'undo', undoes: id, after: before });

    const moved = linesUnder(await digest(store, { reader: localOperator, now }), '昨日以来');

    expect(moved).toEqual([expect.stringContaining('未报送 → 推进中，70%')]);
  });

  it('leaves out a participant’s word, which moves nothing', async () => {
    const store = await aFilledStore();
    const [first] = await store.ledger.items({}, localOperator);
    if (first === undefined) throw new Error('an empty ledger');
    await record(store, { nth: 0, standing: 'participant', said: { percent: 30 }, after: stateOf(first) });

    const reply = await digest(store, { reader: localOperator, now });

    expect(plainText(reply)).toContain('自昨日以来没有变动');
    expect(countsOf(reply)).toMatchObject({ silent: 5, moving: 0 });
  });

  it('gives the words of a report that changes no figure', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 30 }, at: '2026-07-01T09:00:00+08:00' });
    await record(store, { nth: 0, said: { note: '已召开两次调度会' } });

    const moved = linesUnder(await digest(store, { reader: localOperator, now }), '昨日以来');

    expect(moved).toEqual([expect.stringContaining('已召开两次调度会')]);
  });

  it('shows what an imported ledger changed, and not what its first loading found', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { percent: 30 }, kind: 'import' });
    const loaded = await digest(store, { reader: localOperator, now });
    await record(store, { nth: 0, said: { percent: 50 }, kind: 'import', at: '2026-07-09T09:00:00+08:00' });

    const reloaded = await digest(store, { reader: localOperator, now: '2026-07-09T10:00:00+08:00' });

    expect(linesUnder(loaded, '昨日以来')).toEqual([]);
    expect(linesUnder(reloaded, '昨日以来')).toEqual([expect.stringContaining('30% → 50%')]);
  });

  it('shortens what a person wrote at length', async () => {
    const store = await aFilledStore();
    await record(store, { nth: 0, said: { status: 'blocked', blocker: '缺少经费😀'.repeat(30) } });

    const reply = await digest(store, { reader: localOperator, now });

    const lines = [...linesUnder(reply, '受阻'), ...linesUnder(reply, '昨日以来')];
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.length < 130 && line.includes('…') && line.isWellFormed())).toBe(true);
  });

  it('says in English what it says in Chinese', async () => {
    const store = await aFilledStore();

    const reply = await digest(store, { reader: localOperator, now: '2026-07-11T08:00:00+08:00', language: 'en' });

    expect(plainText(reply)).toContain('Overdue (1)');
    expect(reply.blocks.every((block) => block.type !== 'text' || !/[，。：]/u.test(block.text))).toBe(true);
  });
});

describe('whose digest it is', () => {
  const reader = (unit: string): Person => ({ ...localOperator, id: 'x', name: '某人', unit, role: 'liaison' });

  it('gives a liaison the own unit’s part, under that unit’s name alone', async () => {
    const store = await aFilledStore();

    const reply = await digest(store, { reader: reader('应急局'), now });

    expect(reply.facts.measures?.map(({ title }) => title)).toEqual(['每学期组织疏散演练']);
    expect(linesUnder(reply, '按牵头单位')).toEqual([expect.stringMatching(/^应急局：/u)]);
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

    expect(linesUnder(reply, '昨日以来')).toEqual([expect.stringContaining('20%')]);
  });
});

describe('its figures', () => {
  it('are those of a count by hand, for any ledger', async () => {
    const units = ['教育局', '公安局', '卫健局'];
    const row = fc.record({
      due: fc.option(
        fc.integer({ min: -10, max: 10 }).map((days) => addDays(today, days)),
        { nil: null },
      ),
      lead: fc.subarray(units),
      hoursAgo: fc.option(fc.integer({ min: 0, max: 48 }), { nil: null }),
      status: fc.constantFrom('not-started', 'in-progress', 'blocked', 'done', 'unchanged'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const store = await aStore();
        await store.library.addItems(
          rows.map(({ due, lead }, i) => ({ title: `事项${String(i)}`, due, lead, participants: [] })),
        );
        for (const [nth, { hoursAgo, status }] of rows.entries()) {
          if (hoursAgo === null) continue;
          const at = Temporal.Instant.from(now).subtract({ hours: hoursAgo }).toString();
          await record(store, { nth, said: { status }, at });
        }
        const items = await store.ledger.items({}, localOperator);

        const reply = await digest(store, { reader: localOperator, now });

        const recent = rows.filter(({ hoursAgo }) => hoursAgo !== null && hoursAgo < 24);
        expect(countsOf(reply)).toEqual(byHand(items));
        expect(linesUnder(reply, '昨日以来')).toHaveLength(recent.length);
        expect(linesUnder(reply, '按牵头单位')).toHaveLength(
          new Set(rows.flatMap(({ lead }) => (lead.length === 0 ? [''] : lead))).size,
        );
      }),
      { numRuns: 6 },
    );
  });

  function byHand(items: readonly Item[]) {
    const count = (holds: (item: Item) => boolean) => items.filter(holds).length;
    const open = ({ status }: Item) => status !== 'done';
    return {
      total: items.length,
      done: count(({ status }) => status === 'done'),
      moving: count(({ status }) => status === 'in-progress'),
      blocked: count(({ status }) => status === 'blocked'),
      waiting: count(({ status }) => status === 'not-started'),
      silent: count(({ status }) => status === null),
      overdue: count((item) => open(item) && item.due !== null && item.due < today),
      soon: count((item) => open(item) && item.due !== null && item.due >= today && item.due <= addDays(today, 7)),
    };
  }
});
