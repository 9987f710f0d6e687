import { describe, expect, it } from 'vitest';
import { beside } from '../../support/store.ts';
import { aRemindingDesk, itemCalled, titlesIn, told, wordsOf } from './support.ts';

/*
 * Of the invented plan, 食堂明厨亮灶 (教育局 and 卫健局 jointly) is due on Friday 2026-07-10 and 校门 (教育局) on 2026-09-30; what the others are due is set
 * where a test needs it.
 */

describe('the message of a day', () => {
  it('reads as the office would write it', async () => {
    const { at, change } = await aRemindingDesk();
    await change('校门', { due: '2026-07-09' }, 'change');
    await change('校门', { percent: 60, blocker: '经费未到位' });

    const all = await at('2026-07-13');

    expect(wordsOf(all.find(({ to }) => to === 'demo:jyj'))).toMatchInlineSnapshot(`
      "您好，贵单位牵头的 2 项工作已过完成时限，请抽空报一下进展：
      · 「加固校门硬质隔离设施」，2026年7月9日到期（已逾期 4 天），推进中，60%
      · 「开展食堂明厨亮灶改造」，2026年7月10日到期（已逾期 3 天），未报送
      回一句话即可，例如“某某工作完成80%”；都没有变化请按“全部无变化”。
      共 2 项，已全部列出；截至2026年7月13日 09:00。"
    `);
    expect(all.find(({ to }) => to === 'demo:jyj')?.reply.actions.map(({ label }) => label)).toMatchInlineSnapshot(`
      [
        "全部无变化",
        "报进展",
        "申请延期",
        "不归我管",
      ]
    `);
  });

  it('goes to the liaisons of all lead units and to no participant', async () => {
    const { at } = await aRemindingDesk();

    expect(told(await at('2026-07-09'))).toEqual({
      'demo:jyj': ['开展食堂明厨亮灶改造'],
      'demo:wjj': ['开展食堂明厨亮灶改造'],
    });
  });

  it('holds all that a person is owed, with what was never reported on', async () => {
    const { at, change } = await aRemindingDesk();
    await change('校门', { due: '2026-07-16' }, 'change');

    const [first] = await at('2026-07-09');

    expect(first).toMatchObject({ to: 'demo:jyj' });
    expect(wordsOf(first)).toContain('未报送');
    expect(first === undefined ? [] : titlesIn(first)).toEqual(['开展食堂明厨亮灶改造', '加固校门硬质隔离设施']);
  });

  it('speaks the language in which a person wrote last', async () => {
    const { at, say } = await aRemindingDesk();
    await say('demo:wjj', 'what is due this month?', { conversation: 'demo:wjj' });

    const all = await at('2026-07-09');

    expect(wordsOf(all.find(({ to }) => to === 'demo:wjj'))).toMatchInlineSnapshot(`
      "Hello. 1 item that your unit leads is soon due:
      · 「开展食堂明厨亮灶改造」, due 10 July 2026 (1 day left), not reported
      One sentence will do, e.g. “80% done”; press “No change” where nothing moved.
      1 item; as of 9 July 2026 09:00."
    `);
    expect(wordsOf(all.find(({ to }) => to === 'demo:jyj'))).toContain('还有 1 天');
  });

  it('is told the head after a week and the office after two', async () => {
    const { at, change, store } = await aRemindingDesk({ perWeek: 50 });
    const [police] = (await store.plans.units()).filter(({ name }) => name === '公安局');
    await store.roster.put({ id: null, name: '郑局长', unit: police?.name ?? '', role: 'head', active: true });
    const head = await store.people.byAccountOrName('郑局长');
    await store.enrolment.bind(head?.id ?? '', 'demo:head', '2026-07-08T10:00:00+08:00');
    await change('食堂', { status: 'done' });
    await change('护学岗', { due: '2026-07-09' }, 'change');

    const days = ['2026-07-10', '2026-07-17', '2026-07-24'];
    const all = [await at(days[0] ?? ''), await at(days[1] ?? ''), await at(days[2] ?? '')];

    expect(all.map((one) => Object.keys(told(one)))).toEqual([
      ['demo:gaj'],
      ['demo:gaj', 'demo:head'],
      ['demo:office', 'demo:gaj', 'demo:head'],
    ]);
    expect(wordsOf(all[1]?.at(-1))).toMatchInlineSnapshot(`
      "您好，贵单位牵头的 1 项工作逾期已满一周，请您过问：
      · 「组织上学放学时段护学岗」，2026年7月9日到期（已逾期 8 天），未报送
      回一句话即可，例如“完成80%”；没有变化请按“无变化”。
      共 1 项；截至2026年7月17日 09:00。"
    `);
    expect(wordsOf(all[2]?.[0])).toMatchInlineSnapshot(`
      "以下 1 项工作逾期已满两周，请跟进：
      · 公安局：「组织上学放学时段护学岗」，2026年7月9日到期（已逾期 15 天），未报送
      共 1 项；截至2026年7月24日 09:00。"
    `);
  });

  it('goes to the office where nobody of the lead can be written to', async () => {
    const { at, change } = await aRemindingDesk();
    await change('食堂', { status: 'done' });
    await change('心理', { due: '2026-07-15', lead: ['住建局'] }, 'change');

    const all = await at('2026-07-08');

    expect(Object.keys(told(all))).toEqual(['demo:office']);
    expect(wordsOf(all[0])).toMatchInlineSnapshot(`
      "以下 1 项工作的牵头单位没有能收到消息的联络员，请转告或补登联络员：
      · 住建局：「推进心理辅导室标准化建设」，2026年7月15日到期（还有 7 天），未报送
      共 1 项；截至2026年7月8日 09:00。"
    `);
  });
});

