import { expect, test } from 'vitest';
import { draftPaper } from '../../../src/assistant/papers/draft.ts';
import type { PaperOrder } from '../../../src/domain/papers/order.ts';
import type { Paper } from '../../../src/domain/papers/paper.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';
import { aStore } from '../../support/store.ts';

/** Wednesday 8 July 2026: one item done, one on its way with a problem, one blocked, two silent of which one has no lead. */
async function aWeek() {
  const desk = await aDesk();
  const report = async (account: string, words: string) => desk.tap(account, await desk.say(account, words), '确认');
  await report('demo:gaj', '护学岗完成60%，已设3处');
  await report('demo:yjj', '疏散演练已完成');
  await report('demo:jyj', '明厨亮灶受阻，缺改造资金');
  const drafted = async (order: PaperOrder) => {
    const made = await draftPaper(order, { stores: desk.store, reader: localOperator, now: desk.clock.now() });
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };
  return { ...desk, report, drafted };
}

const linesOf = ({ body }: Paper): readonly string[] =>
  body.flatMap((part) => (part.type === 'table' ? part.table.rows.map((row) => row.join('｜')) : [part.text]));

test('a bulletin says how things stand, what was done by area, what stands in the way and what comes next', async () => {
  const { drafted } = await aWeek();

  const { paper } = await drafted({ paper: 'bulletin' });

  expect([paper.title, paper.subtitle, paper.signature, paper.date]).toEqual([
    '关于《清河县2026年平安校园建设工作方案》落实情况的通报',
    '2026年7月6日至7月12日',
    '教育局',
    '2026-07-08',
  ]);
  expect(linesOf(paper)).toMatchInlineSnapshot(`
    [
      "一、总体情况",
      "截至2026年7月8日，工作台账共有5项工作，其中已完成1项，推进中1项，受阻1项，未报送2项；逾期未完成0项。",
      "2026年7月6日至7月12日，3项工作报送了进展，涉及4个牵头单位，其中完成1项。",
      "二、本周进展",
      "（一）筑牢校园防线",
      "1.组织上学放学时段护学岗（公安局牵头）：首次报送，推进中，完成率60%。护学岗完成60%，已设3处。",
      "（二）守护师生健康",
      "1.开展食堂明厨亮灶改造（教育局、卫健局牵头）：首次报送，受阻。明厨亮灶受阻，缺改造资金。",
      "（三）提升应急能力",
      "1.每学期组织疏散演练（应急局牵头）：本期完成。疏散演练已完成。",
      "三、存在问题",
      "（一）受阻",
      "报送受阻的工作有1项，涉及教育局、卫健局。",
      "1.开展食堂明厨亮灶改造（教育局、卫健局牵头）：缺改造资金。",
      "（二）未报送",
      "1个单位牵头的1项工作从未报送进展：教育局（1项）。1项工作未明确牵头单位，没有进展报送。",
      "以上事项见附件。",
      "四、下一步工作",
      "（一）到期工作",
      "2026年7月8日至7月19日到期、尚未完成的工作有1项，请牵头单位按时完成；确需延期的，请在到期前提出申请。",
      "1.开展食堂明厨亮灶改造（教育局、卫健局牵头），2026年7月10日到期，目前受阻。",
      "（二）请有关单位办理",
      "1.受阻的1项工作，请教育局、卫健局报送需要协调的事项。",
      "2.未报送的1项工作，请教育局报送进展；没有变化的，报“无变化”即可。",
    ]
  `);
  expect(paper.annexes.map(({ table }) => table.rows)).toMatchInlineSnapshot(`
    [
      [
        [
          "1",
          "加固校门硬质隔离设施",
          "教育局",
          "2026年9月30日",
          "未报送",
          "",
        ],
        [
          "2",
          "开展食堂明厨亮灶改造",
          "教育局、卫健局",
          "2026年7月10日",
          "受阻",
          "缺改造资金",
        ],
        [
          "3",
          "推进心理辅导室标准化建设",
          "未明确",
          "",
          "未报送",
          "",
        ],
      ],
    ]
  `);
});

