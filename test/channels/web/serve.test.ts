import { afterEach, describe, expect, test } from 'vitest';

import { PortInUseError, serveWeb, type WebServer } from '../../../src/channels/web/serve.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { aReply, asFragment, aWeb, eventsOf, isAnswer, isCaughtUp, until, uuid } from './support.ts';

const open: WebServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function served(web = aWeb()) {
  const server = await serveWeb(web.app, { host: '127.0.0.1', port: 0 });
  open.push(server);
  return { ...web, server, address: server.address };
}

const post = (address: string, n: number, text: string, headers: Record<string, string> = asFragment) =>
  fetch(`${address}/messages`, {
    method: 'POST',
    headers: { ...headers, origin: address },
    redirect: 'manual',
    body: new URLSearchParams({ messageId: uuid(n), text }),
  });

describe('over HTTP', () => {
  test('a lost stream goes on where it was lost', async () => {
    const { address } = await served();
    const lost = new AbortController();
    const events = eventsOf(await fetch(`${address}/events`, { signal: lost.signal }));
    await until(events, isCaughtUp);
    await post(address, 1, '一');
    const [seen] = (await until(events, isAnswer)).slice(-1);
    lost.abort();
    await post(address, 2, '二');
    await post(address, 3, '三');

    const headers = { 'last-event-id': seen?.id ?? '' };
    const missed = await until(eventsOf(await fetch(`${address}/events`, { headers })), isCaughtUp);

    expect(missed.filter(isAnswer).map(({ data }) => /答：[^<]*/.exec(data)?.[0])).toEqual(['答：二', '答：三']);
  });

  test('a message that is far too long is refused politely', async () => {
    const { address, handled } = await served();

    const response = await post(address, 1, '长'.repeat(1_000_000));

    expect(response.status).toBe(413);
    expect(await response.text()).toContain('消息太长');
    expect(handled).toEqual([]);
  });

  test('closing ends open streams at once and lets other requests finish', async () => {
    const slow = Promise.withResolvers<Reply>();
    const { server, address } = await served(aWeb({ answer: () => slow.promise }));
    const events = eventsOf(await fetch(`${address}/events`));
    await until(events, isCaughtUp);
    const posted = post(address, 1, '谁牵头？', {});
    await until(events, ({ data }) => data.includes('exchange waiting'));

    const closed = server.close();
    await expect(events.next()).rejects.toThrow();
    slow.resolve(aReply());

    expect((await posted).status).toBe(303);
    await closed;
    await expect(fetch(address)).rejects.toThrow();
  });

  test('a port in use is named, with what to do', async () => {
    const { address } = await served();
    const port = Number(new URL(address).port);

    const second = serveWeb(aWeb().app, { host: '127.0.0.1', port });

    await expect(second).rejects.toThrow(PortInUseError);
    await expect(second).rejects.toThrow(`端口 ${String(port)} 已被占用`);
    await expect(second).rejects.toThrow(/PORT=\d+ npm start$/);
  });
});