describe('what nobody leads', () => {
  it('is told to the office apart, for there is no lead to be reached', async () => {
    const { at, change } = await aRemindingDesk();
    await change('食堂', { status: 'done' });
    await change('心理', { due: '2026-07-15', lead: [] }, 'change');

    const all = await at('2026-07-08');

    expect(Object.keys(told(all))).toEqual(['demo:office']);
    expect(wordsOf(all[0])).toMatchInlineSnapshot(`
      "以下 1 项工作没有明确牵头单位，请明确由谁牵头：
      · 「推进心理辅导室标准化建设」，2026年7月15日到期（还有 7 天），未报送
      共 1 项；截至2026年7月8日 09:00。"
    `);
  });
});

describe('the state decides', () => {
  const due = '2026-07-10';
  const silencing: readonly [string, Parameters<Awaited<ReturnType<typeof aRemindingDesk>>['change']>[1]][] = [
    ['is done', { status: 'done' }],
    ['was reported on since the stage before', { percent: 40 }],
    ['was reported unchanged since then', { status: 'unchanged' }],
    [
      'waits for the office’s word on more time',
      { extension: { until: '2026-08-01', reason: null, by: '某人', askedOn: due } },
    ],
    ['has no deadline any more', { due: null }],
    ['has another deadline that is far off', { due: '2026-12-01' }],
  ];
  it.each(silencing)('tells nobody of an item that %s', async (_, said) => {
    const { at, change, clock } = await aRemindingDesk();
    clock.set('2026-07-09T08:00:00+08:00');
    await change('食堂', said, 'extension' in said ? 'request' : 'due' in said ? 'change' : 'report');

    expect(await at('2026-07-09')).toEqual([]);
  });

  it('speaks again at the next stage when nothing was heard since', async () => {
    const { at, change, clock } = await aRemindingDesk();
    clock.set('2026-07-08T08:00:00+08:00');
    await change('食堂', { percent: 40 });

    expect(await at('2026-07-09')).toEqual([]);
    expect(await at('2026-07-10')).toHaveLength(2);
  });

  it('follows the work to another unit, at the stage that it has come to', async () => {
    const { at, change } = await aRemindingDesk();
    await at('2026-07-09');
    await change('食堂', { lead: ['公安局'] }, 'change');

    expect(told(await at('2026-07-10'))).toEqual({ 'demo:gaj': ['开展食堂明厨亮灶改造'] });
    expect(await at('2026-07-13')).toHaveLength(1);
  });

  it('tells a liaison’s successor and no longer the liaison', async () => {
    const { at, store } = await aRemindingDesk();
    await at('2026-07-09');
    const left = await store.people.byAccountOrName('demo:wjj');
    await store.roster.put({ id: left?.id ?? '', name: '叶卫健', unit: '卫健局', role: 'liaison', active: false });
    await store.roster.put({ id: null, name: '新联络', unit: '卫健局', role: 'liaison', active: true });
    const comes = await store.people.byAccountOrName('新联络');
    await store.enrolment.bind(comes?.id ?? '', 'demo:new', '2026-07-09T10:00:00+08:00');

    expect(Object.keys(told(await at('2026-07-10')))).toEqual(['demo:jyj', 'demo:new']);
  });

  it('begins anew with another deadline', async () => {
    const { at, change } = await aRemindingDesk({ perWeek: 50 });
    await at('2026-07-09');
    await change('食堂', { due: '2026-07-20' }, 'change');

    expect(await at('2026-07-10')).toEqual([]);
    expect(await at('2026-07-13')).toHaveLength(2);
  });

  it('goes by an item’s own preset before the organisation’s', async () => {
    const { at, store } = await aRemindingDesk();
    await store.settings.setPreset((await itemCalled(store, '食堂')).id, 'off');

    expect(await at('2026-07-10')).toEqual([]);
  });
});