test('each number and unit of a bulletin is that of the query', async () => {
  const { store, drafted, clock } = await aWeek();
  const of = (filter: Parameters<typeof store.ledger.items>[0]) => store.ledger.items(filter, localOperator);
  clock.set('2026-07-13T10:00:00+08:00');

  const { paper, total } = await drafted({ paper: 'bulletin', period: { from: '2026-07-06', to: '2026-07-12' } });
  const text = linesOf(paper).join('\n');

  const number = (words: RegExp): number => Number(words.exec(text)?.[1] ?? 0);
  expect(number(/共有(\d+)项工作/u)).toBe((await of({})).length);
  expect(total).toBe((await of({})).length);
  expect(number(/已完成(\d+)项/u)).toBe((await of({ status: 'done' })).length);
  expect(number(/推进中(\d+)项/u)).toBe((await of({ status: 'in-progress' })).length);
  expect(number(/受阻(\d+)项/u)).toBe((await of({ status: 'blocked' })).length);
  expect(number(/未报送(\d+)项/u)).toBe((await of({ unreported: true, open: true })).length);
  const late = await of({ overdueOn: '2026-07-13' });
  expect(late).toHaveLength(1);
  expect(number(/逾期未完成(\d+)项/u)).toBe(late.length);
  for (const { title, lead } of late)
    expect(text).toContain(`${title}（${lead.join('、')}牵头），完成时限2026年7月10日，已逾期3天`);
  const reported = await store.ledger.reportedIn({ from: '2026-07-06', to: '2026-07-12' }, localOperator);
  expect(number(/(\d+)项工作报送了进展/u)).toBe(new Set(reported.map(({ itemId }) => itemId)).size);
});

test('units are named in the order of the plan, and no person anywhere', async () => {
  const { report, drafted, store } = await aWeek();
  await report('demo:gaj', '护学岗完成70%，石公安已到场，新增2处');

  const { paper, shortened } = await drafted({ paper: 'bulletin' });

  const people = (await store.people.all()).map(({ name }) => name);
  expect(people.filter((name) => JSON.stringify(paper).includes(name))).toEqual([]);
  expect(shortened).toBe(1);
});

test('what was taken back is in no bulletin, and a quiet week says so', async () => {
  const desk = await aDesk();
  const draft = await desk.say('demo:gaj', '护学岗完成60%');
  await desk.tap('demo:gaj', draft, '确认');
  await desk.say('demo:gaj', '撤销');

  const made = await draftPaper(
    { paper: 'bulletin' },
    { stores: desk.store, reader: localOperator, now: desk.clock.now() },
  );

  expect(made).toHaveProperty('paper');
  expect(linesOf((made as { paper: Paper }).paper)).toContain('没有单位报送进展。');
});

test('the list of those who have not reported is the set of the query, by unit, joint items with each lead', async () => {
  const { drafted, store } = await aWeek();

  const { paper, total, units } = await drafted({ paper: 'unreported' });

  const silent = await store.ledger.items({ unreported: true, open: true }, localOperator);
  expect([total, units]).toEqual([silent.length, new Set(silent.flatMap(({ lead }) => lead)).size]);
  expect(linesOf(paper)).toMatchInlineSnapshot(`
    [
      "截至2026年7月8日，共有1个单位牵头的1项工作从未报送进展，名单如下。没有变化的，报“无变化”即可。",
      "1｜教育局｜加固校门硬质隔离设施｜1",
      "另有1项工作未明确牵头单位，没有进展报送：推进心理辅导室标准化建设。",
    ]
  `);
});

test('of a stretch of days the list holds who reported nothing in it', async () => {
  const { drafted, clock, store } = await aWeek();
  clock.set('2026-07-15T10:00:00+08:00');
  const days = { from: '2026-07-13', to: '2026-07-15' };

  const { total } = await drafted({ paper: 'unreported', period: { ...days, to: '2026-07-19' } });

  expect(total).toBe((await store.ledger.items({ notReportedIn: days, open: true }, localOperator)).length);
});

test('the ledger as a paper has every row, and is an annex that nobody signs', async () => {
  const { drafted } = await aWeek();

  const { paper } = await drafted({ paper: 'ledger' });

  expect(paper).toMatchObject({ isAnnex: true, signature: '', subtitle: '截至2026年7月8日，共5项' });
  expect(linesOf(paper)).toHaveLength(5);
});

test.each([
  ['a week to come', { paper: 'bulletin', period: { from: '2026-07-13', to: '2026-07-19' } }, 'ahead'],
  ['more than a week', { paper: 'bulletin', period: { from: '2026-07-01', to: '2026-07-31' } }, 'not-a-week'],
] as const)('no bulletin is made of %s', async (_, order, refused) => {
  const { store, clock } = await aDesk();

  expect(await draftPaper(order, { stores: store, reader: localOperator, now: clock.now() })).toEqual({ refused });
});

test('nothing is drafted of an empty ledger, nor for anybody but the office', async () => {
  const { store, clock } = await aDesk();
  const leader = await store.people.byAccountOrName('方县长');
  const empty = await aStore();
  const given = { now: clock.now(), reader: localOperator };

  expect(await draftPaper({ paper: 'bulletin' }, { ...given, stores: empty })).toEqual({ refused: 'nothing' });
  expect(await draftPaper({ paper: 'ledger' }, { ...given, stores: store, reader: leader ?? localOperator })).toEqual({
    refused: 'not-office',
  });
});
