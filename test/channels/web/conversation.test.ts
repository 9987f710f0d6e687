import { describe, expect, test } from 'vitest';

import type { Reply } from '../../../src/domain/reply.ts';
import { anItem, aReply, asFragment, ask, aWeb, eventsOf, isAnswer, isCaughtUp, until, uuid } from './support.ts';

const say = (app: ReturnType<typeof aWeb>['app'], n: number, text: string, more: Record<string, string> = {}) =>
  ask(app, '/messages', { form: { messageId: uuid(n), text, ...more }, headers: asFragment });

describe('a message', () => {
  test('shows at once, and its reply when it is there', async () => {
    const slow = Promise.withResolvers<Reply>();
    const { app } = aWeb({ answer: () => slow.promise });
    const events = eventsOf(await ask(app, '/events'));
    await until(events, isCaughtUp);

    const accepted = await say(app, 1, '谁牵头？');
    const [waiting] = await until(events, () => true);
    slow.resolve(aReply());
    const [answer] = await until(events, isAnswer);

    expect(accepted.status).toBe(202);
    expect(await accepted.text()).toContain('exchange waiting');
    expect(waiting?.data).toContain('谁牵头？');
    expect(answer?.data).toContain('由青石县水务局牵头。');
    expect(answer?.id).toBe(encodeURIComponent(`demo:office/${uuid(1)}`));
  });

  test('reaches the desk as the person, in the person’s conversation', async () => {
    const { app, handled } = aWeb();

    await say(app, 1, '第一行\r\n第二行');

    expect(handled).toEqual([
      {
        id: `demo:office/${uuid(1)}`,
        conversation: 'web:demo:office',
        account: 'demo:office',
        text: '第一行\n第二行',
        sentAt: '2026-10-20T12:00:00+08:00',
      },
    ]);
  });

  test('is a tap when it carries an action', async () => {
    const { app, handled } = aWeb();

    await say(app, 1, '确认', { action: 'confirm:42' });

    expect(handled[0]).toMatchObject({ text: '确认', action: 'confirm:42' });
  });

  test('posted twice has its effect once and shows once', async () => {
    const slow = Promise.withResolvers<Reply>();
    const { app, handled } = aWeb({ answer: () => slow.promise });

    await Promise.all([say(app, 1, '完成60%'), say(app, 1, '完成60%')]);
    slow.resolve(aReply());
    const page = await (await ask(app, '/')).text();

    expect(handled).toHaveLength(1);
    expect(page.split(`id="x-demo:office/${uuid(1)}"`)).toHaveLength(2);
  });

  test('posted again later gets the reply that it got', async () => {
    const { app, handled } = aWeb();
    await say(app, 1, '谁牵头？');
    const events = eventsOf(await ask(app, '/events'));
    await until(events, isCaughtUp);

    await say(app, 1, '谁牵头？');
    const [answer] = (await until(events, isAnswer)).slice(-1);

    expect(handled).toHaveLength(1);
    expect(answer?.data).toContain('答：谁牵头？');
  });

  test('does not reach the page of another person', async () => {
    const { app } = aWeb();
    await say(app, 1, '只对办公室说');

    const page = await (await ask(app, '/', { headers: { cookie: 'liaison-person=demo%3Awater' } })).text();

    expect(page).not.toContain('只对办公室说');
  });

  test('without scripts is answered by the page itself', async () => {
    const { app } = aWeb();

    const response = await ask(app, '/messages', { form: { messageId: uuid(1), text: '谁牵头？' } });
    const page = await (await ask(app, '/')).text();

    expect(response.headers.get('location')).toBe('/');
    expect(page).toContain('答：谁牵头？');
  });

  test('that breaks the desk ends in an apology with an id, which the log has too', async () => {
    const broken = new Error('broken');
    const { app, failures } = aWeb({ answer: () => Promise.reject(broken) });
    const events = eventsOf(await ask(app, '/events'));
    await until(events, isCaughtUp);

    await say(app, 1, '谁牵头？');
    const [apology] = (await until(events, ({ data }) => data.includes('exchange failed'))).slice(-1);
    const page = await (await ask(app, '/')).text();

    expect(failures).toMatchObject([{ error: broken, during: `message demo:office/${uuid(1)}` }]);
    expect(apology?.data).toContain(failures[0]?.errorId);
    expect(page).toContain(failures[0]?.errorId);
  });

  test('that broke the desk may be sent again, and is then answered', async () => {
    let broken = true;
    const { app } = aWeb({ answer: () => (broken ? Promise.reject(new Error('broken')) : aReply()) });
    const form = { messageId: uuid(1), text: '谁牵头？' };
    await ask(app, '/messages', { form });
    broken = false;

    await ask(app, '/messages', { form });
    const page = await (await ask(app, '/')).text();

    expect(page).toContain('exchange answered');
    expect(page).not.toContain('exchange failed');
  });
});

describe('the ledger', () => {
  test.each(['recorded', 'undone'] as const)('is fetched anew on every page when something was %s', async (kind) => {
    const { app, items } = aWeb({ answer: () => aReply({ kind }) });
    const other = eventsOf(await ask(app, '/events', { headers: { cookie: 'liaison-person=demo%3Awater' } }));
    await until(other, isCaughtUp);

    items.push(anItem({ id: 'i-2', title: '加固堤防' }));
    await say(app, 1, '确认');
    const [signal] = await until(other, () => true);

    expect(signal?.event).toBe('ledger-changed');
    expect(await (await ask(app, '/ledger')).text()).toContain('加固堤防');
  });

  test('is left alone by a question', async () => {
    const { app } = aWeb();
    const events = eventsOf(await ask(app, '/events'));
    await until(events, isCaughtUp);

    await say(app, 1, '谁牵头？');
    await say(app, 2, '何时到期？');
    const heard = [...(await until(events, isAnswer)), ...(await until(events, isAnswer))];

    expect(heard.map(({ event }) => event).filter(Boolean)).toEqual([]);
  });
});

describe('the event stream', () => {
  test('begins after what the page has shown', async () => {
    const { app } = aWeb();
    await say(app, 1, '谁牵头？');
    const page = await (await ask(app, '/')).text();
    const address = /hx-sse:connect="([^"]+)"/.exec(page)?.[1] ?? '';
    await say(app, 2, '何时到期？');

    const heard = await until(eventsOf(await ask(app, address)), isCaughtUp);

    expect(heard.filter(isAnswer).map(({ data }) => /答：[^<]*/.exec(data)?.[0])).toEqual(['答：何时到期？']);
  });

  test('tells a new page of what is still under way', async () => {
    const { app } = aWeb({ answer: () => new Promise(() => undefined) });
    await say(app, 1, '谁牵头？');

    const page = await (await ask(app, '/')).text();
    const heard = await until(eventsOf(await ask(app, '/events')), isCaughtUp);

    expect(page).toContain('exchange waiting');
    expect(heard[0]?.data).toContain('exchange waiting');
  });

  test('ends, and is logged, when the past cannot be read', async () => {
    const { board } = aWeb();
    const { app, failures } = aWeb({ board: { ...board, turns: () => Promise.reject(new Error('gone')) } });

    const response = await ask(app, '/events');

    expect(await response.text()).toBe('');
    expect(failures).toMatchObject([{ during: 'events of web:demo:office' }]);
  });
});
