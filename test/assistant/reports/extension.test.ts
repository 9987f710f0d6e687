import { expect, test } from 'vitest';
import { stateOf } from '../../../src/domain/ledger/update.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const [office, school, police, health, leader] = ['岳主任', '秦教育', '石公安', '叶卫健', '方县长'];
const gates = '硬质隔离设施';

/** A desk where the lead of the gates (due 30 September) has asked for the end of November. */
async function anAskedDesk() {
  const desk = await aDesk();
  await desk.say(school, `${gates}申请延期到11月底，因为设备没到货`);
  await desk.say(school, '确认');
  const state = async () => {
    const [item] = await desk.store.ledger.items({ ids: ['1'] }, localOperator);
    return item === undefined ? null : stateOf(item);
  };
  return { ...desk, state };
}

test.each([
  ['硬质隔离设施申请延期到11月底,因为设备没到货', '延至2026年11月30日（理由：设备没到货）'],
  ['因设备未到货，硬质隔离设施请求延长时限至12月15日', '延至2026年12月15日（理由：设备未到货）'],
  ['硬质隔离设施能不能延期两周？设备还没到', '延至2026年10月14日（理由：设备还没到）'],
  ['能否给硬质隔离设施延期两周？设备还没到', '延至2026年10月14日（理由：设备还没到）'],
  ['硬质隔离设施延期到11月底，因为没有经费', '延至2026年11月30日（理由：没有经费）'],
  ['把硬质隔离设施的完成时限改到10月底，理由是经费未到位', '延至2026年10月31日（理由：经费未到位）'],
  ['硬质隔离设施因为招标流标想延到10月20日', '延至2026年10月20日（理由：招标流标）'],
  [
    'request an extension for 硬质隔离设施 until 30 November because the equipment is late',
    'until 30 November 2026 (reason: the equipment is late)',
  ],
])('%s', async (words, shown) => {
  const { say } = await aDesk();

  const draft = await say(school, words);

  expect(draft.kind).toBe('draft');
  expect(plainText(draft)).toContain(shown);
});

test('confirmed, the request stands with the item for its unit and the office, moves nothing, and is no report', async () => {
  const { say, store } = await anAskedDesk();

  const own = await say(school, `${gates}进展如何`);
  const others = await say(police, `${gates}进展如何`);
  const elsewhere = await say(health, `${gates}进展如何`);
  const silent = await store.ledger.items({ unreported: true, ids: ['1'] }, localOperator);

  expect(plainText(own)).toContain('已申请延期到2026年11月30日，待办公室审定（理由：设备没到货）');
  expect(plainText(others)).toContain('设备没到货');
  expect(plainText(elsewhere)).not.toMatch(/延期|设备没到货/u);
  expect(own.facts.measures?.[0]?.due).toBe('2026-09-30');
  expect(silent).toHaveLength(1);
});

test('what is missing is asked for, and the next message is taken for it', async () => {
  const { say, tap } = await aDesk();

  const noDay = await say(school, `${gates}申请延期`);
  const noReason = await say(school, '11月底');
  const unexplained = await say(school, '确认');
  const draft = await say(school, '设备还没有到货');
  const again = await say(school, `${gates}申请延期`);
  const tapped = await tap(school, again, '一个月');

  expect([noDay.kind, noReason.kind, unexplained.kind, draft.kind]).toEqual(['clarify', 'clarify', 'clarify', 'draft']);
  expect(plainText(noDay)).toContain('2026年9月30日，想延期到哪一天');
  expect(plainText(noReason)).toContain('请说明理由');
  expect(plainText(draft)).toContain('延至2026年11月30日（理由：设备还没有到货）');
  expect(plainText(tapped)).toContain('2026年10月30日，请说明理由');
});

test('a day that is no later, a day that is none and an item without a deadline are told', async () => {
  const { say } = await aDesk();

  const earlier = await say(school, `${gates}申请延期到9月20日，因为设备没到货`);
  const none = await say(school, `${gates}申请延期到11月31日，因为设备没到货`);
  const undated = await say(police, '护学岗申请延期到11月底，因为没有人手');

  expect([earlier.kind, none.kind, undated.kind]).toEqual(['clarify', 'clarify', 'clarify']);
  expect(plainText(earlier)).toContain('不晚于');
  expect(plainText(none)).toContain('没有看懂');
  expect(plainText(undated)).toContain('没有明确的完成时限');
});

test('only the lead asks, and only the office decides; others are told who could', async () => {
  const { say } = await anAskedDesk();

  const participant = await say(police, `${gates}申请延期到11月底，因为设备没到货`);
  const stranger = await say(health, `${gates}申请延期到11月底，因为设备没到货`);
  const own = await say(school, `同意${gates}延期`);
  const above = await say(leader, `同意${gates}延期`);

  expect([participant.kind, stranger.kind, own.kind, above.kind]).toEqual(['denied', 'denied', 'denied', 'denied']);
  expect(plainText(participant)).toContain('牵头单位教育局');
  expect(plainText(own)).toContain('办公室审定');
});

