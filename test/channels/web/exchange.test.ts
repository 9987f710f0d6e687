import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Turn } from '../../../src/assistant/message.ts';
import {
  eventIdOf,
  exchangesAfter,
  lastEventId,
  mergeExchanges,
  messageIdOf,
  postedIdOf,
  type Exchange,
} from '../../../src/channels/web/exchange.ts';
import { aReply } from './support.ts';

describe('the conversation as it stands', () => {
  test('holds what was stored and what was not, each once, in the order in which it was said', () => {
    const turns = [aTurn('a', 1), aTurn('b', 3)];

    const merged = mergeExchanges(turns, [anUnanswered('between', 2), anUnanswered('b', 3), anUnanswered('last', 4)]);

    expect(merged.map(({ messageId }) => messageId)).toEqual(['a', 'between', 'b', 'last']);
    expect(merged[2]?.outcome.type).toBe('answered');
  });

  test('keeps the order of the store when the clock was set back', () => {
    const merged = mergeExchanges([aTurn('a', 9), aTurn('b', 1)], []);

    expect(merged.map(({ messageId }) => messageId)).toEqual(['a', 'b']);
  });
});

describe('what a browser missed', () => {
  test('is what was answered after the last event, and everything that has no answer', () => {
    const said = mergeExchanges([aTurn('a', 1), aTurn('b', 3), aTurn('c', 4)], [anUnanswered('waiting', 2)]);

    expect(exchangesAfter(said, 'b').map(({ messageId }) => messageId)).toEqual(['waiting', 'c']);
  });

  test('is everything when its last event is not known', () => {
    const said = mergeExchanges([aTurn('a', 1), aTurn('b', 2)], []);

    expect(exchangesAfter(said, 'long ago')).toHaveLength(2);
    expect(exchangesAfter(said, undefined)).toHaveLength(2);
  });

  test('is nothing after the newest answer', () => {
    const said = mergeExchanges([aTurn('web:王/1', 1), aTurn('web:王/2', 2)], []);

    expect(exchangesAfter(said, lastEventId(said))).toEqual([]);
  });
});

describe('ids', () => {
  test('of an event fit in a header, whatever the account is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (account, posted) => {
        const messageId = messageIdOf(account, posted);

        expect(eventIdOf(messageId)).toMatch(/^[\x21-\x7e]+$/);
        expect(postedIdOf(messageId)).toBe(posted);
      }),
    );
  });

  test('of two persons differ though both posted the same', () => {
    expect(messageIdOf('demo:water', '1')).not.toBe(messageIdOf('demo:office', '1'));
  });
});

const at = (minute: number): string => `2026-10-20T12:0${minute}:00+08:00`;

const aTurn = (messageId: string, minute: number): Turn => ({
  messageId,
  text: messageId,
  sentAt: at(minute),
  reply: aReply(),
});

const anUnanswered = (messageId: string, minute: number): Exchange => ({
  messageId,
  text: messageId,
  sentAt: at(minute),
  outcome: { type: 'waiting' },
});
