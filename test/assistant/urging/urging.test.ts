import { expect, test } from 'vitest';
import { plainText } from '../../../src/domain/reply.ts';
import { followUrges } from '../../../src/jobs/escalate.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

/** A desk on which some can be written to, with the job that follows urgings and what was put into the outbox. */
async function aDeskWithPhones(accounts: Readonly<Record<string, string>> = {}) {
  const desk = await aDesk();
  const { store, clock } = desk;
  const phones = {
    岳主任: 'telegram:1',
    石公安: 'telegram:2',
    方县长: 'telegram:3',
    秦教育: 'telegram:4',
    ...accounts,
  };
  await store.transaction('t', async ({ people, enrolment }) => {
    for (const [name, account] of Object.entries(phones)) {
      const person = await people.byAccountOrName(name);
      if (person !== null && account !== '') await enrolment.bind(person.id, account, clock.now());
    }
  });
  const errors: unknown[] = [];
  return {
    ...desk,
    errors,
    run: () => followUrges({ store, clock, log: (_, error) => errors.push(error), poke: () => undefined }),
    /** The messages that wait for a conversation, each sent as it is read. */
    sent: async (conversation: string) => {
      const texts: string[] = [];
      for (;;) {
        const lease = { holder: 'test', now: clock.now(), until: '2030-01-01T00:00:00+08:00', after: null };
        const row = await store.outbox.take(conversation, lease);
        if (row === null) return texts;
        await store.outbox.sent(row.id, { id: `p${row.id}` }, { last: true, at: clock.now() });
        texts.push(plainText(row.reply));
      }
    },
    giveUp: async (conversation: string) => {
      const lease = { holder: 'test', now: clock.now(), until: '2030-01-01T00:00:00+08:00', after: null };
      const row = await store.outbox.take(conversation, lease);
      await store.outbox.giveUp(row?.id ?? '', 'blocked', clock.now());
    },
    replyTo: async (conversation: string) => {
      const lease = { holder: 'test', now: clock.now(), until: '2030-01-01T00:00:00+08:00', after: null };
      const row = await store.outbox.take(conversation, lease);
      if (row === null) throw new Error(`nothing waits for ${conversation}`);
      return row.reply;
    },
  };
}

test('what the asker confirms goes to the liaison with their words and the ways to answer, and nothing before', async () => {
  const { say, sent, replyTo } = await aDeskWithPhones();

  const draft = await say(office, '催办护学岗那项：请周五前报进展，电话13812345678');
  const before = await sent('telegram:2');
  await say(office, '确认');
  const message = await replyTo('telegram:2');

  expect(plainText(draft)).toContain('公安局（联络员 石公安）');
  expect(before).toEqual([]);
  expect(plainText(message)).toMatchInlineSnapshot(`
    "教育局岳主任催办，请报 1 项工作的进展：
    “请周五前报进展，电话138******78”——教育局岳主任
    · 组织上学放学时段护学岗：未写明完成时限；未报送
    直接回复进展即可，例如“完成80%，缺一名技术员”。"
  `);
  expect(message.actions.map(({ label }) => label)).toEqual(['报进展', '无变化', '申请延期']);
});

test('the answer of the unit closes it and is told to the asker once, and 催办情况 shows how it went', async () => {
  const { say, run, sent, errors } = await aDeskWithPhones();
  await say(office, '催一下公安局');
  await say(office, '确认');
  await sent('telegram:2');

  const waiting = plainText(await say(office, '催办情况'));
  await say('石公安', '护学岗完成40%');
  await say('石公安', '确认');
  await Promise.all([run(), run()]);
  await run();
  const told = await sent('telegram:1');

  expect(waiting).toContain('已送到，还没有答复');
  expect(told).toEqual(['公安局答复了催办：\n· 「组织上学放学时段护学岗」：推进中，40%（石公安，2026年7月8日 10:00）']);
  expect(plainText(await say(office, 'what became of my urging'))).toContain('answered by 石公安');
  expect(errors).toEqual([]);
});

test('a request for an extension is an answer, a report that was taken back is none, and of a joint lead the other is none', async () => {
  const { say, run, sent, store } = await aDeskWithPhones({ 叶卫健: 'telegram:5' });
  await say(office, '催办明厨亮灶');
  await say(office, '确认');

  await say('秦教育', '明厨亮灶完成50%');
  await say('秦教育', '确认');
  await run();
  const open = await store.urges.open();

  expect(open).toHaveLength(1);
  expect((await sent('telegram:1')).join('\n')).toContain('教育局答复了催办');
  await say('叶卫健', '明厨亮灶完成60%');
  await say('叶卫健', '确认');
  await say('叶卫健', '撤销');
  await run();
  expect(await store.urges.open()).toHaveLength(1);
});