describe('when it is sent', () => {
  it('is not sent before the hour, on a day off, or twice', async () => {
    const { at, sent } = await aRemindingDesk();

    await at('2026-07-09T08:59:00+08:00');
    await at('2026-07-11');
    expect(await sent()).toEqual([]);
    await at('2026-07-09');
    await at('2026-07-09T09:01:00+08:00');
    expect(await sent()).toHaveLength(2);
  });

  it('is sent on a Saturday that is worked, and not on a day that the organisation keeps free', async () => {
    const { at, change, store } = await aRemindingDesk();
    await change('食堂', { due: '2026-10-10' }, 'change');
    await change('校门', { status: 'done' });
    const settings = await store.settings.organisation();
    await store.settings.setOrganisation({
      ...settings,
      ownDays: [{ day: '2026-10-09', working: false, name: '校庆' }],
    });

    expect(await at('2026-10-09')).toEqual([]);
    expect(await at('2026-10-10')).toHaveLength(2);
  });

  it('says in the morning that it is late, and leaves it to the next day from noon on', async () => {
    const { at } = await aRemindingDesk();

    expect(await at('2026-07-09T12:00:00+08:00')).toEqual([]);
    const [late] = await at('2026-07-10T11:30:00+08:00');

    expect(wordsOf(late)).toContain('请谅解');
    expect(wordsOf(late)).toContain('就是今天');
  });

  it('sends one message after days without a program', async () => {
    const { at, change } = await aRemindingDesk();
    await at('2026-07-03');
    await change('护学岗', { due: '2026-07-10' }, 'change');

    expect(told(await at('2026-07-27'))).toMatchObject({ 'demo:gaj': ['组织上学放学时段护学岗'] });
    expect((await at('2026-07-28')).length).toBe(0);
  });

  it('sends nothing again when the clock is set back', async () => {
    const { at, sent } = await aRemindingDesk();
    await at('2026-07-10');
    const before = await sent();

    await at('2026-07-09');
    await at('2026-07-10');

    expect(await sent()).toEqual(before);
  });

  it('sends a person so many messages in seven days at most, and the rest with the next', async () => {
    const { at, change } = await aRemindingDesk({ perWeek: 1 });
    await change('校门', { due: '2026-07-15' }, 'change');

    const days = ['2026-07-08', '2026-07-09', '2026-07-10', '2026-07-13', '2026-07-14', '2026-07-15'];
    const all = [];
    for (const day of days) all.push((await at(day)).filter(({ to }) => to === 'demo:jyj').flatMap(titlesIn));

    expect(all).toEqual([
      ['开展食堂明厨亮灶改造', '加固校门硬质隔离设施'],
      [],
      [],
      [],
      [],
      ['开展食堂明厨亮灶改造', '加固校门硬质隔离设施'],
    ]);
  });
});

describe('many at once', () => {
  it('sends each reminder once, however many replicas do it at the same time', async () => {
    const desk = await aRemindingDesk();
    const replicas = [desk.store, await beside(desk.store), await beside(desk.store)].map(desk.programOver);
    desk.clock.set('2026-07-09T09:00:00+08:00');

    await Promise.all([...replicas, ...replicas].map((program) => program.run()));

    expect(desk.errors).toEqual([]);
    expect(told(await desk.sent())).toEqual({ 'demo:jyj': [expect.anything()], 'demo:wjj': [expect.anything()] });
    expect(await desk.sent()).toHaveLength(2);
  });

  it('reminds the others when one cannot be, and that one as soon as it can', async () => {
    const desk = await aRemindingDesk();
    let isBroken = true;
    const program = desk.programOver({
      ...desk.store,
      transaction: (conversation, work) =>
        isBroken && conversation === 'demo:jyj'
          ? Promise.reject(new Error('broken'))
          : desk.store.transaction(conversation, work),
    });
    desk.clock.set('2026-07-09T09:00:00+08:00');

    await program.run();
    const first = told(await desk.sent());
    isBroken = false;
    await program.run();

    expect(Object.keys(first)).toEqual(['demo:wjj']);
    expect(desk.errors).toHaveLength(1);
    expect(Object.keys(told(await desk.sent()))).toEqual(['demo:wjj', 'demo:jyj']);
  });
});
