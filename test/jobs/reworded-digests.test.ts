import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { desk } from '../../src/assistant/desk.ts';
import { rewordingBy } from '../../src/assistant/model/rewording.ts';
import { ModelUnavailableError } from '../../src/assistant/model-errors.ts';
import { localOperator } from '../../src/domain/people.ts';
import { plainText } from '../../src/domain/reply.ts';
import { sendDigests } from '../../src/jobs/send-digests.ts';
import { listening, politely, scriptedModel } from '../assistant/model/wording/support/scripted.ts';
import { aClock, fill } from '../support/desk.ts';
import { aStore, timeZone } from '../support/store.ts';

/** A Thursday. */
const hour = '2026-07-09T08:30:00+08:00';

async function aProgram(meanwhile: (store: Awaited<ReturnType<typeof aStore>>) => Promise<unknown>) {
  const store = await aStore();
  await fill(store, '2026-03-02T09:00:00+08:00');
  const clock = aClock(hour);
  const errors: unknown[] = [];
  const { watch, heard, log } = listening();
  const { model, asked } = scriptedModel(async (task) => {
    await meanwhile(store);
    clock.set('2026-07-09T08:31:30+08:00');
    return politely(task);
  });
  const job = sendDigests({
    ...{ store, clock, timeZone, sends: (conversation) => conversation === 'demo:leader', poke: () => undefined },
    log: (_, error) => errors.push(error),
    rewording: rewordingBy({ model, watch, log }),
  });
  return {
    ...{ job, asked, heard, errors, store, clock },
    sent: async () => {
      const leader = await store.people.byAccountOrName('demo:leader');
      const day = hour.slice(0, 10);
      const kept = await store.digests.newest(
        { personId: leader?.id ?? '', form: null, from: day, to: day },
        localOperator,
      );
      return kept === null ? null : plainText(kept.reply);
    },
  };
}

describe('a digest in the words of a model', () => {
  it('is worded before its transaction begins, in its first lines, and tells the time at which it is sent', async () => {
    const { job, sent, heard, errors, asked } = await aProgram((store) => store.people.all());

    await job.run({});

    expect(errors).toEqual([]);
    expect(asked.map(({ data }) => data.length)).toEqual([1]);
    expect(await sent()).toMatch(/^您好，每日摘要（2026年7月9日，星期四）\n共 5 项：[^]*截至2026年7月9日 08:31/u);
    expect(heard).toEqual([{ type: 'reworded', what: 'wording', outcome: 'accepted' }]);
  });

  it('is sent in plain words where something was reported while the model was asked', async () => {
    const { job, sent, clock, errors } = await aProgram(async (store) => {
      const log = (_: string, error: unknown) => errors.push(error);
      const handled = desk({ store, clock, log });
      const say = (text: string) =>
        handled.handle({ id: randomUUID(), conversation: 'demo:jyj', account: 'demo:jyj', text, sentAt: clock.now() });
      await say('加固校门硬质隔离设施已完成60%');
      expect((await say('确认')).kind).toBe('recorded');
    });

    await job.run({});

    expect(errors).toEqual([]);
    expect(await sent()).toMatch(/^每日摘要（2026年7月9日，星期四）\n共 5 项：已完成 0，推进中 1/u);
  });

  it('is sent in plain words where the model is gone', async () => {
    const { job, sent, heard } = await aProgram(() => Promise.reject(new ModelUnavailableError('gone')));

    await job.run({});

    expect(await sent()).toMatch(/^每日摘要（2026年7月9日，星期四）/u);
    expect(heard).toEqual([{ type: 'reworded', what: 'wording', outcome: 'gone' }]);
  });
});