test('without an answer in two working days the head is told, once, and the asker, and never on a day off', async () => {
  const { say, run, sent, clock, store } = await aDeskWithPhones({ 汤财政: 'telegram:6' });
  await store.transaction('t', ({ roster }) =>
    roster.put({ id: null, name: '梁局长', unit: '公安局', role: 'head', active: true }),
  );
  await store.transaction('t', async ({ people, enrolment }) =>
    enrolment.bind((await people.byAccountOrName('梁局长'))?.id ?? '', 'telegram:7', clock.now()),
  );
  clock.set('2026-07-09T10:00:00+08:00');
  await say(office, '催一下公安局：请尽快');
  await say(office, '确认');
  await sent('telegram:2');

  clock.set('2026-07-11T10:00:00+08:00');
  await run();
  const weekend = await sent('telegram:7');
  clock.set('2026-07-13T10:00:00+08:00');
  await Promise.all([run(), run()]);
  const head = await sent('telegram:7');

  expect(weekend).toEqual([]);
  expect(head).toHaveLength(1);
  expect(head[0]).toContain('向石公安催办以下 1 项工作，至今没有答复');
  expect((await sent('telegram:1')).join('\n')).toContain('已转告其负责人梁局长');
  expect(plainText(await say(office, '催办情况'))).toContain('已转告负责人梁局长');
});

test('at night it waits until the morning and says so; taken back before, it is never sent', async () => {
  const { say, run, sent, clock } = await aDeskWithPhones();
  clock.set('2026-07-08T22:00:00+08:00');

  const draft = await say(office, '催一下公安局');
  await say(office, '确认');
  await run();
  const night = await sent('telegram:2');
  clock.set('2026-07-09T08:00:00+08:00');
  await run();
  const morning = await sent('telegram:2');
  clock.set('2026-07-10T22:00:00+08:00');
  await say(office, '再催一下公安局');
  await say(office, '确认');
  const undone = await say(office, '撤销');
  clock.set('2026-07-11T09:00:00+08:00');
  await run();

  expect(plainText(draft)).toContain('确认后 2026年7月9日 08:00 发出');
  expect([night, morning.length]).toEqual([[], 1]);
  expect(plainText(undone)).toContain('不再发出');
  expect(await sent('telegram:2')).toEqual([]);
});

test('what cannot be delivered is told to the asker', async () => {
  const { say, run, sent, giveUp, store } = await aDeskWithPhones();
  await say(office, '催一下公安局');
  await say(office, '确认');
  await giveUp('telegram:2');

  await run();

  expect((await sent('telegram:1')).join('\n')).toContain('没有送到：对方停用或拉黑了机器人');
  expect(await store.urges.open()).toEqual([]);
});

test('whoever urges the same within a day is asked first, and may', async () => {
  const { say, tap } = await aDeskWithPhones();
  await say('方县长', '催一下公安局');
  await say('方县长', '确认');

  const asked = await say(office, '催办护学岗');
  const draft = await tap(office, asked, '再催一次');

  expect(plainText(asked)).toContain('方县长于2026年7月8日 10:00催办');
  expect(draft.kind).toBe('draft');
});

test.each(['石公安', '汤财政'])('%s is refused, and told what to do instead', async (who) => {
  const { say, store } = await aDeskWithPhones();

  const refused = await say(who, '催一下教育局');

  expect(refused.kind).toBe('denied');
  expect(plainText(refused)).toContain('需要催办请告诉岳主任');
  expect(await store.urges.open()).toEqual([]);
});

test('nobody who can be written to: the contact is offered instead', async () => {
  const { say } = await aDeskWithPhones();

  const told = await say(office, '催一下应急局');

  expect(told.kind).toBe('not-found');
  expect(plainText(told)).toContain('请直接联系：郝应急');
});

test('the buttons of a digest draft an urging', async () => {
  const { handle, message, store } = await aDeskWithPhones();
  const unit = (await store.plans.units()).find(({ name }) => name === '公安局');

  const ofUnit = await handle(message(office, '催办', { action: `urge:unit:${unit?.id ?? ''}` }));
  const ofItem = await handle(message(office, '催办', { action: 'urge:item:2' }));

  expect([ofUnit.kind, ofItem.kind]).toEqual(['draft', 'draft']);
});

test.each(['谁牵头护学岗', '哪些还没报', '催了谁', '催办情况如何', '公安局答复了没有', '催收欠款完成60%'])(
  '%s urges nobody',
  async (words) => {
    const { say } = await aDeskWithPhones();

    expect(plainText(await say(office, words))).not.toContain('发出催办');
  },
);

test('what is led by nobody is named, for nobody can be urged about it', async () => {
  const { say } = await aDeskWithPhones({ 郝应急: 'telegram:5', 叶卫健: 'telegram:6' });
  await say(office, '心理辅导室取消牵头单位');
  await say(office, '确认');

  const draft = await say(office, '催所有未报送的单位');

  expect(plainText(draft)).toContain('没有明确牵头单位，催不到单位：');
});
