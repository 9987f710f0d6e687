import assert from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { apply, stateOf } from '../../src/domain/ledger/update.ts';
import { localOperator } from '../../src/domain/people.ts';
import { plainText } from '../../src/domain/reply.ts';
import { defaultSettings, type OrganisationSettings } from '../../src/domain/settings.ts';
import { sendDigests } from '../../src/jobs/send-digests.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { aClock, fill } from '../support/desk.ts';
import { aStore, beside, timeZone } from '../support/store.ts';

/** A Thursday. */
const hour = '2026-07-09T08:30:00+08:00';

async function aProgram() {
  const store = await aStore();
  await fill(store, '2026-03-02T09:00:00+08:00');
  const clock = aClock(hour);
  const errors: unknown[] = [];
  const poked: string[] = [];
  const over = (on: OpenStore) =>
    sendDigests({
      ...{ store: on, clock, timeZone, sends: (conversation) => conversation.startsWith('demo:') },
      poke: (conversation) => poked.push(conversation),
      log: (_, error) => errors.push(error),
    });
  const job = over(store);
  const kept = async (name: string, day: string) => {
    const person = await store.people.byAccountOrName(name);
    return store.digests.newest({ personId: person?.id ?? '', form: null, from: day, to: day }, localOperator);
  };
  return {
    ...{ store, clock, errors, poked, kept },
    at: async (iso: string) => {
      clock.set(iso);
      await job.run({});
    },
    replica: async () => over(await beside(store)),
    job,
  };
}

const withDefaults = (store: OpenStore, more: Partial<OrganisationSettings>) =>
  store.settings.setOrganisation({ ...defaultSettings, ...more });

describe('who is sent a digest, and when', () => {
  it('sends leaders and the office theirs at the hour of a working day, once, and nobody before it', async () => {
    const { at, poked, kept } = await aProgram();

    await at('2026-07-09T08:29:00+08:00');
    expect(poked).toEqual([]);
    for (const minute of ['08:30', '08:31', '09:05']) await at(`2026-07-09T${minute}:00+08:00`);

    expect(poked.toSorted()).toEqual(['demo:leader', 'demo:office']);
    expect((await kept('demo:leader', '2026-07-09'))?.snapshot).toMatchObject({ late: false, unit: null });
  });

  it('sends none on a day off of the organisation’s own, and one on a Saturday that it works', async () => {
    const { at, poked, store } = await aProgram();
    await withDefaults(store, {
      ownDays: [
        { day: '2026-07-09', working: false, name: '厂休' },
        { day: '2026-07-11', working: true, name: '补班' },
      ],
    });

    await at(hour);
    expect(poked).toEqual([]);
    await at('2026-07-11T08:30:00+08:00');

    expect(poked).toHaveLength(2);
  });

  it('sends heads the part of their unit on the first working day of a week, about the week before', async () => {
    const { at, kept } = await aProgram();

    await at('2026-07-13T08:30:00+08:00');

    const weekly = await kept('demo:czj', '2026-07-13');
    expect(weekly?.snapshot).toMatchObject({
      form: 'weekly',
      unit: '财政局',
      period: { from: '2026-07-06', to: '2026-07-12' },
    });
  });

  it('goes by what somebody has chosen: another hour, other days, none', async () => {
    const { at, poked, store } = await aProgram();
    const [leader, office] = [
      await store.people.byAccountOrName('demo:leader'),
      await store.people.byAccountOrName('demo:office'),
    ];
    await store.settings.subscribe(leader?.id ?? '', { forms: ['daily'], at: '17:00', days: [4] });
    await store.settings.subscribe(office?.id ?? '', { forms: [], at: '08:30', days: [1, 2, 3, 4, 5] });

    await at(hour);
    await at('2026-07-09T17:00:00+08:00');
    await at('2026-07-10T17:00:00+08:00');

    expect(poked).toEqual(['demo:leader']);
  });
});

