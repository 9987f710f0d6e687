import { expect, test } from 'vitest';
import { loadLedger } from '../../../src/knowledge/load/ledger.ts';
import { leadByLedger } from '../../../src/domain/ledger/item.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

/** A desk over a ledger whose days and leads are others than the plan's. */
async function aDeskWithLedger() {
  const desk = await aDesk();
  const load = (sha256: string, ...before: readonly (readonly string[])[]) =>
    desk.store.transaction('load', (stores) =>
      loadLedger(
        [
          {
            name: '',
            label: '台账.csv',
            findings: [],
            rows: [
              ...before,
              ['工作任务', '牵头单位', '完成时限'],
              ['加固校门硬质隔离设施', '教育局', '2026年11月30日'],
              ['组织上学放学时段护学岗', '县公安分局', ''],
            ],
          },
        ],
        { kind: 'ledger', file: '台账.csv', sha256, loadedAt: desk.clock.now() },
        stores,
        { savedAt: desk.clock.now(), progress: () => undefined },
      ),
    );
  await load('a');
  const open = async () =>
    (await desk.store.findings.open(localOperator)).flatMap(({ code, message }) =>
      code === 'conflict' ? [message] : [],
    );
  const item = async (id: string) => (await desk.store.ledger.items({ ids: [id] }, localOperator))[0];
  return { ...desk, load, open, item };
}

test('where plan and ledger differ the office says which holds; it does not come back, and it can be taken back', async () => {
  const { say, load, open, item } = await aDeskWithLedger();

  const asked = await say(office, '有哪些疑问');
  const draft = await say(office, '硬质隔离设施的完成时限以方案为准');
  const recorded = await say(office, '确认');
  const settled = await item('1');
  await load('b', ['工作台账']);
  const afterwards = await open();
  const reloaded = await item('1');
  const undone = await say(office, '撤销');

  expect(plainText(asked)).toMatchInlineSnapshot(`
    "待核对的疑问有 4 处：
    · 疑问1：“推进心理辅导室标准化建设”没有写明牵头单位。（清河县2026年平安校园建设工作方案）
    · 疑问2：“县教育局”已记为“教育局”的别名，请确认是同一单位。（清河县2026年平安校园建设工作方案）
    · 疑问3：台账.csv 第2行：完成时限与方案不一致，台账为2026年11月30日，方案为2026年9月30日（台账.csv）
    · 疑问4：台账.csv 第3行：牵头单位与方案不一致，台账为县公安分局，方案为公安局（台账.csv）
    共 4 条，已全部列出；截至2026年7月8日 10:00。"
  `);
  expect(plainText(draft)).toMatchInlineSnapshot(`
    "请核对，确认后按此核定：
    疑问3：台账.csv 第2行：完成时限与方案不一致，台账为2026年11月30日，方案为2026年9月30日（台账.csv）
    核定意见：以方案为准。
    「加固校门硬质隔离设施」：完成时限：2026年11月30日 → 2026年9月30日
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `);
  expect(plainText(recorded)).toMatchInlineSnapshot(`
    "疑问3已核定。
    核定意见：以方案为准。
    「加固校门硬质隔离设施」：完成时限：2026年11月30日 → 2026年9月30日
    还有 3 处疑问待核对。
    如需撤回，请回复“撤销”。"
  `);
  expect([settled?.due, reloaded?.due]).toEqual(['2026-09-30', '2026-09-30']);
  expect(afterwards.filter((message) => message.includes('完成时限'))).toEqual([]);
  expect((await item('1'))?.due).toBe('2026-11-30');
  expect(undone.kind).toBe('undone');
});

test('the lead by the ledger becomes the row’s, and the plan’s again when it is taken back', async () => {
  const { say, item, open } = await aDeskWithLedger();
  const before = await item('2');

  await say(office, '护学岗的牵头单位以台账为准');
  await say(office, '确认');
  const settled = await item('2');
  const undone = await say(office, '撤销护学岗的记录');
  const twice = await say(office, '撤销');

  expect(settled?.lead).toEqual(['县公安分局']);
  expect(settled === undefined ? null : leadByLedger(settled)).toBeNull();
  expect([undone.kind, twice.kind]).toEqual(['undone', 'not-found']);
  expect({ ...(await item('2')), version: 0 }).toEqual({ ...before, version: 0 });
  expect(await open()).toHaveLength(2);
});

test('that one name stands for another is said of a finding in plain words', async () => {
  const { say } = await aDeskWithLedger();

  const draft = await say(office, '县教育局就是教育局，这个疑点处理掉');
  const nothing = await say(office, '县体育馆就是县文化馆');

  expect(draft.kind).toBe('draft');
  expect(plainText(draft)).toContain('“县教育局”');
  expect(nothing.kind).not.toBe('draft');
});

test('once two names are one unit, plan and ledger do not differ by them', async () => {
  const { store, open, item } = await aDeskWithLedger();
  const now = '2026-07-08T10:00:00+08:00';
  const { settleUnits } = await import('../../../src/assistant/settle-units.ts');
  const settle = (verdict: 'same' | 'undo', units: readonly string[]) =>
    store.transaction('load', (stores) =>
      settleUnits({ verdict, written: '县公安分局', units }, { stores, speaker: localOperator, now }),
    );

  await settle('same', ['公安局']);
  const settled = [(await open()).length, (await item('2'))?.ledgerLead];
  await settle('undo', []);
  const undone = [(await open()).length, (await item('2'))?.ledgerLead];

  expect(settled).toEqual([1, ['公安局']]);
  expect(undone).toEqual([2, ['县公安分局']]);
});

test('others are sent to the office', async () => {
  const { say } = await aDeskWithLedger();

  expect((await say('石公安', '有哪些疑问')).kind).toBe('denied');
});
