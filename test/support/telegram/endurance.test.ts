import { describe, expect, test } from 'vitest';
import { rawCall, telegramWithClient } from './client.ts';
import { everyFault } from './faults.ts';
import type { StandIn } from './stand-in.ts';
import { canCheckTraffic, checkTraffic } from './traffic.ts';
import type { Update } from './wire.ts';

/** Answers every message, each call as often as it takes, until nothing comes any more. */
async function answerAll(telegram: StandIn): Promise<void> {
  let offset = 0;
  while (telegram.pending().length > 0) {
    const updates = (await untilTaken(telegram, 'getUpdates', { offset })) as readonly Update[];
    for (const update of updates) {
      if ('message' in update)
        await untilTaken(telegram, 'sendMessage', {
          chat_id: update.message.chat.id,
          text: `收到：${update.message.text ?? ''}`,
        });
      offset = Math.max(offset, update.update_id + 1);
    }
  }
}

async function untilTaken(telegram: StandIn, method: string, params: object): Promise<unknown> {
  for (;;) {
    const answer = await rawCall(telegram, method, params).catch(() => null);
    if (answer?.body.ok === true) return answer.body.result;
  }
}

describe('with every fault at one in ten', () => {
  test('whoever tries again gets everything through, and some of it twice; what did pass is by the published Bot API', async () => {
    const { telegram } = await telegramWithClient({ seed: 3, faults: everyFault(0.1, { slowMs: 1 }) });
    const phones = Array.from({ length: 10 }, (_, i) => telegram.user({ id: 100 + i, started: true }));
    for (let i = 0; i < 60; i += 1) phones[i % 10]?.say(String(i));

    await answerAll(telegram);
    await telegram.quiet();

    const answers = telegram.sent().map(({ message }) => message.text);
    expect(new Set(answers)).toEqual(new Set(Array.from({ length: 60 }, (_, i) => `收到：${i}`)));
    expect(answers.length).toBeGreaterThan(60);
    if (canCheckTraffic) expect(await checkTraffic(telegram.recording)).toMatch(/: 0 faults$/);
  });
});