describe('when the program was not there', () => {
  it('sends late with a note until noon', async () => {
    const { at, kept } = await aProgram();

    await at('2026-07-09T11:59:00+08:00');

    const late = await kept('demo:leader', '2026-07-09');
    expect(late === null ? '' : plainText(late.reply)).toContain('本期迟发');
  });

  it('sends none after noon, and the next reaches back to the last that was sent', async () => {
    const { at, kept, poked } = await aProgram();
    await at(hour);
    await at('2026-07-10T12:00:00+08:00');
    expect(poked).toHaveLength(2);

    await at('2026-07-13T08:30:00+08:00');

    expect((await kept('demo:leader', '2026-07-13'))?.snapshot).toMatchObject({ since: hour, late: false });
  });

  it('sends none twice when the clock is set back, by an hour or over midnight', async () => {
    const { at, poked } = await aProgram();
    await at('2026-07-09T09:00:00+08:00');

    for (const back of ['2026-07-09T08:30:00+08:00', '2026-07-08T08:30:00+08:00']) await at(back);

    expect(poked).toHaveLength(2);
  });
});

describe('many at once', () => {
  it('sends one of two replicas’', async () => {
    const { store, job, replica, poked } = await aProgram();
    const other = await replica();

    await Promise.all([job.run({}), other.run({}), job.run({})]);

    expect(poked.toSorted()).toEqual(['demo:leader', 'demo:office']);
    expect(await store.outbox.due(hour)).toHaveLength(2);
  });

  it('keeps nobody from theirs because one fails, and tries that one again', async () => {
    const { store, clock, poked, errors } = await aProgram();
    let failing = true;
    const sick: OpenStore = {
      ...store,
      transaction: (conversation, work) =>
        failing && conversation === 'demo:office'
          ? Promise.reject(new Error('no connection'))
          : store.transaction(conversation, work),
    };
    const job = sendDigests({
      ...{ store: sick, clock, timeZone, sends: (to) => to.startsWith('demo:') },
      poke: (conversation) => poked.push(conversation),
      log: (_, error) => errors.push(error),
    });

    await job.run({});
    expect([poked, errors.length]).toEqual([['demo:leader'], 1]);
    failing = false;
    await job.run({});

    expect(poked).toEqual(['demo:leader', 'demo:office']);
  });

  it('writes to nobody whose messages do not arrive, and makes what it sent the thing that is talked about', async () => {
    const { store, at, poked } = await aProgram();
    await store.reach.note('demo:office', 'blocked', hour);

    await at(hour);

    const leader = await store.people.byAccountOrName('demo:leader');
    expect(poked).toEqual(['demo:leader']);
    expect((await store.topics.get('demo:leader', leader?.id ?? ''))?.listed.length).toBeGreaterThan(0);
  });
});

describe('where nothing has changed', () => {
  it('the next daily digest is one line, with the whole behind a button', async () => {
    const { at, kept } = await aProgram();
    await at(hour);
    await at('2026-07-10T08:30:00+08:00');

    const reply = (await kept('demo:leader', '2026-07-10'))?.reply;

    expect(plainText(reply ?? assert.fail('none was sent'))).toBe(
      '每日摘要（2026年7月10日，星期五）：与上期（2026年7月9日）相比没有变化。逾期 0 项，7 天内到期 1 项，受阻 0 项，未报送 4 个单位。',
    );
    expect(reply?.actions).toEqual([{ label: '查看全文', value: 'digest:whole' }]);
  });

  it('an item that has become overdue is a change, and so is a report', async () => {
    const { at, kept, store } = await aProgram();
    await at(hour);
    await at('2026-07-13T08:30:00+08:00');
    const overdue = await kept('demo:leader', '2026-07-13');
    await reported(store, '2026-07-13T10:00:00+08:00');
    await at('2026-07-14T08:30:00+08:00');
    const told = await kept('demo:leader', '2026-07-14');

    for (const digest of [overdue, told])
      expect(digest?.reply.actions.map(({ value }) => value)).not.toContain('digest:whole');
  });
});

/** A unit reports on a row of its own. */
async function reported(store: OpenStore, recordedAt: string): Promise<void> {
  const [item] = await store.ledger.items({}, localOperator);
  assert(item !== undefined, 'the ledger is empty');
  const before = stateOf(item);
  const said = { percent: 30 };
  await store.ledger.record({
    ...{ itemId: item.id, version: item.version, kind: 'report', undoes: null, personId: null, personName: '秦教育' },
    ...{ messageId: null, standing: 'lead', said, before, after: apply(before, said), recordedAt },
  });
}
