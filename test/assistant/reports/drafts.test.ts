import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';
const school = '秦教育';
const police = '石公安';

test('shows old and new, keeps both over a question in between, and records what its author confirms', async () => {
  const { say, store } = await aDesk();

  const draft = await say(school, '硬质隔离设施完成60%，缺一名技术员，预计10月底完成');
  const between = await say(school, '护学岗谁牵头');
  const recorded = await say(school, '确认');

  expect(plainText(draft)).toMatchInlineSnapshot(`
    "请核对，确认后记入台账：
    「加固校门硬质隔离设施」（三(一)1）
    · 状态：未报送 → 推进中
    · 进度：无 → 60%
    · 预计完成：无 → 2026年10月31日
    · 问题：无 → 缺一名技术员
    原话：硬质隔离设施完成60%，缺一名技术员，预计10月底完成
    回复“确认”或“取消”；有误直接说，例如“改成65%”“预计改为10月底”。24 小时内有效。"
  `);
  expect(between.kind).toBe('lead');
  expect(plainText(recorded)).toMatchInlineSnapshot(`
    "已记入台账。
    · 「加固校门硬质隔离设施」：状态：未报送 → 推进中；进度：无 → 60%；预计完成：无 → 2026年10月31日；问题：无 → 缺一名技术员
    如需撤回，请在 24 小时内回复“撤销”。"
  `);
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('several items are one draft; one that is reported again replaces only itself, one can be taken out', async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成60%，明厨亮灶完成30%');

  const joined = await say(school, '疏散演练无变化');
  const again = await say(school, '明厨亮灶完成35%，设备没有到货');
  const corrected = await say(school, '硬质隔离设施改成65%');
  const dropped = await say(school, '去掉疏散演练');

  const figures = (reply: typeof joined) => (reply.facts.updates ?? []).map(({ percent, status }) => percent ?? status);
  expect(figures(joined)).toEqual([60, 30, 'unchanged']);
  expect(figures(again)).toEqual([60, 'unchanged', 35]);
  expect(figures(corrected)).toEqual([65, 'unchanged', 35]);
  expect(figures(dropped)).toEqual([65, 35]);
  expect(again.facts.updates?.at(-1)?.blocker).toBe('设备没有到货');
});

test('words that go on with a draft add to it and lose nothing', async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成60%');

  await say(school, '缺一名技术员');
  const last = await say(school, '预计10月底完成');

  expect(last.facts.update).toMatchObject({
    percent: 60,
    blocker: '缺一名技术员',
    expected: '2026-10-31',
    note: '硬质隔离设施完成60%；缺一名技术员；预计10月底完成',
  });
});

test('is corrected by talking, field by field; what is not understood keeps the good value', async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成60%，缺一名技术员');
  const after = async (words: string) => (await say(school, words)).facts.update;

  expect(await after('不对，是65%')).toMatchObject({ percent: 65, blocker: '缺一名技术员' });
  expect(await after('改成45')).toMatchObject({ percent: 45 });
  expect(await after('把预计改成10月底')).toMatchObject({ percent: 45, expected: '2026-10-31' });
  expect(await after('不是10月底，是11月底')).toMatchObject({ expected: '2026-11-30' });
  expect(await after('状态改为受阻')).toMatchObject({ status: 'blocked', percent: 45 });
  expect(await after('问题改为缺两名技术员')).toMatchObject({ blocker: '缺两名技术员' });
  expect(await after('把45%改成50%')).toMatchObject({ percent: 50 });
  expect(await after('改成过半')).toMatchObject({ percent: 50 });
  expect(await after('改成蓝色的')).toMatchObject({ percent: 50, blocker: '缺两名技术员' });
  expect(await after('make it 55%')).toMatchObject({ percent: 55 });
  expect(plainText(await say(school, '改成好看一点'))).toContain('没有看懂要改什么');
});

test('a correction may name the item that was meant, but not one of another unit', async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成60%');

  const other = await say(school, '不对，是明厨亮灶');
  const foreign = await say(school, '不对，是心理辅导室');
  await say(school, '取消');
  await say(police, '护学岗完成20%');
  const refused = await say(police, '不对，是心理辅导室');

  expect(other.facts.update).toMatchObject({ measure: '开展食堂明厨亮灶改造', percent: 60 });
  expect(foreign.facts.update?.measure).toBe('推进心理辅导室标准化建设');
  expect(refused.facts.update).toMatchObject({ measure: '组织上学放学时段护学岗', percent: 20 });
  expect(plainText(refused)).toContain('您不能代报');
});

test('is settled by word or button in both languages, once', async () => {
  const { say, tap, store } = await aDesk();
  await say(school, '硬质隔离设施进展如何');
  const draft = await say(school, '60% done');

  const confirmed = await tap(school, draft, 'Confirm');
  const twice = await tap(school, draft, 'Confirm');
  const late = await tap(school, draft, 'Cancel');
  const nothing = await say(school, 'cancel');
  await say(school, '明厨亮灶完成30%');
  const cancelled = await say(school, '算了');

  expect([confirmed.kind, twice.kind, late.kind]).toEqual(['recorded', 'recorded', 'recorded']);
  expect(plainText(twice)).toContain('not recorded twice');
  expect([nothing.kind, cancelled.kind]).toEqual(['not-found', 'cancelled']);
  expect(await store.journal.entries(localOperator)).toHaveLength(1);
});

