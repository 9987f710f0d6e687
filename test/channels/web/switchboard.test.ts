import { describe, expect, test } from 'vitest';

import type { IncomingMessage } from '../../../src/assistant/message.ts';
import { switchboard, type Failure, type Signal } from '../../../src/channels/web/switchboard.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { aReply, memoryDesk, noon } from './support.ts';

const conversation = 'web:demo:water';

describe('the switchboard', () => {
  test('remembers what is under way, and leaves what was answered to the store', async () => {
    const slow = Promise.withResolvers<Reply>();
    const board = aSwitchboard(() => slow.promise);

    const answered = board.accept(aMessage(1));
    const before = board.unstored(conversation);
    slow.resolve(aReply());
    await answered;

    expect(before.map(({ outcome }) => outcome.type)).toEqual(['waiting']);
    expect(board.unstored(conversation)).toEqual([]);
  });

  test('remembers only the newest failures', async () => {
    const board = aSwitchboard(() => Promise.reject(new Error('broken')));

    for (let n = 1; n <= 30; n++) await board.accept(aMessage(n));

    const kept = board.unstored(conversation).map(({ messageId }) => messageId);
    expect(kept.length).toBeLessThanOrEqual(21);
    expect(kept.at(-1)).toBe('m-30');
  });

  test('tells nobody who has hung up', async () => {
    const board = aSwitchboard(() => aReply());
    const heard: Signal[] = [];
    const hangUp = board.listen(conversation, (signal) => heard.push(signal));
    await board.accept(aMessage(1));

    hangUp();
    await board.accept(aMessage(2));

    expect(heard.map((signal) => signal.type === 'exchange' && signal.exchange.outcome.type)).toEqual([
      'waiting',
      'answered',
    ]);
  });

  test('logs a failure once, under the id that the person is told', async () => {
    const failures: Failure[] = [];
    const board = aSwitchboard(() => Promise.reject(new Error('broken')), failures);

    await board.accept(aMessage(1));

    expect(failures).toHaveLength(1);
    expect(board.unstored(conversation)[0]?.outcome).toEqual({ type: 'failed', errorId: failures[0]?.errorId });
  });
});

function aSwitchboard(answer: () => Reply | Promise<Reply>, failures: Failure[] = []) {
  return switchboard(memoryDesk(answer).desk, (failure) => failures.push(failure));
}

const aMessage = (n: number): IncomingMessage => ({
  id: `m-${String(n)}`,
  conversation,
  account: 'demo:water',
  text: '谁牵头？',
  sentAt: noon,
});