test('asked again, the new request takes the place of the old; the draft is corrected by talking', async () => {
  const { say } = await anAskedDesk();

  const again = await say(school, `${gates}申请延期到12月15日，因为还要返工`);
  const corrected = await say(school, '改成12月20日');
  const explained = await say(school, '理由改成验收没有通过');

  expect(plainText(again)).toContain('延至2026年11月30日（理由：设备没到货） → 延至2026年12月15日（理由：还要返工）');
  expect(plainText(corrected)).toContain('→ 延至2026年12月20日（理由：还要返工）');
  expect(plainText(explained)).toContain('→ 延至2026年12月20日（理由：验收没有通过）');
});

test('a report that asks for time is one draft, recorded and taken back together', async () => {
  const { say, store } = await aDesk();

  const draft = await say(school, `${gates}完成60%，申请延期到11月底，因为设备没到货`);
  await say(school, '确认');
  const [item] = await store.ledger.items({ ids: ['1'] }, localOperator);
  await say(school, '撤销');
  const [undone] = await store.ledger.items({ ids: ['1'] }, localOperator);

  expect(plainText(draft)).toMatch(/进度：无 → 60%[\s\S]*延期申请：无 → 延至2026年11月30日（理由：设备没到货）/u);
  expect(item).toMatchObject({ percent: 60, extension: { until: '2026-11-30', reason: '设备没到货' } });
  expect(undone).toMatchObject({ percent: null });
  expect(undone?.extension).toBeUndefined();
});

test('a forecast, a question and what is put off on the way ask for no extension', async () => {
  const { say } = await aDesk();

  const forecast = await say(school, `${gates}完成60%，预计推迟到11月底完成`);
  const question = await say(school, '哪些工作申请了延期');
  const meeting = await say(school, `${gates}完成60%，没有延期`);

  expect(forecast.facts.update).toMatchObject({ percent: 60, expected: '2026-11-30' });
  expect(question.kind).toBe('status');
  expect(plainText(meeting)).not.toContain('延期申请：');
});

test('the office sees what is asked for and grants it by a button: the deadline moves and the request is gone', async () => {
  const { say, tap, state } = await anAskedDesk();
  const before = await state();

  const listed = await say(office, '有哪些延期申请');
  const draft = await tap(office, listed, '同意延期');
  await tap(office, draft, '确认');
  const granted = await state();
  const settled = await tap(office, listed, '不同意延期');
  await say(office, '撤销');

  expect(plainText(listed)).toContain(
    '秦教育，2026年7月8日提出）：现时限2026年9月30日，申请延期到2026年11月30日，理由：设备没到货',
  );
  expect(plainText(draft)).toContain('完成时限：2026年9月30日 → 2026年11月30日');
  expect(granted).toMatchObject({ due: '2026-11-30', extension: null });
  expect(settled.kind).toBe('not-found');
  expect(await state()).toEqual(before);
});

test('refused with a reason, the request is gone, and its unit reads why in status and history', async () => {
  const { say, state } = await anAskedDesk();

  const hinted = await say(office, `不同意${gates}延期`);
  const draft = await say(office, '理由：时限是县里定的');
  await say(office, '确认');
  const status = await say(school, `${gates}进展如何`);
  const history = await say(school, `${gates}以前报过什么`);
  const elsewhere = await say(health, `${gates}进展如何`);

  expect(plainText(hinted)).toContain('请直接回复“理由：……”');
  expect(plainText(draft)).toContain('理由：时限是县里定的');
  expect(await state()).toMatchObject({ due: '2026-09-30', extension: null, note: null });
  expect(plainText(status)).toContain('延期到2026年11月30日的申请未获同意：时限是县里定的');
  expect(plainText(history)).toContain('延期申请未获同意：时限是县里定的');
  expect(plainText(elsewhere)).not.toContain('时限是县里定的');
});

test.each([
  ['同意', '2026年11月30日'],
  ['同意第一项', '2026年11月30日'],
  ['第一项同意', '2026年11月30日'],
  ['全部同意', '2026年11月30日'],
  [`同意${gates}延期`, '2026年11月30日'],
  ['同意延到10月15日', '2026年10月15日'],
])('after the list, %s', async (words, day) => {
  const { say } = await anAskedDesk();
  await say(office, '待审批的延期');

  const draft = await say(office, words);

  expect(draft.kind).toBe('draft');
  expect(plainText(draft)).toContain(`完成时限：2026年9月30日 → ${day}`);
});

test('without a request 同意 settles nothing, and 同意…延期到 is the office’s own change', async () => {
  const { say } = await aDesk();

  const nothing = await say(office, '同意');
  const none = await say(office, `不同意${gates}延期`);
  const own = await say(office, `同意${gates}延期到11月底`);

  expect([nothing.kind, none.kind, own.kind]).toEqual(['not-found', 'not-found', 'draft']);
  expect(plainText(own)).toContain('完成时限：2026年9月30日 → 2026年11月30日');
});

test('what was asked for is withdrawn by draft, and what was only drafted is dropped', async () => {
  const { say, state } = await anAskedDesk();

  const draft = await say(school, '撤回延期申请');
  await say(school, '确认');
  const none = await say(school, `撤回${gates}的延期申请`);

  expect(plainText(draft)).toContain('确认后撤回延期申请');
  expect((await state())?.extension).toBeNull();
  expect(none.kind).toBe('not-found');
});