test('a thumb confirms, and is answered in the language of the draft', async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施进展如何');
  await say(school, '60% done');

  const corrected = await say(school, '65%');
  const confirmed = await say(school, '👍');

  expect(corrected.facts.update?.percent).toBe(65);
  expect(plainText(corrected)).toContain('Please check');
  expect(plainText(confirmed)).toContain('Recorded in the ledger');
});

test('a tap by somebody else is refused with the reason, and the draft stays', async () => {
  const { say, tap, store } = await aDesk();
  const draft = await say(school, '硬质隔离设施完成60%');

  const foreign = await tap(police, draft, '确认');
  const byOffice = await tap(office, draft, '取消');

  expect([foreign.kind, byOffice.kind]).toEqual(['denied', 'denied']);
  expect(plainText(foreign)).toContain('只有提交人本人');
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
  expect((await tap(school, draft, '确认')).kind).toBe('recorded');
});

test('expires after a day, and is neither corrected nor joined then', async () => {
  const { say, tap, clock } = await aDesk();
  const draft = await say(school, '硬质隔离设施完成60%');
  clock.set('2026-07-09T10:00:01+08:00');

  const tapped = await tap(school, draft, '确认');
  const corrected = await say(school, '改成65%');
  const next = await say(school, '明厨亮灶完成30%');

  expect(plainText(tapped)).toContain('已超过 24 小时');
  expect(corrected.kind).not.toBe('draft');
  expect(next.facts.updates).toBeUndefined();
});

test('the button of a draft that was replaced says so', async () => {
  const { say, tap } = await aDesk();
  const draft = await say(school, '硬质隔离设施完成60%');
  await say(school, '改成65%');

  const old = await tap(school, draft, '确认');

  expect(old.kind).toBe('cancelled');
  expect(plainText(old)).toContain('请确认最新的一份');
});

test('a row that moved on is shown as it is now and asked about again', async () => {
  const { say, tap } = await aDesk();
  await say(school, '硬质隔离设施完成40%');
  await say(school, '确认');
  const draft = await say(school, '硬质隔离设施又推进15个百分点');
  await say(office, '硬质隔离设施完成50%');
  await say(office, '确认');

  const again = await tap(school, draft, '确认');
  const recorded = await tap(school, again, '确认');

  expect(again.kind).toBe('draft');
  expect(plainText(again)).toContain('进度：50% → 65%');
  expect(plainText(again)).toContain('台账又有变动');
  expect(recorded.facts.measures?.[0]?.percent).toBe(65);
});

test('rights that were lost meanwhile are lost', async () => {
  const { say, tap, store } = await aDesk();
  const report = await say(police, '护学岗完成60%');
  const change = await say(office, '护学岗完成时限改为10月31日');
  await store.transaction('load', ({ library }) =>
    library.keepRoster(
      [
        { line: 2, name: '石公安', unit: '卫健局', post: null, role: 'liaison', accounts: ['demo:gaj'] },
        { line: 3, name: '岳主任', unit: '教育局', post: null, role: 'liaison', accounts: ['demo:office'] },
      ],
      { kind: 'roster', file: 'roster.csv', sha256: 'y', loadedAt: '2026-07-08T10:00:00+08:00' },
    ),
  );
  const people = await store.people.all();
  expect(people.find(({ name }) => name === '石公安')?.unit).toBe('卫健局');

  expect((await tap('demo:gaj', report, '确认')).kind).toBe('denied');
  expect((await tap('demo:office', change, '确认')).kind).toBe('denied');
  expect(await store.journal.entries(localOperator)).toHaveLength(0);
});

test("a participant's report stands beside the lead's and moves nothing", async () => {
  const { say } = await aDesk();
  await say(school, '硬质隔离设施完成40%');
  await say(school, '确认');

  const draft = await say(police, '硬质隔离设施完成70%，缺警力');
  const recorded = await say(police, '确认');
  const history = await say(office, '硬质隔离设施的历史记录');

  expect(draft.facts.update).toMatchObject({ percent: 70, blocker: '缺警力' });
  expect(plainText(draft)).toMatchInlineSnapshot(`
    "请核对，确认后记入台账：
    「加固校门硬质隔离设施」（三(一)1）
    贵单位是参与单位：以下情况另行记录，不改变牵头单位报送的进度。
    · 进度：70%
    · 问题：缺警力
    原话：硬质隔离设施完成70%，缺警力
    回复“确认”或“取消”；有误直接说，例如“改成65%”“预计改为10月底”。24 小时内有效。"
  `);
  expect(recorded.facts.measures?.[0]?.percent).toBe(40);
  expect(plainText(history)).toContain('缺警力');
});

test('what leaves a figure or a day open is asked, and the answer is about that item', async () => {
  const { say, tap } = await aDesk();

  const half = await say(school, '硬质隔离设施过半，缺一名技术员');
  const chosen = await tap(school, half, '60%');
  const over = await say(school, '硬质隔离设施完成120%');
  const answered = await say(school, '100%');
  const day = await say(school, '明厨亮灶预计9月31日完成');
  const base = await say(school, '疏散演练又推进15个百分点');

  expect([half.kind, over.kind, day.kind, base.kind]).toEqual(['clarify', 'clarify', 'clarify', 'clarify']);
  expect(half.actions.map(({ label }) => label)).toEqual(['60%', '70%', '80%', '90%']);
  expect(chosen.facts.update).toMatchObject({ percent: 60, blocker: '缺一名技术员' });
  expect(answered.facts.update).toMatchObject({ measure: '加固校门硬质隔离设施', percent: 100 });
  expect(plainText(day)).toContain('这一天不存在');
  expect(plainText(base)).toContain('此前没有报过进度');
});
