import { expect, test } from 'vitest';
import { plainText } from '../../src/domain/reply.ts';
import { localOperator } from '../../src/domain/people.ts';
import { aDesk } from '../support/desk.ts';

const first = (text: string): string => text.split('\n')[0] ?? '';

/** The invented plan with a ledger that names the hospital bureau as the lead of 护学岗. */
async function aDeskOfTwoLeads(lead: readonly string[] | null = ['卫健局']) {
  const desk = await aDesk();
  const items = await desk.store.ledger.items({}, localOperator);
  const item = items.find(({ title }) => title.includes('护学岗'));
  await desk.store.library.keepLedgerLeads([{ itemId: item?.id ?? '', lead }]);
  return desk;
}

test('who leads by the ledger is said beside who leads by the plan, to everybody, in sentences and lists', async () => {
  const { say } = await aDeskOfTwoLeads();

  for (const who of [null, '秦教育', '汤财政']) {
    expect
      .soft(first(plainText(await say(who, '护学岗谁牵头'))))
      .toBe('「组织上学放学时段护学岗」由公安局牵头（台账为卫健局）。');
    expect.soft(plainText(await say(who, '筑牢校园防线下的工作谁牵头'))).toContain('由公安局牵头（台账为卫健局）');
  }
  expect(first(plainText(await say('秦教育', 'who leads 护学岗')))).toContain('led by 公安局 (ledger: 卫健局)');
});

test('a lead on which ledger and plan agree, or agree again, is said once', async () => {
  for (const lead of [null, ['公安局']]) {
    const { say } = await aDeskOfTwoLeads(lead);

    expect(first(plainText(await say('秦教育', '护学岗谁牵头')))).toBe('「组织上学放学时段护学岗」由公安局牵头。');
  }
});

test('several questions stand apart, close once, and have each button once', async () => {
  const { say } = await aDesk();

  const reply = await say('秦教育', '护学岗谁牵头？明厨亮灶什么时候到期？公安局联络员是谁？');

  expect(plainText(reply)).toMatchInlineSnapshot(`
    "问题 1：护学岗谁牵头
    「组织上学放学时段护学岗」由公安局牵头。
    参与单位：教育局。
    “（公安局牵头，教育局参与）”——《清河县2026年平安校园建设工作方案》三(一)2

    问题 2：明厨亮灶什么时候到期
    「开展食堂明厨亮灶改造」的完成时限：2026年7月10日（原文“7月10日前”）。

    问题 3：公安局联络员是谁
    公安局的联络员是石公安（科员）。
    以上均截至2026年7月8日 10:00。"
  `);
  expect(new Set(reply.actions.map(({ value }) => value)).size).toBe(reply.actions.length);
});

const nothing = {
  '😀😀': '没有看懂这一条。请用一句话写明要问的事或要报的进展，例如“某某工作谁牵头”“某某工作完成60%”。',
  你是个废物:
    '抱歉，这个我帮不上忙。我能查方案的牵头单位、分工、时限和进展，也能记录您报送的进展，例如“某某工作谁牵头”“某某工作完成60%”。',
  担当部署はどこですか:
    '抱歉，目前只能用中文或英文问答，例如“本月有哪些到期”。\nSorry, please write in Chinese or English, for example “what is due this month”.',
  'Qui est responsable des écoles ?':
    'Sorry, I cannot help with that. Ask who leads, what is due or how far work is, or report, in Chinese or English.',
};

test('what is no question is answered shortly, with buttons that go on', async () => {
  const { say } = await aDesk();

  for (const [words, told] of Object.entries(nothing)) {
    const reply = await say('秦教育', words);

    expect.soft(reply.kind, words).toBe('out-of-scope');
    expect.soft(plainText(reply), words).toBe(told);
    expect.soft(reply.actions, words).toHaveLength(3);
  }
});

test('who has no unit in the plan is offered no question about it, and is told so when asking', async () => {
  const { say } = await aDesk();

  const offered = [await say('方县长', '12345'), await say('方县长', '我是谁')].flatMap(({ actions }) => actions);

  expect(offered.map(({ label }) => label)).not.toContain('我单位有哪些任务');
  expect(plainText(await say('方县长', '我单位有哪些任务'))).toBe('方案没有给县政府安排牵头或参与的工作。');
});

test('the nearest to what is not found, and to a unit that is not known, are a tap away', async () => {
  const { say, tap } = await aDesk();

  const notFound = await say('秦教育', '疏散通道改造谁牵头');
  const unknown = await say('秦教育', '公安分局有哪些任务');

  expect(notFound.kind).toBe('not-found');
  expect((await tap('秦教育', notFound, '谁牵头')).kind).toBe('lead');
  if (unknown.kind === 'not-found') expect((await tap('秦教育', unknown, '任务')).kind).toBe('duties');
});

test('units that share nothing in a role are told what they share in another', async () => {
  const { say } = await aDesk();

  expect(plainText(await say('秦教育', '教育局和公安局都牵头的工作'))).toContain(
    '按牵头或参与合计，上述单位都承担的有 3 项',
  );
});

test('of several, how many are in each state comes first; of one, how it stands', async () => {
  const { say } = await aDesk();

  await say('秦教育', '公安局有哪些任务');

  expect(first(plainText(await say('秦教育', '它们进展如何')))).toMatch(/^上述事项共有 3 项：已完成 0 项/u);
  expect(first(plainText(await say('秦教育', '护学岗进展如何')))).toBe(
    '「组织上学放学时段护学岗」：未报送，目前没有任何进展记录。',
  );
});

test('a liaison who asks for problems is told which of them are not shown', async () => {
  const { say } = await aDesk();

  expect(plainText(await say('秦教育', '有哪些问题'))).toContain(
    '其他单位报送的具体问题只有该单位、办公室和领导可以查看',
  );
  expect(plainText(await say('岳主任', '有哪些问题'))).not.toContain('只有该单位');
});

test('of what is not found and very long, the beginning is shown', async () => {
  const { say } = await aDesk();

  const reply = await say('秦教育', `请问${'地下管廊综合整治与水库除险加固'.repeat(40)}谁牵头`);

  expect(reply.kind).toBe('not-found');
  expect(first(plainText(reply)).length).toBeLessThan(80);
});
