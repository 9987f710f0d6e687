import { describe, expect, it } from 'vitest';
import { channelOf, type Happening } from '../../src/assistant/happening.ts';
import type { IncomingMessage } from '../../src/assistant/message.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { logLines } from '../../src/watching/log-lines.ts';
import { outgoingOf } from '../../src/watching/outgoing.ts';
import { watched, watching } from '../../src/watching/watching.ts';

const reply: Reply = {
  kind: 'lead',
  blocks: [{ type: 'text', text: '由教育局牵头。' }],
  facts: {},
  citations: [],
  total: 1,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
};

const said = (id: string, conversation: string): IncomingMessage => ({
  ...{ id, conversation, account: null },
  ...{ text: '谁牵头', sentAt: '2026-07-08T10:00:00+08:00' },
});

const answering = { handle: ({ sentAt }: IncomingMessage) => Promise.resolve({ ...reply, asOf: sentAt }) };

describe('a desk that is watched', () => {
  it('tells the channel, the kind of reply, the time and an id without an account', async () => {
    const seen: Happening[] = [];
    const desk = watched(answering, (happening) => void seen.push(happening));

    await desk.handle(said('telegram:42:7', 'telegram:42'));
    await desk.handle(said('web:张三/0b1c', 'web:web:张三'));

    expect(seen).toMatchObject([
      { type: 'answered', channel: 'telegram', kind: 'lead', id: 'telegram:42:7' },
      { type: 'answered', channel: 'web', kind: 'lead', id: '0b1c' },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/张三|牵头/u);
  });
});

describe('what happens', () => {
  it('is told to all who listen, and written down at debug unless it is a failure, which has its line', () => {
    const lines: unknown[] = [];
    const heard: string[] = [];
    const all = watching();
    all.add(logLines((fields, message) => lines.push([message, fields])));
    all.add(({ type }) => void heard.push(type));

    all.tell({ type: 'woken', job: 'deliver' });
    all.tell({ type: 'failed', error: new Error('张三') });

    expect(lines).toEqual([['woken', { job: 'deliver' }]]);
    expect(heard).toEqual(['woken', 'failed']);
  });

  it.each([
    ['sent', 'sent'],
    ['edited', 'edited'],
    ['later', 'retried'],
    ['unknown', 'retried'],
    ['bug', 'retried'],
    ['moved', 'moved'],
  ] as const)('with a row that was %s is counted as %s', (outcome, result) => {
    expect(outgoingOf(outcome, { id: '7', conversation: 'telegram:42' })).toEqual({
      ...{ type: 'outgoing', channel: 'telegram', result, row: '7' },
    });
  });

  it('in a place that is no channel of ours is other', () => {
    expect(['web:demo:x', 'terminal:张三', 'load', '张三:1'].map(channelOf)).toEqual([
      'web',
      'terminal',
      'other',
      'other',
    ]);
  });
});
