import { describe, expect, it } from 'vitest';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { aRemindingDesk, itemCalled } from '../../jobs/remind/support.ts';

/** 教育局's liaison with a reminder of one item, or of two. */
async function aReminded({ both = false } = {}) {
  const desk = await aRemindingDesk();
  if (both) await desk.change('校门', { due: '2026-07-13' }, 'change');
  const sent = await desk.at('2026-07-09');
  const reminder = sent.find(({ to }) => to === 'demo:jyj')?.reply;
  if (reminder === undefined) throw new Error('no reminder');
  desk.clock.set('2026-07-09T09:30:00+08:00');
  return { ...desk, reminder, press: (reply: Reply, label: string) => desk.tap('demo:jyj', reply, label) };
}

type Store = Awaited<ReturnType<typeof aReminded>>['store'];

const updatesOf = async (store: Store, title: string) =>
  store.ledger.history((await itemCalled(store, title)).id, localOperator);

describe('无变化', () => {
  it('drafts one report of all items, and records them when it is confirmed', async () => {
    const { press, reminder, store } = await aReminded({ both: true });
    const before = await updatesOf(store, '食堂');

    const draft = await press(reminder, '全部无变化');
    const drafted = await updatesOf(store, '食堂');
    const recorded = await press(draft, '确认');

    expect(draft.kind).toBe('draft');
    expect(draft.facts.updates?.map(({ measure, status }) => [measure, status])).toEqual([
      ['开展食堂明厨亮灶改造', 'unchanged'],
      ['加固校门硬质隔离设施', 'unchanged'],
    ]);
    expect(drafted).toEqual(before);
    expect(recorded.kind).toBe('recorded');
    expect((await updatesOf(store, '食堂'))?.map(({ said }) => said.status)).toEqual(['unchanged']);
  });

  it('keeps the next stage silent', async () => {
    const { press, reminder, at } = await aReminded();
    await press(await press(reminder, '无变化'), '确认');

    expect(await at('2026-07-10')).toEqual([]);
  });

  it('says of what has changed since how it stands, and drafts the rest', async () => {
    const { press, reminder, change } = await aReminded({ both: true });
    await change('食堂', { status: 'done' });

    const draft = await press(reminder, '全部无变化');

    expect(draft.facts.update?.measure).toBe('加固校门硬质隔离设施');
    expect(draft.facts.updates).toBeUndefined();
    expect(plainText(draft)).toContain('「开展食堂明厨亮灶改造」：已完成，100%');
  });
});

describe('a tap on a stale reminder', () => {
  it.each([
    ['is done', { status: 'done' }, '已完成'],
    ['was reported on', { percent: 80 }, '推进中，80%'],
    ['has another deadline', { due: '2026-08-01' }, '完成时限现为2026年8月1日'],
    ['is another unit’s', { lead: ['公安局'] }, '现在的牵头单位是公安局'],
  ] as const)('drafts nothing of an item that %s, and shows it', async (_, said, words) => {
    const { press, reminder, change } = await aReminded();
    await change('食堂', said, 'status' in said || 'percent' in said ? 'report' : 'change');

    const answer = await press(reminder, '无变化');

    expect(answer.kind).toBe('status');
    expect(plainText(answer)).toContain(words);
  });

  it('does nothing for anybody but its own person', async () => {
    const { tap, reminder } = await aReminded();

    for (const account of ['demo:wjj', 'demo:office'])
      expect(plainText(await tap(account, reminder, '无变化'))).toContain('不是发给您的');
  });
});

describe('报进展', () => {
  it('asks how far the one item is, and takes what is said next for it', async () => {
    const { press, reminder, say } = await aReminded();

    const asked = await press(reminder, '报进展');
    const draft = await say('demo:jyj', '完成80%');

    expect(plainText(asked)).toContain('「开展食堂明厨亮灶改造」目前：未报送');
    expect(draft.facts.update).toMatchObject({ measure: '开展食堂明厨亮灶改造', percent: 80 });
  });

  it('asks which of several, each with no change as an answer of its own', async () => {
    const { press, reminder } = await aReminded({ both: true });

    const draft = await press(await press(await press(reminder, '报进展'), '校门'), '无变化');

    expect(draft.facts.update).toMatchObject({ measure: '加固校门硬质隔离设施', status: 'unchanged' });
  });
});

describe('申请延期', () => {
  it.each([false, true])('asks until when, and why (several items: %s)', async (both) => {
    const { press, reminder, say } = await aReminded({ both });
    const first = await press(reminder, '申请延期');

    const asked = both ? await press(first, '食堂') : first;
    await press(asked, '两周');
    const draft = await say('demo:jyj', '设备还没有到货');

    expect(plainText(draft)).toContain('2026年7月24日');
    expect(draft.kind).toBe('draft');
  });

  it('works in English', async () => {
    const { say, at } = await aRemindingDesk();
    await say('demo:wjj', 'what is due this month?', { conversation: 'demo:wjj' });
    const reminder = (await at('2026-07-09')).find(({ to }) => to === 'demo:wjj')?.reply;

    const asked = await say('demo:wjj', 'Ask for more time', { action: reminder?.actions[2]?.value ?? '' });

    expect(asked.kind).toBe('clarify');
    expect(plainText(asked)).toMatch(/until which day/iu);
  });
});

describe('不归我管', () => {
  const noticesIn = async (store: Store) =>
    store.database.selectFrom('outgoing').select(['conversation', 'reply']).where('purpose', '=', 'notice').execute();

  it('tells the office what to do, once, and writes nothing to the ledger', async () => {
    const { press, reminder, store } = await aReminded();
    const before = await itemCalled(store, '食堂');

    const answer = await press(reminder, '不归我管');
    const again = await press(reminder, '不归我管');

    const [notice, ...more] = await noticesIn(store);
    expect(plainText(answer)).toContain('已转告办公室');
    expect(plainText(again)).toContain('已经转告过');
    expect(more).toEqual([]);
    expect(notice?.conversation).toBe('demo:office');
    expect(plainText(notice?.reply as Reply)).toMatchInlineSnapshot(`
      "教育局秦教育表示「开展食堂明厨亮灶改造」不归其单位管。台账记载：由教育局、卫健局共同牵头
      请核实分工。确需调整的，可以说“开展食堂明厨亮灶改造改由某某局牵头”；分工无误的，请与其联系说明。台账没有改动。"
    `);
    expect(await itemCalled(store, '食堂')).toEqual(before);
  });

  it('gives the office words that do it', async () => {
    const { say } = await aReminded();

    const draft = await say('demo:office', '「开展食堂明厨亮灶改造」改由公安局牵头');

    expect(draft.kind).toBe('draft');
    expect(plainText(draft)).toContain('公安局');
  });

  it('silences the next stage for that person, and nothing for the other lead', async () => {
    const { press, reminder, at } = await aReminded();
    await press(reminder, '不归我管');

    expect((await at('2026-07-10')).map(({ to }) => to)).toEqual(['demo:wjj']);
    expect((await at('2026-07-13')).map(({ to }) => to)).toEqual(['demo:jyj', 'demo:wjj']);
  });

  it('says so where nobody of the office can be told', async () => {
    const { press, reminder, store } = await aReminded();
    const office = await store.people.byAccountOrName('demo:office');
    await store.enrolment.release(office?.id ?? '', ['demo:office'], '2026-07-09T09:20:00+08:00');

    expect(plainText(await press(reminder, '不归我管'))).toContain('请直接与办公室联系');
  });
});
