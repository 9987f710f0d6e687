import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../../src/channels/telegram/render/charts.ts';
import { rendered } from '../../../src/channels/telegram/render/rendered.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { drawingWith } from '../../../src/pictured.ts';
import { aDueChart, aUnitChart } from '../../support/charts.ts';
import { canCheckTraffic, checkTraffic } from '../../support/telegram/traffic.ts';
import { aReply } from './render/support.ts';
import { aTelegramDesk, type ScenarioOptions } from './support.ts';

const aDigest: Reply = aReply({
  kind: 'digest',
  blocks: [
    { type: 'text', text: '今日摘要' },
    { type: 'chart', chart: aUnitChart(60) },
    { type: 'note', text: '共 18 项' },
    { type: 'chart', chart: aDueChart() },
  ],
  actions: [{ label: '催办', value: '催办' }],
});

/** Somebody to whom a digest goes. */
async function aReader(channel: ScenarioOptions['channel'] = {}) {
  const scenario = await aTelegramDesk({ channel });
  const { telegram, store, sending, clock } = scenario;
  const phone = telegram.user({ id: 1001, started: true });
  await store.outbox.put({
    conversation: 'telegram:1001',
    reply: aDigest,
    purpose: 'digest',
    messageId: null,
    at: clock.now(),
  });
  const sent = async (): Promise<void> => {
    sending.poke('telegram:1001');
    await sending.settle();
  };
  return { ...scenario, phone, sent };
}

const failures: unknown[] = [];

const draw = drawingWith((_, error) => {
  failures.push(error);
});

describe('a chart in Telegram', () => {
  it('is a picture below the words and their buttons, called by its title', async () => {
    const { telegram, phone, sent } = await aReader({ draw });

    await sent();

    const seen = phone.answers().map(({ text, file, buttons }) => ({ text, kind: file?.kind, buttons }));
    expect(seen).toEqual([
      { text: '今日摘要\n共 18 项', kind: undefined, buttons: [['催办']] },
      { text: '各单位情况', kind: 'photo', buttons: [] },
      { text: '今后四周到期', kind: 'photo', buttons: [] },
    ]);
    expect(failures).toEqual([]);
    if (canCheckTraffic) expect(await checkTraffic(telegram.recording)).toMatch(/: 0 faults$/u);
  });

  it('is not sent twice where the connection broke after it had arrived', async () => {
    const { telegram, phone, sent, clock } = await aReader({ draw });
    telegram.next('sendPhoto', 'cut-after');

    await sent();
    clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
    await sent();

    expect(phone.answers().filter(({ file }) => file?.kind === 'photo')).toHaveLength(2);
  });

  it('is said to be missing where it cannot be drawn', async () => {
    const { phone, sent } = await aReader({ draw: () => Promise.resolve(null) });

    await sent();

    expect(phone.answers().map(({ text }) => text)).toEqual([
      '今日摘要\n共 18 项',
      '“各单位情况”的图没有画成，数据见文字和台账。',
      '“今后四周到期”的图没有画成，数据见文字和台账。',
    ]);
  });

  it('has a caption that Telegram takes, whatever its title', () => {
    const [chart] = chartsOf({ blocks: [{ type: 'chart', chart: aUnitChart(1, `<b>&${'长'.repeat(2000)}`) }] });

    expect(chart).toMatchObject({ method: 'chart', caption: `&lt;b&gt;&amp;${'长'.repeat(1019)}…` });
  });

  it('is enough of an answer', () => {
    const parts = rendered(
      { ...aDigest, blocks: aDigest.blocks.filter(({ type }) => type === 'chart'), actions: [] },
      { rowId: '7' },
    );

    expect(parts.map(({ method }) => method)).toEqual(['chart', 'chart']);
  });
});
